using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>
/// Lines of text that stand beside each other rather than below, taken as one: a full stop of a taller font sets <c>๑. ก</c> lower than the
/// figures of its row.
/// </summary>
internal static class BesideLines
{
    /// <param name="lines">Neighbouring lines of a region, from top to bottom.</param>
    public static List<PieceLine> Cut(IEnumerable<TextLine> lines)
    {
        List<PieceLine> cut = new();
        foreach (PieceLine line in lines.Select(PieceLine.Of))
        {
            if (cut.Count > 0 && Joined(cut[^1], line) is { } one)
                cut[^1] = one;
            else
                cut.Add(line);
        }

        return cut;
    }

    /// <summary>How many lines of text the first of these are.</summary>
    public static int Texts(IEnumerable<PieceLine> lines) => lines.Sum(l => l.Texts.Count);

    /// <summary>Both lines as one, or null where they stand below each other, or too close for a gap between columns.</summary>
    private static PieceLine? Joined(PieceLine upper, PieceLine lower)
    {
        if (upper.Line.Page != lower.Line.Page || upper.IsForeign || lower.IsForeign)
            return null;
        if (
            lower.Line.Baseline - upper.Texts[0].Baseline
            >= BorderlessTolerances.BesideEachOther * Math.Min(upper.Line.TypeSize, lower.Line.TypeSize)
        )
            return null;
        double least = PieceLine.Least(Math.Max(upper.Line.TypeSize, lower.Line.TypeSize));
        List<TextLine> pieces = upper.Pieces.Concat(lower.Pieces).OrderBy(p => p.Box.Left).ToList();
        for (int i = 1; i < pieces.Count; i++)
        {
            if (pieces[i].Box.Left - pieces[i - 1].Box.Right < least)
                return null;
        }

        TextLine line = new(
            lower.Line.Page,
            Boxes.Union([upper.Line.Box, lower.Line.Box]),
            lower.Line.Baseline,
            [.. pieces.SelectMany(p => p.Parts)]
        );
        return new PieceLine(line, pieces) { Texts = [.. upper.Texts, .. lower.Texts] };
    }
}
