using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>What the database itself keeps beside lines and cards: the cells, and the index of texts.</summary>
internal static class FindingIndexes
{
    /// <summary>Makes them what they are without lines and cards, whatever somebody made of them. Stamps go on: who has seen one has not
    /// seen this.</summary>
    public static async Task EmptyAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        long next = (await db.FindingCells.MaxAsync(c => (long?)c.Stamp, cancellationToken) ?? 0) + 1;
        await db.FindingCells.ExecuteUpdateAsync(c => c.SetProperty(x => x.Findings, 0).SetProperty(x => x.Stamp, next), cancellationToken);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync(
                $"INSERT INTO \"{FindingTexts.Table}\" (\"{FindingTexts.Table}\") VALUES ('rebuild')",
                cancellationToken
            );
    }

    /// <summary>Holds the cells against the lines.</summary>
    public static async Task ProveAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        Dictionary<object, int> right = [];
        await foreach (FindingCell cell in FindingCounts.CellsOf(db.FindingLines).AsAsyncEnumerable().WithCancellation(cancellationToken))
            right[KeyOf(cell)] = cell.Findings;
        await foreach (FindingCell cell in db.FindingCells.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            right.Remove(KeyOf(cell), out int findings);
            if (findings != cell.Findings)
                damages.Add(DamageKind.ListChanged, Miscounted($"{cell.Code}: ", cell.Findings, findings));
        }

        foreach (int missing in right.Values)
            damages.Add(DamageKind.ListChanged, Miscounted("", 0, missing));
    }

    private static Bilingual Miscounted(string code, int counted, int listed) =>
        new($"{code}นับไว้ {counted} ในรายการมี {listed}", $"{code}counted {counted}, in the list {listed}");

    private static object KeyOf(FindingCell cell) =>
        (cell.Latest, cell.Follows, cell.State, cell.Severity, cell.Code, cell.Unit, cell.FiscalYear, cell.Round, cell.DecidedBy);
}
