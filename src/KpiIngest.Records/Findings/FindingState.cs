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
    /// <summary>Those in which somebody has to decide.</summary>
    public static IReadOnlyList<FindingState> Waiting { get; } = [FindingState.Open, FindingState.Changed, FindingState.Proposed];
}
