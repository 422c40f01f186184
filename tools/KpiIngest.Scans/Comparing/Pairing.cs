namespace KpiIngest.Scans.Comparing;

/// <summary>Which rows of a reading are which of those expected, in order: where numbers agree, then where figures do.</summary>
internal static class Pairing
{
    /// <summary>Worth of two rows: that their numbers agree, or differ; that a figure agrees, or differs.</summary>
    private const double SameNumber = 2,
        OtherNumber = -3,
        SameFigure = 1,
        OtherFigure = -1;

    /// <summary>Rows of which nothing was read may be each other.</summary>
    private const double Any = 0.05;

    /// <returns>For each that is expected, the place of the one that was read; -1 where there is none.</returns>
    public static int[] OfRows(IReadOnlyList<ReadRow> expected, IReadOnlyList<ReadRow> read) =>
        InOrder(expected.Count, read.Count, (e, r) => Worth(expected[e], read[r]));

    private static double Worth(ReadRow expected, ReadRow read)
    {
        double worth =
            expected.Number is null || read.Number is null ? 0
            : expected.Number == read.Number ? SameNumber
            : OtherNumber;
        for (int i = 0; i < expected.Cells.Count; i++)
        {
            if (expected.Cells[i] is { } own && read.Cells[i] is { } other)
                worth += own == other ? SameFigure : OtherFigure;
        }

        return worth + Any;
    }

    /// <summary>The pairs, none crossing another, that are worth most together.</summary>
    private static int[] InOrder(int expected, int read, Func<int, int, double> worth)
    {
        double[,] best = new double[expected + 1, read + 1];
        double[,] own = new double[expected, read];
        for (int e = expected - 1; e >= 0; e--)
        {
            for (int r = read - 1; r >= 0; r--)
            {
                own[e, r] = worth(e, r);
                best[e, r] = Math.Max(Math.Max(best[e + 1, r], best[e, r + 1]), own[e, r] > 0 ? own[e, r] + best[e + 1, r + 1] : 0);
            }
        }

        int[] pairs = new int[expected];
        Array.Fill(pairs, -1);
        for ((int e, int r) = (0, 0); e < expected && r < read; )
        {
            if (own[e, r] > 0 && best[e, r] == own[e, r] + best[e + 1, r + 1])
                pairs[e++] = r++;
            else if (best[e, r] == best[e + 1, r])
                e++;
            else
                r++;
        }

        return pairs;
    }
}
