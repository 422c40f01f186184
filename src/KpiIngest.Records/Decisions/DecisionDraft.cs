namespace KpiIngest.Records.Decisions;

/// <summary>What somebody looked at when deciding: it is decided only where this is still what stands.</summary>
/// <param name="Line">Number of the line (<see cref="Records.Findings.FindingLine.Id"/>).</param>
/// <param name="Reading">That it was read by.</param>
/// <param name="Figures">Their digest.</param>
/// <param name="Last">What was last said of it; null where nothing was.</param>
public sealed record FindingVersion(long Line, long Reading, string Figures, long? Last);

/// <summary>A decision that is to be made.</summary>
/// <param name="Act">A verdict, or <see cref="DecisionAct.Commented"/>.</param>
/// <param name="Actor">Name of an account.</param>
public sealed record DecisionDraft(FindingVersion Seen, DecisionAct Act, string Actor)
{
    /// <summary>Needed to accept.</summary>
    public string? Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>The right values of what was misread; needed for that verdict, and for that alone.</summary>
    public IReadOnlyList<TypedValue> Values { get; init; } = [];
}

/// <summary>The right value of a figure, as typed.</summary>
/// <param name="Figure">As of <see cref="Records.Findings.FigureIdentity"/>.</param>
/// <param name="Occurrence">Which of those that share the identity, from 0.</param>
/// <param name="Read">As it was read; null where it was unclear.</param>
/// <param name="Value">Thai or Arabic digits.</param>
public sealed record TypedValue(string Figure, int Occurrence, string? Read, string Value);

/// <summary>How a house decides.</summary>
public sealed record DecisionRules
{
    /// <summary>True where an acceptance holds only when a second person seconds it.</summary>
    public bool AcceptedNeedsSecond { get; init; }
}

/// <summary>Everything that a filter shows, decided with one stroke.</summary>
/// <param name="Seen">The set as it was shown for confirmation; it is decided only where it is still the same.</param>
/// <param name="Act"><see cref="DecisionAct.Confirmed"/>, <see cref="DecisionAct.Accepted"/>, <see cref="DecisionAct.SentBack"/> or
/// <see cref="DecisionAct.Commented"/>.</param>
/// <param name="Actor">Name of an account.</param>
public sealed record BatchDraft(Records.Findings.FindingFilter Filter, FindingSet Seen, DecisionAct Act, string Actor)
{
    public string? Reason { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A set of findings at a moment.</summary>
/// <param name="Digest">Over all of their versions.</param>
public sealed record FindingSet(int Count, string Digest);
