using System.Collections.Concurrent;
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

    private static readonly ScanKind[] Kinds = [ScanKind.Grey300, ScanKind.Grey300, ScanKind.Grey300, ScanKind.Grey200, ScanKind.Fax300, ScanKind.Fax200];

    public int Count => Classes.Length;

    /// <summary>The same glyphs for the same seed, whatever the number of cores.</summary>
    /// <param name="use">Whose families are drawn.</param>
    /// <param name="strips">How many strips of each face.</param>
    public static GlyphSet Draw(FontUse use, int strips, ulong seed, string fonts)
    {
        var faces = FontFamily.All().Where(f => f.Use == use).SelectMany(f => f.Faces(fonts)).ToArray();
        var drawn = new ConcurrentDictionary<int, (byte[] Ink, float[] Place, byte Class)[]>();
        var kinds = new ConcurrentDictionary<int, (FontFamily, ScanKind)>();
        Parallel.For(0, faces.Length * strips, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (face, kind) = (faces[i / strips], Kinds[i % Kinds.Length]);
            kinds[i] = (face.Family, kind);
            drawn[i] = [.. GlyphSource.Strip(face, kind, (seed << 32) + (ulong)i).Select(Taken)];
        });
        var order = Enumerable.Range(0, faces.Length * strips).ToArray();
        return new GlyphSet(
            [.. order.SelectMany(i => drawn[i]).SelectMany(g => g.Ink)],
            [.. order.SelectMany(i => drawn[i]).SelectMany(g => g.Place)],
            [.. order.SelectMany(i => drawn[i]).Select(g => g.Class)],
            [.. order.SelectMany(i => drawn[i].Select(_ => kinds[i]))]);
    }

    public GlyphInput Input(int index) => new(
        Array.ConvertAll(Ink[(index * Size)..((index + 1) * Size)], b => b / 255f), Places[(index * GlyphInput.Places)..((index + 1) * GlyphInput.Places)]);

    private static (byte[] Ink, float[] Place, byte Class) Taken(LabelledGlyph glyph)
    {
        var input = GlyphInput.Of(glyph.Picture);
        var number = FigureClassifier.Classes.IndexOf(glyph.Character, StringComparison.Ordinal);
        return (Array.ConvertAll(input.Ink, i => (byte)Math.Round(Math.Clamp(i, 0, 1) * 255)), input.Place, (byte)number);
    }
}
