using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.RuledRows;

namespace KpiIngest.Documents.Pdf.Grid;

/// <summary>The tables of a page, nested ones inside their cells, and the lines that belong to none (fraction bars, underlines).</summary>
internal sealed record GridFinding(IReadOnlyList<GridTable> Tables, IReadOnlyList<Ruling> OtherLines)
{
    /// <summary>Fraction bars that cross a border.</summary>
    public IReadOnlyList<CrossingBar> Bars { get; init; } = [];
}

/// <summary>Lines to tables: groups of lines that meet, the patches they enclose, the cells, and which table lies in which cell.</summary>
internal static class GridFinder
{
    /// <summary>Finest cells of one table above which its lines are a drawing.</summary>
    private const int CellLimit = 40_000;

    /// <summary>A frame lower or narrower than this, in points, is a tick box or an ornament.</summary>
    private const double Smallest = 9;

    /// <summary>Two lines that meet are an ornament; three may be the inner lines of a table without an outer border.</summary>
    private const int FewestLines = 3;

    public static GridFinding Find(PdfPage page)
    {
        var tables = new List<GridTable>();
        var others = new List<Ruling>();
        var bars = CrossingBars.Find(page);
        foreach (var group in LineGroups.Find(bars.Count == 0 ? page.Rulings : [.. page.Rulings.Where(r => !bars.Any(b => b.Bar == r))]))
        {
            var found = group.Count >= FewestLines && Walls.Of(group, CellLimit) is { } walls ? Tables(walls, Strips.Join(walls, OutsidePatches.Without(walls, Regions.Find(walls), HasText), group, HasText)) : [];
            tables.AddRange(found);
            if (found.Count == 0) others.AddRange(group);
        }

        foreach (var lines in RuledRowTables.Find(others, page.Words).ToList())
        {
            // Rules that have tables between them set the sections of a form apart.
            if (Walls.Of(lines, CellLimit) is not { } walls || tables.Exists(t => lines.Exists(l => l.Horizontal && l.At <= t.Box.Top) && lines.Exists(l => l.Horizontal && l.At >= t.Box.Bottom))) continue;
            tables.AddRange(Tables(walls, Regions.Find(walls)).Select(t => t with { Ruled = false }));
            others.RemoveAll(o => o.Horizontal && lines.Exists(l => l.Horizontal && l.At == o.At && o.Start >= l.Start - Walls.Snap - 3 && o.End <= l.End + 3));
        }

        tables.AddRange(CutFrames.Find(others, page.Height));
        return new GridFinding(Nest(tables), SectionRules.Without(others, page.Width)) { Bars = bars };

        bool HasText(Box box) => page.Words.Any(w => w.Visible && Boxes.Holds(box, w.CentreX, w.CentreY));
    }

    private static List<GridTable> Tables(Walls walls, List<Region> regions)
    {
        // A region with others cut out of it is a cell whose inner table touches its border; those others are that table.
        var hosts = regions.Where(r => !r.IsRectangle).ToList();
        var inner = regions.ToLookup(r => hosts.Where(h => h.Encloses(r)).OrderBy(h => (h.Bottom - h.Top + 1) * (h.Right - h.Left + 1)).Select(h => h.Id).DefaultIfEmpty(-1).First());
        var tables = new List<GridTable>();
        foreach (var level in inner)
        {
            foreach (var cluster in RegionClusters.Of(level.ToList(), walls))
            {
                if (Table(walls, cluster) is { } table) tables.Add(table);
            }
        }

        return tables;
    }

    private static GridTable? Table(Walls walls, List<Region> regions)
    {
        // Only boundaries that some cell of this table uses count: the others are those of the table around it.
        var rows = regions.SelectMany(r => (int[])[r.Top, r.Bottom + 1]).Distinct().Order().ToList();
        var columns = regions.SelectMany(r => (int[])[r.Left, r.Right + 1]).Distinct().Order().ToList();
        var (top, bottom) = (rows[0], rows[^1] - 1);
        var (rowAt, columnAt) = (Places(rows), Places(columns));
        var table = new GridTable(columns.ConvertAll(c => walls.Columns[c]), rows.ConvertAll(r => walls.Rows[r]), [.. regions
            .Select(r => new GridCell(
                walls.BoxOf(r),
                rowAt[r.Top], columnAt[r.Left], rowAt[r.Bottom + 1] - rowAt[r.Top], columnAt[r.Right + 1] - columnAt[r.Left]))
            .OrderBy(c => c.Row).ThenBy(c => c.Column)])
        {
            OpenTop = regions.All(r => r.Top != top || !Drawn(walls, r.Top, r)),
            OpenBottom = regions.All(r => r.Bottom != bottom || !Drawn(walls, r.Bottom + 1, r)),
            OpenSides = regions.All(r => (r.Left != columns[0] || !DrawnBeside(walls, r.Left, r)) && (r.Right + 1 != columns[^1] || !DrawnBeside(walls, r.Right + 1, r))),
        };
        var small = Boxes.Width(table.Box) < Smallest || Boxes.Height(table.Box) < Smallest;
        return small || (regions.Count == 1 && !IsFramed(walls, regions[0])) ? null : table;
    }

    private static Dictionary<int, int> Places(List<int> boundaries) => boundaries.Index().ToDictionary(b => b.Item, b => b.Index);

    /// <summary>True where a lone cell has both sides and a top or a bottom (a page break may have cut off the other): else it is lines that happen to meet.</summary>
    private static bool IsFramed(Walls walls, Region region) =>
        (Drawn(walls, region.Top, region) || Drawn(walls, region.Bottom + 1, region))
        && DrawnBeside(walls, region.Left, region) && DrawnBeside(walls, region.Right + 1, region);

    /// <summary>True where a line is drawn along the boundary <paramref name="row"/>, over the whole width of a region.</summary>
    private static bool Drawn(Walls walls, int row, Region region) =>
        Enumerable.Range(region.Left, region.Right - region.Left + 1).All(c => walls.Above(row, c));

    /// <summary>True where a line is drawn along the boundary <paramref name="column"/>, over the whole height of a region.</summary>
    private static bool DrawnBeside(Walls walls, int column, Region region) =>
        Enumerable.Range(region.Top, region.Bottom - region.Top + 1).All(r => walls.LeftOf(r, column));

    /// <summary>Puts each table into the smallest cell that holds it.</summary>
    private static List<GridTable> Nest(List<GridTable> tables)
    {
        var top = new List<GridTable>();
        foreach (var table in tables)
        {
            var host = tables.Where(t => t != table && Boxes.Area(t.Box) > Boxes.Area(table.Box))
                .SelectMany(t => t.Cells)
                .Where(c => Boxes.Within(table.Box, c.Box, 1) && Boxes.Area(c.Box) > Boxes.Area(table.Box))
                .MinBy(c => Boxes.Area(c.Box));
            if (host is null) top.Add(table);
            else host.Nested.Add(table);
        }

        return top;
    }
}
