using System.Text.Json.Nodes;
using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Keyed;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Keying.Scans;

namespace KpiIngest.Scans.Comparing;

/// <summary>
/// A card that was read of a scan, after a person has gone through it on the page for scans: what was read stays, right or wrong; what was
/// not read is typed from the paper, and so is a table whose rows are not those of the paper.
/// </summary>
internal static class ConfirmedScan
{
    /// <param name="answer">What was read of the scan.</param>
    /// <param name="paper">What stands on the paper: <c>expected.json</c>.</param>
    /// <param name="printed">The reports of the document that was printed, for what stands outside of its tables.</param>
    public static CheckedReports Check(FileResult answer, JsonNode paper, IReadOnlyList<Report> printed, FormWording wording)
    {
        IReadOnlyList<KeyedCard> read = KeyedFields.FileOf(ScanProposal.Of(answer).Fields).Cards;
        IReadOnlyList<KeyedCard> stated = PaperCards.Of(paper, printed);
        List<KeyedCard> cards = [.. stated.Select((card, i) => i < read.Count ? Completed(read[i], card) : card)];
        return Checker.Check(new KeyedReports(wording).Of(new KeyedFile(cards)));
    }

    private static KeyedCard Completed(KeyedCard read, KeyedCard paper) =>
        read with
        {
            FiscalYear = read.FiscalYear ?? paper.FiscalYear,
            Round = read.Round ?? paper.Round,
            RoundUnclear = paper.RoundUnclear,
            Number = read.Number ?? paper.Number,
            Name = read.Name ?? paper.Name,
            Convention = paper.Convention,
            Average = read.Average ?? paper.Average,
            Tables = read.Tables.Count == paper.Tables.Count ? [.. read.Tables.Zip(paper.Tables, Completed)] : paper.Tables,
            Lines = Completed(read.Lines, paper.Lines),
            Criteria =
                read.Criteria.Count >= paper.Criteria.Count
                    ? [.. read.Criteria.Select((k, i) => i < paper.Criteria.Count ? Completed(k, paper.Criteria[i]) : k)]
                    : paper.Criteria,
        };

    private static KeyedCriteria Completed(KeyedCriteria read, KeyedCriteria paper) =>
        read with
        {
            Notes = Completed(read.Notes, paper.Notes),
        };

    /// <summary>What lacks a line, or holds a figure that was not read, is typed.</summary>
    private static IReadOnlyList<string> Completed(IReadOnlyList<string> read, IReadOnlyList<string> paper) =>
        read.Count < paper.Count || read.Any(ThaiText.HoldsUnread) ? paper : read;

    private static KeyedTable Completed(KeyedTable read, KeyedTable paper) =>
        SameRows(read, paper)
            ? read with
            {
                Rows = [.. read.Rows.Zip(paper.Rows, Completed)],
                Total = Completed(read.Total, paper.Total),
            }
            : paper;

    private static bool SameRows(KeyedTable read, KeyedTable paper) =>
        read.Rows.Count == paper.Rows.Count
        && read.Rows.Zip(paper.Rows)
            .All(p => p.First.Group == p.Second.Group && (Known(p.First.Number) ?? p.Second.Number) == p.Second.Number);

    private static KeyedRow Completed(KeyedRow read, KeyedRow paper) =>
        read with
        {
            Number = Known(read.Number) ?? paper.Number,
            Name = read.Name ?? paper.Name,
            Weight = Known(read.Weight) ?? paper.Weight,
            Result = Known(read.Result) ?? paper.Result,
            Score = Known(read.Score) ?? paper.Score,
            WeightedScore = Known(read.WeightedScore) ?? paper.WeightedScore,
        };

    /// <summary>The page records nothing that holds a sign that no machine could read.</summary>
    private static string? Known(string? read) => read is null || ThaiText.HoldsUnread(read) ? null : read;
}
