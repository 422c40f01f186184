namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Finds by how much a page lies askew: at the right angle its lines of text and its rules fall into the fewest rows.</summary>
internal static class PageSkew
{
    /// <summary>Degrees to either side.</summary>
    public const double Furthest = 5;

    private const double Coarse = 0.25,
        Fine = 0.02;

    /// <summary>Pixels of the page beside and above each other that are one point of the search.</summary>
    private const int Cell = 3;

    /// <summary>Points that tell the angle, at least and at most.</summary>
    private const int Fewest = 200,
        Most = 120_000;

    /// <summary>For the coarse search one point of so many is enough.</summary>
    private const int CoarseStep = 4;

    /// <summary>The best angle stands out by so much of the score of an even page, at least; else the page has no direction.</summary>
    private const double Distinct = 1.02;

    /// <returns>Degrees by which the page is turned clockwise; 0 where that cannot be told.</returns>
    public static double Degrees(InkPicture ink)
    {
        List<(float X, float Y)> points = Points(ink);
        if (points.Count < Fewest)
            return 0;
        (double centreX, double centreY) = (ink.Width / (2.0 * Cell), ink.Height / (2.0 * Cell));
        int size = (int)Math.Ceiling(Math.Sqrt((centreX * centreX) + (centreY * centreY))) + 2;
        double[] rows = new double[(2 * size) + 2];
        double[] columns = new double[rows.Length];
        List<(float X, float Y)> few = points.Count < CoarseStep * Fewest ? points : [.. points.Where((_, i) => i % CoarseStep == 0)];
        double best = 0,
            least = double.MaxValue,
            most = 0;
        for (double angle = -Furthest; angle <= Furthest; angle += Coarse)
        {
            double score = Score(few, angle);
            least = Math.Min(least, score);
            if (score > most)
                (best, most) = (angle, score);
        }

        if (most < Distinct * least)
            return 0;
        double around = best;
        most = 0;
        for (double angle = around - Coarse; angle <= around + Coarse; angle += Fine)
        {
            double score = Score(points, angle);
            if (score > most)
                (best, most) = (angle, score);
        }

        return best;

        // The squares of how much ink falls into each row, and of how much into each column: rules stand out in both.
        double Score(List<(float X, float Y)> of, double degrees)
        {
            Array.Clear(rows);
            Array.Clear(columns);
            (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
            foreach ((float x, float y) in of)
            {
                (double dx, double dy) = (x - centreX, y - centreY);
                Put(rows, (dy * cos) - (dx * sin) + size);
                Put(columns, (dx * cos) + (dy * sin) + size);
            }

            return Squares(rows) + Squares(columns);
        }
    }

    private static void Put(double[] bins, double at)
    {
        int bin = (int)at;
        bins[bin] += 1 - (at - bin);
        bins[bin + 1] += at - bin;
    }

    private static double Squares(double[] bins)
    {
        double sum = 0;
        foreach (double bin in bins)
            sum += bin * bin;
        return sum;
    }

    /// <summary>The cells that are inked, thinned out where they are very many.</summary>
    private static List<(float X, float Y)> Points(InkPicture ink)
    {
        List<(float X, float Y)> points = new();
        for (int y = 0; y + Cell <= ink.Height; y += Cell)
        {
            for (int x = 0; x + Cell <= ink.Width; x += Cell)
            {
                int inked = 0;
                for (int i = 0; i < Cell; i++)
                {
                    for (int j = 0; j < Cell; j++)
                        inked += ink.Ink[((y + i) * ink.Width) + x + j];
                }

                if (3 * inked >= Cell * Cell)
                    points.Add(((x / Cell) + 0.5f, (y / Cell) + 0.5f));
            }
        }

        int step = (points.Count / Most) + 1;
        return step == 1 ? points : [.. points.Where((_, i) => i % step == 0)];
    }
}
