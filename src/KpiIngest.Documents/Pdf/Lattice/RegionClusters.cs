namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>Regions that share an edge, over any number of steps: the cells of one table. Its time grows with the finest cells, not with
/// their square.</summary>
internal static class RegionClusters
{
    private const int None = -1;

    public static IEnumerable<List<Region>> Of(IReadOnlyList<Region> regions, DrawnLattice lattice)
    {
        int[] owner = new int[lattice.RowCount * lattice.ColumnCount];
        Array.Fill(owner, None);
        int[] group = Enumerable.Range(0, regions.Count).ToArray();
        for (int i = 0; i < regions.Count; i++)
        {
            Region region = regions[i];
            for (int row = region.Top; row <= region.Bottom; row++)
            {
                for (int column = region.Left; column <= region.Right; column++)
                {
                    ref int cell = ref owner[(row * lattice.ColumnCount) + column];
                    if (cell == None)
                        cell = i;
                    else
                        Join(i, cell);
                }
            }
        }

        for (int at = 0; at < owner.Length; at++)
        {
            if (owner[at] == None)
                continue;
            if ((at + 1) % lattice.ColumnCount != 0 && owner[at + 1] != None)
                Join(owner[at], owner[at + 1]);
            if (at + lattice.ColumnCount < owner.Length && owner[at + lattice.ColumnCount] != None)
                Join(owner[at], owner[at + lattice.ColumnCount]);
        }

        return Enumerable.Range(0, regions.Count).GroupBy(Root).Select(g => g.Select(i => regions[i]).ToList());

        int Root(int i)
        {
            while (group[i] != i)
                i = group[i] = group[group[i]];
            return i;
        }

        void Join(int a, int b) => group[Root(a)] = Root(b);
    }
}
