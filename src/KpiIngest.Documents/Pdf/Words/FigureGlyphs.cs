using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>The figures of a word by their glyphs: several may stand in one word (<c>(๑×๓)+(๐.๕×๔)</c>), and letters beside one
/// (<c>ร้อยละ๘๐</c>).</summary>
internal static class FigureGlyphs
{
    /// <returns>Empty for a word without digits, and for one that is a figure as a whole: its box is the word's.</returns>
    public static IReadOnlyList<DigitBox> Boxes(WordPart part)
    {
        string text = part.Text;
        (int start, int length, int digits) = FigureRuns.Next(text, 0);
        if (length == 0 || length == text.Length)
            return [];
        List<DigitBox> boxes = new();
        for ((int glyph, int before) = (0, 0); length > 0; (start, length, digits) = FigureRuns.Next(text, start + length))
        {
            while (before + part.Glyphs[glyph].Text.Length <= start)
                before += part.Glyphs[glyph++].Text.Length;

            // A glyph whose characters another one carries is drawn with it.
            (Box box, int end, int last) = (part.Glyphs[glyph].Glyph.Box, before + part.Glyphs[glyph].Text.Length, glyph + 1);
            for (; last < part.Glyphs.Count && (end < start + length || part.Glyphs[last].Text.Length == 0); last++)
            {
                box = Page.Boxes.Union(box, part.Glyphs[last].Glyph.Box);
                end += part.Glyphs[last].Text.Length;
            }

            boxes.Add(new DigitBox(digits, box));
        }

        return boxes;
    }
}
