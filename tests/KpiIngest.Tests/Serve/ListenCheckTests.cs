using KpiIngest.Serve;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Serve;

/// <summary>Where the pages may be offered.</summary>
public sealed class ListenCheckTests : IDisposable
{
    private const string Tls = """, "certificate": "kpi.pem", "certificateKey": "kpi.key" """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "listen": "http://127.0.0.1:5080" }""")]
    [InlineData("""{ "listen": "http://localhost:5080", "proxies": ["127.0.0.1", "::1"] }""")]
    [InlineData("""{ "listen": "http://[::1]:5080" }""")]
    [InlineData("""{ "listen": "http://10.0.0.9:5080", "proxies": ["10.0.0.5"], "hosts": ["kpi.example.go.th"] }""")]
    [InlineData("""{ "listen": "http://0.0.0.0:5080", "proxies": ["10.0.0.0/24"], "hosts": ["kpi.example.go.th"] }""")]
    [InlineData("""{ "listen": "https://kpi.example.go.th:443" """ + Tls + "}")]
    [InlineData("""{ "listen": "https://0.0.0.0:443", "hosts": ["kpi.example.go.th"] """ + Tls + "}")]
    public void On_this_machine_over_https_or_for_proxies_they_are(string json) => Assert.NotNull(Load(json).Listen);

    [Theory]
    [InlineData("""{ "listen": "http://10.0.0.9:5080" }""", "in the open")]
    [InlineData("""{ "listen": "http://0.0.0.0:5080", "hosts": ["kpi.example.go.th"] }""", "in the open")]
    [InlineData("""{ "listen": "http://kpi.example.go.th" }""", "in the open")]
    [InlineData("""{ "listen": "https://10.0.0.9:443" }""", "certificateKey")]
    [InlineData("""{ "listen": "https://[::]:443" """ + Tls + "}", "hosts")]
    [InlineData("""{ "listen": "http://0.0.0.0:5080", "proxies": ["10.0.0.5"] }""", "hosts")]
    [InlineData("""{ "listen": "http://127.0.0.1:5080", "proxies": ["proxy.example.go.th"] }""", "proxy.example.go.th")]
    [InlineData("""{ "listen": "http://127.0.0.1:5080", "proxies": ["10.0.0.5/33"] }""", "10.0.0.5/33")]
    public void Elsewhere_they_are_not_and_the_way_out_is_said(string json, string says) =>
        Assert.Contains(says, Assert.Throws<SettingsException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "listen": "http://127.0.0.1:5080" }""", true)]
    [InlineData("""{ "listen": "http://[::1]:5080" }""", true)]
    [InlineData("""{ "listen": "http://127.0.0.1:5080", "proxies": ["127.0.0.1"] }""", false)]
    [InlineData("""{ "listen": "https://10.0.0.9:443" """ + Tls + "}", false)]
    [InlineData("""{ "listen": "http://10.0.0.9:5080", "proxies": ["10.0.0.5"] }""", false)]
    public void The_demo_is_for_this_machine_alone(string json, bool allowed)
    {
        ServiceSettings settings = Load(json);
        if (allowed)
            ListenCheck.CheckDemo(settings);
        else
            Assert.Contains(
                "--demo",
                Assert.Throws<SettingsException>(() => ListenCheck.CheckDemo(settings)).Message,
                StringComparison.Ordinal
            );
    }

    private ServiceSettings Load(string json) => SettingsFile.Load(folder.Write("kpi-ingest.json", json), mayCreate: false);
}
