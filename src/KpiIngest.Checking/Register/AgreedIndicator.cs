using KpiIngest.Reports;

namespace KpiIngest.Checking.Register;

/// <summary>One indicator as a unit agreed to it for a fiscal year (คำรับรอง).</summary>
/// <param name="Number">As of <see cref="AgreedNumber"/>: <c>1.2</c>.</param>
public sealed record AgreedIndicator(string Number, string Name)
{
    /// <summary>Targets of the levels 1 to 5.</summary>
    public const int Levels = 5;

    /// <summary>Null where none is agreed.</summary>
    public Figure? Weight { get; init; }

    /// <summary>Of the levels 1 to 5, as written; null where none is agreed.</summary>
    public IReadOnlyList<string?> Targets { get; init; } = [null, null, null, null, null];

    /// <summary>By round (6, 9 or 12 months) the day by which its report is due; rounds that are not reported have none.</summary>
    public IReadOnlyDictionary<int, DateOnly> Due { get; init; } = new Dictionary<int, DateOnly>();

    /// <summary>Where no round is named, all of them are reported.</summary>
    public bool IsReportedIn(int round) => Due.Count == 0 || Due.ContainsKey(round);
}
