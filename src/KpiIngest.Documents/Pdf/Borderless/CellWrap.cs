using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>Whether a text of a cell goes on in the next line, where no border tells how wide the cell is.</summary>
internal static class CellWrap
{
    public static bool IsNear(TextLine above, TextLine line) =>
        above.Page != line.Page || line.Baseline - above.Baseline <= BorderlessTolerances.LinesOfOneCell * line.TypeSize;

    /// <summary>True where a piece may stand in one cell with the text above it: in line with it, and no figure below a figure.</summary>
    /// <param name="area">The column.</param>
    public static bool Follows(PlacedPiece above, PlacedPiece piece, TextArea area) =>
        IsNear(above.Text, piece.Text)
        && above.From == above.To
        && above.From == piece.From
        && above.To == piece.To
        && (above.IsFigure && piece.IsFigure ? IsBroken(above, piece, area) : IsInLine(above.Text.Box, piece.Text.Box));

    /// <summary>True where the text above goes on in a piece that may stand in its cell.</summary>
    public static bool GoesOn(PlacedPiece above, PlacedPiece piece, TextArea area, TextSetting setting) =>
        LineWrap.GoesOn(above.Text, piece.Text, area, setting)
        || ClosesBracket(above.Text.Text, piece.Text.Text)
        || IsBroken(above, piece, area);

    /// <summary>True for a number that its column had no room for: as wide as the gaps to both sides leave it.</summary>
    private static bool IsBroken(PlacedPiece above, PlacedPiece piece, TextArea area) =>
        above.IsFigure && piece.IsFigure && BrokenNumber.HadNoRoom(above.Text, piece.Text, area);

    /// <summary>True where a figure below another one may be the rest of it: the column has no room for it beside the one above, or for one
    /// digit more.</summary>
    public static bool MayBeBroken(PlacedPiece above, PlacedPiece piece, TextArea area)
    {
        if (FigureText.IsCutFigure(above.Text.Text))
            return true;
        (Box first, Box rest) = (above.Text.Box, piece.Text.Box);
        return area.Width < Boxes.Width(first) + (Boxes.Width(rest) / Math.Max(1, piece.Text.Text.Trim().Length));
    }

    private static bool IsInLine(Box a, Box b) =>
        Math.Abs(a.Left - b.Left) <= BorderlessTolerances.SameCellStart
        || Math.Abs(a.Left + a.Right - b.Left - b.Right) <= 2 * BorderlessTolerances.SameCellStart;

    /// <summary>True where a bracket that the line above leaves open is closed.</summary>
    private static bool ClosesBracket(string above, string line) =>
        above.LastIndexOf('(') > above.LastIndexOf(')')
        && line.IndexOf(')', StringComparison.Ordinal) is >= 0 and var close
        && (line.IndexOf('(', StringComparison.Ordinal) is var open && (open < 0 || open > close));
}
