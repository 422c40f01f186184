using KpiIngest.ScanModel.Fonts;
using KpiIngest.Scans.Damage;
using KpiIngest.Scans.Pictures;

namespace KpiIngest.ScanModel.Strips;

/// <summary>How a strip was scanned; what is measured is told apart by it.</summary>
internal enum ScanKind
{
    Grey300,
    Grey200,
    Fax300,
    Fax200,
}

/// <summary>Draws strips, damages them, and cuts them into glyphs.</summary>
internal static class GlyphSource
{
    /// <summary>Height of a zero at 300 pixels an inch: from TH Sarabun of 12 points to a wide font of 16.</summary>
    private const double Smallest = 16;
    private const double Tallest = 40;

    public static IEnumerable<LabelledGlyph> Strip(FontFace face, ScanKind kind, ulong seed) => Strip(face, kind, seed, out _);

    /// <param name="texts">What each cell holds, as the classifier should read it.</param>
    public static IEnumerable<LabelledGlyph> Strip(FontFace face, ScanKind kind, ulong seed, out IReadOnlyDictionary<int, string> texts)
    {
        Dice dice = new(seed);
        int resolution = kind is ScanKind.Grey300 or ScanKind.Fax300 ? 300 : 200;
        double height = Smallest * Math.Pow(Tallest / Smallest, dice.Next()) * resolution / 300;
        Strip strip = Strips.Strip.Draw(face, height, dice);
        texts = strip.Glyphs.GroupBy(g => g.Cell).ToDictionary(c => c.Key, c => string.Concat(c.Select(g => g.Character)));
        ScanDamage damage = ScanDamage.Of(seed, resolution, kind is ScanKind.Fax300 or ScanKind.Fax200);
        Raster scan = Scanner.Scan(strip.Picture, damage, out double turned);
        if (damage.JpegQuality > 0)
            scan = Jpeg.Decode(Jpeg.Encode(scan, damage.JpegQuality));
        return StripReader.Read(strip, scan, turned, dice);
    }
}
