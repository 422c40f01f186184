using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Queries;

/// <summary>One thing that a person said of a finding of a report, taken back or not.</summary>
/// <param name="Decision">Its number.</param>
/// <param name="Item">Number of the item; empty where the finding is about none.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="Of">Number of the decision that it takes back or seconds.</param>
public sealed record HistoryDecision(
    long Decision,
    string Code,
    string Item,
    DecisionAct Act,
    string By,
    DateTimeOffset At,
    string? Reason,
    string? Comment,
    long? Of
)
{
    /// <summary>True where it was taken back since.</summary>
    public bool TakenBack { get; init; }

    internal static HistoryDecision From(Decision decision, bool takenBack)
    {
        FindingParts parts = FindingParts.Of(decision.Finding);
        return new HistoryDecision(
            decision.Id,
            parts.Code,
            parts.Item,
            decision.Act,
            decision.Actor,
            decision.At,
            decision.Reason,
            decision.Comment,
            decision.OfId
        )
        {
            TakenBack = takenBack,
        };
    }
}
