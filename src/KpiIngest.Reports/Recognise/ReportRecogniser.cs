using KpiIngest.Documents;
using KpiIngest.Documents.Scan;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Cards;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Rows;

namespace KpiIngest.Reports.Recognise;

/// <summary>Recognises the reports of a document: reading order, cards, then each card's tables, criteria, formula and labelled entries.
/// Pure: the same document and wording give the same reports.</summary>
public sealed class ReportRecogniser(FormWording wording)
{
    /// <returns>In document order; empty where the document holds no report.</returns>
    public IReadOnlyList<Report> Recognise(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<FlowElement> flow = FlowBuilder.Of(document.Body, wording);
        List<FlowLine> margins = FlowBuilder.Of(document.Margins, wording).OfType<FlowLine>().ToList();
        List<Report> reports = new();
        List<ReadingGap> orphans = new();
        foreach (CardSplitter.Card card in new CardSplitter(wording).Split(flow))
        {
            CardReader reader = new(wording);
            if (reader.Read(card.Elements, margins, card.Titled ? null : reports.LastOrDefault()) is { } report)
                reports.Add(report);
            else
                orphans.AddRange(reader.Gaps);
        }

        // What stands beside the reports and is none itself is said with the last of them; a file without a report stays one.
        if (reports.Count > 0 && orphans.Count > 0)
            reports[^1] = reports[^1] with { Gaps = [.. reports[^1].Gaps, .. orphans] };
        return document.Scan is { } scan ? OfScan(reports, scan) : reports;
    }

    private static IReadOnlyList<Report> OfScan(List<Report> reports, DocumentScan scan)
    {
        const int guesses = 6;
        List<ScannedGuess> all = scan
            .Figures.Select(f => new ScannedGuess(
                f.Page,
                f.Box,
                [.. f.Read ? [] : (string[])[f.Text], .. f.Alternatives(guesses).Select(a => a.Text)]
            )
            {
                Read = f.Read,
                Likely = f.IsLikely ? f.Text : null,
            })
            .Where(g => g.Texts.Count > 0 || g.Likely is not null)
            .ToList();
        return
        [
            .. reports.Select(r =>
                r with
                {
                    ScannedGuesses = all,
                    ScoringTables = [.. r.ScoringTables.Select(t => ScannedTotals.Taken(ScannedColumns.Taken(t)) with { Scanned = true })],
                }
            ),
        ];
    }
}
