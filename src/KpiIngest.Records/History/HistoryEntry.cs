using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;

namespace KpiIngest.Records.History;

/// <summary>One round of a fiscal year.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
public readonly record struct HistoryRound(int FiscalYear, int Round) : IComparable<HistoryRound>
{
    public static bool operator <(HistoryRound left, HistoryRound right) => left.CompareTo(right) < 0;

    public static bool operator >(HistoryRound left, HistoryRound right) => left.CompareTo(right) > 0;

    public static bool operator <=(HistoryRound left, HistoryRound right) => left.CompareTo(right) <= 0;

    public static bool operator >=(HistoryRound left, HistoryRound right) => left.CompareTo(right) >= 0;

    public int CompareTo(HistoryRound other) => (FiscalYear, Round).CompareTo((other.FiscalYear, other.Round));
}

/// <summary>What the latest version of a report states of an indicator in one round.</summary>
/// <param name="SubmissionId">Of the version that counts.</param>
/// <param name="Report">Index in its file.</param>
public sealed record HistoryEntry(HistoryRound Round, long SubmissionId, int Report, IndicatorStatement Statement)
{
    /// <summary>True where it is a row of the agency's summary, and no report of the indicator itself.</summary>
    public bool InSummary { get; init; }

    /// <summary>The items of an indicator that has several.</summary>
    public IReadOnlyList<IndicatorStatement> Items { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The versions that it replaced, in the order of receipt.</summary>
    public IReadOnlyList<VersionOfReport> Earlier { get; init; } = [];

    public required string FileName { get; init; }

    /// <summary>Of the original, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Of the reading that counts.</summary>
    public required string ReaderVersion { get; init; }

    public bool Keyed { get; init; }

    /// <summary>Stated figures tested against others in its report.</summary>
    public int Comparisons { get; init; }

    /// <summary>What could not be checked.</summary>
    public IReadOnlyList<NotCheckableResult> NotCheckable { get; init; } = [];

    /// <summary>Figures whose value a person typed because it was misread.</summary>
    public IReadOnlyDictionary<FigureAddress, Correction> Corrected { get; init; } = new Dictionary<FigureAddress, Correction>();

    /// <summary>Which parts of its identity a person gave, each with its author; null where none did.</summary>
    public string? IdentityGivenBy { get; init; }

    /// <summary>What is to be looked at, the worst first.</summary>
    public IReadOnlyList<HistoryFlag> Flags { get; init; } = [];
}
