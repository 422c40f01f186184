using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The review list: what a filter shows, a page at a time by key, and what comes before and after a finding in it.</summary>
public sealed class FindingQueue(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>So many lines are looked at one by one for a text that many cards hold: fewer than a walk along the cards may
    /// cost.</summary>
    private const int LookedAt = 20_000;

    /// <summary>A filter that shows more is met soon in the order of the list.</summary>
    private const int Common = 2_000;

    /// <summary>Units that are asked for one after the other; of more the list holds so many lines that they are met soon in its
    /// order.</summary>
    private const int MostByUnit = 8;

    /// <param name="key">Of the page (<see cref="FindingPage.NextKey"/>, <see cref="FindingPage.PreviousKey"/>); null for the
    /// first.</param>
    /// <param name="backwards">True for the page that ends before the key.</param>
    /// <param name="take">Findings on a page.</param>
    public async Task<FindingPage> PageAsync(
        FindingFilter filter,
        FindingSort sort,
        string? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        FindingTally? cells = await WithoutTextAsync(db, filter, cancellationToken);
        if (cells is { All: 0 })
            return new FindingPage([], null, null);
        FindingTextWay? text = await FindingTextWay.OfAsync(db, filter, cancellationToken);
        FindingKey? from = FindingKey.Parse(key, sort);
        List<FindingLine> lines = await LinesAsync(db, filter, text, cells, sort, from, backwards, take + 1, cancellationToken);
        bool more = lines.Count > take;
        if (more)
            lines.RemoveAt(take);
        if (backwards)
            lines.Reverse();
        bool before = backwards ? more : from is not null;
        bool after = backwards ? from is not null : more;
        return new FindingPage(
            await FindingItems.OfAsync(db, lines, cancellationToken),
            before && lines.Count > 0 ? FindingKey.Of(lines[0], sort).ToText() : null,
            after && lines.Count > 0 ? FindingKey.Of(lines[^1], sort).ToText() : null
        );
    }

    /// <returns>Whether it may be the key of a page in this order.</returns>
    public static bool IsKey(string text, FindingSort sort) => FindingKey.Parse(text, sort) is not null;

    /// <summary>Where a finding stands in what the filter shows; also one that it does not show any more, because it was decided.</summary>
    /// <returns>Null where there is no such finding.</returns>
    public async Task<FindingNeighbours?> AroundAsync(
        FindingFilter filter,
        FindingSort sort,
        long line,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.FindingLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == line, cancellationToken) is not { } here)
            return null;
        FindingKey key = FindingKey.Of(here, sort);
        FindingTextWay? text = await FindingTextWay.OfAsync(db, filter, cancellationToken);
        FindingTally? cells = await WithoutTextAsync(db, filter, cancellationToken);
        List<FindingLine> next = await LinesAsync(db, filter, text, cells, sort, key, false, 1, cancellationToken);
        List<FindingLine> previous = await LinesAsync(db, filter, text, cells, sort, key, true, 1, cancellationToken);
        bool shown = await FindingSets.Of(db, filter, text?.OfOneLine).AnyAsync(l => l.Id == line, cancellationToken);
        (FindingCount before, FindingCount all) = await new FindingPlaces(records, db, filter, sort).OfAsync(
            here,
            text,
            cells,
            shown,
            cancellationToken
        );
        return new FindingNeighbours(
            previous.Count > 0 ? previous[0].Id : null,
            next.Count > 0 ? next[0].Id : null,
            before.Number + 1,
            all.Number,
            shown
        )
        {
            PositionAtLeast = before.AtLeast,
            CountAtLeast = all.AtLeast,
        };
    }

    /// <summary>Of several states one at a time: each is in order in an index of its own. Of a text by its cards, but where few lines are
    /// left without it.</summary>
    /// <param name="cells">As of <see cref="WithoutTextAsync"/>.</param>
    private static async Task<List<FindingLine>> LinesAsync(
        RecordsDbContext db,
        FindingFilter filter,
        FindingTextWay? text,
        FindingTally? cells,
        FindingSort sort,
        FindingKey? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        if (text is not null && sort != FindingSort.Code && (text.Cards is not null || cells is null or { All: > LookedAt }))
            return await ByCardAsync(db, filter, text, sort, key, backwards, take, cancellationToken);
        if (text is null && sort == FindingSort.Card && UnitsInOrder(filter, backwards) is { } units)
            return await ByUnitAsync(db, filter, units, cells, key, backwards, take, cancellationToken);
        if (filter.States.Count <= 1 || text?.Cards is not null)
            return await OfAsync(filter);
        List<FindingLine> merged = [];
        foreach (FindingState state in filter.States.Distinct())
            merged.AddRange(await OfAsync(filter with { States = [state] }));
        merged.Sort((a, b) => (backwards ? -1 : 1) * FindingKey.Compare(FindingKey.Of(a, sort), FindingKey.Of(b, sort)));
        return merged.Count > take ? merged[..take] : merged;

        // Behind a key comes what shares its code or submission, then the rest: asked for apart, each is read from an index where it
        // begins.
        async Task<List<FindingLine>> OfAsync(FindingFilter of)
        {
            // In the order of codes no index has version and state first: few are looked up and sorted, many are met soon.
            bool? common =
                sort == FindingSort.Code
                    ? cells is not null && (await FindingTally.ForSumsAsync(db, of, cells.Table, cancellationToken)).All <= Common
                : cells is { All: > Common } ? true
                : null;
            IQueryable<FindingLine> lines = (
                text?.Cards is { } few
                    ? FindingSets.OfCards(db, of, [.. few.Select(c => c.Id)], inOrder: true)
                    : FindingSets.Of(db, of, text, common)
            ).AsNoTracking();
            if (key is not { } from)
                return await TakenAsync(lines, take);
            if (sort == FindingSort.Card)
                return await TakenAsync(lines.Where(from.Beyond(backwards)), take);
            List<FindingLine> behind = await TakenAsync(from.BesideLead(lines, backwards), take);
            if (behind.Count < take)
                behind.AddRange(await TakenAsync(from.BeyondLead(lines, backwards), take - behind.Count));
            return behind;
        }

        async Task<List<FindingLine>> TakenAsync(IQueryable<FindingLine> lines, int most)
        {
            if (text?.Cards is null)
                return await FindingKey.Ordered(lines, sort, backwards).Take(most).ToListAsync(cancellationToken);

            // Put in order by what an index has, before anything else of them is read.
            List<long> ids = await FindingKey.Ordered(lines, sort, backwards).Take(most).Select(l => l.Id).ToListAsync(cancellationToken);
            return await FindingKey
                .Ordered(db.FindingLines.AsNoTracking().Where(l => ids.Contains(l.Id)), sort, backwards)
                .ToListAsync(cancellationToken);
        }
    }

    /// <summary>Some units, in the order in which the list has them.</summary>
    /// <returns>Null for none, one or many, and where two of them stand at the same place of the list.</returns>
    private static List<string>? UnitsInOrder(FindingFilter filter, bool backwards)
    {
        if (filter.Units.Count is < 2 or > MostByUnit)
            return null;
        List<(string Unit, string From)> units =
        [
            .. filter.Units.Distinct(StringComparer.Ordinal).Select(u => (u, FindingOrder.RangeOf(u, null, null).From)),
        ];
        units.Sort((a, b) => (backwards ? -1 : 1) * FindingOrder.Compare(a.From, b.From));
        return units.Count > 1 && units.DistinctBy(u => u.From, StringComparer.Ordinal).Count() == units.Count
            ? [.. units.Select(u => u.Unit)]
            : null;
    }

    /// <summary>The lines of one unit after the other, each read where it stands in the list, until there are enough.</summary>
    private static async Task<List<FindingLine>> ByUnitAsync(
        RecordsDbContext db,
        FindingFilter filter,
        IReadOnlyList<string> units,
        FindingTally? cells,
        FindingKey? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        List<FindingLine> found = [];
        foreach (string unit in units)
        {
            found.AddRange(
                await LinesAsync(
                    db,
                    filter with
                    {
                        Units = [unit],
                    },
                    null,
                    cells,
                    FindingSort.Card,
                    key,
                    backwards,
                    take - found.Count,
                    cancellationToken
                )
            );
            if (found.Count >= take)
                break;
        }

        return found;
    }

    /// <summary>What the filter shows of any text.</summary>
    /// <returns>Null where that would have to be counted line by line.</returns>
    private async Task<FindingTally?> WithoutTextAsync(RecordsDbContext db, FindingFilter filter, CancellationToken cancellationToken)
    {
        FindingFilter others = filter with { Text = null };
        return FindingPlaces.AreInCells(others)
            ? await FindingTally.ForSumsAsync(db, others, await FindingCells.NowAsync(records, db, cancellationToken), cancellationToken)
            : null;
    }

    /// <summary>The lines of the cards in order, until there are enough.</summary>
    private static async Task<List<FindingLine>> ByCardAsync(
        RecordsDbContext db,
        FindingFilter filter,
        FindingTextWay text,
        FindingSort sort,
        FindingKey? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        List<FindingLine> found = [];
        await foreach (
            IReadOnlyList<long> cards in text.InOrderAsync(db, sort == FindingSort.Newest, key?.Card, backwards, cancellationToken)
        )
        {
            IQueryable<FindingLine> lines = FindingSets.OfCards(db, filter, cards, inOrder: true).AsNoTracking();
            if (key is { } behind)
                lines = lines.Where(behind.Beyond(backwards));
            found.AddRange(await FindingKey.Ordered(lines, sort, backwards).Take(take - found.Count).ToListAsync(cancellationToken));
            if (found.Count >= take)
                break;
        }

        return found;
    }
}

/// <summary>In which order the list stands.</summary>
public enum FindingSort
{
    /// <summary>Card by card: unit, latest year and round, indicator; within a card as the file stands.</summary>
    Card,

    /// <summary>Last received first.</summary>
    Newest,

    Code,
}

/// <param name="PreviousKey">Of the page before; null where there is none.</param>
/// <param name="NextKey">Of the page after; null where there is none.</param>
public sealed record FindingPage(IReadOnlyList<FindingItem> Items, string? PreviousKey, string? NextKey);

/// <param name="Previous">Number of the line before; null at the beginning.</param>
/// <param name="Next">Number of the line after; null at the end.</param>
/// <param name="Position">From 1: where it stands, or would stand.</param>
/// <param name="Count">All that the filter shows.</param>
/// <param name="Shown">False where the filter does not show it, or not any more.</param>
public sealed record FindingNeighbours(long? Previous, long? Next, int Position, int Count, bool Shown)
{
    /// <summary>True where it stands further behind: what is before it was not counted to the end.</summary>
    public bool PositionAtLeast { get; init; }

    /// <summary>True where the filter shows more.</summary>
    public bool CountAtLeast { get; init; }
}

/// <summary>A line of the list with what is shown of it.</summary>
/// <param name="File">As received, relative to the inbox.</param>
/// <param name="Standing">The decision that its state comes from.</param>
/// <param name="Earlier">What was last decided of the same finding in an earlier submission; it does not hold for this one.</param>
public sealed record FindingItem(
    FindingLine Line,
    string File,
    string Message,
    string MessageEn,
    string? Stated,
    string? Expected,
    string? Arithmetic,
    Decision? Standing,
    Decision? Earlier
)
{
    /// <summary>True where people keyed its card from the pictures of a scan.</summary>
    public bool Keyed { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null where two submissions show it.</summary>
    public LocationResult? Place { get; init; }

    public string? Cause { get; init; }

    public string? CauseEn { get; init; }

    /// <summary>How many findings of the same file follow from it.</summary>
    public int Following { get; init; }
}
