using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Decisions;

/// <summary>Brings the lines up to a batch in one statement for each kind of finding: ten thousand at a time are not changed one by one.</summary>
internal static class BatchLines
{
    /// <param name="batch">Saved, with its decisions; each of them on the finding as its line has it.</param>
    public static async Task ApplyAsync(RecordsDbContext db, DecisionBatch batch, bool needsSecond, CancellationToken cancellationToken)
    {
        string changes = "\"LastId\" = d.\"Id\"";
        if (batch.Act == DecisionAct.Seconded) changes += ", \"State\" = {1}";
        if (DecisionThread.IsVerdict(batch.Act)) changes += ", \"State\" = {1}, \"StandingId\" = d.\"Id\", \"DecidedBy\" = d.\"Actor\"";
        string lines = NameOf(db, typeof(FindingLine));
        foreach (string same in new[] { "l.\"AcrossId\" IS NULL AND d.\"AcrossId\" IS NULL AND l.\"Ordinal\" = d.\"Ordinal\"", "l.\"AcrossId\" = d.\"AcrossId\"" })
        {
            string sql = $"UPDATE {lines} AS l SET {changes} FROM {NameOf(db, typeof(Decision))} AS d WHERE d.\"BatchId\" = {{0}} AND l.\"SubmissionId\" = d.\"SubmissionId\" AND l.\"ReadingId\" = d.\"ReadingId\" AND {same}";
            object[] values = batch.Act == DecisionAct.Commented ? [batch.Id] : [batch.Id, StateAfter(batch.Act, needsSecond).ToString()];
            await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
        }
    }

    private static FindingState StateAfter(DecisionAct act, bool needsSecond) => act switch
    {
        DecisionAct.Confirmed => FindingState.Confirmed,
        DecisionAct.SentBack => FindingState.SentBack,
        _ => needsSecond ? FindingState.Proposed : FindingState.Accepted,
    };

    private static string NameOf(RecordsDbContext db, Type entity)
    {
        IEntityType type = db.Model.FindEntityType(entity)!;
        return db.GetService<ISqlGenerationHelper>().DelimitIdentifier(type.GetTableName()!, type.GetSchema());
    }
}
