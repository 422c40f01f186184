using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying.Scans;

namespace KpiIngest.Review.Findings;

/// <summary>A finding with everything that proves it, as the page of one finding shows it.</summary>
/// <param name="Submission">Whose original is shown.</param>
/// <param name="Report">Null where no report is meant.</param>
public sealed record FindingEvidence(Submission Submission, DiscrepancyResult Found, ReportResult? Report)
{
    public IReadOnlyList<EvidencePlace> Places { get; private init; } = [];

    public IReadOnlyList<SumPiece> Sum { get; private init; } = [];

    /// <summary>The pictures of it.</summary>
    public required EvidencePane Pane { get; init; }

    public IReadOnlyList<FollowingFinding> Following { get; init; } = [];

    /// <summary>What is left to be mended after it; null where that is not known.</summary>
    public MendingResult? Mending { get; init; }

    public static async Task<FindingEvidence> OfAsync(
        Submission submission,
        DiscrepancyResult found,
        ReportResult? report,
        IOriginals originals,
        CancellationToken cancellationToken,
        ScanSight? scan = null
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(originals);
        IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(found);
        return new FindingEvidence(submission, found, report)
        {
            Places = places,
            Sum = FindingSum.Of(found, places),
            Pane = await EvidencePane.OfAsync(submission, places, originals, cancellationToken, scan),
        };
    }
}

/// <summary>A finding that follows from another.</summary>
/// <param name="Address">Of its own page.</param>
/// <param name="After">What is to be done about it once the other is mended.</param>
public sealed record FollowingFinding(string Address, string Message, string MessageEn, Bilingual After);
