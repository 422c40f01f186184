namespace KpiIngest.Review;

/// <summary>How the service tells people, as its page shows it and orders it.</summary>
/// <param name="Mail">The mail server; null where mail is off.</param>
/// <param name="Webhook">Its address without what may be a secret; null where it is off.</param>
public sealed record NotificationDesk(string? Mail, string? Webhook)
{
    /// <summary>Enters a test message to everybody; gives how many.</summary>
    public required Func<CancellationToken, Task<int>> TestAsync { get; init; }

    /// <summary>There is something to be sent: not only at the next look.</summary>
    public required Action Wake { get; init; }

    public bool On => Mail is not null || Webhook is not null;
}
