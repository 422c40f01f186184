using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>Groups lines that meet: the lines of one table meet each other, an underline or a fraction bar meets none.</summary>
internal static class LineGroups
{
    public static List<List<Ruling>> Find(IReadOnlyList<Ruling> lines)
    {
        var group = Enumerable.Range(0, lines.Count).ToArray();
        var verticals = Enumerable.Range(0, lines.Count).Where(i => !lines[i].Horizontal).OrderBy(i => lines[i].At).ToArray();
        var positions = Array.ConvertAll(verticals, i => lines[i].At);
        for (var h = 0; h < lines.Count; h++)
        {
            if (!lines[h].Horizontal) continue;
            var first = Array.BinarySearch(positions, lines[h].Start - LatticeTolerances.Meet);
            for (var k = first < 0 ? ~first : first; k < verticals.Length && positions[k] <= lines[h].End + LatticeTolerances.Meet; k++)
            {
                var vertical = lines[verticals[k]];
                if (lines[h].At >= vertical.Start - LatticeTolerances.Meet && lines[h].At <= vertical.End + LatticeTolerances.Meet) Join(h, verticals[k]);
            }
        }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(Root).Select(g => g.Select(i => lines[i]).ToList())];

        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }

        void Join(int a, int b) => group[Root(a)] = Root(b);
    }
}
