using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The review list: what a filter shows, a page at a time by key, and what comes before and after a finding in it.</summary>
public sealed class FindingQueue(IDbContextFactory<RecordsDbContext> records)
{
    private const char Part = '\u001e';

    /// <summary>So many lines are looked at one by one for a text that many cards hold: fewer than a walk along the cards may cost.</summary>
    private const int LookedAt = 20_000;

    /// <summary>A filter that shows more is met soon in the order of the list.</summary>
    private const int Common = 2_000;

    /// <param name="key">Of the page (<see cref="FindingPage.NextKey"/>, <see cref="FindingPage.PreviousKey"/>); null for the first.</param>
    /// <param name="backwards">True for the page that ends before the key.</param>
    /// <param name="take">Findings on a page.</param>
    public async Task<FindingPage> PageAsync(FindingFilter filter, FindingSort sort, string? key, bool backwards, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        int? left = await WithoutTextAsync(db, filter, cancellationToken);
        if (left == 0) return new FindingPage([], null, null);
        FindingTextWay? text = await FindingTextWay.OfAsync(db, filter, cancellationToken);
        (string, string)? from = KeyOf(key, sort);
        List<FindingLine> lines = await LinesAsync(db, filter, text, left, sort, from, backwards, take + 1, cancellationToken);
        bool more = lines.Count > take;
        if (more) lines.RemoveAt(take);
        if (backwards) lines.Reverse();
        bool before = backwards ? more : from is not null;
        bool after = backwards ? from is not null : more;
        return new FindingPage(
            await FindingItems.OfAsync(db, lines, cancellationToken),
            before && lines.Count > 0 ? TextOf(KeyOf(lines[0], sort)) : null,
            after && lines.Count > 0 ? TextOf(KeyOf(lines[^1], sort)) : null);
    }

    /// <summary>Where a finding stands in what the filter shows; also one that it does not show any more, because it was decided.</summary>
    /// <returns>Null where there is no such finding.</returns>
    public async Task<FindingNeighbours?> AroundAsync(FindingFilter filter, FindingSort sort, long line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.FindingLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == line, cancellationToken) is not { } here) return null;
        (string, string) key = KeyOf(here, sort);
        FindingTextWay? text = await FindingTextWay.OfAsync(db, filter, cancellationToken);
        int? left = await WithoutTextAsync(db, filter, cancellationToken);
        List<FindingLine> next = await LinesAsync(db, filter, text, left, sort, key, false, 1, cancellationToken);
        List<FindingLine> previous = await LinesAsync(db, filter, text, left, sort, key, true, 1, cancellationToken);
        (FindingCount before, FindingCount all) = await new FindingPlaces(records, db, filter, sort).OfAsync(here, text, cancellationToken);
        bool shown = await FindingSets.Of(db, filter, text?.OfOneLine).AnyAsync(l => l.Id == line, cancellationToken);
        return new FindingNeighbours(previous.Count > 0 ? previous[0].Id : null, next.Count > 0 ? next[0].Id : null, before.Number + 1, all.Number, shown) { PositionAtLeast = before.AtLeast, CountAtLeast = all.AtLeast };
    }

    /// <summary>Of several states one at a time: each is in order in an index of its own. Of a text by its cards, but where few lines are left without it.</summary>
    /// <param name="left">As of <see cref="WithoutTextAsync"/>.</param>
    private async Task<List<FindingLine>> LinesAsync(
        RecordsDbContext db, FindingFilter filter, FindingTextWay? text, int? left, FindingSort sort, (string, string)? key, bool backwards, int take, CancellationToken cancellationToken)
    {
        if (text is not null && sort != FindingSort.Code && (text.Cards is not null || left is null or > LookedAt)) return await ByCardAsync(db, filter, text, sort, key, backwards, take, cancellationToken);
        if (filter.States.Count <= 1 || text?.Cards is not null) return await OfAsync(filter);
        List<FindingLine> merged = [];
        foreach (FindingState state in filter.States.Distinct()) merged.AddRange(await OfAsync(filter with { States = [state] }));
        merged.Sort((a, b) => (backwards ? -1 : 1) * Compare(KeyOf(a, sort), KeyOf(b, sort)));
        return merged.Count > take ? merged[..take] : merged;

        // Behind a key comes what shares its code or submission, then the rest: asked for apart, each is read from an index where it begins.
        async Task<List<FindingLine>> OfAsync(FindingFilter of)
        {
            // In the order of codes no index has version and state first: few are looked up and sorted, many are met soon.
            bool? common = sort == FindingSort.Code ? await WithoutTextAsync(db, of, cancellationToken) <= Common : left > Common ? true : null;
            IQueryable<FindingLine> lines = (text?.Cards is { } cards ? FindingSets.OfCards(db, of, [.. cards.Select(c => c.Id)], inOrder: true) : FindingSets.Of(db, of, text, common)).AsNoTracking();
            if (key is not { } from) return await TakenAsync(lines, take);
            if (sort == FindingSort.Card) return await TakenAsync(lines.Where(Beyond(sort, from, backwards)), take);
            List<FindingLine> behind = await TakenAsync(BesideLead(lines, sort, from, backwards), take);
            if (behind.Count < take) behind.AddRange(await TakenAsync(BeyondLead(lines, sort, from, backwards), take - behind.Count));
            return behind;
        }

        async Task<List<FindingLine>> TakenAsync(IQueryable<FindingLine> lines, int most)
        {
            if (text?.Cards is null) return await Ordered(lines, sort, backwards).Take(most).ToListAsync(cancellationToken);

            // Put in order by what an index has, before anything else of them is read.
            List<long> ids = await Ordered(lines, sort, backwards).Take(most).Select(l => l.Id).ToListAsync(cancellationToken);
            return await Ordered(db.FindingLines.AsNoTracking().Where(l => ids.Contains(l.Id)), sort, backwards).ToListAsync(cancellationToken);
        }
    }

    /// <summary>What the filter shows of any text.</summary>
    /// <returns>Null where that would have to be counted line by line.</returns>
    private async Task<int?> WithoutTextAsync(RecordsDbContext db, FindingFilter filter, CancellationToken cancellationToken)
    {
        FindingFilter others = filter with { Text = null };
        if (!FindingPlaces.AreInCells(others)) return null;
        return (await FindingTally.ForSumsAsync(db, others, await FindingCells.NowAsync(records, db, cancellationToken), cancellationToken)).Sum((_, _) => true);
    }

    /// <summary>The lines of the cards in order, until there are enough.</summary>
    private static async Task<List<FindingLine>> ByCardAsync(
        RecordsDbContext db, FindingFilter filter, FindingTextWay text, FindingSort sort, (string Lead, string Position)? key, bool backwards, int take, CancellationToken cancellationToken)
    {
        bool newest = sort == FindingSort.Newest;
        (long, string)? from = key is { } begin ? (newest ? SubmissionOf(begin.Lead) : 0, FindingOrder.CardPositionOf(begin.Position)) : null;
        List<FindingLine> found = [];
        await foreach (IReadOnlyList<long> cards in text.InOrderAsync(db, newest, from, backwards, cancellationToken))
        {
            IQueryable<FindingLine> lines = FindingSets.OfCards(db, filter, cards, inOrder: true).AsNoTracking();
            if (key is { } behind) lines = lines.Where(Beyond(sort, behind, backwards));
            found.AddRange(await Ordered(lines, sort, backwards).Take(take - found.Count).ToListAsync(cancellationToken));
            if (found.Count >= take) break;
        }

        return found;
    }

    private static IQueryable<FindingLine> Ordered(IQueryable<FindingLine> lines, FindingSort sort, bool backwards) => (sort, backwards) switch
    {
        (FindingSort.Newest, false) => lines.OrderByDescending(l => l.SubmissionId).ThenBy(l => l.Position),
        (FindingSort.Newest, true) => lines.OrderBy(l => l.SubmissionId).ThenByDescending(l => l.Position),
        (FindingSort.Code, false) => lines.OrderBy(l => l.Code).ThenBy(l => l.Position),
        (FindingSort.Code, true) => lines.OrderByDescending(l => l.Code).ThenByDescending(l => l.Position),
        (_, false) => lines.OrderBy(l => l.Position),
        _ => lines.OrderByDescending(l => l.Position),
    };

    internal static System.Linq.Expressions.Expression<Func<FindingLine, bool>> Beyond(FindingSort sort, (string Lead, string Position) key, bool backwards)
    {
        (string lead, string position) = key;
        if (sort == FindingSort.Newest)
        {
            long submission = SubmissionOf(lead);
            return backwards
                ? l => l.SubmissionId >= submission && (l.SubmissionId > submission || l.Position.CompareTo(position) < 0)
                : l => l.SubmissionId <= submission && (l.SubmissionId < submission || l.Position.CompareTo(position) > 0);
        }

        if (sort == FindingSort.Code)
        {
            return backwards
                ? l => l.Code.CompareTo(lead) <= 0 && (l.Code.CompareTo(lead) < 0 || l.Position.CompareTo(position) < 0)
                : l => l.Code.CompareTo(lead) >= 0 && (l.Code.CompareTo(lead) > 0 || l.Position.CompareTo(position) > 0);
        }

        return backwards ? l => l.Position.CompareTo(position) < 0 : l => l.Position.CompareTo(position) > 0;
    }

    /// <summary>Behind a key, what shares its submission or code with it.</summary>
    private static IQueryable<FindingLine> BesideLead(IQueryable<FindingLine> lines, FindingSort sort, (string Lead, string Position) key, bool backwards)
    {
        (string lead, _) = key;
        long submission = sort == FindingSort.Newest ? SubmissionOf(lead) : 0;
        return (sort == FindingSort.Newest ? lines.Where(l => l.SubmissionId == submission) : lines.Where(l => l.Code == lead)).Where(Beyond(FindingSort.Card, key, backwards));
    }

    /// <summary>Behind a key, what has another submission or code.</summary>
    private static IQueryable<FindingLine> BeyondLead(IQueryable<FindingLine> lines, FindingSort sort, (string Lead, string Position) key, bool backwards)
    {
        (string lead, _) = key;
        long submission = sort == FindingSort.Newest ? SubmissionOf(lead) : 0;
        return (sort, backwards) switch
        {
            (FindingSort.Newest, false) => lines.Where(l => l.SubmissionId < submission),
            (FindingSort.Newest, true) => lines.Where(l => l.SubmissionId > submission),
            (_, false) => lines.Where(l => l.Code.CompareTo(lead) > 0),
            _ => lines.Where(l => l.Code.CompareTo(lead) < 0),
        };
    }

    internal static (string, string) KeyOf(FindingLine line, FindingSort sort) => sort switch
    {
        FindingSort.Newest => ((long.MaxValue - line.SubmissionId).ToString("D19", CultureInfo.InvariantCulture), line.Position),
        FindingSort.Code => (line.Code, line.Position),
        _ => ("", line.Position),
    };

    private static long SubmissionOf(string lead) => long.MaxValue - long.Parse(lead, CultureInfo.InvariantCulture);

    private static int Compare((string Lead, string Position) one, (string Lead, string Position) other)
    {
        int lead = FindingOrder.Compare(one.Lead, other.Lead);
        return lead != 0 ? lead : FindingOrder.Compare(one.Position, other.Position);
    }

    private static string TextOf((string Lead, string Position) key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key.Lead + Part + key.Position));

    /// <returns>Whether it may be the key of a page in this order.</returns>
    public static bool IsKey(string text, FindingSort sort) => KeyOf(text, sort) is not null;

    /// <returns>Null for none, and for what is no key of ours in this order.</returns>
    private static (string Lead, string Position)? KeyOf(string? text, FindingSort sort)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text)) return null;
        string key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        int part = key.IndexOf(Part, StringComparison.Ordinal);

        // PostgreSQL takes no text with such a character.
        if (part < 0 || key.Contains('\0', StringComparison.Ordinal)) return null;
        (string lead, string position) = (key[..part], key[(part + 1)..]);
        bool whole = position.Length > 0 && sort switch
        {
            FindingSort.Newest => long.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            FindingSort.Code => lead.Length > 0,
            _ => lead.Length == 0,
        };
        return whole ? (lead, position) : null;
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
    FindingLine Line, string File, string Message, string MessageEn, string? Stated, string? Expected, string? Arithmetic, Decision? Standing, Decision? Earlier)
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
