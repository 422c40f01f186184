using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>How the lines of a text are best found: by its cards where these are few, line by line where many cards hold it.</summary>
/// <param name="Cards">All cards that hold the words; null where they are many.</param>
internal sealed record FindingTextWay(IReadOnlyList<string> Words, IReadOnlyList<long>? Cards)
{
    /// <summary>Cards that are few: their lines are found and put in order within some 50 ms.</summary>
    private const int Few = 4_000;

    private const int FewWithout = 6_000;

    /// <returns>Null where the filter has no text.</returns>
    public static async Task<FindingTextWay?> OfAsync(RecordsDbContext db, FindingFilter filter, CancellationToken cancellationToken)
    {
        if (FindingTexts.WordsOf(filter.Text) is not { Count: > 0 } words) return null;
        List<long> cards = await FindingTexts.CardsOf(db, words).Take(Few + 1).ToListAsync(cancellationToken);
        return new FindingTextWay(words, cards.Count > Few ? null : cards);
    }

    /// <summary>The cards that do not hold the words, where many do: what they leave is counted by what they take away.</summary>
    /// <returns>Null where these are many too.</returns>
    public async Task<FindingTextWay?> WithoutAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        IQueryable<FindingCard> holding = db.FindingCards;
        foreach (string word in Words) holding = holding.Where(c => c.Text.Contains(word));
        List<long> without = await db.FindingCards.Where(c => !holding.Any(h => h.Id == c.Id)).Select(c => c.Id).Take(FewWithout + 1).ToListAsync(cancellationToken);
        return without.Count > FewWithout ? null : new FindingTextWay([], without);
    }

    /// <summary>The same words, for a line that is known.</summary>
    public FindingTextWay OfOneLine => this with { Cards = null };
}
