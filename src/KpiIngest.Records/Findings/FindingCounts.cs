using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>How many findings each choice of a filter would show beside the other filters that are set: for each value what the list would then hold.</summary>
/// <param name="Total">What the filter shows as it is.</param>
public sealed record FindingCounts(
    int Total,
    IReadOnlyDictionary<string, int> Units,
    IReadOnlyDictionary<int, int> FiscalYears,
    IReadOnlyDictionary<int, int> Rounds,
    IReadOnlyDictionary<string, int> Codes,
    IReadOnlyDictionary<Severity, int> Severities,
    IReadOnlyDictionary<FindingState, int> States,
    IReadOnlyDictionary<string, int> Deciders)
{
    /// <summary>By the reviewer that the unit is given to, <see cref="UnitReviewers.Nobody"/> where to nobody.</summary>
    public IReadOnlyDictionary<string, int> Reviewers { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whose unit is whose, as it was when these were counted.</summary>
    public UnitReviewers Assigned { get; init; } = UnitReviewers.None;

    /// <summary>How many wait for the reader as the second person.</summary>
    public int ToSecond { get; init; }

    /// <summary>Exact, in one pass over an index that holds all that is counted by.</summary>
    /// <param name="reader">Name of the account that looks; null where nobody does.</param>
    public static async Task<FindingCounts> OfAsync(IDbContextFactory<RecordsDbContext> records, FindingFilter filter, CancellationToken cancellationToken, string? reader = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        FindingFilter others = filter with { Units = [], FiscalYear = null, Round = null, Code = null, Severity = null, States = [], DecidedBy = null, AssignedTo = null, SecondFor = null };
        List<Cell> cells = await FindingSets.Of(db, others).GroupBy(l => new { l.State, l.Severity, l.Code, l.Unit, l.FiscalYear, l.Round, l.DecidedBy })
            .Select(g => new Cell(g.Key.Unit, g.Key.FiscalYear, g.Key.Round, g.Key.Code, g.Key.Severity, g.Key.State, g.Key.DecidedBy, g.Count())).ToListAsync(cancellationToken);
        FindingTally tally = new(filter, await UnitReviewers.LoadAsync(db, cancellationToken), filter.SecondFor ?? reader);
        foreach (Cell cell in cells) tally.Add(cell);
        return tally.Counts;
    }

    /// <summary>Findings that are alike in all that is counted by.</summary>
    internal sealed record Cell(string Unit, int? FiscalYear, int? Round, string Code, Severity Severity, FindingState State, string? DecidedBy, int Count);
}
