using System.Runtime.InteropServices;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Strips;

namespace KpiIngest.ScanModel.Learning;

/// <summary>Glyphs as the network takes them, with what they are and where they come from.</summary>
/// <param name="Ink">A byte a pixel, 255 ink; <see cref="Size"/> of them a glyph.</param>
/// <param name="Places"><see cref="GlyphInput.Places"/> numbers a glyph.</param>
/// <param name="Classes">Place in <see cref="FigureClassifier.Classes"/>.</param>
/// <param name="Origins">Family and kind of scan.</param>
internal sealed record GlyphSet(byte[] Ink, float[] Places, byte[] Classes, IReadOnlyList<(FontFamily Family, ScanKind Kind)> Origins)
{
    public const int Size = GlyphInput.Side * GlyphInput.Side;

    private static readonly ScanKind[] Kinds =
    [
        ScanKind.Grey300,
        ScanKind.Grey300,
        ScanKind.Grey300,
        ScanKind.Grey200,
        ScanKind.Fax300,
        ScanKind.Fax200,
    ];

    public int Count => Classes.Length;

    /// <summary>The same glyphs for the same seed, whatever the number of cores.</summary>
    /// <param name="use">Whose families are drawn.</param>
    /// <param name="strips">How many strips of each face.</param>
    public static GlyphSet Draw(FontUse use, int strips, ulong seed, string fonts)
    {
        FontFace[] faces = FontFamily.All().Where(f => f.Use == use).SelectMany(f => f.Faces(fonts)).ToArray();
        (byte[] Ink, float[] Place, byte Class)[][] drawn = new (byte[] Ink, float[] Place, byte Class)[faces.Length * strips][];
        Parallel.For(
            0,
            drawn.Length,
            i =>
            {
                drawn[i] =
                [
                    .. GlyphSource
                        .Strip(faces[i / strips], Kinds[i % Kinds.Length], (seed << 32) + (ulong)i)
                        .Where(g => g.Character != StripReader.Unlabelled)
                        .Select(Taken),
                ];
            }
        );
        (FontFamily Family, ScanKind)[] origins = drawn
            .SelectMany((strip, i) => strip.Select(_ => (faces[i / strips].Family, Kinds[i % Kinds.Length])))
            .ToArray();
        return Together([.. drawn.SelectMany(g => g)], origins);
    }

    public GlyphInput Input(int index) =>
        new(
            Array.ConvertAll(Ink[(index * Size)..((index + 1) * Size)], b => b / 255f),
            Places[(index * GlyphInput.Places)..((index + 1) * GlyphInput.Places)]
        );

    /// <summary>For <c>train.py</c>, which says how.</summary>
    public void Write(string file)
    {
        using BinaryWriter writer = new(File.Create(file));
        foreach (int number in (int[])[Count, GlyphInput.Side, GlyphInput.Places, FigureClassifier.Classes.Length])
            writer.Write(number);
        writer.Write(Ink);
        writer.Write(MemoryMarshal.AsBytes<float>(Places));
        writer.Write(Classes);
    }

    private static GlyphSet Together((byte[] Ink, float[] Place, byte Class)[] glyphs, IReadOnlyList<(FontFamily, ScanKind)> origins)
    {
        (byte[] ink, float[] places) = (new byte[glyphs.Length * Size], new float[glyphs.Length * GlyphInput.Places]);
        for (int i = 0; i < glyphs.Length; i++)
        {
            glyphs[i].Ink.CopyTo(ink, i * Size);
            glyphs[i].Place.CopyTo(places, i * GlyphInput.Places);
        }

        return new GlyphSet(ink, places, Array.ConvertAll(glyphs, g => g.Class), origins);
    }

    private static (byte[] Ink, float[] Place, byte Class) Taken(LabelledGlyph glyph)
    {
        GlyphInput input = GlyphInput.Of(glyph.Picture);
        int number = FigureClassifier.Classes.IndexOf(glyph.Character, StringComparison.Ordinal);
        return (Array.ConvertAll(input.Ink, i => (byte)Math.Round(Math.Clamp(i, 0, 1) * 255)), input.Place, (byte)number);
    }
}
