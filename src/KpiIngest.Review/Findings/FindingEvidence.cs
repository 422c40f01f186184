using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Findings;

/// <summary>A finding with everything that proves it, as the page of one finding shows it.</summary>
public sealed record FindingEvidence(Submission Submission, FileResult Result, int Index)
{
    public DiscrepancyResult Found => Result.Discrepancies[Index];

    /// <summary>Null where no report is meant.</summary>
    public ReportResult? Report => Found.Report is { } report && report < Result.Reports.Count ? Result.Reports[report] : null;

    public required IReadOnlyList<EvidencePlace> Places { get; init; }

    public required IReadOnlyList<SumPiece> Sum { get; init; }

    /// <summary>The pictures of it; empty where the original cannot be shown, or no place is known.</summary>
    public IReadOnlyList<EvidenceView> Views { get; private init; } = [];

    /// <summary>Why the original is not shown; null where it is.</summary>
    public OriginalFault? Fault { get; private init; }

    /// <summary>Those that follow from it, by their index.</summary>
    public IReadOnlyList<(int Index, DiscrepancyResult Found)> Consequences =>
        [.. Result.Discrepancies.Select((d, i) => (i, d)).Where(c => c.d.ConsequenceOf == Index)];

    public static async Task<FindingEvidence> OfAsync(Submission submission, FileResult result, int index, IOriginals originals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(originals);
        IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(result.Discrepancies[index]);
        FindingEvidence evidence = new(submission, result, index) { Places = places, Sum = FindingSum.Of(result.Discrepancies[index], places) };
        OriginalAnswer<ShownOriginal> original = await originals.LayoutAsync(submission.Sha256, cancellationToken);
        return original.Value is { } shown ? evidence with { Views = EvidenceViews.Of(shown, places) } : evidence with { Fault = original.Fault };
    }
}
