using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>Lines that meet to tables: the patches that they enclose, the cells, and which table lies in which cell.</summary>
internal static class LatticeTables
{
    /// <summary>Finest cells of one table above which its lines are a drawing.</summary>
    private const int CellLimit = 40_000;

    /// <summary>Two lines that meet are an ornament; three may be the inner lines of a table without an outer border.</summary>
    private const int FewestLines = 3;

    /// <summary>The tables of lines that meet; none where they are an ornament or a drawing.</summary>
    public static Finding<LatticeTable> Of(IReadOnlyCollection<Ruling> group, Func<Box, bool> hasText)
    {
        if (group.Count < FewestLines)
            return Refused("fewer-than-three-lines", group);
        if (DrawnLattice.Of(group, CellLimit) is not { } lattice)
            return Refused(
                group.All(l => l.Horizontal) || group.All(l => !l.Horizontal) ? "lines-of-one-direction" : "drawing-or-nothing-enclosed",
                group
            );
        return Tables(
            lattice,
            FramedCells.Join(
                lattice,
                CellMargins.Join(lattice, OutsidePatches.Without(lattice, Regions.Find(lattice), hasText), group, hasText),
                hasText
            )
        );
    }

    /// <summary>The tables of lines of which some were found between words: every patch is a cell.</summary>
    public static Finding<LatticeTable> OfFound(IReadOnlyCollection<Ruling> lines) =>
        DrawnLattice.Of(lines, CellLimit) is { } lattice
            ? Tables(lattice, Regions.Find(lattice))
            : Refused("drawing-or-nothing-enclosed", lines);

    private static Finding<LatticeTable> Refused(string reason, IReadOnlyCollection<Ruling> lines) =>
        new([], [new Refusal(reason, Boxes.Union(lines.Select(l => l.Box)))]);

    private static Finding<LatticeTable> Tables(DrawnLattice lattice, List<Region> regions)
    {
        // A region with others cut out of it is a cell whose inner table touches its border; those others are that table.
        List<Region> hosts = regions.Where(r => !r.IsRectangle).ToList();
        ILookup<int, Region> inner = regions.ToLookup(r =>
            hosts
                .Where(h => h.Encloses(r))
                .OrderBy(h => (h.Bottom - h.Top + 1) * (h.Right - h.Left + 1))
                .Select(h => h.Id)
                .DefaultIfEmpty(-1)
                .First()
        );
        (List<LatticeTable> tables, List<Refusal> refusals) = (new List<LatticeTable>(), new List<Refusal>());
        foreach (List<Region> cluster in inner.SelectMany(level => RegionClusters.Of(level.ToList(), lattice)))
        {
            LatticeTable table = Table(lattice, cluster);
            if (Boxes.Width(table.Box) < LatticeTolerances.SmallestTable || Boxes.Height(table.Box) < LatticeTolerances.SmallestTable)
                refusals.Add(new Refusal("smaller-than-a-cell", table.Box));
            else if (cluster.Count == 1 && !IsFramed(lattice, cluster[0]))
                refusals.Add(new Refusal("one-cell-without-a-frame", table.Box));
            else
                tables.Add(table);
        }

        return new Finding<LatticeTable>(tables, refusals);
    }

    private static LatticeTable Table(DrawnLattice lattice, List<Region> regions)
    {
        // Only boundaries that some cell of this table uses count: the others are those of the table around it.
        List<int> rows = regions.SelectMany(r => (int[])[r.Top, r.Bottom + 1]).Distinct().Order().ToList();
        List<int> columns = regions.SelectMany(r => (int[])[r.Left, r.Right + 1]).Distinct().Order().ToList();
        (int top, int bottom) = (rows[0], rows[^1] - 1);
        (Dictionary<int, int> rowAt, Dictionary<int, int> columnAt) = (Places(rows), Places(columns));
        return new LatticeTable(
            columns.ConvertAll(c => lattice.Columns[c]),
            rows.ConvertAll(r => lattice.Rows[r]),
            [
                .. regions
                    .Select(r => new LatticeCell(
                        lattice.BoxOf(r),
                        rowAt[r.Top],
                        columnAt[r.Left],
                        rowAt[r.Bottom + 1] - rowAt[r.Top],
                        columnAt[r.Right + 1] - columnAt[r.Left]
                    ))
                    .OrderBy(c => c.Row)
                    .ThenBy(c => c.Column),
            ]
        )
        {
            OpenTop = regions.All(r => r.Top != top || !Drawn(lattice, r.Top, r)),
            OpenBottom = regions.All(r => r.Bottom != bottom || !Drawn(lattice, r.Bottom + 1, r)),
            OpenSides = regions.All(r =>
                (r.Left != columns[0] || !DrawnBeside(lattice, r.Left, r))
                && (r.Right + 1 != columns[^1] || !DrawnBeside(lattice, r.Right + 1, r))
            ),
        };
    }

    private static Dictionary<int, int> Places(List<int> boundaries) => boundaries.Index().ToDictionary(b => b.Item, b => b.Index);

    /// <summary>True where a lone cell has both sides and a top or a bottom (a page break may have cut off the other): else it is lines
    /// that happen to meet.</summary>
    private static bool IsFramed(DrawnLattice lattice, Region region) =>
        (Drawn(lattice, region.Top, region) || Drawn(lattice, region.Bottom + 1, region))
        && DrawnBeside(lattice, region.Left, region)
        && DrawnBeside(lattice, region.Right + 1, region);

    /// <summary>True where a line is drawn along the boundary <paramref name="row"/>, over the whole width of a region.</summary>
    private static bool Drawn(DrawnLattice lattice, int row, Region region) =>
        Enumerable.Range(region.Left, region.Right - region.Left + 1).All(c => lattice.Above(row, c));

    /// <summary>True where a line is drawn along the boundary <paramref name="column"/>, over the whole height of a region.</summary>
    private static bool DrawnBeside(DrawnLattice lattice, int column, Region region) =>
        Enumerable.Range(region.Top, region.Bottom - region.Top + 1).All(r => lattice.LeftOf(r, column));

    /// <summary>Puts each table into the smallest cell that holds it.</summary>
    public static List<LatticeTable> Nest(List<LatticeTable> tables)
    {
        List<LatticeTable> top = new();
        foreach (LatticeTable table in tables)
        {
            LatticeCell? host = tables
                .Where(t => t != table && Boxes.Area(t.Box) > Boxes.Area(table.Box))
                .SelectMany(t => t.Cells)
                .Where(c => Boxes.Within(table.Box, c.Box, 1) && Boxes.Area(c.Box) > Boxes.Area(table.Box))
                .MinBy(c => Boxes.Area(c.Box));
            if (host is null)
                top.Add(table);
            else
                host.Nested.Add(table);
        }

        return top;
    }
}
