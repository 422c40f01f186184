using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// Frames over a table one or two of whose sides lie on its outer border, where they are one line with it. Their other sides end at that
/// border and at each other in a bare corner, no line of the table ends at them, and they cross lines of the table: a cell, a table in a
/// cell and a narrower part of a table do not all of that.
/// </summary>
internal static class BorderFrames
{
    /// <returns>Of each frame the lines that are not the table's.</returns>
    public static IReadOnlyList<IReadOnlyList<Ruling>> Find(IReadOnlyList<Ruling> lines)
    {
        if (lines.Count < 8)
            return [];
        Box box = Boxes.Union(lines.Select(l => l.Box));
        List<IReadOnlyList<Ruling>> frames = new();
        foreach ((Ruling Across, Ruling Down) corner in Corners(lines))
        {
            if (frames.Exists(f => f.Contains(corner.Across) || f.Contains(corner.Down)))
                continue;
            IReadOnlyList<Ruling> frame = Sides(lines, corner, box);
            if (frame.Count > 0 && EndsAtNone(lines, frame, box) && frame.Any(s => Crosses(s, lines, frame)))
                frames.Add(frame);
        }

        return frames;
    }

    /// <summary>Two lines that end at each other, off the corners of the whole.</summary>
    private static IEnumerable<(Ruling Across, Ruling Down)> Corners(IReadOnlyList<Ruling> lines) =>
        from across in lines.Where(l => l.Horizontal)
        from down in lines.Where(l => !l.Horizontal)
        where
            (IsNear(across.Start, down.At) || IsNear(across.End, down.At)) && (IsNear(down.Start, across.At) || IsNear(down.End, across.At))
        select (across, down);

    /// <summary>The two or three sides of the frame that has this corner; none where it has no side on the border.</summary>
    private static IReadOnlyList<Ruling> Sides(IReadOnlyList<Ruling> lines, (Ruling Across, Ruling Down) corner, Box box)
    {
        (Ruling across, Ruling down) = corner;
        bool acrossOnBorder = IsOuter(FarEnd(across, down.At), box.Left, box.Right) && !IsOuter(across.At, box.Top, box.Bottom);
        bool downOnBorder = IsOuter(FarEnd(down, across.At), box.Top, box.Bottom) && !IsOuter(down.At, box.Left, box.Right);
        if (acrossOnBorder && downOnBorder)
            return [across, down];
        if (acrossOnBorder)
            return Third(across, down);
        return downOnBorder ? Third(down, across) : [];

        // The side that runs along the border's opposite has another corner at its far end, with a line like the first.
        IReadOnlyList<Ruling> Third(Ruling first, Ruling opposite)
        {
            double far = FarEnd(opposite, first.At);
            List<Ruling> third = lines
                .Where(l =>
                    l.Horizontal == first.Horizontal
                    && l != first
                    && IsNear(l.At, far)
                    && IsNear(l.Start, first.Start)
                    && IsNear(l.End, first.End)
                )
                .Take(2)
                .ToList();
            return third.Count == 1 ? [first, opposite, third[0]] : [];
        }
    }

    private static double FarEnd(Ruling line, double near) => IsNear(line.Start, near) ? line.End : line.Start;

    private static bool IsOuter(double at, double one, double other) => IsNear(at, one) || IsNear(at, other);

    /// <summary>True where no line of the table ends at a side; a side of the frame drawn beside the border may.</summary>
    private static bool EndsAtNone(IReadOnlyList<Ruling> lines, IReadOnlyList<Ruling> frame, Box box) =>
        !lines.Any(l =>
            !frame.Contains(l)
            && frame.Any(s =>
                s.Horizontal != l.Horizontal
                && (IsNear(l.Start, s.At) || IsNear(l.End, s.At))
                && l.At >= s.Start - LatticeTolerances.Meet
                && l.At <= s.End + LatticeTolerances.Meet
            )
            && !(l.Horizontal ? IsOuter(l.At, box.Top, box.Bottom) : IsOuter(l.At, box.Left, box.Right))
        );

    private static bool Crosses(Ruling side, IReadOnlyList<Ruling> lines, IReadOnlyList<Ruling> frame) =>
        lines.Any(l =>
            l.Horizontal != side.Horizontal
            && !frame.Contains(l)
            && l.At > side.Start + LatticeTolerances.Meet
            && l.At < side.End - LatticeTolerances.Meet
            && side.At > l.Start + LatticeTolerances.Meet
            && side.At < l.End - LatticeTolerances.Meet
        );

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= LatticeTolerances.Meet;
}
