using KpiIngest.Documents.Scan;

namespace KpiIngest.Documents;

/// <summary>A document as read, free of its file format: what a person sees on the page, in reading order, each part with its
/// place.</summary>
public sealed record Document
{
    public required SourceFormat Format { get; init; }

    /// <summary>The body: paragraphs and tables in reading order. Text of text boxes stands where the box is anchored.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>How large each page is, in order; empty where the format has no pages.</summary>
    public IReadOnlyList<PageSize> Pages { get; init; } = [];

    /// <summary>Page headers and footers, each distinct one once. Read for the round and the fiscal year only.</summary>
    public IReadOnlyList<Block> Margins { get; init; } = [];

    /// <summary>What stands in the file and could not be read (a chart, an embedded sheet, a scanned page), so that no one takes its
    /// absence for a fact.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>Where it was read from pictures of its pages, what was read of them; null for any other.</summary>
    public DocumentScan? Scan { get; init; }

    /// <summary>What the reader decided where the file does not say it, in the order of its stages. For tracing alone: nothing is concluded
    /// from it.</summary>
    public IReadOnlyList<ReadingDecision> Decisions { get; init; } = [];
}

/// <summary>Of a page as a viewer shows it, cropped and turned: the ground on which the boxes of a <see cref="Place"/> lie. Unit:
/// points.</summary>
public readonly record struct PageSize(double Width, double Height);

/// <summary>One thing that a reader saw and could not read, or read with a reservation.</summary>
/// <param name="Code">kebab-case, for programs: <c>chart</c>, <c>equation-object</c>, <c>embedded-table</c>, <c>scanned-page</c>,
/// <c>repaired</c> ...</param>
public sealed record ReadingNote(string Code, string Message, string MessageEn, Place Place)
{
    /// <summary>A page that is a picture, and was not read.</summary>
    public const string ScannedPage = "scanned-page";
}
