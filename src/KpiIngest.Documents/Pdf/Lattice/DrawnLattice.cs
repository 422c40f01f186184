using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>The finest grid that a group of lines spans, and which of its edges are drawn.</summary>
internal sealed class DrawnLattice
{
    private readonly bool[,] above;
    private readonly bool[,] left;

    private DrawnLattice(double[] columns, double[] rows)
    {
        (Columns, Rows) = (columns, rows);
        above = new bool[rows.Length, columns.Length];
        left = new bool[rows.Length, columns.Length];
    }

    public double[] Columns { get; }

    public double[] Rows { get; }

    public int ColumnCount => Columns.Length - 1;

    public int RowCount => Rows.Length - 1;

    /// <summary>True where a line is drawn above the finest cell, which for the last row also stands for the line below.</summary>
    public bool Above(int row, int column) => above[row, column];

    public bool LeftOf(int row, int column) => left[row, column];

    public Box BoxOf(Region region) => new(Columns[region.Left], Rows[region.Top], Columns[region.Right + 1], Rows[region.Bottom + 1]);

    /// <summary>Null where the lines enclose nothing, or span more than <paramref name="limit"/> cells.</summary>
    public static DrawnLattice? Of(IReadOnlyCollection<Ruling> lines, int limit)
    {
        (List<Ruling> horizontal, List<Ruling> vertical) = (
            lines.Where(l => l.Horizontal).ToList(),
            lines.Where(l => !l.Horizontal).ToList()
        );
        if (horizontal.Count == 0 || vertical.Count == 0)
            return null;

        // Where the outer border is missing, the ends of the lines that cross it mark it.
        double[] columns = Boundaries(vertical.Select(l => l.At), horizontal.Min(l => l.Start), horizontal.Max(l => l.End));
        double[] rows = Boundaries(horizontal.Select(l => l.At), vertical.Min(l => l.Start), vertical.Max(l => l.End));
        if (columns.Length < 2 || rows.Length < 2 || (long)columns.Length * rows.Length > limit)
            return null;
        DrawnLattice lattice = new(columns, rows);
        foreach (Ruling line in horizontal)
            Draw(line, rows, columns, (along, at) => lattice.above[at, along] = true);
        foreach (Ruling line in vertical)
            Draw(line, columns, rows, (along, at) => lattice.left[along, at] = true);
        return lattice;
    }

    private static void Draw(Ruling line, double[] across, double[] along, Action<int, int> mark)
    {
        int at = Nearest(across, line.At);
        for (int i = 0; i + 1 < along.Length; i++)
        {
            double covered = Math.Min(line.End, along[i + 1]) - Math.Max(line.Start, along[i]);
            if (covered > LatticeTolerances.DrawnEdge * (along[i + 1] - along[i]))
                mark(i, at);
        }
    }

    private static int Nearest(double[] positions, double value)
    {
        int best = 0;
        for (int i = 1; i < positions.Length; i++)
        {
            if (Math.Abs(positions[i] - value) < Math.Abs(positions[best] - value))
                best = i;
        }

        return best;
    }

    /// <summary>Positions of lines brought together; an end of the crossing lines counts only where it lies clearly outside of
    /// them.</summary>
    private static double[] Boundaries(IEnumerable<double> lines, double start, double end)
    {
        List<(double First, double Sum, int Count)> clusters = new();
        foreach (double at in lines.Order())
        {
            if (clusters.Count > 0 && at - clusters[^1].First <= LatticeTolerances.SameBoundary)
                clusters[^1] = (clusters[^1].First, clusters[^1].Sum + at, clusters[^1].Count + 1);
            else
                clusters.Add((at, at, 1));
        }

        List<double> positions = clusters.ConvertAll(c => c.Sum / c.Count);
        if (start < positions[0] - LatticeTolerances.Meet)
            positions.Insert(0, start);
        if (end > positions[^1] + LatticeTolerances.Meet)
            positions.Add(end);
        return [.. positions];
    }
}
