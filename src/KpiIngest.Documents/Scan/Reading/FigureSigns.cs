using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// Points and dashes in their place. By itself a point may as well be dirt, which the classifier says; between two figures that stand apart
/// to make room for it, on their line and of its size, it is one: what is left to tell is a point from a comma.
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
        return [.. glyphs.Select((g, i) => IsInPlace(glyphs, i, gap) ? WithoutDirt(g) : g)];
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
    private double UsualGap(IReadOnlyList<Glyph> glyphs)
    {
        double[] gaps = Enumerable
            .Range(1, Math.Max(0, glyphs.Count - 1))
            .Where(i => glyphs[i].IsDigit && glyphs[i - 1].IsDigit)
            .Select(i => (double)(glyphs[i].Box.Left - glyphs[i - 1].Box.Right))
            .Order()
            .ToArray();
        return gaps.Length > 0 ? Math.Max(1, gaps[gaps.Length / 2]) : FigureTolerances.NoGap * High;
    }

    private static Glyph WithoutDirt(Glyph glyph)
    {
        List<GlyphCandidate> kept = glyph.Reading!.Candidates.Where(c => c.Character != FigureClassifier.Rejected).ToList();
        double all = kept.Sum(c => c.Probability);
        return glyph with { Reading = new GlyphReading([.. kept.Select(c => c with { Probability = c.Probability / all })]) };
    }
}
