using KpiIngest.Scans.Pictures;

namespace KpiIngest.Scans.Damage;

/// <summary>Damages a picture as paper, copier and scanner do, one after the other.</summary>
internal static class Scanner
{
    /// <summary>All but the compression, and the marks, which stand on the paper already.</summary>
    public static Raster Scan(Raster page, ScanDamage damage) => Scan(page, damage, out _);

    /// <param name="turned">Degrees, clockwise, by which the page lies askew in the end: the scanner's and those of all copies.</param>
    public static Raster Scan(Raster page, ScanDamage damage, out double turned)
    {
        turned = damage.Skew;
        Dice dice = new Dice(damage.Seed).Other(2);
        page = Grown(page, damage.Growth);
        for (int i = 0; i < damage.Copies; i++)
        {
            double askew = dice.Between(-0.25, 0.25);
            page = Copied(Rotation.Turned(page, askew), dice);
            turned += askew;
        }

        page = Rotation.Turned(Toned(page, damage), damage.Skew, (byte)damage.PaperGrey);
        Speckle(page, damage, dice);
        page = Filters.Blurred(page, damage.Blur);
        Shade(page, damage, dice);
        return damage.FaxThreshold > 0 ? OneBit(page, damage.FaxThreshold) : page;
    }

    /// <summary>White from a grey level on, black below.</summary>
    public static Raster OneBit(Raster page, int threshold) =>
        page.Mapped([.. Enumerable.Range(0, 256).Select(p => p >= threshold ? Raster.Paper : (byte)0)]);

    private static Raster Grown(Raster page, double growth) =>
        growth switch
        {
            > 0.02 => Filters.Mixed(page, Filters.Thicker(page), growth),
            < -0.02 => Filters.Mixed(page, Filters.Thinner(page), -growth),
            _ => page,
        };

    /// <summary>A copier smears, then sharpens: edges stay, their place wanders, thin strokes are lost or grow.</summary>
    private static Raster Copied(Raster page, Dice dice)
    {
        (double middle, double steepness) = (dice.Between(110, 165), dice.Between(12, 30));
        byte[] levels = Enumerable.Range(0, 256).Select(p => (byte)(255 / (1 + Math.Exp((middle - p) / steepness)))).ToArray();
        return Filters.Blurred(page, dice.Between(0.5, 1)).Mapped(levels);
    }

    private static Raster Toned(Raster page, ScanDamage damage) =>
        page.Mapped([.. Enumerable.Range(0, 256).Select(p => (byte)(damage.Ink + ((damage.PaperGrey - damage.Ink) * p / 255)))]);

    /// <summary>Dust on the glass and in the toner.</summary>
    private static void Speckle(Raster page, ScanDamage damage, Dice dice)
    {
        double inches = (double)page.Width * page.Height / damage.Resolution / damage.Resolution;
        for (int i = (int)(inches * damage.Specks); i > 0; i--)
        {
            (double x, double y) = (dice.Next() * page.Width, dice.Next() * page.Height);
            (double radius, int grey) = (dice.Between(0.5, 2.5) * damage.Resolution / 300, dice.Whole(20, 140));
            for (int row = (int)(y - radius); row <= y + radius; row++)
            {
                for (int column = (int)(x - radius); column <= x + radius; column++)
                {
                    if (row < 0 || column < 0 || row >= page.Height || column >= page.Width)
                        continue;
                    if (((row - y) * (row - y)) + ((column - x) * (column - x)) > radius * radius)
                        continue;
                    page.Pixels[(row * page.Width) + column] = (byte)Math.Min(grey, (int)page.Pixels[(row * page.Width) + column]);
                }
            }
        }
    }

    /// <summary>Uneven light and noise.</summary>
    private static void Shade(Raster page, ScanDamage damage, Dice dice)
    {
        (double sine, double cosine) = Math.SinCos(dice.Between(0, 2 * Math.PI));
        double size = Math.Abs(sine) + Math.Abs(cosine);
        (double across, double down) = (cosine / page.Width / size, sine / page.Height / size);
        for (int y = 0; y < page.Height; y++)
        {
            for (int x = 0, at = y * page.Width; x < page.Width; x++, at++)
            {
                double along = Math.Clamp((x * across) + (y * down) + 0.5, 0, 1);
                double noise = damage.Noise > 0 ? damage.Noise * dice.Normal() : 0;
                page.Pixels[at] = (byte)Math.Clamp((page.Pixels[at] * (1 - (damage.Shade / 255 * along))) + noise, 0, 255);
            }
        }
    }
}
