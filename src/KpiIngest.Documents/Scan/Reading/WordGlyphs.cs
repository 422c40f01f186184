using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>The signs of a word from the left, and the marks that stand over and under them.</summary>
internal sealed record WordGlyphs(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Piece> Marks)
{
    public static WordGlyphs Of(InkLine line, InkWord word, double height)
    {
        (double top, double bottom) = (line.Top - (FigureTolerances.Above * height), line.Baseline + (FigureTolerances.Below * height));
        List<Piece> row = word.Pieces.Where(p => IsInRow(p, top, bottom, line)).OrderBy(p => p.Box.Left).ToList();
        List<Piece> marks = word.Pieces.Except(row).ToList();
        List<List<Piece>> groups = new();
        foreach (Piece piece in row)
        {
            if (groups.Count > 0 && Shares(groups[^1], piece.Box))
                groups[^1].Add(piece);
            else
                groups.Add([piece]);
        }

        return new WordGlyphs([.. groups.Select(g => Marked(Glyph.Of(g), marks, height))], marks);
    }

    /// <summary>A tall letter or figure reaches far above its line; a mark lies there whole.</summary>
    private static bool IsInRow(Piece piece, double top, double bottom, InkLine line) =>
        piece.Box.CentreY >= top
        && piece.Box.CentreY <= bottom
        && piece.Box.Bottom > line.Top
        && piece.Box.Top < line.Baseline + ((bottom - line.Baseline) / 2);

    private static bool Shares(List<Piece> group, PixelBox box)
    {
        PixelBox around = PixelBox.Union(group.Select(p => p.Box));
        return Math.Min(around.Right, box.Right) - Math.Max(around.Left, box.Left)
            >= FigureTolerances.OneGlyph * Math.Min(around.Width, box.Width);
    }

    private static Glyph Marked(Glyph glyph, List<Piece> marks, double height) =>
        glyph with
        {
            Marked = marks.Exists(m =>
                m.Area >= FigureTolerances.Dirt * height * height && m.Box.CentreX >= glyph.Box.Left && m.Box.CentreX <= glyph.Box.Right
            ),
        };
}
