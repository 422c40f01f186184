using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Commands.Text;
using KpiIngest.Notify;
using KpiIngest.Notify.Messages;
using KpiIngest.Notify.Sending;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Review.Html;
using KpiIngest.Review.Language;
using KpiIngest.Serve;
using MimeKit;

namespace KpiIngest.Commands.Notify;

/// <summary>One call of <c>kpi-ingest notify</c>.</summary>
internal sealed class NotifyCall(Terminal terminal, Language language, string? configFile)
{
    public const int WrongCall = 2;
    private const int Vain = 1;
    private const int Most = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Sends at once, past the queue, so that whoever sets it up sees what the servers say.</summary>
    /// <exception cref="SettingsException">The configuration is wrong, or a secret cannot be read.</exception>
    public async Task<int> TestAsync(string? to, CancellationToken cancellationToken)
    {
        NotificationSettings settings = NotificationSettings.Of(SettingsFile.Load(configFile, mayCreate: false));
        if (!settings.On || (to is not null && settings.Mail is null))
            return await SayAsync(
                WrongCall,
                "ยังไม่ได้เปิดการแจ้ง ระบุ mailServer หรือ webhook ในไฟล์ตั้งค่า (docs/notifications.md)",
                "Nothing is configured: name a mailServer or a webhook in the configuration (docs/notifications.md)."
            );
        IReadOnlyList<MailboxAddress>? recipients = to is null ? null : [NotifyCheck.AddressOf(to, "--to", "notify")];
        MailSending mail = new(settings.Mail);
        using WebhookSending webhook = new(settings.Webhook, TimeProvider.System);
        bool all = true;
        foreach (NotificationMessage message in new NotificationWriter(settings).Test(recipients, TimeProvider.System.GetUtcNow()))
        {
            IMessageSending way = message.Channel == NotificationChannel.Mail ? mail : webhook;
            SendOutcome outcome = await way.SendAsync(message, cancellationToken);
            all &= outcome.Sent;
            await terminal.Out.WriteLineAsync(
                $"{(outcome.Sent ? "✓" : "✗")} {language.Pick(NotificationWords.Of(message.Channel))} {message.Recipient}{(outcome.Sent ? "" : ": " + language.Pick(outcome.Thai, outcome.English))}"
            );
        }

        return all ? 0 : Vain;
    }

    public async Task<int> AgainAsync(long? number, CancellationToken cancellationToken)
    {
        RecordsDatabase database = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).ForWriting;
        int again = await new NotificationLedger(database, TimeProvider.System).SendAgainAsync(
            number,
            CommandActor.Name,
            cancellationToken
        );
        return again == 0
            ? await SayAsync(Vain, "ไม่มีข้อความที่ส่งไม่สำเร็จ", "There is nothing that was given up.")
            : await SayAsync(
                0,
                $"สั่งส่งอีกครั้ง {again} ฉบับ บริการที่ทำงานอยู่จะส่งภายในไม่กี่วินาที",
                $"{again} to be sent again: a running service does it within seconds, else the next start does."
            );
    }

    public async Task<int> ListAsync(string format, CancellationToken cancellationToken)
    {
        IReadOnlyList<NotificationMessage> newest = await new NotificationQuery(
            (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database
        ).NewestAsync(Most, cancellationToken);
        if (format == "json")
        {
            await JsonSerializer.SerializeAsync(terminal.Result, new { messages = newest.Select(Shown) }, Json, cancellationToken);
            await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
            return 0;
        }

        TextTable table = new(
            new TextColumn(language.Pick("ที่", "No."), Figures: true),
            new TextColumn(language.Pick("เมื่อ", "When")),
            new TextColumn(language.Pick("สถานะ", "State")),
            new TextColumn(language.Pick("ถึง", "To"), MaxColumns: 40),
            new TextColumn(language.Pick("เรื่อง", "Subject"), MaxColumns: 60),
            new TextColumn(language.Pick("เหตุที่ส่งไม่ได้", "Why not"), MaxColumns: 70)
        );
        foreach (NotificationMessage message in newest)
        {
            table.Add(
                [
                    message.Id.ToString(CultureInfo.InvariantCulture),
                    ThaiTime.Brief(message.CreatedAt, language == Language.Thai),
                    language.Pick(NotificationWords.Of(message.State)),
                    message.Recipient,
                    message.Subject,
                    message.State == NotificationState.Sent ? null : language.Pick(message.Reason ?? "", message.ReasonEn ?? ""),
                ],
                message.State == NotificationState.Failed ? terminal.Red : null
            );
        }

        if (newest.Count == 0)
            return await SayAsync(0, "ยังไม่มีข้อความ", "There are no messages.");
        table.Write(terminal.Out);
        return 0;
    }

    private static object Shown(NotificationMessage message) =>
        new
        {
            number = message.Id,
            id = message.MessageId,
            channel = message.Channel.ToString().ToLowerInvariant(),
            recipient = message.Recipient,
            subject = message.Subject,
            events = message.Events,
            state = message.State.ToString().ToLowerInvariant(),
            attempts = message.Attempts,
            createdAt = UtcText.Write(message.CreatedAt),
            nextTryAt = message.NextTryAt is { } next ? UtcText.Write(next) : null,
            endedAt = message.EndedAt is { } ended ? UtcText.Write(ended) : null,
            reason = message.Reason,
            reasonEn = message.ReasonEn,
        };

    private async Task<int> SayAsync(int code, string thai, string english)
    {
        await terminal.Error.WriteLineAsync(language.Pick(thai, english));
        return code;
    }
}
