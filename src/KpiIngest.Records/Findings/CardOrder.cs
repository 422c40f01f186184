namespace KpiIngest.Records.Findings;

/// <summary>In which order cards stand whose lines are listed.</summary>
/// <param name="Newest">True for the last received first, false for card by card.</param>
/// <param name="Backwards">True from the end of the list to its beginning.</param>
internal sealed record CardOrder(bool Newest, bool Backwards)
{
    public IOrderedQueryable<FindingCard> Of(IQueryable<FindingCard> cards) =>
        (Newest, Backwards) switch
        {
            (true, false) => cards.OrderByDescending(c => c.SubmissionId).ThenBy(c => c.Position),
            (true, true) => cards.OrderBy(c => c.SubmissionId).ThenByDescending(c => c.Position),
            (_, false) => cards.OrderBy(c => c.Position),
            _ => cards.OrderByDescending(c => c.Position),
        };

    /// <param name="cards">Card by card, forwards.</param>
    public IEnumerable<CardPlace> Of(IEnumerable<CardPlace> cards)
    {
        if (!Newest)
            return Backwards ? cards.Reverse() : cards;
        return Backwards ? cards.Reverse().OrderBy(c => c.SubmissionId) : cards.OrderByDescending(c => c.SubmissionId);
    }

    /// <summary>False for the card itself.</summary>
    public bool IsBefore(CardPlace card, (long Submission, string Position) from)
    {
        int compared = Newest ? from.Submission.CompareTo(card.SubmissionId) : FindingOrder.Compare(card.Position, from.Position);
        return Backwards ? compared > 0 : compared < 0;
    }

    /// <summary>The card itself, and what stands behind it.</summary>
    public IQueryable<FindingCard> From(IQueryable<FindingCard> cards, (long Submission, string Position) from) =>
        (Newest, Backwards) switch
        {
            (true, false) => cards.Where(c => c.SubmissionId <= from.Submission),
            (true, true) => cards.Where(c => c.SubmissionId >= from.Submission),
            (_, false) => cards.Where(c => c.Position.CompareTo(from.Position) >= 0),
            _ => cards.Where(c => c.Position.CompareTo(from.Position) <= 0),
        };

    /// <summary>What stands behind the card.</summary>
    public IQueryable<FindingCard> Behind(IQueryable<FindingCard> cards, CardPlace last) =>
        (Newest, Backwards) switch
        {
            (true, false) => cards.Where(c =>
                c.SubmissionId <= last.SubmissionId && (c.SubmissionId < last.SubmissionId || c.Position.CompareTo(last.Position) > 0)
            ),
            (true, true) => cards.Where(c =>
                c.SubmissionId >= last.SubmissionId && (c.SubmissionId > last.SubmissionId || c.Position.CompareTo(last.Position) < 0)
            ),
            (_, false) => cards.Where(c => c.Position.CompareTo(last.Position) > 0),
            _ => cards.Where(c => c.Position.CompareTo(last.Position) < 0),
        };
}
