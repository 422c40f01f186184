using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// Frames drawn over a table: around rows that somebody wants noticed, of a stamp, of a signature. Their lines end at each other alone and
/// cross those of the table, whereas the lines of a table end at other lines of it, and those of a table in a cell cross nothing.
/// </summary>
internal static class OverlaidFrames
{
    /// <summary>More lines than this are a drawing, whose parts nobody asks for.</summary>
    private const int Most = 2000;

    /// <returns>The lines of the table, and of each frame over it those that it is drawn with.</returns>
    public static (IReadOnlyList<Ruling> Table, IReadOnlyList<IReadOnlyList<Ruling>> Frames) Apart(IReadOnlyList<Ruling> group)
    {
        if (group.Count is < 8 or > Most)
            return (group, []);
        List<List<Ruling>> parts = Parts(group);
        List<Ruling> main = parts.OrderByDescending(p => p.Count).ThenByDescending(p => Boxes.Area(BoxOf(p))).First();
        List<List<Ruling>> frames = parts.FindAll(p => p != main && p.Count < main.Count && IsClosed(p));
        IReadOnlyList<Ruling> table = frames.Count == 0 ? group : [.. parts.Where(p => !frames.Contains(p)).SelectMany(p => p)];
        IReadOnlyList<IReadOnlyList<Ruling>> onBorder = BorderFrames.Find(table);
        return onBorder.Count == 0 ? (table, frames) : ([.. table.Where(l => !onBorder.Any(f => f.Contains(l)))], [.. frames, .. onBorder]);
    }

    /// <summary>Lines of which one ends at the other, over any number of steps; those that merely cross are apart.</summary>
    private static List<List<Ruling>> Parts(IReadOnlyList<Ruling> lines)
    {
        int[] part = Enumerable.Range(0, lines.Count).ToArray();
        for (int h = 0; h < lines.Count; h++)
        {
            for (int v = 0; lines[h].Horizontal && v < lines.Count; v++)
            {
                if (!lines[v].Horizontal && (EndsAt(lines[h], lines[v]) || EndsAt(lines[v], lines[h])))
                    part[Root(h)] = Root(v);
            }
        }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(Root).Select(g => g.Select(i => lines[i]).ToList())];

        int Root(int i)
        {
            while (part[i] != i)
                i = part[i] = part[part[i]];
            return i;
        }
    }

    private static bool EndsAt(Ruling line, Ruling other) =>
        (IsNear(line.Start, other.At) || IsNear(line.End, other.At))
        && line.At >= other.Start - LatticeTolerances.Meet
        && line.At <= other.End + LatticeTolerances.Meet;

    /// <summary>True where a line is drawn along each of its four sides.</summary>
    private static bool IsClosed(List<Ruling> lines)
    {
        Box box = BoxOf(lines);
        return HasSide(true, box.Top, box.Left, box.Right)
            && HasSide(true, box.Bottom, box.Left, box.Right)
            && HasSide(false, box.Left, box.Top, box.Bottom)
            && HasSide(false, box.Right, box.Top, box.Bottom);

        bool HasSide(bool horizontal, double at, double start, double end) =>
            lines.Exists(l => l.Horizontal == horizontal && IsNear(l.At, at) && IsNear(l.Start, start) && IsNear(l.End, end));
    }

    private static Box BoxOf(IEnumerable<Ruling> lines) => Boxes.Union(lines.Select(l => l.Box));

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= LatticeTolerances.Meet;
}
