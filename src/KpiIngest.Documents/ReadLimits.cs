namespace KpiIngest.Documents;

/// <summary>What one file may cost. A file over a limit is refused with its name, never cut short in silence.</summary>
public sealed record ReadLimits
{
    /// <summary>Size of the file itself, in bytes.</summary>
    public long FileBytes { get; init; } = 200L << 20;

    /// <summary>Sum of the parts of a package after expansion, in bytes.</summary>
    public long ExpandedBytes { get; init; } = 512L << 20;

    /// <summary>Entries in a package, relationships among them: the SDK follows a chain of parts by recursion, and one of twice this many
    /// exhausts the stack.</summary>
    public int PackageParts { get; init; } = 6_000;

    /// <summary>Ratio of expanded to packed bytes of one part above which, beyond 64 MiB, a package is refused.</summary>
    public int ExpansionRatio { get; init; } = 200;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Longest side of a PDF page that holds text, in points, a little over A0. A scan's page may be larger.</summary>
    public int PageSide { get; init; } = 3_400;

    /// <summary>Operations of the content streams of a PDF: a page of a report has some thousands.</summary>
    public long PdfOperations { get; init; } = 60_000_000;

    /// <summary>Tables inside tables.</summary>
    public int NestingDepth { get; init; } = 64;

    /// <summary>Processor time for one run of an outside tool.</summary>
    public TimeSpan ToolTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Wall-clock time for one run of an outside tool, for one that waits instead of working.</summary>
    public TimeSpan ToolWait { get; init; } = TimeSpan.FromSeconds(480);

    /// <summary>Wall-clock time in which an outside tool must do its work on a small sound file: one that does not is broken.</summary>
    public TimeSpan ToolProbe { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that an outside tool may write.</summary>
    public long ToolOutputBytes { get; init; } = 512L << 20;
}
