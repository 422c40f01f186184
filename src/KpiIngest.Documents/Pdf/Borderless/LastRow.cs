using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>The texts of the last row go on below its figures: lines of which a piece was wrapped from the one above it.</summary>
internal static class LastRow
{
    /// <summary>How many of the lines below a table belong to it.</summary>
    /// <param name="placed">The lines of the table in its columns.</param>
    public static int Lines(
        List<List<PlacedPiece>> placed,
        AlignedColumns columns,
        IReadOnlyList<TextArea> areas,
        IEnumerable<PieceLine> below,
        TextSetting setting
    )
    {
        PlacedPiece?[] last = new PlacedPiece?[columns.Count];
        foreach (PlacedPiece piece in placed.SelectMany(l => l))
            Take(last, piece);
        int count = 0;
        foreach (PieceLine line in below.TakeWhile(l => !l.IsForeign))
        {
            List<PlacedPiece> pieces = PlacedPiece.Of(line, placed.Count + count, columns);
            if (
                !pieces.TrueForAll(p => last[p.From] is { } above && (IsBelowFigure(above, p) || CellWrap.Follows(above, p, areas[p.From])))
            )
                break;
            if (!pieces.Exists(p => IsBelowFigure(last[p.From]!, p) || CellWrap.GoesOn(last[p.From]!, p, areas[p.From], setting)))
                break;
            foreach (PlacedPiece piece in pieces)
                Take(last, piece);
            count++;
        }

        return count;
    }

    /// <summary>True for what may be the rest of a figure: never left out, or the figure above it would be taken for whole.</summary>
    private static bool IsBelowFigure(PlacedPiece above, PlacedPiece piece) =>
        above.IsFigure && piece.IsFigure && CellWrap.IsNear(above.Text, piece.Text);

    private static void Take(PlacedPiece?[] last, PlacedPiece piece)
    {
        for (int c = piece.From; c <= piece.To; c++)
            last[c] = piece;
    }
}
