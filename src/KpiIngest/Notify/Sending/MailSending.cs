using System.Globalization;
using System.Net.Sockets;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace KpiIngest.Notify.Sending;

/// <summary>Sends messages to a mail server.</summary>
/// <param name="settings">Null where mail is off.</param>
internal sealed class MailSending(MailSettings? settings) : IMessageSending
{
    /// <summary>For each step of the conversation, and for all of it together.</summary>
    private static readonly TimeSpan StepLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(50);

    public NotificationChannel Channel => NotificationChannel.Mail;

    public async Task<SendOutcome> SendAsync(NotificationMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (settings is null)
            return SendOutcome.Never("การแจ้งทางอีเมลปิดอยู่ (mailServer)", "mail is off (mailServer)");
        if (OneLine.MailboxOf(message.Recipient) is not { } recipient)
            return SendOutcome.Never("ผู้รับไม่ใช่ที่อยู่อีเมล", "the recipient is no mail address");
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            return await TryAsync(settings, MailOf(settings, message, recipient), recipient, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendOutcome.Again("เครื่องแม่ข่ายอีเมลไม่ตอบในเวลาที่กำหนด", "the mail server did not answer in time");
        }
    }

    /// <summary>As it is sent.</summary>
    internal static MimeMessage MailOf(MailSettings settings, NotificationMessage message, MailboxAddress recipient)
    {
        MimeMessage mail = new()
        {
            Subject = OneLine.Of(message.Subject),
            Date = message.CreatedAt,
            MessageId = $"{message.MessageId}@{settings.From.Domain}",

            // Base64 whatever the server offers: a text in Thai is unreadable to people in quoted-printable, and longer.
            Body = new TextPart(TextFormat.Plain) { Text = message.Body, ContentTransferEncoding = ContentEncoding.Base64 },
        };
        mail.From.Add(settings.From);
        mail.To.Add(recipient);

        // Nobody's holiday notice answers, and mail programs and screen readers know the language.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        mail.Body.Headers.Add(HeaderId.ContentLanguage, settings.Language == Language.Thai ? "th" : "en");
        return mail;
    }

    private static async Task<SendOutcome> TryAsync(
        MailSettings settings,
        MimeMessage mail,
        MailboxAddress recipient,
        CancellationToken cancellationToken
    )
    {
        // Revocation is not asked for: servers inside an office have certificates whose lists this machine cannot reach. Names, dates and
        // chain are checked.
        using SmtpClient client = new() { Timeout = (int)StepLimit.TotalMilliseconds, CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(settings.Server, settings.Port, OptionsOf(settings.Security), cancellationToken);
            if (settings is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user, password, cancellationToken);
            await client.SendAsync(mail, settings.From, [recipient], cancellationToken);
        }
        catch (Exception e) when (Known(e) is { } outcome)
        {
            return outcome;
        }

        await LeaveAsync(client, cancellationToken);
        return SendOutcome.Accepted;
    }

    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or SocketException
                        or ProtocolException
                        or CommandException
                        or OperationCanceledException
                        or ServiceNotConnectedException
            )
        {
            // It has taken the message over; how it says good-bye changes nothing about that.
        }
    }

    private static SecureSocketOptions OptionsOf(string security) =>
        security switch
        {
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

    /// <returns>Null for what is a fault of ours.</returns>
    private static SendOutcome? Known(Exception exception) =>
        exception switch
        {
            SmtpCommandException e => Refused(e),
            AuthenticationException e => SendOutcome.Again(
                $"เครื่องแม่ข่ายอีเมลไม่รับชื่อหรือรหัสผ่าน: {Said(e)}",
                $"the mail server did not accept name or password: {Said(e)}"
            ),
            SslHandshakeException e => SendOutcome.Again(
                $"เข้ารหัสการเชื่อมต่อกับเครื่องแม่ข่ายอีเมลไม่ได้ ตรวจใบรับรอง พอร์ต และ mailSecurity: {Said(e)}",
                $"the connection to the mail server could not be encrypted; check certificate, port and mailSecurity: {Said(e)}"
            ),
            NotSupportedException e => SendOutcome.Again(
                $"เครื่องแม่ข่ายอีเมลไม่รองรับสิ่งที่ตั้งไว้ (mailSecurity, mailUser): {Said(e)}",
                $"the mail server does not offer what is configured (mailSecurity, mailUser): {Said(e)}"
            ),
            ProtocolException e => SendOutcome.Again(
                $"เครื่องแม่ข่ายอีเมลตอบผิดรูปแบบ: {Said(e)}",
                $"the mail server's answer is none of SMTP: {Said(e)}"
            ),
            SocketException or IOException or TimeoutException => SendOutcome.Again(
                $"ติดต่อเครื่องแม่ข่ายอีเมลไม่ได้: {Said(exception)}",
                $"the mail server could not be reached: {Said(exception)}"
            ),
            _ => null,
        };

    /// <summary>A code from 500 on stays the same however often it is tried; those below pass.</summary>
    private static SendOutcome Refused(SmtpCommandException e)
    {
        string code = ((int)e.StatusCode).ToString(CultureInfo.InvariantCulture);
        (string thai, string english) = e.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => ("ผู้รับ", "the recipient"),
            SmtpErrorCode.SenderNotAccepted => ("ผู้ส่ง (mailFrom)", "the sender (mailFrom)"),
            _ => ("ข้อความ", "the message"),
        };
        return new SendOutcome(
            false,
            (int)e.StatusCode < 500,
            $"เครื่องแม่ข่ายอีเมลไม่รับ{thai}: {code} {Said(e)}",
            $"the mail server did not accept {english}: {code} {Said(e)}"
        );
    }

    private static string Said(Exception e) => OneLine.Of(e.Message);
}
