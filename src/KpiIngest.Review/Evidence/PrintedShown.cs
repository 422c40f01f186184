using KpiIngest.Records;

namespace KpiIngest.Review.Evidence;

/// <summary>One page of the print of a Word file, or why there is none.</summary>
/// <param name="Places">What is framed, the disputed cell first.</param>
public sealed record PrintedShown(Submission Submission, IReadOnlyList<PrintedPlace> Places)
{
    public PageView? View { get; init; }

    /// <summary>Null where a page is shown.</summary>
    public OriginalFault? Fault { get; init; }

    /// <summary>Of the pages of the print.</summary>
    public int Count { get; init; }

    /// <param name="page">From 1; null for the one with the disputed cell.</param>
    public string Address(int? page) => OriginalFiles.PrintedPageAddress(Submission.Id, Places, page);
}
