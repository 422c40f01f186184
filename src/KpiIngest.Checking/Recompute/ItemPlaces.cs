using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Rows that score the same item in different tables. Titles drift between tables, so numbers decide; names only where there is no
/// number. An item that stands twice among the same tables is ambiguous and is matched with nothing.</summary>
public sealed class ItemPlaces
{
    private readonly RecomputedReport report;
    private readonly HashSet<ScoringTableKind> kinds;

    /// <summary>Table and row; null where an item stands twice.</summary>
    private Dictionary<(ScoringTableKind, Assessor?, string), (int Table, int Row)?>? rows;

    /// <param name="before">The places of a report that has the same rows, with other figures; null where there is none.</param>
    internal ItemPlaces(RecomputedReport report, ItemPlaces? before)
    {
        this.report = report;
        rows = before?.rows;
        kinds = before?.kinds ?? [.. report.Report.ScoringTables.Select(t => t.Kind)];
    }

    private Dictionary<(ScoringTableKind, Assessor?, string), (int Table, int Row)?> Rows => rows ??= Found();

    /// <summary>The row of the other kind of table, by the same assessor, that scores the same item; null where there is not exactly
    /// one.</summary>
    public RecomputedRow? Counterpart(RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ScoringTable table = report.Tables[row.Item.Table].Table;
        ScoringTableKind other = table.Kind == ScoringTableKind.Summary ? ScoringTableKind.Detail : ScoringTableKind.Summary;
        if (!kinds.Contains(other) || !IsOwn(table))
            return null;
        return (KeyOf(row.Row) is { } key ? Find(other, table.Assessor, key) : null) ?? OnlyRow(row, other);
    }

    /// <summary>The rows that score an item of this number or, without one, this name: the summary's first.</summary>
    public IEnumerable<RecomputedRow> Of(string? number, string? name)
    {
        if (Key(number, name) is not { } key)
            yield break;
        foreach (ScoringTableKind kind in new[] { ScoringTableKind.Summary, ScoringTableKind.Detail })
        {
            foreach (Assessor? assessor in Assessors)
            {
                if (At((kind, assessor, key)) is { } row)
                    yield return row;
            }
        }
    }

    /// <summary>True for a table of the report's own period: those of other rounds beside it state other figures.</summary>
    private bool IsOwn(ScoringTable table) =>
        table.Period is not { } period
        || period.Same(ReportPeriods.Of(report.Report.ScoringTables, report.Report.Round.Months, report.Report.FiscalYear));

    private static IReadOnlyList<Assessor?> Assessors { get; } = [null, Assessor.Self, Assessor.Committee];

    private Dictionary<(ScoringTableKind, Assessor?, string), (int Table, int Row)?> Found()
    {
        Dictionary<(ScoringTableKind, Assessor?, string), (int Table, int Row)?> found = new();
        foreach (RecomputedTable table in report.Tables.Where(t => IsOwn(t.Table)))
        {
            foreach (RecomputedRow row in table.Rows)
            {
                if (KeyOf(row.Row) is not { } key)
                    continue;
                (ScoringTableKind Kind, Assessor? Assessor, string key) place = (table.Table.Kind, table.Table.Assessor, key);
                if (!found.TryAdd(place, (table.Index, row.Item.Index)))
                    found[place] = null;
            }
        }

        return found;
    }

    private RecomputedRow? At((ScoringTableKind Kind, Assessor? Assessor, string Key) place) =>
        Rows.GetValueOrDefault(place) is var (table, row) ? report.Tables[table].Rows[row] : null;

    /// <summary>A table without an assessor answers for each.</summary>
    private RecomputedRow? Find(ScoringTableKind kind, Assessor? assessor, string key)
    {
        if (At((kind, assessor, key)) is { } same)
            return same;
        if (assessor is not null)
            return At((kind, null, key));
        return At((kind, Assessor.Self, key));
    }

    /// <summary>An indicator that is scored as a whole: one row in all the detail tables and one in all the summaries.</summary>
    private RecomputedRow? OnlyRow(RecomputedRow row, ScoringTableKind other)
    {
        if (report.Tables.Count != 2)
            return null;
        int own = report.Tables.Where(t => t.Table.Kind != other).Sum(t => t.Rows.Count);
        List<RecomputedRow> others = report.Tables.Where(t => t.Table.Kind == other).SelectMany(t => t.Rows).Take(2).ToList();
        if (own != 1 || others.Count != 1)
            return null;
        return row.Row.Number is null || others[0].Row.Number is null ? others[0] : null;
    }

    private static string? KeyOf(ScoredRow row) => Key(row.Number, row.Name);

    private static string? Key(string? number, string? name) =>
        number is not null ? "#" + number
        : string.IsNullOrWhiteSpace(name) ? null
        : "=" + name.Trim();
}
