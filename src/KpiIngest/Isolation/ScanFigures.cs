using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Documents.Scan;

namespace KpiIngest.Isolation;

/// <summary>The figures of a scan as the answer shows them.</summary>
internal static class ScanFigures
{
    /// <summary>Of one file.</summary>
    private const int Most = 3_000;

    /// <summary>Of one figure.</summary>
    private const int MostCandidates = 4;

    public static ScanResult Of(DocumentScan scan) =>
        new([.. scan.Figures.Take(Most).Select(Figure)])
        {
            Turned = scan.Turned.Count == 0 ? null : [.. scan.Turned.Select(t => new ScanTurnedResult(t.Page, t.Degrees))],
            LeftOut = Math.Max(0, scan.Figures.Count - Most),
        };

    private static ScanFigureResult Figure(ScannedFigure figure)
    {
        List<ScanCandidateResult> others = figure
            .Alternatives(MostCandidates)
            .Select(c => new ScanCandidateResult(c.Text, Share(c.Probability)))
            .ToList();
        return new ScanFigureResult(
            figure.Page,
            [Points(figure.Box.Left), Points(figure.Box.Top), Points(figure.Box.Right), Points(figure.Box.Bottom)],
            figure.Text,
            Share(figure.Certainty),
            figure.Read
        )
        {
            Candidates = others.Count == 0 ? null : others,
        };
    }

    private static decimal Points(double value) => Math.Round(decimal.CreateSaturating(value), 2, MidpointRounding.AwayFromZero);

    private static decimal Share(double value) => Math.Round(decimal.CreateSaturating(value), 4, MidpointRounding.AwayFromZero);
}
