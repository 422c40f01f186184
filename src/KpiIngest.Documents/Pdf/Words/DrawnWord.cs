using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A glyph of a word.</summary>
/// <param name="Order">Its number among all that the page paints.</param>
/// <param name="Text">What it stands for; empty where another glyph beside it carries its characters.</param>
internal sealed record PaintedGlyph(GlyphMark Glyph, int Order, string Text)
{
    /// <summary>True where a space was painted right after it.</summary>
    public bool SpaceAfter { get; init; }

    /// <summary>True where what it means is not certain.</summary>
    public bool Uncertain { get; init; }

    public bool IsInked => !Glyph.Blank && Glyph.IsPainted;
}

/// <summary>Characters drawn side by side in one font, with their glyphs in the order of painting.</summary>
internal sealed class DrawnWord(List<PaintedGlyph> glyphs)
{
    private string? text;

    public IReadOnlyList<PaintedGlyph> Glyphs => glyphs;

    public string Text => text ??= string.Concat(glyphs.Select(g => g.Text));

    public Box Box { get; } = Boxes.Union(glyphs.Select(g => g.Glyph.Box));

    public double Baseline => glyphs[0].Glyph.Baseline;

    /// <summary>Says what a glyph stands for, for certain.</summary>
    public void Recode(int at, string meaning)
    {
        glyphs[at] = glyphs[at] with { Text = meaning, Uncertain = false };
        text = null;
    }
}
