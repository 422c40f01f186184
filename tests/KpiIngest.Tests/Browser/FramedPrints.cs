using KpiIngest.Tests.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Browser;

/// <summary>Reports whose first finding is looked at on screen: prints of many programs, turned and cropped pages, Word tables.</summary>
internal static class FramedPrints
{
    private static readonly string[] Prints =
    [
        "layout-a/convention/report.lo.pdf",
        "layout-a/detail-score/report.lo.pdf",
        "layout-a/formula-figure/report.lo.pdf",
        "layout-a/formula-swapped/report.lo.pdf",
        "layout-a/several-faults/report.lo.pdf",
        "layout-a/summary-score/report.lo.pdf",
        "layout-a/summary-weight/report.lo.pdf",
        "layout-a/weight-total/report.lo.pdf",
        "layout-a/weighted-average/report.lo.pdf",
        "layout-a/weighted-score-both/report.lo.pdf",
        "layout-a/weighted-score-detail/report.lo.pdf",
        "layout-a/weighted-score-summary/report.lo.pdf",
        "layout-a/weighted-total/report.lo.pdf",
        "layout-b/weighted-score/report.weasyprint.pdf",
        "layout-b/weighted-score/report.borderless.pdf",
        "layout-b/weighted-score/report.wkhtmltopdf.pdf",
        "layout-b/weighted-score/report.xelatex.pdf",
        "layout-b/weighted-score/report.pdfkit.pdf",
        "layout-b/weighted-score/report.ghostscript.pdf",
        "layout-b/weighted-score/report.chromium.pdf",
        "layouts/agency-summary-fault/report.shaded.pdf",
        "layouts/two-assessors-fault/report.rules.pdf",
        "layouts/extra-columns-fault/report.wkhtmltopdf.pdf",
        "layouts/outer-table-fault/report.qpdf.pdf",
    ];

    private static readonly (string Print, string? Crop, int Turn)[] Turned =
    [
        ("layout-a/detail-score/report.lo.pdf", null, 90),
        ("layout-a/weighted-average/report.lo.pdf", null, 180),
        ("layout-b/weighted-score/report.lo.pdf", null, 270),
        ("layout-b/weighted-score/report.lo.pdf", "[15 25 590 835]", 0),
        ("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 0),
        ("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 270),
    ];

    private static readonly string[] Word =
    [
        "layout-a/summary-score/report.docx",
        "layout-a/weight-total/report.docx",
        "layout-b/weighted-score/report.docx",
        "layouts/agency-summary-fault/report.docx",
        "layouts/two-assessors-fault/report.docx",
        "layouts/outer-table-fault/report.docx",
    ];

    /// <returns>Prints first.</returns>
    public static async Task<IReadOnlyList<string>> FilesAsync(TemporaryFolder folder)
    {
        List<string> files = [.. Prints.Select(p => Path.Combine(Repository.Fixtures, p))];
        foreach ((string print, string? crop, int turn) in Turned)
        {
            string made = folder[$"{files.Count}.pdf"];
            File.Move(await TurnedPrint.MakeAsync(folder, print, crop, turn), made);
            files.Add(made);
        }

        return [.. files, .. Word.Select(w => Path.Combine(Repository.Fixtures, w))];
    }
}
