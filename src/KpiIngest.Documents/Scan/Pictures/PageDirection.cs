namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Tells a page that lies on its side: lines of type part its ink into bands, across an upright page and down one on its side.</summary>
internal static class PageDirection
{
    /// <summary>Rows, and columns, of pixels counted together.</summary>
    private const int Band = 6;

    /// <summary>On its side lies a page whose ink changes so many times more from column to column than from row to row.</summary>
    private const double Distinct = 1.6;

    /// <param name="ink">Without the drawn lines.</param>
    public static bool IsOnItsSide(InkPicture ink)
    {
        var (rows, columns) = (new double[(ink.Height / Band) + 1], new double[(ink.Width / Band) + 1]);
        for (var y = 0; y < ink.Height; y++)
        {
            var line = ink.Ink.AsSpan(y * ink.Width, ink.Width);
            for (var x = line.IndexOf((byte)1); x >= 0 && x < line.Length; x++)
            {
                rows[y / Band] += line[x];
                columns[x / Band] += line[x];
            }
        }

        return Changes(columns) * ink.Height > Distinct * Changes(rows) * ink.Width;
    }

    private static double Changes(double[] sums)
    {
        double changes = 0;
        for (var i = 1; i < sums.Length; i++) changes += (sums[i] - sums[i - 1]) * (sums[i] - sums[i - 1]);
        return changes;
    }
}
