using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A word, or the part of one that looks alike.</summary>
/// <param name="Mixed">True where parts of it look differently and cannot be told apart.</param>
/// <param name="FollowsHidden">True where the part of the word before it is not seen.</param>
internal readonly record struct WordPart(IReadOnlyList<PaintedGlyph> Glyphs, bool Mixed, bool FollowsHidden)
{
    public string Text => string.Concat(Glyphs.Select(g => g.Text));

    public Box Box => Boxes.Union(Glyphs.Select(g => g.Glyph.Box));
}

/// <summary>
/// What a person sees of a word: a part of it may be white, clipped away or crossed out. A word is cut where its look changes.
/// </summary>
/// <param name="struck">Numbers of the glyphs that are crossed out.</param>
/// <param name="crossed">Numbers of the glyphs that a stroke runs through that may cross them out.</param>
/// <param name="page">The page, in points.</param>
internal sealed class WordLooks(Backdrop backdrop, HashSet<int> struck, HashSet<int> crossed, Box page)
{
    public IEnumerable<WordPart> Split(DrawnWord word)
    {
        IReadOnlyList<PaintedGlyph> glyphs = word.Glyphs;
        if (glyphs.All(g => SameLook(glyphs[0], g)))
            return [new WordPart(glyphs, false, false)];
        List<(bool Shown, bool Struck)> looks = Looks(word);
        if (looks.TrueForAll(l => l == looks[0]))
            return [new WordPart(glyphs, false, false)];
        return InOrder(glyphs) ? Cut(glyphs, looks, IsClippedFigure(word)) : [new WordPart(glyphs, true, false)];
    }

    /// <summary>The word as the page shows it. Which figure is meant where one is seen in part is not certain.</summary>
    public PdfWord Build(WordPart part, FontSizes sizes)
    {
        (string text, Box box) = (part.Text, part.Box);
        List<PaintedGlyph> inked = part.Glyphs.Where(g => g.IsInked).ToList();
        PdfWord word = new(text, box)
        {
            Baseline = part.Glyphs[0].Glyph.Baseline,
            Uncertain =
                part.Glyphs.Any(g => (g.Uncertain || crossed.Contains(g.Order)) && g.Text.Length > 0)
                || text.Any(CharacterCertainty.IsUncertain)
                || (part.Mixed && text.Any(char.IsDigit)),
            SpaceAfter = part.Glyphs[^1].SpaceAfter,
            QuarterTurns = part.Glyphs[0].Glyph.QuarterTurns is { } turns and not 2 ? turns : 0,
            Visible = false,
        };
        if (FigureGlyphs.Boxes(part) is { Count: > 0 } figures)
            word = word with { Digits = figures };
        if (inked.Count == 0)
            return word;
        bool torn = text.Any(char.IsDigit) && inked.Exists(IsTorn) && !inked.TrueForAll(IsGone);
        if (sizes.Of(inked[0].Glyph.Font) is { } size)
            word = word with { TypeSize = size };
        Box ink = Boxes.Union(inked.Select(g => g.Glyph.Ink));
        return word with
        {
            Baseline = inked[0].Glyph.Baseline,
            Ink = ink,
            Uncertain = word.Uncertain || torn,
            CrossedOut = inked.Count(g => struck.Contains(g.Order)) > inked.Count / 2,
            Visible =
                word.TypeSize > WordTolerances.Speck
                && !((part.FollowsHidden || IsOff(inked[0].Glyph.Baseline)) && text.All(ThaiMarks.Is))
                && !IsMarkAlone(part, inked, ink)
                && page.HoldsMiddleOf(ink)
                && inked.Exists(g => IsShown(g, box) || (torn && IsShown(g, g.Glyph.Box))),
        };
    }

    /// <summary>True where of a word with letters only marks are painted, high above its line or where a letter has no room: replaced text
    /// whose letter stands on the next page.</summary>
    private static bool IsMarkAlone(WordPart part, List<PaintedGlyph> inked, Box ink)
    {
        (string text, Box box) = (part.Text, part.Box);
        return part.Glyphs[0].Glyph.QuarterTurns == 0
            && inked.Count < text.Length
            && text.Any(c => char.IsLetter(c) && !ThaiMarks.Is(c))
            && (
                Boxes.Width(box) < WordTolerances.Overhang
                || ink.Bottom < inked[0].Glyph.Baseline - (WordTolerances.HighMark * Boxes.Height(box))
            );
    }

    /// <summary>True where a letter of this line stands on another page.</summary>
    private bool IsOff(double baseline) => baseline < page.Top || baseline > page.Bottom;

    private bool SameLook(PaintedGlyph a, PaintedGlyph b) =>
        a.Glyph.Paint == b.Glyph.Paint && a.Glyph.Clipped == b.Glyph.Clipped && struck.Contains(a.Order) == struck.Contains(b.Order);

    /// <summary>How each glyph looks; one without ink looks as the one before it.</summary>
    private List<(bool Shown, bool Struck)> Looks(DrawnWord word)
    {
        List<(bool Shown, bool Struck)> looks = new();
        (bool Shown, bool Struck)? last = null;
        foreach (PaintedGlyph glyph in word.Glyphs)
        {
            if (glyph.IsInked || last is null)
                last = (IsShown(glyph, word.Box), struck.Contains(glyph.Order));
            looks.Add(last.Value);
        }

        return looks;
    }

    private bool IsShown(PaintedGlyph glyph, Box word) =>
        glyph.Glyph is { Clipped: false, Paint: { } paint } && backdrop.Shows(paint, word, glyph.Glyph.Baseline, glyph.Order);

    /// <summary>True where a part of the glyph is cut off: by clipping, by the edge of the page, by what is painted over it.</summary>
    private bool IsTorn(PaintedGlyph glyph) =>
        glyph.Glyph.Cut
        || (
            glyph.Glyph.Shape.IsKnown
            && (
                Boxes.Area(Boxes.Intersect(glyph.Glyph.Ink, page)) < PaintedTolerances.Whole * Boxes.Area(glyph.Glyph.Ink)
                || backdrop.Covered(glyph.Glyph.Ink, glyph.Order) > 1 - PaintedTolerances.Whole
            )
        );

    /// <summary>True where so little of the glyph is left that it is no part of what is seen.</summary>
    private bool IsGone(PaintedGlyph glyph) =>
        glyph.Glyph.Clipped || backdrop.Covered(glyph.Glyph.Ink, glyph.Order) > PaintedTolerances.Gone;

    /// <summary>True where digits of a figure are clipped away: what is left of it is not the figure.</summary>
    private static bool IsClippedFigure(DrawnWord word) => word.Glyphs.Any(g => g.IsInked && g.Glyph.Clipped && g.Text.Any(char.IsDigit));

    private static bool InOrder(IReadOnlyList<PaintedGlyph> glyphs)
    {
        for (int i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Glyph.X < glyphs[i - 1].Glyph.X)
                return false;
        }

        return true;
    }

    private static IEnumerable<WordPart> Cut(IReadOnlyList<PaintedGlyph> glyphs, List<(bool Shown, bool Struck)> looks, bool mixed)
    {
        for (int start = 0, end; start < glyphs.Count; start = end)
        {
            for (end = start + 1; end < glyphs.Count && looks[end] == looks[start]; end++) { }

            List<PaintedGlyph> part = glyphs.Skip(start).Take(end - start).ToList();
            if (part.Exists(g => g.Text.Length > 0))
                yield return new WordPart(part, mixed, start > 0 && !looks[start - 1].Shown);
        }
    }
}
