using System.Globalization;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Changes;

/// <summary>Compares what a report states: its head, its tables row by row, criteria, formulas and lists.</summary>
internal static class FigureChanges
{
    /// <param name="before">Null where the report was not read before; all that it states is then read now.</param>
    /// <param name="after">Null where it is not read any more.</param>
    public static void Add(List<ReadingChange> changes, ReportResult? before, ReportResult? after)
    {
        string name = ReadingChanges.NameOf((after ?? before)!);
        Compare comparing = new(changes, name, null, null);
        comparing.Field("indicatorNumber", before?.Indicator.Number, after?.Indicator.Number);
        comparing.Field("indicatorName", before?.Indicator.Name, after?.Indicator.Name);
        comparing.Field("fiscalYear", Text(before?.FiscalYear), Text(after?.FiscalYear));
        comparing.Field("round", Text(before?.Round), Text(after?.Round));
        comparing.Field("supervisors", Lines(before?.Supervisors), Lines(after?.Supervisors));
        comparing.Field("collectors", Lines(before?.Collectors), Lines(after?.Collectors));
        comparing.Field("phones", Lines(before?.Phones), Lines(after?.Phones));
        comparing.Field("evidence", Lines(before?.Evidence), Lines(after?.Evidence));
        comparing.Field("statedAverage", before?.StatedAverage, after?.StatedAverage);
        comparing.Field("formulas", Lines(before?.Formulas.Select(f => f.Text)), Lines(after?.Formulas.Select(f => f.Text)));
        comparing.Field("formulaValues", Lines(before?.Formulas.Select(f => f.Value)), Lines(after?.Formulas.Select(f => f.Value)));
        foreach (
            (ScoringTableResult? earlier, ScoringTableResult? later) in Pairing.Of(
                before?.ScoringTables ?? [],
                after?.ScoringTables ?? [],
                t => $"{NameOf(t)} {Rows(t)}",
                t => $"{NameOf(t)} {(t.Rows is [var first, ..] ? first.Number : null)}",
                NameOf,
                t => t.Kind
            )
        )
            Add(changes, name, earlier, later);
        foreach (
            (CriteriaResult? earlier, CriteriaResult? later) in Pairing.Of(
                before?.Criteria ?? [],
                after?.Criteria ?? [],
                c => $"{c.Item ?? c.Name} {c.Levels.Count}",
                c => c.Item ?? c.Name ?? ""
            )
        )
            AddCriteria(changes, name, earlier, later);
    }

    /// <returns>What the table is: <c>summary</c>, <c>detail self</c>, with its period.</returns>
    internal static string NameOf(ScoringTableResult table) => NameOf(table.Kind, table.Assessor, table.Period);

    internal static string NameOf(string kind, string? assessor, PeriodResult? period) =>
        string.Join(' ', new[] { kind, assessor, period?.Label }.OfType<string>());

    private static void Add(List<ReadingChange> changes, string report, ScoringTableResult? before, ScoringTableResult? after)
    {
        string name = NameOf((after ?? before)!);
        Compare table = new(changes, report, name, null);
        table.Field("table", before is null ? null : NameOf(before), after is null ? null : NameOf(after));
        table.Field("convention", before?.Convention, after?.Convention);
        table.Field("certainty", before?.Certainty, after?.Certainty);
        foreach (
            (RowResult? earlier, RowResult? later) in Pairing.Of(
                before?.Rows ?? [],
                after?.Rows ?? [],
                r => r.ToString(),
                r => r.Number is null ? null : $"{r.Number} {r.Name}",
                r => r.Number,
                r => r.Number is null ? r.Name : null
            )
        )
        {
            Compare row = new(changes, report, name, (later ?? earlier)!.Number ?? (later ?? earlier)!.Name ?? "-");
            row.Field("number", earlier?.Number, later?.Number);
            row.Field("name", earlier?.Name, later?.Name);
            row.Field("weight", earlier?.Weight, later?.Weight);
            row.Field("result", earlier?.Result, later?.Result);
            row.Field("score", earlier?.Score, later?.Score);
            row.Field("weightedScore", earlier?.WeightedScore, later?.WeightedScore);
        }

        foreach (
            (GroupResult? earlier, GroupResult? later) in Pairing.Of(
                before?.Groups ?? [],
                after?.Groups ?? [],
                g => g.ToString(),
                g => g.Number is null ? null : $"{g.Number} {g.Name}",
                g => g.Number,
                g => g.Number is null ? g.Name : null
            )
        )
        {
            Compare group = new(changes, report, name, "group " + ((later ?? earlier)!.Number ?? (later ?? earlier)!.Name ?? "-"));
            group.Field("number", earlier?.Number, later?.Number);
            group.Field("name", earlier?.Name, later?.Name);
            group.Field("weight", earlier?.Weight, later?.Weight);
            group.Field("weightedScore", earlier?.WeightedScore, later?.WeightedScore);
        }

        Compare total = new(changes, report, name, "total");
        total.Field("weight", before?.Total.Weight, after?.Total.Weight);
        total.Field("weightedScore", before?.Total.WeightedScore, after?.Total.WeightedScore);
    }

    private static void AddCriteria(List<ReadingChange> changes, string report, CriteriaResult? before, CriteriaResult? after)
    {
        string? item = (after ?? before)!.Item ?? (after ?? before)!.Name;
        foreach (
            (LevelResult? earlier, LevelResult? later) in Pairing.Of(
                before?.Levels ?? [],
                after?.Levels ?? [],
                l => l.ToString(),
                l => l.Level
            )
        )
        {
            Compare level = new(changes, report, "criteria", $"{item} {(later ?? earlier)!.Level}".Trim());
            level.Field("condition", earlier?.Condition, later?.Condition);
            level.Field("score", earlier?.Score, later?.Score);
        }
    }

    private static string Rows(ScoringTableResult table) => string.Join(' ', table.Rows.Select(r => r.Number ?? r.Name));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where there is none, as of a figure that is not stated.</summary>
    private static string? Lines(IEnumerable<string?>? lines) =>
        lines is null ? null
        : string.Join("; ", lines.Select(l => l ?? "-")) is { Length: > 0 } joined ? joined
        : null;

    private sealed record Compare(List<ReadingChange> Changes, string Report, string? Table, string? Item)
    {
        public void Field(string field, string? before, string? after)
        {
            if (string.Equals(before, after, StringComparison.Ordinal))
                return;
            ChangeKind kind =
                before is null ? ChangeKind.FigureRead
                : after is null ? ChangeKind.FigureLost
                : ChangeKind.ValueChanged;
            Changes.Add(new ReadingChange(kind, Report, Table, Item, field, before, after));
        }
    }
}
