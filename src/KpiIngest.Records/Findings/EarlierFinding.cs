using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>A finding that was confirmed or sent back in an earlier version of a report, and what has become of it in a later
/// one.</summary>
/// <param name="Line">As it stands in the earlier submission.</param>
/// <param name="Version">Number of that version, from 1.</param>
/// <param name="Found">As it was found then.</param>
/// <param name="Report">The report of then.</param>
public sealed record EarlierFinding(FindingLine Line, int Version, DiscrepancyResult Found, ReportResult Report, FindingFate Fate)
{
    /// <summary>The figure in the later version; null where none is stated, or the finding is about no figure of a table.</summary>
    public string? Now { get; init; }
}

/// <summary>What has become of a finding in a later version of its report.</summary>
public enum FindingFate
{
    /// <summary>What was wrong was compared again and agrees.</summary>
    Mended,

    /// <summary>Found again with the same figures.</summary>
    StillWrong,

    /// <summary>Its figures were changed, and it is still found.</summary>
    ChangedOtherwise,

    /// <summary>Found again, and accepted in the later version.</summary>
    Accepted,

    /// <summary>The figure that it was about is not in the report any more.</summary>
    NotThere,

    /// <summary>The figure is there, or may be, and could not be compared again: a person has to look.</summary>
    NotComparable,
}
