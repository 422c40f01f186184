using KpiIngest.Scans.Pictures;

namespace KpiIngest.Scans.Damage;

/// <summary>What a scanner, a copier and the years do to a page. Lengths are in pixels of the scan unless said otherwise.</summary>
internal sealed record ScanDamage
{
    /// <summary>Of all that is drawn by chance: noise, speckles, where marks stand.</summary>
    public ulong Seed { get; init; }

    /// <summary>Pixels an inch.</summary>
    public int Resolution { get; init; }

    /// <summary>Degrees, clockwise.</summary>
    public double Skew { get; init; }

    /// <summary>How often the page was copied before it was scanned.</summary>
    public int Copies { get; init; }

    /// <summary>Sigma.</summary>
    public double Blur { get; init; }

    /// <summary>Sigma, in grey levels.</summary>
    public double Noise { get; init; }

    /// <summary>By how many grey levels the darkest side of the page is darker than the lightest.</summary>
    public double Shade { get; init; }

    /// <summary>Grey of ink, 0 to 255.</summary>
    public int Ink { get; init; }

    /// <summary>Grey of paper, 0 to 255.</summary>
    public int PaperGrey { get; init; } = Raster.Paper;

    /// <summary>Specks on a square inch.</summary>
    public double Specks { get; init; }

    /// <summary>How much of the way ink has grown by a pixel; below 0 shrunk.</summary>
    public double Growth { get; init; }

    /// <summary>Grey level from which a pixel is white in one-bit fax compression; 0 where the page is a JPEG.</summary>
    public int FaxThreshold { get; init; }

    /// <summary>1 to 100.</summary>
    public int JpegQuality { get; init; }

    public bool Stamp { get; init; }

    public bool Signature { get; init; }

    public bool PunchedHoles { get; init; }

    public bool Staple { get; init; }

    /// <summary>A new sheet on a clean scanner.</summary>
    public static ScanDamage Clean(ulong seed, int resolution)
    {
        Dice dice = new Dice(seed).Other(4);
        return new ScanDamage
        {
            Seed = seed,
            Resolution = resolution,
            Skew = Math.Round(dice.Between(-0.6, 0.6), 2),
            Blur = Math.Round(0.6 * resolution / 300, 2),
            Noise = 3,
            Ink = 30,
            PaperGrey = 250,
            JpegQuality = 80,
        };
    }

    /// <summary>Damage of all kinds that a page of an office may show, at a resolution.</summary>
    public static ScanDamage Of(ulong seed, int resolution, bool fax)
    {
        Dice dice = new Dice(seed).Other(1);
        double scale = resolution / 300.0;
        return new ScanDamage
        {
            Seed = seed,
            Resolution = resolution,
            Skew = Math.Round(dice.Between(-2, 2), 2),
            Copies = dice.In(0.3) ? dice.Whole(1, 2) : 0,
            Blur = Math.Round(scale * dice.Between(0.3, 1.4), 2),
            Noise = Math.Round(dice.Between(1, 12), 1),
            Shade = Math.Round(dice.In(0.4) ? dice.Between(0, 45) : 0),
            Ink = dice.Whole(0, 70),
            PaperGrey = dice.Whole(225, 255),
            Specks = Math.Round(dice.In(0.5) ? dice.Between(0, 3) : 0, 1),
            Growth = Math.Round(dice.Between(-0.3, 0.4), 2),
            FaxThreshold = fax ? dice.Whole(120, 190) : 0,
            JpegQuality = fax ? 0 : dice.Whole(40, 80),
            Stamp = dice.In(0.35),
            Signature = dice.In(0.5),
            PunchedHoles = dice.In(0.4),
            Staple = dice.In(0.3),
        };
    }
}
