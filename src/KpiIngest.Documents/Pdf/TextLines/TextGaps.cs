namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>A stretch of a row of columns, from one edge of a text to the next. Unit: points.</summary>
/// <param name="Crossings">What reaches over it, weighed by who asks.</param>
internal readonly record struct Stretch(double Left, double Right, int Crossings)
{
    public double Width => Right - Left;
}

/// <summary>Gaps between things that stand beside each other.</summary>
internal static class TextGaps
{
    /// <summary>Cuts what stands beside each other at every gap that parts.</summary>
    /// <param name="fromLeft">In order of their left edges.</param>
    /// <param name="parts">True where a gap of this width, in points, before the thing parts it from all before it. Not asked where they
    /// overlap by more than any gap.</param>
    public static List<List<T>> Cut<T>(IEnumerable<T> fromLeft, Func<T, Box> boxOf, Func<T, double, bool> parts)
    {
        List<List<T>> groups = new();
        double right = double.NegativeInfinity;
        foreach (T thing in fromLeft)
        {
            Box box = boxOf(thing);
            if (groups.Count == 0 || parts(thing, box.Left - right))
            {
                groups.Add([]);
                right = double.NegativeInfinity;
            }

            groups[^1].Add(thing);
            right = Math.Max(right, box.Right);
        }

        return groups;
    }

    /// <summary>Neighbouring stretches between the edges of texts that may lie between two columns, taken together, from left to
    /// right.</summary>
    /// <param name="crossings">What reaches over an x; null where that forbids a gap.</param>
    public static List<List<Stretch>> Open(IEnumerable<Box> texts, Func<Stretch, int?> crossings)
    {
        List<double> edges = texts.SelectMany(b => (double[])[b.Left, b.Right]).Distinct().Order().ToList();
        List<List<Stretch>> runs = new();
        bool isOpen = false;
        for (int i = 0; i + 1 < edges.Count; i++)
        {
            Stretch stretch = new(edges[i], edges[i + 1], 0);
            if (crossings(stretch) is not { } count)
            {
                isOpen = false;
                continue;
            }

            if (!isOpen)
                runs.Add([]);
            isOpen = true;
            runs[^1].Add(stretch with { Crossings = count });
        }

        return runs;
    }
}
