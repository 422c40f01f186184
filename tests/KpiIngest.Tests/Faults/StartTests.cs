using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KpiIngest.Serve;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Faults;

/// <summary>Rows 12, 13 and 14: what is wrong with a configuration is said at start, in both languages, with the way out.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "outbox": "inbox/answers" }""", "outbox", "inbox")]
    [InlineData("""{ "inbox": "outbox" }""", "inbox", "outbox")]
    [InlineData("""{ "archive": "inbox/../inbox/archive" }""", "archive", "inbox")]
    [InlineData("""{ "logs": "archive/logs" }""", "logs", "archive")]
    [InlineData("""{ "database": "inbox/kpi.db" }""", "database", "inbox")]
    [InlineData("""{ "outbox": "link/answers" }""", "outbox", "inbox")]
    public void A_folder_in_another_one_is_refused_by_name(string json, string inner, string outer)
    {
        Directory.CreateDirectory(folder["inbox"]);
        Directory.CreateSymbolicLink(folder["link"], folder["inbox"]);
        SettingsException refused = Assert.Throws<SettingsException>(() => Load(json));
        Assert.Contains($"({inner} lies in {outer}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("กรุณา", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_side_by_side_with_names_that_begin_alike_are_fine() =>
        Assert.EndsWith("inbox-answers", Load("""{ "outbox": "inbox-answers", "database": "kpi.db" }""").Outbox, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.7:5080")]
    [InlineData("http://kpi.example.go.th:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("https://127.0.0.1:5443")]
    public void An_address_beyond_this_machine_and_https_without_a_certificate_are_refused(string listen) =>
        Assert.Contains(
            "listen",
            Assert.Throws<SettingsException>(() => Load($$"""{ "listen": "{{listen}}" }""")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.2:80")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080")]
    public void An_address_of_this_machine_is_fine(string listen) => Assert.Equal(listen, Load($$"""{ "listen": "{{listen}}" }""").Listen);

    [Fact]
    public async Task A_request_for_another_host_is_refused_and_one_for_a_configured_name_is_answered()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            new FakeChecker(),
            settingsJson: """, "hosts": ["kpi.example.go.th"] """
        );
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(service, "evil.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "kpi.example.go.th"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "localhost"));
    }

    [Theory]
    [InlineData("{\n  // comment\n  \"inbix\": \"in\"\n}", "บรรทัด 3", "“inbox”")]
    [InlineData("{\n\n\"readers\": \"two\" }", "line 3", "a whole number")]
    [InlineData("{\n\"settleSeconds\": true }", "line 2", "a number")]
    [InlineData("{\n\"hosts\": \"a\" }", "line 2", "a list of texts")]
    [InlineData("{\n\n  broken", "line 3", "comma")]
    [InlineData("{ \"inbox\": \"in\"", "line 1", "brace")]
    public void A_wrong_file_is_refused_with_one_line_number_and_the_way_out(string json, string line, string hint)
    {
        string message = Assert.Throws<SettingsException>(() => Load(json)).Message;
        Assert.Contains(line, message, StringComparison.Ordinal);
        Assert.Contains(hint, message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_both_languages_with_the_way_out()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string config = folder.Write(
            "kpi-ingest.json",
            $$"""{ "listen": "http://127.0.0.1:{{((IPEndPoint)taken.LocalEndpoint).Port}}" }"""
        );
        using Process service = Process.Start(
            new ProcessStartInfo(BuiltTree.KpiIngest, ["serve", "--config", config]) { RedirectStandardError = true }
        )!;
        string error = await service.StandardError.ReadToEndAsync();
        await service.WaitForExitAsync();
        Assert.Equal(2, service.ExitCode);
        Assert.DoesNotContain("Failed to bind", error, StringComparison.Ordinal);
        Assert.Contains("มีโปรแกรมอื่นใช้ที่อยู่", error, StringComparison.Ordinal);
        Assert.Contains("another program uses the address", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningService service, string host)
    {
        using HttpClient client = new() { BaseAddress = service.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/health") { Headers = { Host = host } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private ServiceSettings Load(string json) => SettingsFile.Load(folder.Write("kpi-ingest.json", json), mayCreate: false);
}
