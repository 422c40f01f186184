namespace KpiIngest.Documents.Scan.Inks;

/// <summary>So many pixels of ink beside each other. Pixels; <see cref="End"/> is the one behind the last.</summary>
internal readonly record struct InkRun(int Row, int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>A rectangle of pixels; right and bottom are the pixels behind its last ones.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2.0;

    public double CentreY => (Top + Bottom) / 2.0;

    /// <summary>True where one stands over the other, or on it.</summary>
    public bool SharesColumns(PixelBox other) => Left < other.Right && other.Left < Right;

    public static PixelBox Union(PixelBox a, PixelBox b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    public static PixelBox Union(IEnumerable<PixelBox> boxes) => boxes.Aggregate(Union);

    /// <summary>Around some ink.</summary>
    /// <param name="runs">At least one, in any order.</param>
    public static PixelBox Around(IEnumerable<InkRun> runs) => Union(runs.Select(r => new PixelBox(r.Start, r.Row, r.End, r.Row + 1)));
}

/// <summary>Ink that hangs together, corners included.</summary>
/// <param name="Runs">Row by row from the top, in a row from the left.</param>
/// <param name="Area">Pixels of ink.</param>
internal sealed record Piece(PixelBox Box, IReadOnlyList<InkRun> Runs, int Area);
