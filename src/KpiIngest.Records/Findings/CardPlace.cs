namespace KpiIngest.Records.Findings;

/// <summary>A card that a text finds.</summary>
/// <param name="Id">Of <see cref="FindingCard"/>.</param>
/// <param name="Position">As <see cref="FindingCard.Position"/>.</param>
internal sealed record CardPlace(long Id, string Position)
{
    public long SubmissionId => FindingCards.SubmissionOf(Id);
}
