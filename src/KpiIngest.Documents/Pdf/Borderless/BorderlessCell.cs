using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>A cell of a table without lines.</summary>
/// <param name="From">Its first column.</param>
/// <param name="To">Its last column.</param>
/// <param name="Lines">From top to bottom.</param>
internal sealed record BorderlessCell(int From, int To, int Row, int RowSpan, IReadOnlyList<TextLine> Lines);
