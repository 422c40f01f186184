using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Sizes of type measured on the letters and figures of each font of a page. Unit: points.</summary>
internal sealed class FontSizes
{
    /// <summary>Height of a capital or an Arabic figure, of a low Thai consonant, of a low Thai figure, in sizes of type.</summary>
    private const double LatinHeight = 0.7;
    private const double ThaiHeight = 0.6;
    private const double ThaiFigureHeight = 0.46;

    /// <summary>Consonants that reach above or below the others.</summary>
    private const string Tall = "ปฝฟฬญฐฎฏฤฦ";

    private readonly Dictionary<string, List<double>> heights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> sizes = new(StringComparer.Ordinal);

    /// <summary>Measures a word whose characters and glyphs go one to one.</summary>
    public void Measure(string text, IReadOnlyList<PaintedGlyph> glyphs)
    {
        // A mathematical letter is a pair of characters and one glyph.
        text = MathLetters.Plain(text);
        if (text.Length != glyphs.Count) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (Share(text[i]) is not { } share) continue;
            var font = glyphs[i].Glyph.Font;
            if (!heights.TryGetValue(font, out var measured)) heights[font] = measured = [];
            measured.Add(Boxes.Height(glyphs[i].Glyph.Ink) / share);
        }
    }

    /// <summary>The word with its size of type, where its font was measured.</summary>
    public PdfWord Apply(PdfWord word, IReadOnlyList<PaintedGlyph> glyphs) => Of(glyphs) is { } size ? word with { Em = size } : word;

    /// <summary>The size of type of a word, or null where its font was not measured.</summary>
    public double? Of(IReadOnlyList<PaintedGlyph> glyphs) => glyphs.Count == 0 ? null : Size(glyphs[0].Glyph.Font);

    /// <summary>The middle one of all letters measured.</summary>
    private double? Size(string font)
    {
        if (sizes.TryGetValue(font, out var size)) return size;
        if (!heights.TryGetValue(font, out var measured)) return null;
        measured.Sort();
        return sizes[font] = measured[measured.Count / 2];
    }

    private static double? Share(char c) => c switch
    {
        >= '0' and <= '9' or >= 'A' and <= 'Z' and not 'Q' and not 'J' => LatinHeight,
        >= 'ก' and <= 'ฮ' when !Tall.Contains(c, StringComparison.Ordinal) => ThaiHeight,
        '๐' or '๑' or '๓' => ThaiFigureHeight,
        _ => null,
    };
}
