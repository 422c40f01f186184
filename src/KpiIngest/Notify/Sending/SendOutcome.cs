namespace KpiIngest.Notify.Sending;

/// <summary>What came of a try to send a message, in Thai and English, without a secret in it.</summary>
/// <param name="Sent">The other side took it over.</param>
/// <param name="Passes">Where it did not: true for what may be over at the next try.</param>
internal sealed record SendOutcome(bool Sent, bool Passes, string Thai, string English)
{
    /// <summary>How long the other side asks us to wait before the next try; null where it says nothing.</summary>
    public TimeSpan? Wait { get; init; }

    public static SendOutcome Accepted { get; } = new(true, false, "", "");

    public static SendOutcome Again(string thai, string english) => new(false, true, thai, english);

    public static SendOutcome Never(string thai, string english) => new(false, false, thai, english);
}
