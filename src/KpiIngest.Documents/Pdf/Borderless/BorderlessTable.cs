using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>A table of texts and figures without any line.</summary>
/// <param name="Region">The lines of text that it was made of, so that it can be made anew with those of the next page.</param>
/// <param name="HeadingRows">Rows of its heading.</param>
internal sealed record BorderlessTable(
    int Page,
    Box Box,
    IReadOnlyList<double> Columns,
    IReadOnlyList<PageRow> Rows,
    FigureRegion Region,
    int HeadingRows
) : PageTable(Page, Box, Columns, Rows);
