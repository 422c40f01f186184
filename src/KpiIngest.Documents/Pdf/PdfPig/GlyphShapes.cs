using System.Runtime.CompilerServices;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>What a code of a font means and what it looks like.</summary>
/// <param name="Font">Number of the font within the file.</param>
internal sealed record KnownGlyph(string Text, GlyphCode Code, GlyphShape Shape, int Font);

/// <summary>The pieces of a glyph in ems, y upwards, and the box around all their points.</summary>
internal sealed record Outline(IReadOnlyList<Subpath> Pieces, Bounds Reach);

/// <summary>The glyphs of a file, each looked up once.</summary>
internal sealed class GlyphShapes(FigureDoubts doubts)
{
    private readonly Dictionary<IFont, KnownFont> fonts = new(ByReference.Comparer);
    private KnownFont? last;

    /// <param name="box">The ink of the glyph as the font states it, in ems.</param>
    /// <param name="advance">Its width, in ems.</param>
    /// <param name="ofType3">The outline of a glyph that is a little content stream.</param>
    public KnownGlyph Of(IFont font, int code, PdfRectangle box, double advance, Func<IType3Font, int, Outline?> ofType3)
    {
        if (last is null || !ReferenceEquals(font, last.Font))
        {
            if (!fonts.TryGetValue(font, out last))
                fonts[font] = last = new KnownFont(font, fonts.Count + 1);
        }

        if (last.Glyphs.TryGetValue(code, out KnownGlyph? glyph))
            return glyph;

        // The outline of a glyph may be drawn with glyphs of other fonts.
        KnownFont known = last;
        (string text, GlyphCode meaning) = Meaning(known, code);
        GlyphShape shape = Shape(font, code, box, advance, ofType3);
        if (doubts.Meet(known.Number, text, shape))
            meaning = GlyphCode.Uncertain;
        return known.Glyphs[code] = new KnownGlyph(text, meaning, shape, known.Number);
    }

    private sealed class KnownFont(IFont font, int number)
    {
        private bool? guesses;

        public IFont Font => font;

        public int Number => number;

        public Dictionary<int, KnownGlyph> Glyphs { get; } = [];

        public bool Guesses => guesses ??= IdentityMaps.Guesses(font);
    }

    private static (string Text, GlyphCode Code) Meaning(KnownFont font, int code)
    {
        try
        {
            if (!font.Font.TryGetUnicode(code, out string? text) || string.IsNullOrEmpty(text))
                return ("\uFFFD", GlyphCode.Unknown);
            string clean = CleanText.Of(text);
            return (
                clean,
                clean.Contains('\uFFFD', StringComparison.Ordinal) ? GlyphCode.Unknown
                : font.Guesses ? GlyphCode.Uncertain
                : GlyphCode.Known
            );
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            return ("\uFFFD", GlyphCode.Unknown);
        }
    }

    private static GlyphShape Shape(IFont font, int code, PdfRectangle box, double advance, Func<IType3Font, int, Outline?> ofType3)
    {
        try
        {
            Outline? outline =
                font is IType3Font type3 ? ofType3(type3, code)
                : font.TryGetNormalisedPath(code, out IReadOnlyList<PdfSubpath>? path) ? Outlines.Of(path)
                : null;
            if (outline is not null)
                return Flipped(outline);
            bool metrics =
                font is not IType3Font
                && box.Width > 0
                && box.Height > 0
                && box.Height < PdfPigTolerances.InkHeight
                && box.Width < PdfPigTolerances.InkWidth * Math.Max(advance, PdfPigTolerances.LeastAdvance);
            return metrics
                ? GlyphShape.Unknown with
                {
                    Ink = new Bounds(box.Left, -box.Top, box.Right, -box.Bottom),
                }
                : GlyphShape.Unknown with
                {
                    IsKnown = false,
                };
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            return GlyphShape.Unknown with { IsKnown = false };
        }
    }

    private static GlyphShape Flipped(Outline outline)
    {
        Bounds reach = outline.Reach.IsEmpty
            ? Bounds.None
            : new Bounds(outline.Reach.Left, -outline.Reach.Bottom, outline.Reach.Right, -outline.Reach.Top);
        return GlyphShape.Of([.. outline.Pieces.Select(s => s with { Points = [.. s.Points.Select(p => (p.X, -p.Y))] })], reach);
    }

    private sealed class ByReference : IEqualityComparer<IFont>
    {
        public static ByReference Comparer { get; } = new();

        public bool Equals(IFont? x, IFont? y) => ReferenceEquals(x, y);

        public int GetHashCode(IFont obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
