namespace KpiIngest.Records.Findings;

/// <summary>Where a finding stands.</summary>
public enum FindingState
{
    /// <summary>Nobody decided, or what was decided is taken back.</summary>
    Open,

    Confirmed,

    /// <summary>Accepted by one person, and waiting for a second one.</summary>
    Proposed,

    Accepted,
    SentBack,
    Misread,

    /// <summary>Decided, and its figures changed since: to be decided anew.</summary>
    Changed,
}

public static class FindingStates
{
    /// <summary>Those in which the reviewer of a unit has to decide; what waits for a second person is another's.</summary>
    public static IReadOnlyList<FindingState> ToDecide { get; } = [FindingState.Open, FindingState.Changed];

    /// <summary>Those in which somebody has to decide.</summary>
    public static IReadOnlyList<FindingState> Waiting { get; } = [.. ToDecide, FindingState.Proposed];
}
