using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>Groups lines that meet: the lines of one table meet each other, an underline or a fraction bar meets none.</summary>
internal static class LineGroups
{
    public static List<List<Ruling>> Find(IReadOnlyList<Ruling> lines)
    {
        int[] group = Enumerable.Range(0, lines.Count).ToArray();
        int[] verticals = Enumerable.Range(0, lines.Count).Where(i => !lines[i].Horizontal).OrderBy(i => lines[i].At).ToArray();
        double[] positions = Array.ConvertAll(verticals, i => lines[i].At);
        for (int h = 0; h < lines.Count; h++)
        {
            if (!lines[h].Horizontal)
                continue;
            int first = Array.BinarySearch(positions, lines[h].Start - LatticeTolerances.Meet);
            for (int k = first < 0 ? ~first : first; k < verticals.Length && positions[k] <= lines[h].End + LatticeTolerances.Meet; k++)
            {
                Ruling vertical = lines[verticals[k]];
                if (lines[h].At >= vertical.Start - LatticeTolerances.Meet && lines[h].At <= vertical.End + LatticeTolerances.Meet)
                    Join(h, verticals[k]);
            }
        }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(Root).Select(g => g.Select(i => lines[i]).ToList())];

        int Root(int i)
        {
            while (group[i] != i)
                i = group[i] = group[group[i]];
            return i;
        }

        void Join(int a, int b) => group[Root(a)] = Root(b);
    }
}
