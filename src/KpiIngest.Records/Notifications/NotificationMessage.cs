namespace KpiIngest.Records.Notifications;

/// <summary>One message to one recipient, with how its sending stands.</summary>
public sealed class NotificationMessage
{
    public long Id { get; init; }

    /// <summary>Stays the same however often it is sent: by it a recipient knows a repetition. 32 hexadecimal digits.</summary>
    public required string MessageId { get; init; }

    public required NotificationChannel Channel { get; init; }

    /// <summary>An address of mail; of a webhook its address as people may see it, without what may be a secret.</summary>
    public required string Recipient { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text of a mail, JSON of a webhook.</summary>
    public required string Body { get; init; }

    /// <summary>How many events it tells of.</summary>
    public required int Events { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public NotificationState State { get; set; }

    /// <summary>Tries that were begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before, UTC; null where it is not tried any more. While it is being sent it lies behind the time that a try
    /// may take: a service that dies leaves the try to others.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>When it was accepted or given up, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why the last try was in vain, in Thai.</summary>
    public string? Reason { get; set; }

    public string? ReasonEn { get; set; }
}

public enum NotificationChannel
{
    Mail,
    Webhook,
}

public enum NotificationState
{
    /// <summary>To be sent, or tried again.</summary>
    Waiting,

    /// <summary>The mail server, or the webhook, accepted it.</summary>
    Sent,

    /// <summary>Given up; sent again when somebody asks for it.</summary>
    Failed,
}
