using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Records.Notifications;

namespace KpiIngest.Notify.Sending;

/// <summary>Posts messages to the webhook, signed as Standard Webhooks has it: <c>webhook-id</c>, <c>webhook-timestamp</c>,
/// <c>webhook-signature</c>.</summary>
internal sealed class WebhookSending : IMessageSending, IDisposable
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>An answer may ask us to wait, but not for ever.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly WebhookSettings? settings;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    /// <param name="settings">Null where it is off.</param>
    public WebhookSending(WebhookSettings? settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);

        // Where it is sent the configuration says, and nobody's answer: redirects are not followed. The proxy is the system's (HTTPS_PROXY,
        // NO_PROXY).
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectLimit,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        };
        client = new HttpClient(handler) { Timeout = Limit };
        client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("kpi-ingest", typeof(WebhookSending).Assembly.GetName().Version!.ToString(3))
        );
    }

    public NotificationChannel Channel => NotificationChannel.Webhook;

    public void Dispose() => client.Dispose();

    public async Task<SendOutcome> SendAsync(NotificationMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (settings is null)
            return SendOutcome.Never("การแจ้งทาง webhook ปิดอยู่", "the webhook is off");
        try
        {
            using HttpRequestMessage request = RequestOf(settings, message);

            // The body of the answer is nothing to us, and is not waited for.
            using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return OutcomeOf(answer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendOutcome.Again("ปลายทาง webhook ไม่ตอบในเวลาที่กำหนด", "the webhook did not answer in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AuthenticationException)
        {
            string said = Reason(e);
            return SendOutcome.Again($"ติดต่อปลายทาง webhook ไม่ได้: {said}", $"the webhook could not be reached: {said}");
        }
    }

    /// <param name="id">Stays the same however often it is sent.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    internal static string SignatureOf(ReadOnlySpan<byte> secret, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    private HttpRequestMessage RequestOf(WebhookSettings settings, NotificationMessage message)
    {
        string timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        HttpRequestMessage request = new(HttpMethod.Post, settings.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
        };
        request.Headers.Add("webhook-id", message.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", SignatureOf(settings.Secret.Span, message.MessageId, timestamp, message.Body));
        return request;
    }

    private SendOutcome OutcomeOf(HttpResponseMessage answer)
    {
        int status = (int)answer.StatusCode;
        if (answer.IsSuccessStatusCode)
            return SendOutcome.Accepted;
        if (status is >= 300 and < 400)
            return SendOutcome.Never(
                $"ปลายทาง webhook ส่งต่อไปที่อื่น ({status}) ซึ่งโปรแกรมไม่ตามไป กรุณาตั้ง webhook เป็นที่อยู่จริง",
                $"the webhook redirects elsewhere ({status}), which is not followed: put its real address into \"webhook\""
            );
        bool passes =
            status >= 500 || answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || status == 425;
        return new SendOutcome(false, passes, $"ปลายทาง webhook ตอบ {status}", $"the webhook answered {status}")
        {
            Wait = passes ? WaitOf(answer.Headers.RetryAfter) : null,
        };
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retry)
    {
        TimeSpan? asked = retry?.Delta ?? (retry?.Date is { } date ? date - time.GetUtcNow() : null);
        return asked is not { } wait || wait <= TimeSpan.Zero ? null
            : wait < LongestWait ? wait
            : LongestWait;
    }

    /// <summary>The innermost reason; not the address, which may hold a secret.</summary>
    private string Reason(Exception exception)
    {
        Exception inner = exception;
        while (inner.InnerException is { } deeper)
            inner = deeper;
        string said = inner.Message.Replace(
            settings!.Address.PathAndQuery is { Length: > 1 } path ? path : "\0",
            "/…",
            StringComparison.Ordinal
        );
        return OneLine.Of(said);
    }
}
