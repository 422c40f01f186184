using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Marks whose code belongs to the other side of the line: a tone mark drawn below it, a SARA UU drawn above it. Programs that give a glyph the code of its first use
/// mix up the two marks of <c>ผู้</c> there and in all that follows (Pango, and so WeasyPrint; Ghostscript's rewriting of LibreOffice's prints). Where they
/// stand together the two codes change places; a mark below the line alone is told by its width. One for a file: what a page taught holds for those after it.
/// </summary>
internal sealed class MisplacedMarks
{
    private const string Above = "ัิีึื็่้๊๋์ํ";
    private const string Below = "ุู";

    /// <summary>Width by height: SARA U is at most 1.01 in the fonts looked at, SARA UU at least 1.06.</summary>
    private const double Narrow = 1.01;
    private const double Wide = 1.06;

    private readonly Dictionary<GlyphLook, char> learnt = [];

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public void Restore(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words)
    {
        var marks = Misplaced(words);
        for (var i = 0; i < marks.Count; i++)
        {
            // Both at once stand in the place of each other: the text is right, and tells what each of the two is.
            if (i + 1 < marks.Count && marks[i + 1].Glyph.Order == marks[i].Glyph.Order + 1 && IsAbove(marks[i].Code) != IsAbove(marks[i + 1].Code))
            {
                learnt[GlyphLook.Of(marks[i].Glyph.Glyph)] = marks[i + 1].Code;
                learnt[GlyphLook.Of(marks[i + 1].Glyph.Glyph)] = marks[i].Code;
                i++;
            }
            else if (Meaning(marks[i]) is { } meaning)
            {
                var (raw, glyphs) = words[marks[i].Word];
                words[marks[i].Word] = (raw with { Text = string.Concat(raw.Text.AsSpan(0, marks[i].At), [meaning], raw.Text.AsSpan(marks[i].At + 1)) }, glyphs);
            }
        }
    }

    private char? Meaning(Mark mark)
    {
        if (learnt.TryGetValue(GlyphLook.Of(mark.Glyph.Glyph), out var meaning)) return meaning;
        if (!IsAbove(mark.Code) || mark.Glyph.Glyph.Contours < 2) return null;
        var aspect = Boxes.Width(mark.Glyph.Glyph.Ink) / Math.Max(0.01, Boxes.Height(mark.Glyph.Glyph.Ink));
        return aspect >= Wide ? 'ู' : aspect <= Narrow ? 'ุ' : null;
    }

    /// <summary>In the order of painting; only of words whose characters and glyphs go one to one.</summary>
    private static List<Mark> Misplaced(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words)
    {
        var marks = new List<Mark>();
        for (var word = 0; word < words.Count; word++)
        {
            var (raw, glyphs) = words[word];
            if (raw.Text.Length != glyphs.Count) continue;
            for (var at = 0; at < glyphs.Count; at++)
            {
                var misplaced = IsAbove(raw.Text[at]) ? StandsBelow(glyphs[at]) : Below.Contains(raw.Text[at], StringComparison.Ordinal) && StandsAbove(glyphs[at]);
                if (misplaced) marks.Add(new Mark(word, at, raw.Text[at], glyphs[at]));
            }
        }

        marks.Sort((a, b) => a.Glyph.Order.CompareTo(b.Glyph.Order));
        return marks;
    }

    private static bool IsAbove(char c) => Above.Contains(c, StringComparison.Ordinal);

    private static bool StandsBelow(PaintedGlyph glyph) => glyph.Glyph.Ink.Top >= glyph.Glyph.Baseline;

    private static bool StandsAbove(PaintedGlyph glyph) => glyph.Glyph.Ink.Bottom < glyph.Glyph.Baseline - Boxes.Height(glyph.Glyph.Ink);

    private readonly record struct Mark(int Word, int At, char Code, PaintedGlyph Glyph);
}
