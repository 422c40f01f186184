using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>How a document breaks its pages, and with that what the end of a table on a page means.</summary>
/// <param name="Bottom">y down to which text reaches on a full page (or in a full cell), in points.</param>
/// <param name="LineDistance">Usual distance of baselines, in sizes of type.</param>
/// <param name="CutsRows">True where a row cut by a page break is left open (Chromium): then a row with a line below it is whole.
/// LibreOffice and Word close every row at the end of a page, cut or not.</param>
internal sealed record PageBreaks(double Bottom, double LineDistance, bool CutsRows)
{
    /// <param name="height">Height of the pages, in points.</param>
    public static PageBreaks Of(IReadOnlyList<IReadOnlyList<PageItem>> pages, double height) =>
        new(
            pages.SelectMany(p => p).Where(PageJoin.Counts).Select(End).Append(JoiningTolerances.FullPage * height).Max(),
            ParagraphLines.UsualDistance(pages.SelectMany(p => p)),
            pages
                .Zip(pages.Skip(1))
                .Any(p => p.First is [.., PageTable { OpenBottom: true, OpenSides: false }] && p.Second is [PageTable, ..])
        );

    /// <summary>Boxes of fonts reach further down than anything drawn.</summary>
    private static double End(PageItem item) =>
        item is TextLine line ? Math.Min(line.Box.Bottom, line.Baseline + (JoiningTolerances.LineDepth * line.TypeSize)) : item.Box.Bottom;
}
