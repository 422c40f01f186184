using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>How many findings each choice of a filter would show beside the other filters that are set: for each value what the list would
/// then hold.</summary>
/// <param name="Total">What the filter shows as it is.</param>
public sealed record FindingCounts(
    int Total,
    IReadOnlyDictionary<string, int> Units,
    IReadOnlyDictionary<int, int> FiscalYears,
    IReadOnlyDictionary<int, int> Rounds,
    IReadOnlyDictionary<string, int> Codes,
    IReadOnlyDictionary<Severity, int> Severities,
    IReadOnlyDictionary<FindingState, int> States,
    IReadOnlyDictionary<string, int> Deciders
)
{
    /// <summary>Lines of the largest list whose counts are exact whatever is asked.</summary>
    internal const int MostCounted = 100_000;

    /// <summary>Lines of a longer one that are counted one by one at most, where no cells tell their number.</summary>
    internal const int Cap = 10_000;

    /// <summary>Of a text: few more cards are then looked at than are counted.</summary>
    private const int CardsAtOnce = 256;

    /// <summary>True where more findings match than were counted: each count is one of those at least.</summary>
    public bool AtLeast { get; init; }

    /// <summary>By the reviewer that the unit is given to, <see cref="UnitReviewers.Nobody"/> where to nobody.</summary>
    public IReadOnlyDictionary<string, int> Reviewers { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whose unit is whose, as it was when these were counted.</summary>
    public UnitReviewers Assigned { get; init; } = UnitReviewers.None;

    /// <summary>How many wait for the reader as the second person.</summary>
    public int ToSecond { get; init; }

    /// <summary>By the cells; where a text, an indicator or a submission is asked for, by the lines.</summary>
    /// <param name="reader">Name of the account that looks; null where nobody does.</param>
    public static async Task<FindingCounts> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        FindingFilter filter,
        CancellationToken cancellationToken,
        string? reader = null
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        UnitReviewers reviewers = await UnitReviewers.LoadAsync(db, cancellationToken);
        FindingCounts counts = Of(CellTable.Empty);
        foreach (FindingShare share in await FindingShare.OfAsync(db, filter, table, cancellationToken))
            counts = counts.And(await OfAsync(share), 1);
        return counts;

        FindingCounts Of(CellTable cells) => new FindingTally(filter, cells, reviewers, filter.SecondFor ?? reader).Counts();

        async Task<FindingCounts> OfAsync(FindingShare share)
        {
            if (share.IsInCells)
                return Of(table.Within(share.Units));
            FindingFilter others = share.Filter with
            {
                Units = share.Units ?? [],
                FiscalYear = null,
                Round = null,
                Code = null,
                Severity = null,
                States = [],
                DecidedBy = null,
                AssignedTo = null,
                SecondFor = null,
            };
            if (share.Units is { Count: 0 })
                return Of(CellTable.Empty);
            if (await FindingPlaces.WithoutAsync(db, share.Filter, share.Text, table, cancellationToken) is { } without)
                return Of(table.Within(share.Units)).And(Of(await TableAsync(FindingSets.Of(db, others, without), cancellationToken)), -1);

            int most = table.IsLarge ? table.Cap : MostCounted;
            CellTable found =
                share.Text is null || !table.IsLarge
                    ? await TableAsync(FindingSets.Of(db, others, share.Text).Take(most + 1), cancellationToken)
                    : await TableAsync(db, others, share.Text, most, table.Cards, cancellationToken);
            return Of(found) with { AtLeast = found.Findings > most };
        }
    }

    private static async Task<CellTable> TableAsync(IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        CellTableWriter counted = new();
        await FindingCellText.AddAsync(counted, lines, cancellationToken);
        return counted.Table();
    }

    /// <summary>Of a text, card by card until there are more than are counted.</summary>
    private static async Task<CellTable> TableAsync(
        RecordsDbContext db,
        FindingFilter filter,
        FindingTextWay text,
        int most,
        CardKinds? kinds,
        CancellationToken cancellationToken
    )
    {
        CellTableWriter counted = new();
        await foreach (
            IReadOnlyList<long> cards in text.InOrderAsync(
                db,
                newest: false,
                null,
                backwards: false,
                cancellationToken,
                FindingTextWay.Most
            )
        )
        foreach (long[] some in cards.Chunk(CardsAtOnce))
        {
            if (kinds is not null && FindingPlaces.AreInCells(filter))
                await kinds.AddAsync(db, counted, filter, some, cancellationToken);
            else
                await FindingCellText.AddAsync(counted, FindingSets.OfCards(db, filter, some, inOrder: false), cancellationToken);
            if (counted.Findings > most)
                return counted.Table();
        }

        return counted.Table();
    }

    /// <param name="sign">-1 to take the part away.</param>
    private FindingCounts And(FindingCounts part, int sign) =>
        new(
            Total + (sign * part.Total),
            And(Units, part.Units, sign),
            And(FiscalYears, part.FiscalYears, sign),
            And(Rounds, part.Rounds, sign),
            And(Codes, part.Codes, sign),
            And(Severities, part.Severities, sign),
            And(States, part.States, sign),
            And(Deciders, part.Deciders, sign)
        )
        {
            AtLeast = AtLeast || part.AtLeast,
            Reviewers = And(Reviewers, part.Reviewers, sign),
            Assigned = Assigned,
            ToSecond = ToSecond + (sign * part.ToSecond),
        };

    private static Dictionary<T, int> And<T>(IReadOnlyDictionary<T, int> all, IReadOnlyDictionary<T, int> part, int sign)
        where T : notnull
    {
        Dictionary<T, int> both = new(all);
        foreach ((T value, int count) in part)
            both[value] = both.GetValueOrDefault(value) + (sign * count);
        return both.Where(b => b.Value != 0).ToDictionary();
    }

    /// <summary>The cells of these lines.</summary>
    internal static IQueryable<FindingCell> CellsOf(IQueryable<FindingLine> lines) =>
        lines
            .GroupBy(l => new
            {
                l.Latest,
                l.Follows,
                l.State,
                l.Severity,
                l.Code,
                l.Unit,
                FiscalYear = l.FiscalYear ?? 0,
                Round = l.Round ?? 0,
                DecidedBy = l.DecidedBy ?? "",
            })
            .Select(g => new FindingCell
            {
                Latest = g.Key.Latest,
                Follows = g.Key.Follows,
                State = g.Key.State,
                Severity = g.Key.Severity,
                Code = g.Key.Code,
                Unit = g.Key.Unit,
                FiscalYear = g.Key.FiscalYear,
                Round = g.Key.Round,
                DecidedBy = g.Key.DecidedBy,
                Findings = g.Count(),
                Stamp = 0,
            });
}
