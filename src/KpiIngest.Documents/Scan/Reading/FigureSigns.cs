using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// Figures, points and dashes in their place. By itself a point may as well be dirt, which the classifier says; between two figures that
/// stand apart to make room for it, on their line and of its size, it is one: what is left to tell is a point from a comma. So it is with
/// figures among figures, on their line and of their size: what is left to tell is one figure from another.
/// </summary>
/// <param name="height">The usual one of a letter, in pixels.</param>
internal sealed class FigureSigns(FigureLine line, double height)
{
    private double High => Math.Max(1, line.Bottom - line.Top);

    public IReadOnlyList<Glyph> Settled(IReadOnlyList<Glyph> glyphs)
    {
        if (!glyphs.Any(g => IsLikely(g, '.') || IsLikely(g, ',') || IsLikely(g, '-')))
            return glyphs;
        double gap = UsualGap(glyphs);
        return [.. glyphs.Select((g, i) => IsInPlace(glyphs, i, gap) ? Weighed(g, 0) : g)];
    }

    /// <param name="glyphs">Of a word that is a figure.</param>
    public IReadOnlyList<Glyph> LessDoubted(IReadOnlyList<Glyph> glyphs) =>
        glyphs.All(g => g.IsFigure) ? [.. glyphs.Select(g => IsFigureInPlace(g) ? Weighed(g, FigureTolerances.DoubtInPlace) : g)] : glyphs;

    /// <summary>True where two figures make room for a point, and none is there: its ink is lost, or went elsewhere.</summary>
    public bool LacksSign(IReadOnlyList<Glyph> glyphs)
    {
        List<int> gaps = Gaps(glyphs);
        double usual = gaps.Count > 1 ? Math.Max(0, gaps[(gaps.Count - 1) / 2]) : FigureTolerances.NoGap * High;
        return gaps.Count > 0 && gaps[^1] > usual + (FigureTolerances.RoomForPoint * High);
    }

    /// <summary>The rings of a percent sign look like zeros, and are half as high. A part that was cut out of ink which hangs together may
    /// be any shape: its doubt stays.</summary>
    private bool IsFigureInPlace(Glyph glyph)
    {
        Inks.PixelBox box = glyph.Box;
        return glyph.IsDigit
            && glyph.Pieces.Count > 0
            && Math.Abs(box.Bottom - line.Bottom) <= FigureTolerances.FigureOffLine * High
            && box.Height >= FigureTolerances.LowestFigure * High
            && box.Height <= FigureTolerances.HighestFigure * High
            && box.Width <= FigureTolerances.WidestFigure * High;
    }

    private static bool IsLikely(Glyph glyph, char sign) =>
        !glyph.Marked && glyph.Reading is { } reading && reading.Best == sign && reading.Certainty > FigureTolerances.LikelySign;

    private bool IsInPlace(IReadOnlyList<Glyph> glyphs, int at, double gap)
    {
        Glyph glyph = glyphs[at];
        if (IsLikely(glyph, '-'))
            return IsDash(glyph);
        if ((!IsLikely(glyph, '.') && !IsLikely(glyph, ',')) || at == 0 || !glyphs[at - 1].IsDigit)
            return false;
        Inks.PixelBox box = glyph.Box;
        bool fits =
            glyph.Reading!.Best == ','
                ? box.Top < line.Bottom && box.Bottom > line.Bottom
                : Math.Abs(box.Bottom - line.Bottom) <= FigureTolerances.OnLine * High
                    && box.Height >= FigureTolerances.LowestPoint * High
                    && box.Height <= FigureTolerances.HighestPoint * High
                    && IsSolid(glyph);
        if (!fits)
            return false;

        // At the end of a word it numbers an item; nothing stands close behind it.
        return at == glyphs.Count - 1
            || (
                glyphs[at + 1].IsDigit
                && glyphs[at + 1].Box.Left - glyphs[at - 1].Box.Right >= box.Width + (FigureTolerances.PointRoom * gap)
            );
    }

    private bool IsDash(Glyph glyph)
    {
        (Inks.PixelBox box, double middle) = (glyph.Box, (glyph.Box.CentreY - line.Top) / High);
        return box.Width >= FigureTolerances.DashFlat * box.Height
            && box.Height <= FigureTolerances.DashThin * height
            && middle is > FigureTolerances.DashLow and < FigureTolerances.DashHigh
            && IsSolid(glyph);
    }

    private static bool IsSolid(Glyph glyph) =>
        glyph.Runs.Sum(r => r.Length) >= FigureTolerances.SolidSign * glyph.Box.Width * glyph.Box.Height;

    /// <summary>Between digits that follow each other; where no two do, a share of their height that is wider than in any type.</summary>
    private double UsualGap(IReadOnlyList<Glyph> glyphs) =>
        Gaps(glyphs) is { Count: > 0 } gaps ? Math.Max(1, gaps[gaps.Count / 2]) : FigureTolerances.NoGap * High;

    /// <summary>Between digits that follow each other, in pixels, the smallest first.</summary>
    private static List<int> Gaps(IReadOnlyList<Glyph> glyphs) =>
        [
            .. glyphs
                .Zip(glyphs.Skip(1))
                .Where(p => p.First.IsDigit && p.Second.IsDigit)
                .Select(p => p.Second.Box.Left - p.First.Box.Right)
                .Order(),
        ];

    /// <summary>The glyph with the doubt whether it is a figure or a sign at all weighed by less than the classifier has it.</summary>
    private static Glyph Weighed(Glyph glyph, double doubt)
    {
        List<GlyphCandidate> weighed = glyph
            .Reading!.Candidates.Where(c => doubt > 0 || c.Character != FigureClassifier.Rejected)
            .Select(c => c.Character == FigureClassifier.Rejected ? c with { Probability = doubt * c.Probability } : c)
            .ToList();
        double all = weighed.Sum(c => c.Probability);
        return glyph with
        {
            Reading = new GlyphReading([
                .. weighed.Select(c => c with { Probability = c.Probability / all }).OrderByDescending(c => c.Probability),
            ]),
        };
    }
}
