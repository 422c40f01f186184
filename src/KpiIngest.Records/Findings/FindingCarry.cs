using KpiIngest.Records.Decisions;

namespace KpiIngest.Records.Findings;

/// <summary>From what was found, what was known before and what was decided to the lines of the review list.</summary>
internal static class FindingCarry
{
    /// <param name="known">In the order of the file.</param>
    /// <param name="found">In the order of the file.</param>
    /// <returns>One line for each that was found; whether it is of the latest version is not known here.</returns>
    public static IReadOnlyList<FindingLine> Of(Submission submission, IReadOnlyList<KnownFinding> known, IReadOnlyList<FoundFinding> found)
    {
        int?[] partners = FindingMatch.Of([.. known.Select(k => k.Traits)], [.. found.Select(f => f.Match)]);
        return [.. found.Select((f, i) => LineOf(submission, f, partners[i] is { } partner ? known[partner] : null))];
    }

    /// <summary>Where it stands by all that was said of it.</summary>
    public static void Apply(FindingLine line, DecisionThread? thread)
    {
        Decision? standing = thread?.Standing;
        line.State = thread?.StateOf(line.Finding, line.Figures) ?? FindingState.Open;
        (line.StandingId, line.LastId, line.DecidedBy) = (standing?.Id, thread?.Last.Id, standing?.Actor);
    }

    private static FindingLine LineOf(Submission submission, FoundFinding found, KnownFinding? known)
    {
        FindingLine line = new()
        {
            Id = known?.LineId ?? 0,
            SubmissionId = submission.Id,
            ReadingId = found.ReadingId,
            Ordinal = found.Ordinal,
            AcrossId = found.AcrossId,
            ReportId = found.Report?.Id,
            CardId = FindingCards.IdOf(submission.Id, found.CardOrdinal),
            Unit = submission.Unit,
            FiscalYear = found.Report?.FiscalYear ?? found.Missing?.FiscalYear,
            Round = found.Report?.Round ?? found.Missing?.Round,
            IndicatorNumber = found.Report?.IndicatorNumber ?? found.Missing?.Number,
            IndicatorName = found.Report?.IndicatorName ?? found.Missing?.Name,
            ReportKey = found.Report?.IdentityKey,
            Code = found.Match.Code,
            Severity = found.Severity,
            Finding = found.Finding,
            Figures = found.Match.Figures,
            Column = found.Column,
            Follows = found.Follows,
            Latest = true,
            State = FindingState.Open,
            Position = FindingOrder.PositionOf(submission.Unit, found, submission.Id),
        };
        Apply(line, known?.Thread);
        return line;
    }
}

/// <summary>A finding of the reading before, or one that was decided and is not found any more.</summary>
/// <param name="LineId">Null for the latter.</param>
/// <param name="Thread">Null where nothing was said of it.</param>
internal sealed record KnownFinding(FindingTraits Traits, long? LineId, DecisionThread? Thread);
