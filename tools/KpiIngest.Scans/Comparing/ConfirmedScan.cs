using System.Text.Json.Nodes;
using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Keyed;
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
    public static CheckedReports Check(FileResult answer, JsonNode paper, FormWording wording)
    {
        IReadOnlyList<KeyedCard> read = KeyedFields.FileOf(ScanProposal.Of(answer).Fields).Cards;
        IReadOnlyList<KeyedCard> stated = PaperCards.Of(paper);
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
            Criteria = read.Criteria.Count >= paper.Criteria.Count ? read.Criteria : paper.Criteria,
        };

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
        && read.Rows.Zip(paper.Rows).All(p => p.First.Group == p.Second.Group && (p.First.Number ?? p.Second.Number) == p.Second.Number);

    private static KeyedRow Completed(KeyedRow read, KeyedRow paper) =>
        read with
        {
            Number = read.Number ?? paper.Number,
            Name = read.Name ?? paper.Name,
            Weight = read.Weight ?? paper.Weight,
            Result = read.Result ?? paper.Result,
            Score = read.Score ?? paper.Score,
            WeightedScore = read.WeightedScore ?? paper.WeightedScore,
        };
}
