using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Sizes of type measured on the letters and figures of each font of a page. Unit: points.</summary>
internal sealed class FontSizes
{
    /// <summary>Consonants that reach above or below the others.</summary>
    private const string Tall = "ปฝฟฬญฐฎฏฤฦ";

    private readonly Dictionary<GlyphFont, List<double>> heights = [];
    private readonly Dictionary<GlyphFont, double> sizes = [];

    /// <summary>Measures the glyphs of a word.</summary>
    public void Measure(DrawnWord word)
    {
        foreach ((GlyphMark glyph, _, string text) in word.Glyphs)
        {
            // A mathematical letter is a pair of characters.
            if (glyph.Blank || (text.Length == 1 ? text : MathLetters.Plain(text)) is not [var c] || Share(c) is not { } share)
                continue;
            if (!heights.TryGetValue(glyph.Font, out List<double>? measured))
                heights[glyph.Font] = measured = [];
            measured.Add(Boxes.Height(glyph.Ink) / share);
        }
    }

    /// <summary>The size of type of a font: the middle one of all letters measured; null where none was.</summary>
    public double? Of(GlyphFont font)
    {
        if (sizes.TryGetValue(font, out double size))
            return size;
        if (!heights.TryGetValue(font, out List<double>? measured))
            return null;
        measured.Sort();
        return sizes[font] = measured[measured.Count / 2];
    }

    private static double? Share(char c) =>
        c switch
        {
            >= '0' and <= '9' or >= 'A' and <= 'Z' and not 'Q' and not 'J' => WordTolerances.LatinHeight.Value,
            >= 'ก' and <= 'ฮ' when !Tall.Contains(c, StringComparison.Ordinal) => WordTolerances.ThaiHeight.Value,
            '๐' or '๑' or '๓' => WordTolerances.ThaiFigureHeight.Value,
            _ => null,
        };
}
