using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Lines drawn through the middle of letters: the text is crossed out, by hand or because the program prints a tracked deletion so. Such a
/// line begins and ends with the text; a border that runs through overflowing text goes on beyond it.
/// </summary>
internal static class StruckGlyphs
{
    /// <summary>The numbers of the glyphs that are crossed out; the lines through them are taken out of <paramref name="lines"/>.</summary>
    public static HashSet<int> Find(IReadOnlyList<DrawnWord> words, List<Ruling> lines, FontSizes sizes)
    {
        HashSet<int> struck = new();
        List<Ruling> level = lines.Where(l => l.Horizontal).OrderBy(l => l.At).ToList();
        if (level.Count == 0)
            return struck;
        List<double> heights = level.ConvertAll(l => l.At);
        Dictionary<Ruling, List<PaintedGlyph>> crossed = new();
        foreach (DrawnWord word in words)
        {
            List<PaintedGlyph> inked = word.Glyphs.Where(g => g.IsInked).ToList();
            if (inked.Count == 0)
                continue;
            (double em, double baseline) = (
                sizes.Of(inked[0].Glyph.Font) ?? PageTolerances.BoxTypeSize * Boxes.Height(word.Box),
                inked[0].Glyph.Baseline
            );
            int first = heights.BinarySearch(baseline - (WordTolerances.StrikeHighest * em));
            for (int i = first < 0 ? ~first : first; i < level.Count && level[i].At <= baseline - (WordTolerances.StrikeLowest * em); i++)
            {
                if (
                    level[i].Thickness > WordTolerances.StrikeThickness * em
                    || level[i].Start > word.Box.Right
                    || level[i].End < word.Box.Left
                )
                    continue;
                if (!crossed.TryGetValue(level[i], out List<PaintedGlyph>? through))
                    crossed[level[i]] = through = [];
                through.AddRange(inked.Where(g => Middle(g) >= level[i].Start && Middle(g) <= level[i].End));
            }
        }

        foreach ((Ruling line, List<PaintedGlyph> glyphs) in crossed)
        {
            if (!IsStrike(line, glyphs))
                continue;
            struck.UnionWith(glyphs.Select(g => g.Order));
            lines.RemoveAll(l => l == line);
        }

        return struck;
    }

    private static bool IsStrike(Ruling line, List<PaintedGlyph> glyphs)
    {
        if (!glyphs.Exists(g => g.Glyph.Ink.Top < line.At && g.Glyph.Ink.Bottom > line.At))
            return false;
        double beyond = WordTolerances.StrikeBeyond * glyphs.Max(g => Boxes.Height(g.Glyph.Ink)) / WordTolerances.ThaiHeight;
        return line.Start >= glyphs.Min(g => g.Glyph.Ink.Left) - beyond && line.End <= glyphs.Max(g => g.Glyph.Ink.Right) + beyond;
    }

    private static double Middle(PaintedGlyph glyph) => (glyph.Glyph.Ink.Left + glyph.Glyph.Ink.Right) / 2;
}
