using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace KpiIngest.Tests.Notify;

/// <summary>A mail server of this process, which answers as it is told and keeps what it takes over.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> answers = new();
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private readonly ConcurrentQueue<string> said = new();
    private readonly Lazy<X509Certificate2> certificate = new(OwnCertificate);
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Offers encryption with a certificate that nobody knows.</summary>
    public bool StartTls { get; init; }

    /// <summary>Asks for a name and this password.</summary>
    public string? Password { get; init; }

    /// <summary>In the order in which it took them over.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    /// <summary>Every command that it was given.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <summary>The next recipients are answered so; afterwards all are taken.</summary>
    public void Answer(params string[] lines)
    {
        foreach (string line in lines)
            answers.Enqueue(line);
    }

    public async Task<MimeMessage> TakenAsync(int count = 1)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); taken.Count < count; await Task.Delay(20))
            Assert.True(DateTime.UtcNow < end, $"{taken.Count} of {count} mails came.");
        return Taken[count - 1];
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        if (certificate.IsValueCreated)
            certificate.Value.Dispose();
        stopping.Dispose();
    }

    private static X509Certificate2 OwnCertificate()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 made = new CertificateRequest(
            "CN=mail.example.go.th",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ServeAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stopping.Token);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (Exception e)
                when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The other side went away.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        await WriteAsync(stream, "220 mail.example.go.th ready");
        bool signedIn = Password is null;
        while (await LineAsync(stream) is { } line)
        {
            said.Enqueue(line);
            string verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await WriteAsync(
                        stream,
                        "250-mail.example.go.th"
                            + (StartTls && stream is not SslStream ? "\r\n250-STARTTLS" : "")
                            + (Password is null ? "" : "\r\n250-AUTH PLAIN")
                            + "\r\n250 8BITMIME"
                    );
                    break;
                case "STARTTLS":
                    await WriteAsync(stream, "220 go ahead");
                    SslStream encrypted = new(stream);
                    await encrypted.AuthenticateAsServerAsync(certificate.Value);
                    stream = encrypted;
                    break;
                case "AUTH":
                    signedIn = Encoding
                        .UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2]))
                        .EndsWith("\0" + Password, StringComparison.Ordinal);
                    await WriteAsync(stream, signedIn ? "235 welcome" : "535 5.7.8 wrong name or password");
                    break;
                case "RCPT":
                    await WriteAsync(
                        stream,
                        !signedIn ? "530 sign in first"
                            : answers.TryDequeue(out string? scripted) ? scripted
                            : "250 ok"
                    );
                    break;
                case "DATA":
                    await WriteAsync(stream, "354 go on");
                    taken.Enqueue(await MessageAsync(stream));
                    await WriteAsync(stream, "250 taken over");
                    break;
                case "QUIT":
                    await WriteAsync(stream, "221 bye");
                    return;
                default:
                    await WriteAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task<MimeMessage> MessageAsync(Stream stream)
    {
        StringBuilder whole = new();
        while (await LineAsync(stream) is { } line && line != ".")
            whole.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using MemoryStream bytes = new(Encoding.Latin1.GetBytes(whole.ToString()));
        return await MimeMessage.LoadAsync(bytes);
    }

    private async Task WriteAsync(Stream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stopping.Token);

    private async Task<string?> LineAsync(Stream stream)
    {
        List<byte> line = [];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stopping.Token) == 1)
        {
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
