namespace KpiIngest.Documents.Scan.Inks;

/// <summary>A tick box among the pieces of ink.</summary>
/// <param name="Marked">True where something is drawn in it.</param>
internal sealed record TickBoxInk(PixelBox Box, bool Marked);

/// <summary>Finds tick boxes: square frames with sharp corners, as high as letters, with a tick in them or nothing.</summary>
internal static class TickBoxes
{
    /// <summary>Sides in usual heights of a letter.</summary>
    private const double Smallest = 0.7,
        Largest = 2.4;

    /// <summary>A box is as wide as high, within.</summary>
    private const double Narrowest = 0.8,
        Widest = 1.25;

    /// <summary>Of the box's side its frame is drawn along its edges, at most so deep; along so much of each edge it is inked, and so much
    /// of each corner.</summary>
    private const double Depth = 0.2,
        Drawn = 0.85,
        Corner = 0.4;

    /// <summary>Of what the frame encloses a tick inks so much; less is dirt.</summary>
    private const double Tick = 0.05;

    /// <param name="height">The usual one of a letter, in pixels.</param>
    /// <returns>The boxes, and the pieces that are no part of one.</returns>
    public static (IReadOnlyList<TickBoxInk> Boxes, IReadOnlyList<Piece> Others) Apart(IReadOnlyList<Piece> pieces, double height)
    {
        List<Piece> frames = pieces.Where(p => IsFrame(p, height)).ToList();
        if (frames.Count == 0)
            return ([], pieces);
        HashSet<Piece> inside = pieces
            .Where(p => frames.Exists(f => f != p && Holds(f.Box, p.Box)))
            .ToHashSet<Piece>(ReferenceEqualityComparer.Instance);
        return (
            [.. frames.Where(f => !inside.Contains(f)).Select(f => new TickBoxInk(f.Box, IsMarked(f, inside)))],
            [.. pieces.Where(p => !inside.Contains(p) && !frames.Contains(p))]
        );
    }

    private static bool Holds(PixelBox outer, PixelBox inner) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static bool IsFrame(Piece piece, double height)
    {
        (int width, int high) = (piece.Box.Width, piece.Box.Height);
        if (high < Smallest * height || high > Largest * height || width < Narrowest * high || width > Widest * high)
            return false;
        (bool[][] grid, int deep) = (Grid(piece), Math.Max(1, (int)(Depth * Math.Min(width, high))));
        return Along(width, x => Any(deep, y => grid[y][x]))
            && Along(width, x => Any(deep, y => grid[high - 1 - y][x]))
            && Along(high, y => Any(deep, x => grid[y][x]))
            && Along(high, y => Any(deep, x => grid[y][width - 1 - x]))
            && Inked(grid, 0, 0, deep)
            && Inked(grid, width - deep, 0, deep)
            && Inked(grid, 0, high - deep, deep)
            && Inked(grid, width - deep, high - deep, deep);
    }

    private static bool Along(int length, Func<int, bool> inked) => Enumerable.Range(0, length).Count(inked) >= Drawn * length;

    private static bool Any(int deep, Func<int, bool> inked) => Enumerable.Range(0, deep).Any(inked);

    private static bool Inked(bool[][] grid, int left, int top, int side)
    {
        int inked = 0;
        for (int y = top; y < top + side; y++)
        {
            for (int x = left; x < left + side; x++)
                inked += grid[y][x] ? 1 : 0;
        }

        return inked >= Corner * side * side;
    }

    private static bool IsMarked(Piece frame, IEnumerable<Piece> inside)
    {
        int deep = (int)(Depth * 1.3 * Math.Min(frame.Box.Width, frame.Box.Height));
        PixelBox middle = new(frame.Box.Left + deep, frame.Box.Top + deep, frame.Box.Right - deep, frame.Box.Bottom - deep);
        int inked = inside
            .Where(p => Holds(frame.Box, p.Box))
            .Append(frame)
            .Sum(p =>
                p.Runs.Where(r => r.Row >= middle.Top && r.Row < middle.Bottom)
                    .Sum(r => Math.Max(0, Math.Min(r.End, middle.Right) - Math.Max(r.Start, middle.Left)))
            );
        return inked >= Tick * middle.Width * middle.Height;
    }

    private static bool[][] Grid(Piece piece)
    {
        bool[][] grid = new bool[piece.Box.Height][];
        for (int y = 0; y < grid.Length; y++)
            grid[y] = new bool[piece.Box.Width];
        foreach (InkRun run in piece.Runs)
            Array.Fill(grid[run.Row - piece.Box.Top], true, run.Start - piece.Box.Left, run.Length);
        return grid;
    }
}
