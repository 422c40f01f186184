using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Core;

namespace KpiIngest.Documents.Pdf.PdfPig;

internal sealed partial class ContentProcessor
{
    /// <summary>Number of the font of texts that viewers set in a font of their own.</summary>
    private const int ViewersFont = 0;

    /// <summary>Marks painted so far.</summary>
    public int Count => marks.Count;

    /// <summary>The glyphs painted from a place in the list of marks on.</summary>
    public IEnumerable<GlyphMark> Glyphs(int start) => marks.Skip(start).OfType<GlyphMark>();

    /// <summary>Whatever the glyphs from this place on mean, it is not certain.</summary>
    public void MarkUncertain(int start)
    {
        for (int i = start; i < marks.Count; i++)
        {
            if (marks[i] is GlyphMark glyph)
                marks[i] = glyph with { Code = GlyphCode.Uncertain };
        }
    }

    /// <summary>Draws a line from point to point, black. Unit: user space.</summary>
    public void DrawLine(IReadOnlyList<(double X, double Y)> points, double width)
    {
        Matrix current = Current;
        Subpath line = new([.. points.Select(p => current.Apply(p.X, p.Y))], Closed: false, Curved: false);
        marks.Add(new PathMark([line], null, Paint.Black, width * current.Scale, State.Clip));
    }

    /// <summary>Sets a text as a viewer does that draws a field anew: from the left, in the middle of its height, or line by line from
    /// above. Unit: user space.</summary>
    /// <param name="place">y upwards: <see cref="Box.Top"/> is the lower edge.</param>
    public void DrawText(string text, Box place, double size, bool uncertain)
    {
        string[] lines = CleanLines(text);
        double line = lines.Length == 1 ? ((place.Top + place.Bottom) / 2) - (PdfPigTolerances.FieldMiddle * size) : place.Bottom - size;
        foreach (string words in lines)
        {
            double across = place.Left + PdfPigTolerances.FieldMargin;
            foreach (char c in words)
            {
                double advance = ThaiMarks.Is(c) ? 0 : PdfPigTolerances.FieldLetter.Value;
                KnownGlyph glyph = new(
                    c.ToString(),
                    uncertain ? GlyphCode.Uncertain : GlyphCode.Known,
                    GlyphShape.Unknown with
                    {
                        IsKnown = false,
                    },
                    ViewersFont
                );
                AddGlyph(glyph, Current.Then(new Matrix(size, 0, 0, size, across, line)), advance, Paint.Black, TextRenderingMode.Fill);
                across += advance * size;
            }

            line -= PdfPigTolerances.FieldLine * size;
        }
    }

    private static string[] CleanLines(string text) =>
        [.. text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(CleanText.Of)];
}
