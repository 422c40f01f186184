using KpiIngest.Checking.Results;
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
        FindingKey? from = FindingKey.Parse(key, sort);
        List<FindingLine> lines = [];
        foreach (CountedShare share in await SharesAsync(db, filter, cancellationToken))
            lines.AddRange(await LinesAsync(db, share, sort, from, backwards, take + 1, cancellationToken));
        lines = Merged(lines, sort, backwards, take + 1);
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
        (List<FindingLine> next, List<FindingLine> previous) = ([], []);
        (bool shown, FindingCount before, FindingCount all) = (false, default, default);
        foreach (CountedShare share in await SharesAsync(db, filter, cancellationToken))
        {
            next.AddRange(await LinesAsync(db, share, sort, key, false, 1, cancellationToken));
            previous.AddRange(await LinesAsync(db, share, sort, key, true, 1, cancellationToken));
            bool standing =
                share.Text?.MayBe(here.CardId) != false
                && await FindingSets.Of(db, share.Filter, share.Text?.OfOneLine).AnyAsync(l => l.Id == line, cancellationToken);
            (FindingCount above, FindingCount of) = await new FindingPlaces(db, share.Filter, sort, share.Table).OfAsync(
                here,
                share.Text,
                share.Cells,
                standing,
                cancellationToken
            );
            (shown, before, all) = (shown || standing, before + above, all + of);
        }

        return new FindingNeighbours(
            Merged(previous, sort, backwards: true, 1) is [var last] ? last.Id : null,
            Merged(next, sort, backwards: false, 1) is [var first] ? first.Id : null,
            before.Number + 1,
            all.Number,
            shown
        )
        {
            PositionAtLeast = before.AtLeast,
            CountAtLeast = all.AtLeast,
        };
    }

    /// <summary>Those of what the filter shows in which something may be.</summary>
    private async Task<IReadOnlyList<CountedShare>> SharesAsync(
        RecordsDbContext db,
        FindingFilter filter,
        CancellationToken cancellationToken
    )
    {
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);

        // Kept from here on: each opening tells the database what every connection is told, which many small questions would wait for.
        await db.Database.OpenConnectionAsync(cancellationToken);
        List<CountedShare> shares = [];
        foreach (FindingShare share in await FindingShare.OfAsync(db, filter, table, cancellationToken))
        {
            if (share.Listed is not { } listed)
                continue;
            FindingTally? cells = FindingPlaces.AreInCells(listed)
                ? await FindingTally.ForSumsAsync(db, listed, table, cancellationToken)
                : null;
            if (cells is not { All: 0 })
                shares.Add(new(listed, share.Text, cells, table));
        }

        return shares;
    }

    private static List<FindingLine> Merged(List<FindingLine> lines, FindingSort sort, bool backwards, int take)
    {
        lines.Sort((a, b) => (backwards ? -1 : 1) * FindingKey.Compare(FindingKey.Of(a, sort), FindingKey.Of(b, sort)));
        return lines.Count > take ? lines[..take] : lines;
    }

    /// <summary>Of several units stretch by stretch of the list, where these are few or hold many lines. Of a text by its cards, but where
    /// few lines are left without it.</summary>
    private static async Task<List<FindingLine>> LinesAsync(
        RecordsDbContext db,
        CountedShare share,
        FindingSort sort,
        FindingKey? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        (FindingFilter filter, FindingTextWay? text, FindingTally? cells, _) = share;
        bool byCard = text is not null && (text.Cards is not null || text.Runs is not null || cells is null or { All: > LookedAt });
        if (text is not null && byCard && sort != FindingSort.Code)
            return await ByCardAsync(db, filter, text, sort, key, backwards, take, cancellationToken);
        if (
            text is not null
            || sort != FindingSort.Card
            || cells is null
            || filter.Units.Count < 2
            || RunsOf(filter, cells) is not { } runs
            || (runs.Count > UnitRun.Most && cells.All <= Common)
        )
            return await SortedAsync(db, share, null, sort, key, backwards, take, cancellationToken);
        if (backwards)
            runs.Reverse();
        List<FindingLine> found = [];
        foreach (UnitRun run in runs)
        {
            if (key is { } from && run.IsPassed(from.Position, backwards))
                continue;
            found.AddRange(
                await SortedAsync(
                    db,
                    share with
                    {
                        Filter = filter with { Units = run.Units },
                    },
                    run,
                    sort,
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

    private static List<UnitRun> RunsOf(FindingFilter filter, FindingTally cells)
    {
        HashSet<string> shown = [.. cells.Shown.Select(c => c.Place).Distinct().Select(p => cells.Table.Places[p].Unit)];
        return UnitRun.Of(new HashSet<string>(filter.Units, StringComparer.Ordinal), cells.Table.Units, u => !shown.Contains(u));
    }

    /// <summary>Of several states one at a time: each is in order in an index of its own.</summary>
    /// <param name="run">Where its units stand; null for any.</param>
    private static async Task<List<FindingLine>> SortedAsync(
        RecordsDbContext db,
        CountedShare share,
        UnitRun? run,
        FindingSort sort,
        FindingKey? key,
        bool backwards,
        int take,
        CancellationToken cancellationToken
    )
    {
        (FindingFilter filter, FindingTextWay? text, FindingTally? cells, _) = share;
        if (filter.States.Count <= 1 || text?.Cards is not null)
            return await OfAsync(filter);
        List<FindingLine> merged = [];
        foreach (FindingState state in filter.States.Distinct())
            merged.AddRange(await OfAsync(filter with { States = [state] }));
        return Merged(merged, sort, backwards, take);

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
            if (run is { Units.Count: > 1 })
                lines = lines.Where(l => l.Position.CompareTo(run.From) >= 0 && l.Position.CompareTo(run.Behind) < 0);
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

    /// <summary>A share of what a filter shows.</summary>
    /// <param name="Cells">What it would show of any text; null where that would have to be counted line by line.</param>
    /// <param name="Table">Of now.</param>
    private sealed record CountedShare(FindingFilter Filter, FindingTextWay? Text, FindingTally? Cells, CellTable Table);
}
