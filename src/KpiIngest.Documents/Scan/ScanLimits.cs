namespace KpiIngest.Documents.Scan;

/// <summary>What the reading of a scan may cost. What goes over a limit is said with the document, or leaves the file as the scan that it
/// is.</summary>
public sealed record ScanLimits
{
    /// <summary>Pages that are read; the rest is named and left to people.</summary>
    public int Pages { get; init; } = 20;

    /// <summary>Dots an inch at which pages are drawn.</summary>
    public int Dots { get; init; } = 300;

    /// <summary>Longest side of a page, in points, that is drawn in full: a little over A3. A larger one is taken for an A4 page whose file
    /// misses its size.</summary>
    public int PageSide { get; init; } = 1_250;

    /// <summary>Pixels of the picture of a page: A3 at 300 dots an inch has 17.4 million.</summary>
    public int Pixels { get; init; } = 20_000_000;

    /// <summary>Pieces of ink of a page: a page full of text has some 4,000.</summary>
    public int Pieces { get; init; } = 30_000;

    /// <summary>Runs of ink in the rows of a page: a page full of text has some 300,000.</summary>
    public int Runs { get; init; } = 800_000;

    /// <summary>Lines drawn on a page: a page full of tables has some hundreds.</summary>
    public int Lines { get; init; } = 2_000;

    /// <summary>Share of a page that is ink, 0 to 1, beyond which it is a photograph or noise.</summary>
    public double Ink { get; init; } = 0.35;

    /// <summary>Processor time of one run of an outside tool.</summary>
    public TimeSpan ToolTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Wall-clock time of one run of an outside tool.</summary>
    public TimeSpan ToolWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time of all pages together, tools included, after which no further page is begun.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromSeconds(60);
}
