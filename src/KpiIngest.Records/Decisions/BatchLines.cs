using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Decisions;

/// <summary>Brings lines up to a batch.</summary>
internal static class BatchLines
{
    /// <param name="lines">As they stood; each of them under the decision of the same place.</param>
    /// <param name="decisions">Made together, on the findings as their lines have them.</param>
    public static void Apply(IReadOnlyList<FindingLine> lines, IReadOnlyList<Decision> decisions)
    {
        foreach ((FindingLine line, Decision decision) in lines.Zip(decisions))
        {
            line.LastId = decision.Id;
            if (decision.Act == DecisionAct.Commented)
                continue;
            line.State = StateAfter(decision);
            if (DecisionThread.IsVerdict(decision.Act))
                (line.StandingId, line.DecidedBy) = (decision.Id, decision.Actor);
        }
    }

    private static FindingState StateAfter(Decision decision) =>
        decision.Act switch
        {
            DecisionAct.Confirmed => FindingState.Confirmed,
            DecisionAct.SentBack => FindingState.SentBack,
            _ => decision.NeedsSecond ? FindingState.Proposed : FindingState.Accepted,
        };
}
