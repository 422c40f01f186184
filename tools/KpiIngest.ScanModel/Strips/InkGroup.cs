using KpiIngest.Scans.Pictures;

namespace KpiIngest.ScanModel.Strips;

/// <summary>Connected ink that a page's reader takes for one glyph: groups that stand above one another are one.</summary>
/// <param name="Left">All four in pixels; right and bottom are the first without ink.</param>
/// <param name="Parts">Numbers of the connected groups that it is made of.</param>
internal sealed record InkGroup(int Left, int Top, int Right, int Bottom, IReadOnlySet<int> Parts)
{
    /// <summary>Of the narrower of two: from here on they stand above one another.</summary>
    private const double Overlap = 0.5;

    /// <summary>Ink of fewer pixels is noise.</summary>
    private const int LeastInk = 4;

    public int Width => Right - Left;

    public int Height => Bottom - Top;

    /// <param name="ink">True where a pixel is ink.</param>
    /// <param name="parts">The number of the connected group of each pixel of ink, from 1 on.</param>
    /// <param name="reach">How far from each other, up or down, groups are joined, in pixels.</param>
    public static IReadOnlyList<InkGroup> Of(Raster picture, bool[] ink, int[] parts, double reach)
    {
        List<InkGroup> groups = new();
        int number = 0;
        for (int at = 0; at < ink.Length; at++)
        {
            if (!ink[at] || parts[at] != 0)
                continue;
            number++;
            if (Fill(picture, ink, parts, at, number) is { } group)
                groups.Add(group);
        }

        return Joined(groups, reach);
    }

    private static InkGroup? Fill(Raster picture, bool[] ink, int[] parts, int from, int number)
    {
        (int width, int height) = (picture.Width, picture.Height);
        Stack<int> open = new([from]);
        parts[from] = number;
        (int left, int top, int right, int bottom, int count) = (width, height, 0, 0, 0);
        while (open.TryPop(out int at))
        {
            (int x, int y) = (at % width, at / width);
            count++;
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1));
            for (int row = Math.Max(0, y - 1); row <= Math.Min(height - 1, y + 1); row++)
            {
                for (int column = Math.Max(0, x - 1); column <= Math.Min(width - 1, x + 1); column++)
                {
                    int next = (row * width) + column;
                    if (!ink[next] || parts[next] != 0)
                        continue;
                    parts[next] = number;
                    open.Push(next);
                }
            }
        }

        return count < LeastInk ? null : new InkGroup(left, top, right, bottom, new HashSet<int> { number });
    }

    private static List<InkGroup> Joined(List<InkGroup> groups, double reach)
    {
        for (bool changed = true; changed; )
        {
            changed = false;
            for (int i = 0; i < groups.Count; i++)
            {
                for (int j = groups.Count - 1; j > i; j--)
                {
                    if (!Above(groups[i], groups[j], reach))
                        continue;
                    groups[i] = Both(groups[i], groups[j]);
                    groups.RemoveAt(j);
                    changed = true;
                }
            }
        }

        return groups;
    }

    private static bool Above(InkGroup one, InkGroup other, double reach)
    {
        int shared = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        int apart = Math.Max(one.Top, other.Top) - Math.Min(one.Bottom, other.Bottom);
        return shared >= Overlap * Math.Min(one.Width, other.Width) && apart <= reach;
    }

    private static InkGroup Both(InkGroup one, InkGroup other) =>
        new(
            Math.Min(one.Left, other.Left),
            Math.Min(one.Top, other.Top),
            Math.Max(one.Right, other.Right),
            Math.Max(one.Bottom, other.Bottom),
            new HashSet<int>(one.Parts.Concat(other.Parts))
        );
}
