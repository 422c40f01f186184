using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Marks whose code belongs to the other side of the line: a tone mark drawn below it, a SARA UU drawn above it. Programs that give a glyph
/// the code of its first use mix up the two marks of <c>ผู้</c> there and in all that follows (Pango, and so WeasyPrint; Ghostscript's
/// rewriting of LibreOffice's prints). Where they stand together the two codes change places; a mark below the line alone is told by its
/// width. One for a file: what a page taught holds for those after it.
/// </summary>
internal sealed class MisplacedMarks
{
    private const string Above = "ัิีึื็่้๊๋์ํ";
    private const string Below = "ุู";

    private readonly Dictionary<int, char> learnt = [];

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public void Restore(IReadOnlyList<DrawnWord> words)
    {
        List<GlyphPlace> marks = Misplaced(words);
        for (int i = 0; i < marks.Count; i++)
        {
            // Both at once stand in the place of each other: the text is right, and tells what each of the two is.
            if (
                i + 1 < marks.Count
                && marks[i + 1].Glyph.Order == marks[i].Glyph.Order + 1
                && IsAbove(marks[i].Text[0]) != IsAbove(marks[i + 1].Text[0])
            )
            {
                Learn(marks[i].Mark, marks[i + 1].Text[0]);
                Learn(marks[i + 1].Mark, marks[i].Text[0]);
                i++;
            }
            else if (Meaning(marks[i]) is { } meaning)
            {
                marks[i].Recode(meaning.ToString());
            }
        }
    }

    private void Learn(GlyphMark glyph, char meaning)
    {
        if (glyph.Shape.Digest != 0)
            learnt[glyph.Shape.Digest] = meaning;
    }

    private char? Meaning(GlyphPlace mark)
    {
        if (learnt.TryGetValue(mark.Mark.Shape.Digest, out char meaning))
            return meaning;
        if (!IsAbove(mark.Text[0]) || mark.Mark.Contours < 2)
            return null;
        double aspect = Boxes.Width(mark.Mark.Ink) / Math.Max(0.01, Boxes.Height(mark.Mark.Ink));
        return aspect >= WordTolerances.WideMark ? 'ู'
            : aspect <= WordTolerances.NarrowMark ? 'ุ'
            : null;
    }

    /// <summary>In the order of painting.</summary>
    private static List<GlyphPlace> Misplaced(IReadOnlyList<DrawnWord> words)
    {
        List<GlyphPlace> misplaced = new();
        foreach (DrawnWord word in words)
        {
            for (int at = 0; at < word.Glyphs.Count; at++)
            {
                GlyphPlace place = new(word, at);
                if (IsMisplaced(place))
                    misplaced.Add(place);
            }
        }

        misplaced.Sort((a, b) => a.Glyph.Order.CompareTo(b.Glyph.Order));
        return misplaced;
    }

    /// <summary>In text that runs upwards or downwards a side of the line is another one of the page.</summary>
    private static bool IsMisplaced(GlyphPlace place)
    {
        if (place.Text is not [var c] || !place.Glyph.IsInked || !place.Mark.Shape.IsKnown || place.Mark.QuarterTurns != 0)
            return false;
        return IsAbove(c)
            ? place.Mark.Ink.Top >= place.Mark.Baseline
            : Below.Contains(c, StringComparison.Ordinal) && place.Mark.Ink.Bottom < place.Mark.Baseline - Boxes.Height(place.Mark.Ink);
    }

    private static bool IsAbove(char c) => Above.Contains(c, StringComparison.Ordinal);
}
