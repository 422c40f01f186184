using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>Every column of every table is covered by the audit trail, or named as not covered with its reason, and docs/audit.md says the
/// same.</summary>
public sealed class CoverageTests
{
    private static readonly Dictionary<Type, IReadOnlyList<string>> Covered = new()
    {
        [typeof(Submission)] = Names(CoveredFields.OfSubmission),
        [typeof(Reading)] = Names(CoveredFields.OfReading),
        [typeof(RecordedReport)] = Names(CoveredFields.OfReport),
        [typeof(RecordedGap)] = Names(CoveredFields.OfGap),
        [typeof(RecordedTable)] = Names(CoveredFields.OfTable),
        [typeof(RecordedRow)] = Names(CoveredFields.OfRow),
        [typeof(RecordedDiscrepancy)] = Names(CoveredFields.OfDiscrepancy),
        [typeof(AcrossRun)] = Names(CoveredFields.OfComparison),
        [typeof(RecordedAcross)] = Names(CoveredFields.OfAcross),
        [typeof(Account)] = Names(CoveredFields.OfAccount),
        [typeof(ApiToken)] = Names(CoveredFields.OfToken),
        [typeof(Assignment)] = Names(CoveredFields.OfAssignment),
        [typeof(Decision)] = Names(CoveredFields.OfDecision),
        [typeof(DecisionBatch)] = Names(CoveredFields.OfBatch),
        [typeof(Correction)] = Names(CoveredFields.OfCorrection),
        [typeof(KeyedEntry)] = Names(CoveredFields.OfKeyed),
        [typeof(SettingsChange)] = Names(CoveredFields.OfSettings),
        [typeof(ChangedSetting)] = Names(CoveredFields.OfSetting),
        [typeof(Confirmation)] = Names(CoveredFields.OfConfirmation),
        [typeof(RegisterVersion)] = Names(CoveredFields.OfRegisterVersion),
        [typeof(RegisterPart)] = Names(CoveredFields.OfRegisterPart),
        [typeof(RegisterRow)] = Names(CoveredFields.OfRegisterRow),
        [typeof(RegisterCheck)] = Names(CoveredFields.OfRegisterCheck),
    };

    /// <summary>Columns of the tables, as <c>Table.Column</c>.</summary>
    public static IReadOnlyList<(Type Entity, string Table, string Column)> Columns()
    {
        using RecordsDbContext db = RecordsDatabase.ForReading("none.db").CreateDbContext();
        return
        [
            .. db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => (e.ClrType, e.GetTableName()!, p.GetColumnName()))),
        ];
    }

    internal static bool IsCovered((Type Entity, string Table, string Column) column) =>
        Covered.TryGetValue(column.Entity, out IReadOnlyList<string>? names)
        && names.Contains(char.ToLowerInvariant(column.Column[0]) + column.Column[1..]);

    [Fact]
    public void Every_column_is_covered_or_named_with_the_reason_why_not()
    {
        foreach ((Type, string Table, string Column) column in Columns())
        {
            bool named = NotCovered.Columns.ContainsKey(column.Table) || NotCovered.Columns.ContainsKey($"{column.Table}.{column.Column}");
            Assert.True(
                IsCovered(column) ^ named,
                $"{column.Table}.{column.Column} is {(named ? "covered and named as not covered" : "neither covered nor named as not covered")}"
            );
        }
    }

    [Fact]
    public void Nothing_is_covered_or_named_that_is_no_column()
    {
        IReadOnlyList<(Type Entity, string Table, string Column)> columns = Columns();
        HashSet<string> names = [.. columns.Select(c => $"{c.Table}.{c.Column}"), .. columns.Select(c => c.Table)];
        Assert.Empty(NotCovered.Columns.Keys.Except(names));
        Assert.Equal(Covered.Values.Sum(n => n.Count), columns.Count(IsCovered));
    }

    [Fact]
    public void The_document_lists_what_is_not_covered()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "audit.md"));
        Assert.All(NotCovered.Columns, c => Assert.Contains($"| `{c.Key}` | {c.Value} |", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_entry_is_listed_and_described_in_the_document()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "audit.md"));
        string[] actions = [.. typeof(AuditActions).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
        Assert.Equal(actions.Order(StringComparer.Ordinal), AuditActions.All.Order(StringComparer.Ordinal));
        Assert.All(actions, action => Assert.Contains($"`{action}`", document, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Names<T>(IReadOnlyList<CoveredField<T>> fields) => [.. fields.Select(f => f.Name)];
}
