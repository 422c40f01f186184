using KpiIngest.Checking.Results;
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
    /// <summary>Exact, in one pass over an index that holds all that is counted by.</summary>
    public static async Task<FindingCounts> OfAsync(IDbContextFactory<RecordsDbContext> records, FindingFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        FindingFilter others = filter with { Units = [], FiscalYear = null, Round = null, Code = null, Severity = null, States = [], DecidedBy = null };
        List<Cell> cells = await FindingSets.Of(db, others).GroupBy(l => new { l.State, l.Severity, l.Code, l.Unit, l.FiscalYear, l.Round, l.DecidedBy })
            .Select(g => new Cell(g.Key.Unit, g.Key.FiscalYear, g.Key.Round, g.Key.Code, g.Key.Severity, g.Key.State, g.Key.DecidedBy, g.Count())).ToListAsync(cancellationToken);
        return new FindingCounts(
            cells.Where(c => c.Passes(filter)).Sum(c => c.Count),
            By(filter with { Units = [] }, c => c.Unit, StringComparer.Ordinal),
            By(filter with { FiscalYear = null }, c => c.FiscalYear ?? 0),
            By(filter with { Round = null }, c => c.Round ?? 0),
            By(filter with { Code = null }, c => c.Code, StringComparer.Ordinal),
            By(filter with { Severity = null }, c => c.Severity),
            By(filter with { States = [] }, c => c.State),
            By(filter with { DecidedBy = null }, c => c.DecidedBy ?? "", StringComparer.Ordinal));

        Dictionary<T, int> By<T>(FindingFilter beside, Func<Cell, T> value, IEqualityComparer<T>? comparer = null)
            where T : notnull
        {
            Dictionary<T, int> counts = new(comparer);
            foreach (Cell cell in cells)
                if (cell.Passes(beside)) counts[value(cell)] = counts.GetValueOrDefault(value(cell)) + cell.Count;
            return counts;
        }
    }

    /// <summary>Findings that are alike in all that is counted by.</summary>
    private sealed record Cell(string Unit, int? FiscalYear, int? Round, string Code, Severity Severity, FindingState State, string? DecidedBy, int Count)
    {
        public bool Passes(FindingFilter filter) =>
            (filter.Units.Count == 0 || filter.Units.Contains(Unit, StringComparer.Ordinal))
            && (filter.FiscalYear is null || filter.FiscalYear == FiscalYear)
            && (filter.Round is null || filter.Round == Round)
            && (filter.Code is null || string.Equals(filter.Code, Code, StringComparison.Ordinal))
            && (filter.Severity is null || filter.Severity == Severity)
            && (filter.States.Count == 0 || filter.States.Contains(State))
            && (filter.DecidedBy is null || string.Equals(filter.DecidedBy, DecidedBy, StringComparison.Ordinal));
    }
}
