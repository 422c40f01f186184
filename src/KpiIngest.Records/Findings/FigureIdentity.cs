using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Findings;

/// <summary>What a figure is, whatever the reading: unit, fiscal year, round, indicator, item, kind, assessor and period of the table,
/// column. Several figures may share one identity; they are told apart by their order in the report.</summary>
public static class FigureIdentity
{
    private const string GroupPrefix = "group ";

    internal const string Total = "total";

    /// <summary>The figures of a file in its order, with their identities.</summary>
    public static IReadOnlyList<IdentifiedFigure> Of(long submissionId, string unit, FileResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<IdentifiedFigure> figures = [];
        for (int i = 0; i < result.Reports.Count; i++)
        {
            foreach (FigureResult figure in result.Reports[i].Figures)
            {
                string key = KeyOf(submissionId, unit, result.Reports[i], figure.At).Key;
                int occurrence = seen.GetValueOrDefault(key);
                seen[key] = occurrence + 1;
                figures.Add(new IdentifiedFigure(key, occurrence, i, figure));
            }
        }

        return figures;
    }

    public static FindingIdentity KeyOf(long submissionId, string unit, ReportResult report, FigureSite site)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(site);
        ScoringTableResult? table = TableOf(report, site.Table);
        return FindingIdentity.Joined(
            submissionId,
            [
                .. FindingIdentity.ReportParts(unit, report),
                ItemOf(report, site),
                table?.Kind ?? "",
                table?.Assessor ?? "",
                table?.Period is { } period ? FindingText.Squeezed(period.Label) : "",
                PartOf(site),
                site.Column,
            ]
        );
    }

    /// <returns>Null where number and name were not read; empty where no item is meant.</returns>
    internal static string? ItemOf(ReportResult? report, FigureSite site)
    {
        if (site.Table is { } table)
            return ItemOf(report, table, site.Row, site.Group);
        if (site.Criteria is not null || site.Listed is not null)
            return site.Item is { } item ? FindingText.Squeezed(item) : "";
        return "";
    }

    /// <summary>The number of a row, or its name where it has none; the only row of a table may have neither, because it is the indicator
    /// itself.</summary>
    internal static string? ItemOf(ReportResult? report, int table, RowAddress? row, int? group)
    {
        if (TableOf(report, table) is not { } of)
            return null;
        if (group is { } g)
            return g < of.Groups.Count && Named(of.Groups[g].Number, of.Groups[g].Name) is { } name ? GroupPrefix + name : null;
        if (row is not { } address)
            return "";
        if (address.Index is not { } index)
            return Total;
        if (index >= of.Rows.Count)
            return null;
        return Named(of.Rows[index].Number, of.Rows[index].Name) ?? (of.Rows.Count == 1 ? "" : null);
    }

    /// <summary>Of a recorded row, the same.</summary>
    /// <param name="only">True for the only row of its table.</param>
    internal static string? ItemOf(RecordedRow row, bool only)
    {
        string? named = Named(row.Number, row.Name);
        return row.Group
            ? named is null
                ? null
                : GroupPrefix + named
            : named ?? (only ? "" : null);
    }

    /// <summary>Of the table that a finding is in, for answers of before findings said so.</summary>
    internal static TableRoleResult? RoleOf(ReportResult? report, FigureAddress? at) =>
        at is not null && TableOf(report, at.Table) is { } table ? new TableRoleResult(table.Kind, table.Assessor, table.Period) : null;

    private static ScoringTableResult? TableOf(ReportResult? report, int? table) =>
        report is not null && table is { } index && index < report.ScoringTables.Count ? report.ScoringTables[index] : null;

    private static string? Named(string? number, string? name) =>
        !string.IsNullOrWhiteSpace(number) ? FindingText.Squeezed(number).TrimEnd('.')
        : string.IsNullOrWhiteSpace(name) ? null
        : "name " + FindingText.Squeezed(name);

    /// <summary>What tells figures of one row, criteria or formula apart beside the column.</summary>
    private static string PartOf(FigureSite site)
    {
        if (site.Conversion is { } conversion)
            return Text("conversion", conversion);
        if (site.Computation is { } computation)
            return Text("computation", computation, site.Term);
        if (site.Criteria is not null)
            return "criteria " + (site.Note ? "note " : "") + site.Level;
        if (site.Formula is not null)
            return Text("formula", null, site.Term);
        if (site.Listed is not null)
            return "listed";
        return site.Average is { } average ? Text("average", average) : "";
    }

    private static string Text(string kind, int? number, int? term = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind} {number} {term}").Trim();
}

/// <param name="Key">Its identity.</param>
/// <param name="Occurrence">Which of those that share the identity, from 0.</param>
/// <param name="Report">Index in the file.</param>
public sealed record IdentifiedFigure(string Key, int Occurrence, int Report, FigureResult Figure);
