using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Scan.Inks;

/// <summary>Finds the ink that hangs together.</summary>
internal static class Pieces
{
    /// <param name="most">Pieces; where there are more, the page is noise.</param>
    /// <returns>Null where there are more than so many.</returns>
    public static List<Piece>? Of(InkPicture ink, int most)
    {
        List<InkRun> runs = Runs(ink);
        int[] parents = new int[runs.Count];
        for (int i = 0; i < parents.Length; i++)
            parents[i] = i;
        (int above, int aboveEnd, int start) = (0, 0, 0);
        while (start < runs.Count)
        {
            int end = start;
            while (end < runs.Count && runs[end].Row == runs[start].Row)
                end++;
            if (aboveEnd > above && runs[above].Row == runs[start].Row - 1)
                Join(runs, parents, above, aboveEnd, start, end);
            (above, aboveEnd, start) = (start, end, end);
        }

        return Collect(runs, parents, most);
    }

    private static List<InkRun> Runs(InkPicture ink)
    {
        List<InkRun> runs = new();
        for (int y = 0; y < ink.Height; y++)
        {
            Span<byte> line = ink.Ink.AsSpan(y * ink.Width, ink.Width);
            for (int x = line.IndexOf((byte)1); x >= 0; )
            {
                int length = line[x..].IndexOf((byte)0);
                int end = length < 0 ? line.Length : x + length;
                runs.Add(new InkRun(y, x, end));
                int next = end < line.Length ? line[end..].IndexOf((byte)1) : -1;
                x = next < 0 ? -1 : end + next;
            }
        }

        return runs;
    }

    private static void Join(List<InkRun> runs, int[] parents, int above, int aboveEnd, int row, int rowEnd)
    {
        while (above < aboveEnd && row < rowEnd)
        {
            (InkRun a, InkRun b) = (runs[above], runs[row]);
            if (a.Start <= b.End && b.Start <= a.End)
                parents[Root(parents, row)] = Root(parents, above);
            if (a.End < b.End)
                above++;
            else
                row++;
        }
    }

    private static int Root(int[] parents, int at)
    {
        while (parents[at] != at)
            at = parents[at] = parents[parents[at]];
        return at;
    }

    private static List<Piece>? Collect(List<InkRun> runs, int[] parents, int most)
    {
        Dictionary<int, List<InkRun>> members = new();
        for (int i = 0; i < runs.Count; i++)
        {
            int root = Root(parents, i);
            if (!members.TryGetValue(root, out List<InkRun>? own))
            {
                if (members.Count == most)
                    return null;
                members[root] = own = [];
            }

            own.Add(runs[i]);
        }

        return [.. members.Values.Select(Piece)];
    }

    private static Piece Piece(List<InkRun> runs)
    {
        (int left, int right, int area) = (int.MaxValue, 0, 0);
        foreach (InkRun run in runs)
        {
            left = Math.Min(left, run.Start);
            right = Math.Max(right, run.End);
            area += run.Length;
        }

        return new Piece(new PixelBox(left, runs[0].Row, right, runs[^1].Row + 1), runs, area);
    }
}
