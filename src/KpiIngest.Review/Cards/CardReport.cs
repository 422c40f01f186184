using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Cards;

/// <summary>A report as it was understood: every figure with its place and what was found about it.</summary>
/// <param name="Index">In the file.</param>
public sealed record CardReport(long Submission, int Index, ReportResult Report, IReadOnlyList<CardTable> Tables)
{
    public bool AverageDiffers { get; private init; }

    /// <summary>What was found about no figure of its tables.</summary>
    public IReadOnlyList<(int Index, DiscrepancyResult Found)> Others { get; private init; } = [];

    public static IReadOnlyList<CardReport> Of(long submission, FileResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Reports.Select((report, index) => Of(submission, result, report, index))];
    }

    private static CardReport Of(long submission, FileResult result, ReportResult report, int index)
    {
        List<(int Index, DiscrepancyResult Found)> found =
        [
            .. result.Discrepancies.Select((d, i) => (i, d)).Where(f => f.d.Report == index),
        ];
        CardFigures figures = new(submission, index, report, found);
        return new CardReport(
            submission,
            index,
            report,
            CardTable.Joined([.. report.ScoringTables.Select((table, i) => CardTable.Of(table, i, report, figures))])
        )
        {
            AverageDiffers = found.Exists(f => f.Found.Code == "weighted-average"),
            Others = [.. found.Where(f => !figures.Shows(f.Found))],
        };
    }
}

/// <summary>The figures of a report by what they are.</summary>
internal sealed class CardFigures
{
    /// <summary>Name of the row under the others.</summary>
    public const string Total = "total";

    private readonly Dictionary<(int Table, string Row, string Column), int> indices = [];
    private readonly ILookup<(int Table, string Row, string Column), (int Index, DiscrepancyResult Found)> findings;
    private readonly ReportResult report;
    private readonly string address;

    public CardFigures(long submission, int index, ReportResult report, IEnumerable<(int Index, DiscrepancyResult Found)> found)
    {
        (this.report, address) = (report, FormattableString.Invariant($"/submissions/{submission}"));
        Report = index;
        for (int i = 0; i < report.Figures.Count; i++)
        {
            if (report.Figures[i].At is { Table: { } table, Conversion: null, Computation: null } at)
                indices.TryAdd((table, RowOf(at.Row, at.Group), at.Column), i);
        }

        findings = found
            .Where(f => f.Found.At is not null)
            .ToLookup(f => (f.Found.At!.Table, RowOf(f.Found.At.Row, f.Found.At.Group), f.Found.At.Column));
    }

    public int Report { get; }

    /// <summary>True for what stands beside a figure of a table.</summary>
    public bool Shows(DiscrepancyResult found) =>
        found.At is { } at
        && at.Table < report.ScoringTables.Count
        && (at.Column != FigureName.Average || RowOf(at.Row, at.Group) == Total);

    /// <param name="value">As read; null where nothing is stated, or it is unclear.</param>
    public CardFigure Of(int table, string row, string column, string? value)
    {
        int? index = indices.TryGetValue((table, row, column), out int place) ? place : null;
        return new CardFigure(
            value ?? (index is { } known ? report.Figures[known].Value : null),
            index is { } at ? report.Figures[at].Text : null,
            index is { } of ? FormattableString.Invariant($"{address}/figures/{Report}/{of}") : null,
            [.. findings[(table, row, column)].Select(f => (FormattableString.Invariant($"{address}/findings/{f.Index}"), f.Found))]
        );
    }

    private static string RowOf(RowAddress? row, int? group) =>
        group is { } g ? FormattableString.Invariant($"g{g}")
        : row is { Index: { } index } ? FormattableString.Invariant($"{index}")
        : Total;
}

/// <param name="Value">Arabic digits; null where nothing is stated, or it is unclear.</param>
/// <param name="Text">As written; null where its place is not known.</param>
/// <param name="Address">Of the page that shows it in the original.</param>
/// <param name="Found">What is wrong with it, with the address of its evidence.</param>
public sealed record CardFigure(
    string? Value,
    string? Text,
    string? Address,
    IReadOnlyList<(string Address, DiscrepancyResult Found)> Found
);
