using KpiIngest.Records.Notifications;

namespace KpiIngest.Notify.Sending;

/// <summary>One of the two ways by which messages are sent.</summary>
internal interface IMessageSending
{
    NotificationChannel Channel { get; }

    /// <summary>Tries once. Ends within a minute, and throws for nothing that the other side does.</summary>
    /// <exception cref="OperationCanceledException">The service is stopping; the message may have been taken over or not.</exception>
    Task<SendOutcome> SendAsync(NotificationMessage message, CancellationToken cancellationToken);
}
