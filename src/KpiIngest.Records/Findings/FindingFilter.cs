using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>Which findings of the review list are asked for; null, or an empty list, means any.</summary>
public sealed record FindingFilter
{
    /// <summary>Any of these units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    /// <summary>Number of the indicator, Arabic digits.</summary>
    public string? Indicator { get; init; }

    public string? Code { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Any of these states.</summary>
    public IReadOnlyList<FindingState> States { get; init; } = [];

    /// <summary>Who made the standing decision.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whose unit it is, in the fiscal year of the finding: the name of an account, or
    /// <see cref="Assignments.UnitReviewers.Nobody"/>.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The name of an account that may agree with what others accepted: what waits for a second person, and was not accepted by
    /// this one.</summary>
    public string? SecondFor { get; init; }

    public long? Submission { get; init; }

    /// <summary>Part of a unit, an indicator, a person or a file name; digits and tone marks as anybody types them.</summary>
    public string? Text { get; init; }

    /// <summary>False to list also what a later submission replaced.</summary>
    public bool LatestOnly { get; init; } = true;

    /// <summary>True to list also what only follows from another finding.</summary>
    public bool WithFollowing { get; init; }
}
