using KpiIngest.Records.Notifications;
using KpiIngest.Records.Register;
using MimeKit;

namespace KpiIngest.Notify.Messages;

/// <summary>Makes messages of events: one mail for each recipient, who is told of everything or of a unit's own; and for the webhook as
/// many as its size allows.</summary>
internal sealed class NotificationWriter(NotificationSettings settings)
{
    /// <summary>Events in one message of the webhook.</summary>
    internal const int MostInWebhook = 100;

    /// <param name="events">In their order.</param>
    public IEnumerable<NotificationMessage> Write(IReadOnlyList<GatheredEvent> events, DateTimeOffset now)
    {
        if (events.Count == 0)
            yield break;
        if (settings.Mail is { } mail)
        {
            foreach ((string recipient, IReadOnlyList<GatheredEvent> told) in Recipients(mail, events))
                yield return MailTo(mail, recipient, told, now);
        }

        foreach (GatheredEvent[] part in settings.Webhook is null ? [] : events.Chunk(MostInWebhook))
            yield return Posted(part, now);
    }

    /// <summary>A message to everybody by which an administrator sees whether they arrive.</summary>
    /// <param name="recipients">Null for all that the configuration names.</param>
    public IEnumerable<NotificationMessage> Test(IReadOnlyList<MailboxAddress>? recipients, DateTimeOffset now)
    {
        GatheredEvent test = new(new NotificationEvent { Kind = NotificationKind.Test, At = now }, null, []);
        if (settings.Mail is { } mail)
        {
            foreach (
                string recipient in (recipients ?? [.. mail.To, .. mail.Units.SelectMany(u => u)])
                    .Select(a => a.Address)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            )
                yield return MailTo(mail, recipient, [test], now);
        }

        if (settings.Webhook is not null && recipients is null)
            yield return Posted([test], now);
    }

    private static IEnumerable<(string, IReadOnlyList<GatheredEvent>)> Recipients(MailSettings mail, IReadOnlyList<GatheredEvent> events)
    {
        HashSet<string> everything = new(mail.To.Select(a => a.Address), StringComparer.OrdinalIgnoreCase);
        foreach (string recipient in everything.Order(StringComparer.Ordinal))
            yield return (recipient, events);

        // Of what concerns no unit, its people are told nothing. Who is told of everything is not told twice.
        ILookup<string, GatheredEvent> own = events
            .Where(e => e.Event.Unit is not null)
            .SelectMany(
                e => mail.Units[RegisterState.KeyOf(e.Event.Unit!)].Select(a => a.Address).Distinct(StringComparer.OrdinalIgnoreCase),
                (e, a) => (Event: e, Address: a)
            )
            .ToLookup(e => e.Address, e => e.Event, StringComparer.OrdinalIgnoreCase);
        foreach (
            IGrouping<string, GatheredEvent> unit in own.Where(u => !everything.Contains(u.Key)).OrderBy(u => u.Key, StringComparer.Ordinal)
        )
            yield return (unit.Key, [.. unit]);
    }

    private NotificationMessage MailTo(MailSettings mail, string recipient, IReadOnlyList<GatheredEvent> events, DateTimeOffset now)
    {
        MailText text = new(mail.Language, settings.Pages);
        return New(NotificationChannel.Mail, recipient, MailText.Subject(mail.Language, events), text.Body(events, now), events.Count, now);
    }

    private NotificationMessage Posted(GatheredEvent[] events, DateTimeOffset now) =>
        New(
            NotificationChannel.Webhook,
            settings.Webhook!.Shown,
            MailText.Subject(Commands.Text.Language.Thai, events),
            WebhookText.Of(events, settings.Pages, now),
            events.Length,
            now
        );

    private static NotificationMessage New(
        NotificationChannel channel,
        string recipient,
        string subject,
        string body,
        int events,
        DateTimeOffset now
    ) =>
        new()
        {
            MessageId = Guid.NewGuid().ToString("N"),
            Channel = channel,
            Recipient = recipient,
            Subject = subject,
            Body = body,
            Events = events,
            CreatedAt = now,
            NextTryAt = now,
        };
}
