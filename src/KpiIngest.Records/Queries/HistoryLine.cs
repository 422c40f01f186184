namespace KpiIngest.Records.Queries;

/// <summary>One report of one submission, or a submission that holds none. Figures are as stated, with their decimal places, in Arabic
/// digits.</summary>
/// <param name="Report">Null where nothing was recognised, or it is not read.</param>
public sealed record HistoryLine(Submission Submission, HistoryReport? Report)
{
    /// <summary>All that was said of its findings, in order; of a duplicate only of what it shows together with others.</summary>
    public IReadOnlyList<HistoryDecision> Decisions { get; init; } = [];

    /// <summary>Which parts of its identity a person gave, each with its author (<see cref="Identity.GivenIdentities"/>); null where none
    /// did.</summary>
    public string? IdentityGivenBy { get; init; }
}

/// <param name="Version">From 1; null where the identity of the report is unsure.</param>
/// <param name="Latest">False where a later submission replaced it.</param>
public sealed record HistoryReport(int? FiscalYear, int? Round, string? IndicatorNumber, string? IndicatorName, int? Version, bool Latest)
{
    /// <summary>True where people keyed it from the pictures of a scan.</summary>
    public bool Keyed { get; init; }

    /// <summary>Index in the file.</summary>
    public int Ordinal { get; init; }

    /// <summary>Of the total row of the summary, or of the only row.</summary>
    public string? Weight { get; init; }

    /// <summary>Of the only row; a figure or words.</summary>
    public string? Result { get; init; }

    /// <summary>Of the only row.</summary>
    public string? Score { get; init; }

    /// <summary>Of the total row of the summary, or of the only row.</summary>
    public string? WeightedScore { get; init; }

    public string? StatedAverage { get; init; }

    public string? RecomputedWeight { get; init; }

    public string? RecomputedWeightedScore { get; init; }

    public string? RecomputedAverage { get; init; }

    public required int Errors { get; init; }

    /// <summary>Warnings; notes are not counted.</summary>
    public required int Warnings { get; init; }

    /// <summary>Points that could not be checked.</summary>
    public required int NotCheckable { get; init; }

    /// <summary>Findings that nobody decided, or whose figures changed since; what only follows from others is not counted. So too
    /// below.</summary>
    public int Open { get; init; }

    public int Decided { get; init; }
}
