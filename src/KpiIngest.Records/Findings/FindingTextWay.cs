using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>How the lines of a text are best found: by its cards, which are all known where they are few, and are looked at in the order of
/// the list where many hold it.</summary>
/// <param name="Cards">All cards that hold the words, in the order of the list; null where they are many.</param>
internal sealed record FindingTextWay(IReadOnlyList<string> Words, IReadOnlyList<CardPlace>? Cards)
{
    /// <summary>Cards that are few: the index finds them within some 30 ms.</summary>
    private const int Few = 4_000;

    private const int FewWithout = 6_000;

    /// <summary>Submissions whose first report is looked at to tell whether many cards hold a text, spread evenly over all of
    /// them.</summary>
    private const int Sampled = 512;

    /// <summary>Of those, so many hold a text that is surely not a rare one.</summary>
    private const int Surely = 40;

    /// <summary>Cards whose lines are asked for at first, how many times more at each next time, and at most: most pages need the first of
    /// them alone.</summary>
    private const int First = 64;

    private const int Growth = 4;

    internal const int Most = 1_024;

    /// <summary>Where the cards stand that may hold the words; null for anywhere.</summary>
    public IReadOnlyList<UnitRun>? Runs { get; init; }

    /// <param name="words">At least one.</param>
    /// <param name="within">Only cards of these units, because no other card holds all words; null for all.</param>
    /// <param name="rest">What tells apart the cards of these units; null for all words.</param>
    /// <param name="many">True where many cards are known to hold them.</param>
    public static async Task<FindingTextWay> OfAsync(
        RecordsDbContext db,
        IReadOnlyList<string> words,
        UnitNames names,
        CancellationToken cancellationToken,
        IReadOnlySet<string>? within = null,
        IReadOnlyList<string>? rest = null,
        bool many = false
    )
    {
        FindingTextWay looked = new(words, null)
        {
            Runs = within is not null && UnitRun.Of(within, names) is { Count: <= UnitRun.Most } runs ? runs : null,
        };
        bool few = within is not null && await FindingTexts.AreFewAsync(db, within, cancellationToken);
        if (!few && (many || await AreManyAsync(db, rest ?? words, [], cancellationToken)))
            return looked;
        List<CardPlace> cards = await (await FindingTexts.CardsAsync(db, words, names, cancellationToken, within))
            .Take(Few + 1)
            .ToListAsync(cancellationToken);
        return cards.Count > Few ? looked : Known(words, cards);
    }

    /// <param name="cards">In any order.</param>
    public static FindingTextWay Known(IReadOnlyList<string> words, List<CardPlace> cards)
    {
        cards.Sort((a, b) => FindingOrder.Compare(a.Position, b.Position));
        return new FindingTextWay(words, cards);
    }

    /// <summary>The cards of other units that hold a word which stands in the names of some.</summary>
    /// <param name="holding">Units whose name holds it.</param>
    /// <returns>Null where they are many.</returns>
    public static async Task<List<CardPlace>?> OthersAsync(
        RecordsDbContext db,
        string word,
        UnitNames names,
        IReadOnlyList<string> holding,
        CancellationToken cancellationToken
    )
    {
        if (await AreManyAsync(db, [word], holding, cancellationToken))
            return null;
        List<CardPlace> others = await (await FindingTexts.CardsAsync(db, [word], names, cancellationToken, except: holding))
            .Take(Few + 1)
            .ToListAsync(cancellationToken);
        return others.Count > Few ? null : others;
    }

    /// <summary>By a sample: an index of letters finds every card of a text before it gives the first, which takes long where half of them
    /// hold it.</summary>
    /// <param name="except">No card of these units.</param>
    private static async Task<bool> AreManyAsync(
        RecordsDbContext db,
        IReadOnlyList<string> words,
        IReadOnlyList<string> except,
        CancellationToken cancellationToken
    )
    {
        long last = await db.FindingCards.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        long submissions = FindingCards.SubmissionOf(last);
        if (submissions * Surely / Sampled <= Few)
            return false;
        long[] some = SampleOf(submissions);
        IQueryable<FindingCard> holding = FindingTexts.Holding(db, words);
        if (except.Count > 0)
            holding = holding.Where(c => !except.Contains(c.Unit));
        return await holding.CountAsync(c => some.Contains(c.Id), cancellationToken) >= Surely;
    }

    /// <summary>The first cards of submissions: the numbers of cards are far apart, and one that is made up is that of no card.</summary>
    /// <param name="submissions">Number of the last.</param>
    internal static long[] SampleOf(long submissions) =>
        [.. Enumerable.Range(1, Sampled).Select(i => FindingCards.IdOf(submissions * i / Sampled, 0))];

    /// <summary>The cards that do not hold the words, where many do: what they leave is counted by what they take away.</summary>
    /// <returns>Null where these are many too.</returns>
    public async Task<FindingTextWay?> WithoutAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        IQueryable<FindingCard> holding = FindingTexts.Holding(db, Words);
        List<CardPlace> without = await db
            .FindingCards.Where(c => !holding.Any(h => h.Id == c.Id))
            .Select(c => new CardPlace(c.Id, c.Position))
            .Take(FewWithout + 1)
            .ToListAsync(cancellationToken);
        return without.Count > FewWithout ? null : new FindingTextWay([], without);
    }

    /// <summary>False for a card that is surely not of this text.</summary>
    public bool MayBe(long card) => Cards is null || Cards.Any(c => c.Id == card);

    /// <summary>The same words, for a line that is known.</summary>
    public FindingTextWay OfOneLine => this with { Cards = null };

    /// <summary>The cards in the order of the list, some at a time.</summary>
    /// <param name="newest">True for the last received first, false for card by card.</param>
    /// <param name="from">A card whose lines the first may be: its submission, where the last received stand first, and its position; null
    /// for the beginning.</param>
    /// <param name="first">How many are given at first; more each time.</param>
    public async IAsyncEnumerable<IReadOnlyList<long>> InOrderAsync(
        RecordsDbContext db,
        bool newest,
        (long Submission, string Position)? from,
        bool backwards,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        int first = First
    )
    {
        CardOrder order = new(newest, backwards);
        if (Cards is not null)
        {
            IEnumerable<CardPlace> ordered = order.Of(from is { } place ? Cards.Where(c => !order.IsBefore(c, place)) : Cards);
            for (int size = first; ordered.Take(size).ToList() is { Count: > 0 } some; size = Math.Min(size * Growth, Most))
            {
                yield return [.. some.Select(c => c.Id)];
                ordered = ordered.Skip(some.Count);
            }

            yield break;
        }

        IReadOnlyList<UnitRun?> runs = newest || Runs is null ? [null] : [.. backwards ? Runs.Reverse() : Runs];
        foreach (UnitRun? run in runs)
        {
            if (from is { } behind && run?.IsPassed(behind.Position, backwards) == true)
                continue;
            IQueryable<FindingCard> holding = HoldingIn(db, run);
            IQueryable<FindingCard> left = from is { } begin ? order.From(holding, begin) : holding;
            for (int size = first; ; size = Math.Min(size * Growth, Most))
            {
                List<CardPlace> some = await order
                    .Of(left)
                    .Select(c => new CardPlace(c.Id, c.Position))
                    .Take(size)
                    .ToListAsync(cancellationToken);
                if (some.Count > 0)
                    yield return [.. some.Select(c => c.Id)];
                if (some.Count < size)
                    break;
                left = order.Behind(holding, some[^1]);
            }
        }
    }

    /// <summary>Their texts tell the units too, so that a run only says where they stand.</summary>
    private IQueryable<FindingCard> HoldingIn(RecordsDbContext db, UnitRun? run)
    {
        IQueryable<FindingCard> holding = FindingTexts.Holding(db, Words).AsNoTracking();
        return run is null ? holding : holding.Where(c => c.Position.CompareTo(run.From) >= 0 && c.Position.CompareTo(run.Behind) < 0);
    }
}
