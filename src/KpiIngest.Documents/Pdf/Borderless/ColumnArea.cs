using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>How far the text of each column reaches, which tells where a line was wrapped. Unit: points.</summary>
internal static class ColumnArea
{
    /// <param name="pieces">All pieces of the table.</param>
    /// <param name="body">Index of the first line below the heading.</param>
    public static TextArea Of(IReadOnlyList<PlacedPiece> pieces, AlignedColumns columns, int column, int body)
    {
        List<Box> own = pieces
            .Where(p => p.From == column && p.To == column)
            .Select(p => p.Text.Box)
            .DefaultIfEmpty(new Box(columns.Boundaries[column], 0, columns.Boundaries[column + 1], 0))
            .ToList();
        (double left, double right) = (own.Min(b => b.Left), own.Max(b => b.Right));
        List<PlacedPiece> rows = pieces.Where(p => p.From == column && p.To == column && p.Line >= body).ToList();
        if (rows.TrueForAll(p => p.IsFigure || FigureText.IsDash(p.Text.Text)))
            return OfFigures(columns, column, left, right);
        List<PlacedPiece> texts = rows.Where(p => !p.IsFigure).ToList();
        if (
            texts.Count > 0
            && texts.Count(t => t.Text.Box.Left - left <= BorderlessTolerances.SameCellStart) * 2 > texts.Count
            && pieces.FirstOrDefault(p => p.Line < body && p.From == column && p.To == column) is { } heading
        )
        {
            // A heading in the middle of a column of texts tells how far it reaches.
            double limit = column < columns.Gaps.Count ? columns.Gaps[column].Right : double.MaxValue;
            right = Math.Max(
                right,
                Math.Min((2 * heading.Centre) - left - (BorderlessTolerances.HeadingDoubt * heading.Text.TypeSize), limit)
            );
        }

        return new TextArea(left, right);
    }

    /// <summary>Figures in the middle of their column leave to both sides what lies between them and the next one.</summary>
    private static TextArea OfFigures(AlignedColumns columns, int column, double left, double right)
    {
        double from = column > 0 ? columns.Boundaries[column] + BorderlessTolerances.CellMargin : double.NaN;
        double to = column < columns.Gaps.Count ? columns.Boundaries[column + 1] - BorderlessTolerances.CellMargin : left + right - from;
        if (column == 0)
            from = left + right - to;
        return new TextArea(Math.Min(left, from), Math.Max(right, to));
    }
}
