using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;

namespace KpiIngest.Records.Findings;

/// <summary>A finding as a reading, or a comparison of two, has it now.</summary>
/// <param name="Match">What it is known again by.</param>
/// <param name="Finding">Its identity.</param>
/// <param name="ReportOrdinal">-1 where no report is meant.</param>
/// <param name="Report">Null where no report is meant.</param>
internal sealed record FoundFinding(
    FindingTraits Match,
    string Finding,
    Severity Severity,
    long ReadingId,
    int ReportOrdinal,
    RecordedReport? Report
)
{
    /// <summary>In place of a report's index where none is meant.</summary>
    public const int NoReport = -1;

    public int? Ordinal { get; init; }

    public long? AcrossId { get; init; }

    public string? Column { get; init; }

    public bool Follows { get; init; }

    /// <summary>What it is about where no report is meant, because it is missing; null otherwise.</summary>
    public RegisterReference? Missing { get; init; }

    /// <summary>Of the card that it is found by: its report's, or one of its own where its report is missing.</summary>
    public int CardOrdinal { get; init; } = Math.Min(ReportOrdinal, FindingCards.FirstMissing - 1);

    /// <summary>The findings of a reading, in its order.</summary>
    /// <param name="reading">As saved, with reports and discrepancies.</param>
    /// <param name="result">What was recorded; null to take it from the reading.</param>
    public static IReadOnlyList<FoundFinding> Of(Submission submission, Reading reading, FileResult? result)
    {
        result ??= RecordedAnswer.Of(reading);
        bool whole = result is not null && result.Discrepancies.Count == reading.Discrepancies.Count;
        string unit = reading.Reports is [{ Unit: var of }, ..] ? of : submission.Unit;
        List<FoundFinding> found = [];
        foreach (RecordedDiscrepancy recorded in reading.Discrepancies.OrderBy(d => d.Ordinal))
        {
            // A recorded answer that is none of ours has no operands; its findings are bound to their submission.
            DiscrepancyResult discrepancy = whole ? result!.Discrepancies[recorded.Ordinal] : RecordedResult.Of(recorded, null);
            RecordedReport? report = recorded.Report ?? reading.Reports.Find(r => r.Id == recorded.ReportId);
            ReportResult? shown = whole && discrepancy.Report is { } index && index < result!.Reports.Count ? result.Reports[index] : null;
            FindingIdentity identity = FindingIdentity.Of(submission.Id, unit, shown, discrepancy);
            string? column = discrepancy.At?.Column;
            found.Add(
                new FoundFinding(
                    new FindingTraits(identity.Key, FindingFigures.Of(discrepancy), recorded.Code, column),
                    identity.Key,
                    recorded.Severity,
                    reading.Id,
                    report?.Ordinal ?? NoReport,
                    report
                )
                {
                    Ordinal = recorded.Ordinal,
                    Column = column,
                    Follows = recorded.ConsequenceOf is not null,
                }
            );
        }

        return found;
    }

    /// <param name="report">In the later submission.</param>
    /// <param name="other">In the earlier one.</param>
    public static FoundFinding Of(Submission submission, RecordedAcross across, RecordedReport? report, RecordedReport? other)
    {
        AcrossFilesFinding found = RecordedAnswer.Of(across);
        FindingIdentity identity = found.Register is { } about
            ? FindingIdentity.OfRegister(submission.Id, submission.Unit, report, about, across.Code)
            : FindingIdentity.OfAcross(submission.Id, submission.Unit, report, other, across.Code);
        return new FoundFinding(
            TraitsOf(identity.Key, FindingFigures.Of(found, across.OtherSubmissionId), across),
            identity.Key,
            across.Severity,
            across.ReadingId,
            report?.Ordinal ?? NoReport,
            report
        )
        {
            AcrossId = across.Id,
            Missing = report is null ? found.Register : null,
        };
    }

    /// <summary>Findings with two earlier submissions are never taken for each other.</summary>
    public static FindingTraits TraitsOf(string finding, string figures, RecordedAcross across)
    {
        if (across.RegisterCheckId is not null)
            return new FindingTraits(finding, figures, across.Code, "register");
        string other = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@{across.OtherSubmissionId}");
        return new FindingTraits(finding + other, figures, across.Code, other);
    }
}
