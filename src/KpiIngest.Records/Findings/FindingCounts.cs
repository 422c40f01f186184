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
    /// <summary>Lines of the largest list whose counts are exact whatever is asked.</summary>
    internal const int MostCounted = 100_000;

    /// <summary>Lines of a longer one that are counted one by one at most, where no cells tell their number.</summary>
    private const int Cap = 10_000;

    /// <summary>True where more findings match than were counted: each count is one of those at least.</summary>
    public bool AtLeast { get; init; }

    /// <summary>By the cells; where a text, an indicator or a submission is asked for, by the lines.</summary>
    public static async Task<FindingCounts> OfAsync(IDbContextFactory<RecordsDbContext> records, FindingFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);
        if (FindingPlaces.AreInCells(filter)) return new FindingTally(filter, table).Counts();
        FindingTextWay? text = await FindingTextWay.OfAsync(db, filter, cancellationToken);
        FindingFilter others = filter with { Units = [], FiscalYear = null, Round = null, Code = null, Severity = null, States = [], DecidedBy = null };
        if (await FindingPlaces.WithoutAsync(db, filter, text, table, cancellationToken) is { } without)
        {
            CellTable left = await TableAsync(FindingSets.Of(db, others with { Text = null }, without), cancellationToken);
            return new FindingTally(filter, table).Counts().Less(new FindingTally(filter, left).Counts());
        }

        int most = table.Findings <= MostCounted ? MostCounted : Cap;
        CellTable found = await TableAsync(FindingSets.Of(db, others, text).Take(most + 1), cancellationToken);
        return new FindingTally(filter, found).Counts() with { AtLeast = found.Findings > most };
    }

    private static async Task<CellTable> TableAsync(IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        CellTableWriter counted = new();
        await foreach (FindingCell cell in CellsOf(lines).AsAsyncEnumerable().WithCancellation(cancellationToken)) counted.Put(cell);
        return counted.Table();
    }

    private FindingCounts Less(FindingCounts part) => new(
        Total - part.Total, Less(Units, part.Units), Less(FiscalYears, part.FiscalYears), Less(Rounds, part.Rounds), Less(Codes, part.Codes), Less(Severities, part.Severities), Less(States, part.States),
        Less(Deciders, part.Deciders));

    private static Dictionary<T, int> Less<T>(IReadOnlyDictionary<T, int> all, IReadOnlyDictionary<T, int> part)
        where T : notnull => all.Select(a => (a.Key, Count: a.Value - part.GetValueOrDefault(a.Key))).Where(a => a.Count != 0).ToDictionary(a => a.Key, a => a.Count);

    /// <summary>The cells of these lines.</summary>
    internal static IQueryable<FindingCell> CellsOf(IQueryable<FindingLine> lines) => lines
        .GroupBy(l => new { l.Latest, l.Follows, l.State, l.Severity, l.Code, l.Unit, FiscalYear = l.FiscalYear ?? 0, Round = l.Round ?? 0, DecidedBy = l.DecidedBy ?? "" })
        .Select(g => new FindingCell
        {
            Latest = g.Key.Latest, Follows = g.Key.Follows, State = g.Key.State, Severity = g.Key.Severity, Code = g.Key.Code, Unit = g.Key.Unit, FiscalYear = g.Key.FiscalYear, Round = g.Key.Round,
            DecidedBy = g.Key.DecidedBy, Findings = g.Count(), Stamp = 0,
        });
}
