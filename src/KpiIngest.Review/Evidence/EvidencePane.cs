using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Evidence;

/// <summary>The left of a page with evidence: an original with the places that are framed in it.</summary>
/// <param name="Views">Empty where the original cannot be shown, or no place is known.</param>
/// <param name="Fault">Why the original is not shown; null where it is.</param>
public sealed record EvidencePane(Submission Submission, IReadOnlyList<EvidenceView> Views, OriginalFault? Fault)
{
    /// <summary>What of the places is not as it should be; null where all is.</summary>
    public Bilingual? Warning { get; private init; }

    /// <param name="scan">Null where it is no scan.</param>
    public static async Task<EvidencePane> OfAsync(
        Submission submission,
        IReadOnlyList<EvidencePlace> places,
        IOriginals originals,
        CancellationToken cancellationToken,
        ScanSight? scan = null
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(originals);
        if (places.Count == 0)
            return new EvidencePane(submission, [], null);
        OriginalAnswer<ShownOriginal> original = await originals.LayoutAsync(submission.Sha256, cancellationToken);
        if (original.Value?.Turned((scan ?? ScanSight.None).Turned) is not { } shown)
            return new EvidencePane(submission, [], original.Fault);
        if (scan?.Keyed is { } keyed)
            return new EvidencePane(submission, EvidenceViews.OfKeyed(shown, keyed, places), null) { Warning = NoSuchPage(shown, places) };
        IReadOnlyList<EvidenceView> views = EvidenceViews.Of(shown, places);
        return new EvidencePane(
            submission,
            shown.Pages.Count == 0 && views.Count > 0 ? [.. views, PrintedView.Of(submission.Id, views)] : views,
            null
        );
    }

    /// <summary>A page that was keyed before pages were counted.</summary>
    private static Bilingual? NoSuchPage(ShownOriginal scan, IReadOnlyList<EvidencePlace> places) =>
        places.Select(p => p.Page).FirstOrDefault(p => p > scan.Pages.Count) is { } page
            ? CountedText.Fill(KeyingWords.NoSuchPage, page, scan.Pages.Count)
            : null;
}
