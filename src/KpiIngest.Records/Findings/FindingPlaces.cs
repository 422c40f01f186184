using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Where a finding stands in what a filter shows, and of how many. The cells of units, years and rounds before it are added up,
/// and only the lines of its own are counted one by one.</summary>
/// <param name="filter">What is shown; its text is not looked at.</param>
/// <param name="table">Of now.</param>
internal sealed class FindingPlaces(RecordsDbContext db, FindingFilter filter, FindingSort sort, CellTable table)
{
    /// <returns>False for what cells do not tell: indicators and submissions. Nor do they tell texts, which are not looked at
    /// here.</returns>
    public static bool AreInCells(FindingFilter filter) => filter is { Indicator: null, Submission: null };

    /// <summary>The cards to take away from the cells, where many cards hold the text and nothing else stands between.</summary>
    /// <returns>Null where lines have to be counted.</returns>
    public static async Task<FindingTextWay?> WithoutAsync(
        RecordsDbContext db,
        FindingFilter filter,
        FindingTextWay? text,
        CellTable table,
        CancellationToken cancellationToken
    ) => text is { Cards: null } && !table.IsLarge && AreInCells(filter) ? await text.WithoutAsync(db, cancellationToken) : null;

    /// <param name="text">Null for no text.</param>
    /// <param name="cells">What the filter shows of any text; null where cells do not tell it.</param>
    /// <param name="shown">True where the filter shows the line itself.</param>
    public async Task<(FindingCount Before, FindingCount All)> OfAsync(
        FindingLine line,
        FindingTextWay? text,
        FindingTally? cells,
        bool shown,
        CancellationToken cancellationToken
    )
    {
        FindingKey key = FindingKey.Of(line, sort);
        IQueryable<FindingLine> lines = FindingSets.Of(db, filter, text);
        IQueryable<FindingLine> before = lines.Where(key.Beyond(backwards: true));
        bool exact = !table.IsLarge;
        if (await WithoutAsync(db, filter, text, table, cancellationToken) is { } without)
        {
            (FindingCount above, FindingCount of) = await new FindingPlaces(db, filter, sort, table).OfAsync(
                line,
                null,
                cells,
                shown,
                cancellationToken
            );
            IQueryable<FindingLine> missing = FindingSets.Of(db, filter, without);
            int missingAbove = await missing.Where(key.Beyond(backwards: true)).CountAsync(cancellationToken);
            return (
                new FindingCount(above.Number - missingAbove),
                new FindingCount(of.Number - await missing.CountAsync(cancellationToken))
            );
        }

        if (text is not null && !exact && sort != FindingSort.Code)
            return await AroundAsync(text, line, key, Surely(text, cells, line), shown, cancellationToken);
        if (text is not null || cells is null)
            return (await CountAsync(before, exact, cancellationToken), await CountAsync(lines, exact, cancellationToken));
        return (
            sort == FindingSort.Newest
                ? await CountAsync(before, exact, cancellationToken)
                : await BeforeAsync(line, cells, lines, cancellationToken),
            new FindingCount(cells.All)
        );
    }

    private async Task<FindingCount> BeforeAsync(
        FindingLine line,
        FindingTally cells,
        IQueryable<FindingLine> lines,
        CancellationToken cancellationToken
    )
    {
        string own = FindingOrder.BeginningOf(line.Position);
        int[] places = [.. cells.Table.Places.Select(p => FindingOrder.Compare(p.Beginning, own))];
        int[] codes = [.. cells.Table.Codes.Select(c => sort == FindingSort.Code ? FindingOrder.Compare(c, line.Code) : 0)];
        int before = cells.Sum((place, code) => codes[code] < 0 || (codes[code] == 0 && places[place] < 0));
        IQueryable<FindingLine> beside = lines.Where(l => l.Position.CompareTo(own) >= 0 && l.Position.CompareTo(line.Position) < 0);
        if (sort == FindingSort.Code)
            beside = beside.Where(l => l.Code == line.Code);
        return new FindingCount(before + await beside.CountAsync(cancellationToken));
    }

    /// <summary>Of a text: from where it stands to both ends, because cards that do not hold the words are then looked at once.</summary>
    private async Task<(FindingCount Before, FindingCount All)> AroundAsync(
        FindingTextWay text,
        FindingLine line,
        FindingKey key,
        (int Before, int Behind) surely,
        bool shown,
        CancellationToken cancellationToken
    )
    {
        FindingCount capped = new(table.Cap, AtLeast: true);
        if (surely.Before > table.Cap)
            return (capped, capped);
        FindingCount before = await CountAsync(text, line, key, backwards: true, table.Cap, cancellationToken);
        if (before.AtLeast)
            return (before, before);
        int known = before.Number + (shown ? 1 : 0);
        if (known + surely.Behind > table.Cap)
            return (before, capped);
        FindingCount after = await CountAsync(text, line, key, backwards: false, table.Cap - known, cancellationToken);
        return (before, after.AtLeast ? capped : new FindingCount(known + after.Number));
    }

    /// <summary>What the filter shows in other years and rounds of units whose names hold the words: their cards need not be looked at.
    /// Where cells do not tell it, or the list is in another order, nothing is sure; nor of cards that are known, which may be of other
    /// units.</summary>
    private (int Before, int Behind) Surely(FindingTextWay text, FindingTally? cells, FindingLine line)
    {
        if (sort != FindingSort.Card || cells is null || text.Cards is not null || text.Words.Count == 0)
            return (0, 0);
        HashSet<string> named =
        [
            .. text.Words.Select(w => table.Units.Holding(w)).Aggregate((all, some) => [.. all.Intersect(some, StringComparer.Ordinal)]),
        ];
        string own = FindingOrder.BeginningOf(line.Position);
        int[] at = [.. cells.Table.Places.Select(p => named.Contains(p.Unit) ? FindingOrder.Compare(p.Beginning, own) : 0)];
        return (cells.Sum((place, _) => at[place] < 0), cells.Sum((place, _) => at[place] > 0));
    }

    /// <summary>Card by card, from where a line stands to an end of the list, or until there are more than are counted.</summary>
    private async Task<FindingCount> CountAsync(
        FindingTextWay text,
        FindingLine line,
        FindingKey from,
        bool backwards,
        int most,
        CancellationToken cancellationToken
    )
    {
        int count = 0;
        await foreach (
            IReadOnlyList<long> cards in text.InOrderAsync(
                db,
                sort == FindingSort.Newest,
                from.Card,
                backwards,
                cancellationToken,
                FindingTextWay.Most
            )
        )
        {
            count += await CountAsync(cards, line, from.Beyond(backwards), cancellationToken);
            if (count > most)
                return new FindingCount(most, AtLeast: true);
        }

        return new FindingCount(count);
    }

    /// <summary>Of these cards. All lines of a submission, or of a card, stand beside each other: only cards of the line's own submission
    /// hold some before it and some behind it.</summary>
    private async Task<int> CountAsync(
        IReadOnlyList<long> cards,
        FindingLine line,
        Expression<Func<FindingLine, bool>> beyond,
        CancellationToken cancellationToken
    )
    {
        if (table.Cards is not { } kinds || !AreInCells(filter))
            return await FindingSets.OfCards(db, filter, cards, inOrder: false).Where(beyond).CountAsync(cancellationToken);
        ILookup<bool, long> own = cards.ToLookup(c => FindingCards.SubmissionOf(c) == line.SubmissionId);
        CellTableWriter counted = new();
        await kinds.AddAsync(db, counted, filter, [.. own[false]], cancellationToken);
        int whole = (await FindingTally.ForSumsAsync(db, filter, counted.Table(), cancellationToken)).All;
        return own.Contains(true)
            ? whole + await FindingSets.OfCards(db, filter, [.. own[true]], inOrder: false).Where(beyond).CountAsync(cancellationToken)
            : whole;
    }

    private async Task<FindingCount> CountAsync(IQueryable<FindingLine> lines, bool exact, CancellationToken cancellationToken)
    {
        if (exact)
            return new FindingCount(await lines.CountAsync(cancellationToken));
        int count = await lines.Take(table.Cap + 1).CountAsync(cancellationToken);
        return count > table.Cap ? new FindingCount(table.Cap, AtLeast: true) : new FindingCount(count);
    }
}

/// <param name="AtLeast">True where more were not counted.</param>
public readonly record struct FindingCount(int Number, bool AtLeast = false)
{
    public static FindingCount operator +(FindingCount one, FindingCount other) =>
        new(one.Number + other.Number, one.AtLeast || other.AtLeast);
}
