namespace KpiIngest.Records.Decisions;

/// <summary>What a person said of a finding. Only ever added: what is taken back, or decided otherwise later, stays.</summary>
public sealed class Decision
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    /// <summary>The later one where two submissions show the finding together.</summary>
    public required long SubmissionId { get; init; }

    /// <summary>The reading that was looked at.</summary>
    public required long ReadingId { get; init; }

    /// <summary>Index in the discrepancies of that reading; null where two submissions show the finding together.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Null where one submission shows the finding.</summary>
    public long? AcrossId { get; init; }

    /// <summary>As of <see cref="Records.Findings.FindingIdentity"/>.</summary>
    public required string Finding { get; init; }

    /// <summary>Digest of the figures that it was made on (<see cref="Records.Findings.FindingFigures"/>).</summary>
    public required string Figures { get; init; }

    public required DecisionAct Act { get; init; }

    /// <summary>Never null where <see cref="DecisionAct.Accepted"/>.</summary>
    public string? Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>True for an acceptance that holds only when another person seconds it.</summary>
    public bool NeedsSecond { get; init; }

    /// <summary>What was last said of the same finding; null for the first.</summary>
    public long? PreviousId { get; init; }

    /// <summary>The decision that is taken back or seconded; null for all others.</summary>
    public long? OfId { get; init; }

    /// <summary>Null unless it was made together with others.</summary>
    public long? BatchId { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What was done with a finding.</summary>
public enum DecisionAct
{
    /// <summary>The finding is right: the report is wrong.</summary>
    Confirmed,

    /// <summary>The finding is right, and the report may stay as it is, for a reason.</summary>
    Accepted,

    /// <summary>The unit is to answer or to correct it.</summary>
    SentBack,

    /// <summary>The report was not read as it stands: corrections hold the right values.</summary>
    Misread,

    /// <summary>A remark alone; nothing is decided by it.</summary>
    Commented,

    /// <summary>A second person agrees with an acceptance.</summary>
    Seconded,

    /// <summary>An earlier decision does not hold any more.</summary>
    TakenBack,
}
