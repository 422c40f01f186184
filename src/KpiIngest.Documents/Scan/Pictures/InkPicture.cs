namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>What of a page is ink. Row by row, 1 ink and 0 paper.</summary>
internal sealed record InkPicture(int Width, int Height, byte[] Ink)
{
    /// <summary>Of all pixels, 0 to 1.</summary>
    public double Share()
    {
        long ink = 0;
        foreach (byte pixel in Ink)
            ink += pixel;
        return (double)ink / Math.Max(1, Ink.Length);
    }

    /// <summary>How many times ink begins, row by row: 100 times in a row full of small type.</summary>
    public int Beginnings()
    {
        (int beginnings, byte before) = (0, (byte)0);
        foreach (byte pixel in Ink)
        {
            beginnings += pixel & ~before & 1;
            before = pixel;
        }

        return beginnings;
    }
}
