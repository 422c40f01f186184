using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Lines;

/// <summary>The height that most letters of a page have, in pixels: that of a low Thai consonant on a page in Thai.</summary>
internal static class UsualHeight
{
    /// <summary>Heights counted together on each side: letters are cut to whole pixels.</summary>
    private const int Around = 2;

    /// <returns>0 where the page holds no letters.</returns>
    public static double Of(IReadOnlyList<Piece> pieces)
    {
        double[] counts = new double[LineTolerances.Highest + Around + 1];
        foreach (Piece piece in pieces)
        {
            // A letter is about as wide as high; strokes, points and dirt are not.
            if (
                piece.Box.Height is >= LineTolerances.Lowest and <= LineTolerances.Highest
                && piece.Box.Width * 3 > piece.Box.Height
                && piece.Box.Width < piece.Box.Height * 4
            )
                counts[piece.Box.Height] += piece.Box.Height;
        }

        (int best, double most) = (0, 0.0);
        for (int height = LineTolerances.Lowest; height <= LineTolerances.Highest; height++)
        {
            double sum = 0.0;
            for (int i = Math.Max(0, height - Around); i <= height + Around && i < counts.Length; i++)
                sum += counts[i];
            if (sum > most)
                (best, most) = (height, sum);
        }

        return best;
    }
}
