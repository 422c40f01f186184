namespace KpiIngest.Records.Notifications;

/// <summary>Something that people are to be told of, written down in the transaction that makes it so. Several of them make one
/// message.</summary>
public sealed class NotificationEvent
{
    public long Id { get; init; }

    public required NotificationKind Kind { get; init; }

    /// <summary>Whose report it is; null where it is nobody's.</summary>
    public string? Unit { get; init; }

    public long? SubmissionId { get; init; }

    /// <summary>Kind and thing for as long as it is so (a report that is missing, a problem that lasts), null otherwise and afterwards:
    /// unique, so that nobody is told of it twice.</summary>
    public string? OpenKey { get; set; }

    /// <summary>What is to be said that stands nowhere else, as JSON; see <see cref="NotificationFacts"/>.</summary>
    public string? FactsJson { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>UTC; null while it waits to be put into messages.</summary>
    public DateTimeOffset? GatheredAt { get; set; }
}
