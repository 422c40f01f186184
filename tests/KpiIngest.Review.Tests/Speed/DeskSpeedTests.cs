using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Npgsql;
using Xunit.Abstractions;

namespace KpiIngest.Review.Tests.Speed;

/// <summary>The pages of the review desk on a large database, as each role gets them, and its files. <c>scripts/finding-list-speed.sh</c>
/// asks for many findings and reads the times; here a few prove that each page answers.</summary>
public sealed class DeskSpeedTests(ITestOutputHelper output)
{
    private static int Runs { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_RUNS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 40;

    private static int Findings { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_FINDINGS") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : 500;

    private const int Together = 20;

    private static bool Measured => Findings > 10_000;

    private static string? Postgres =>
        Environment.GetEnvironmentVariable("KPI_INGEST_TEST_POSTGRES") is { Length: > 0 } server && Measured ? server : null;

    [Fact]
    public async Task Every_page_answers_on_a_long_list()
    {
        await using (Desk desk = await Desk.OpenAsync())
            await MeasureAsync(desk, "SQLite");
        if (Postgres is not { } server)
            return;
        string name = "kpi_speed_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        RecordsDatabase records = RecordsDatabase.ForWriting($"{server};Database={name}");
        await records.PrepareAsync(CancellationToken.None);
        await using (Desk desk = await Desk.OpenOnAsync(records))
            await MeasureAsync(desk, "PostgreSQL");
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private async Task MeasureAsync(Desk desk, string provider)
    {
        await new ManyFindings(desk.Records.Address, Findings).WriteAsync();
        FindingPage page = await new FindingQueue(desk.Records).PageAsync(
            new FindingFilter { States = FindingStates.Waiting },
            FindingSort.Card,
            null,
            false,
            50,
            CancellationToken.None
        );
        string unit = Uri.EscapeDataString(ManyFindings.Unit(7));
        string person = Uri.EscapeDataString(ManyFindings.Person(17));
        string[] addresses =
        [
            "/review",
            "/review?unit=" + unit,
            "/review?code=code-3",
            "/review?sort=newest",
            "/review?after=" + page.NextKey,
            "/review?q=" + person,
            "/review?q=" + Uri.EscapeDataString("ตัวชี้วัด"),
            $"/review/{page.Items[0].Line.Id}",
            $"/review/{page.Items[0].Line.Id}?q={person}",
            "/overview",
            "/work",
            "/keying",
            "/submissions",
            "/submissions?q=" + person,
            $"/submissions/{page.Items[0].Line.SubmissionId}",
            "/history",
            "/history/unit?unit=" + unit,
        ];
        Stopwatches times = new(desk.Records.Address, Measured ? Runs : 1);
        Say($"{provider}, {Findings:N0} findings");
        Say(Stopwatches.Heading);
        foreach (AccountRole role in Enum.GetValues<AccountRole>())
        {
            using SignedInBrowser browser = await desk.BrowserAsync(role);
            foreach (string address in addresses)
            {
                Assert.Contains("</html>", await browser.ReadAsync(address), StringComparison.Ordinal);
                if (Measured || address == addresses[0])
                    Say(
                        await times.OfAsync(
                            $"{role}: {Uri.UnescapeDataString(address)[..Math.Min(30, Uri.UnescapeDataString(address).Length)]}",
                            () => browser.ReadAsync(address)
                        )
                    );
            }
        }

        foreach (AccountRole role in Enum.GetValues<AccountRole>())
            Say(await TogetherAsync(desk, role, [.. addresses.Where(a => !a.StartsWith("/history", StringComparison.Ordinal))]));
        using SignedInBrowser exporting = await desk.BrowserAsync(AccountRole.Viewer);
        foreach (string kind in new[] { "csv", "xlsx" })
            Say(await ExportedAsync(exporting, $"/review/export.{kind}?state=any&versions=all&following=all"));
    }

    /// <summary>Twenty people who each ask for page after page, none of them waiting for a moment.</summary>
    private static async Task<string> TogetherAsync(Desk desk, AccountRole role, string[] addresses)
    {
        List<SignedInBrowser> people = [];
        for (int i = 0; i < (Measured ? Together : 2); i++)
            people.Add(await desk.BrowserAsync(role));
        ConcurrentBag<double> times = [];
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            people.Select(
                async (browser, first) =>
                {
                    for (int i = 0; i < addresses.Length; i++)
                    {
                        long asked = Stopwatch.GetTimestamp();
                        await browser.ReadAsync(addresses[(i + first) % addresses.Length]);
                        times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                    }
                }
            )
        );
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] sorted = [.. times.Order()];
        Assert.Equal(people.Count * addresses.Length, sorted.Length);
        people.ForEach(browser => browser.Dispose());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{role}: {people.Count} at once, {sorted.Length / seconds:N0} pages a second, p50 {sorted[sorted.Length / 2]:N0} ms, p95 {sorted[sorted.Length * 95 / 100]:N0} ms"
        );
    }

    /// <summary>With the most that the process held of memory in managed objects meanwhile, looked at every 20 ms.</summary>
    private static async Task<string> ExportedAsync(SignedInBrowser browser, string address)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        await using Timer look = new(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20);
        long began = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await browser.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using Stream body = await answer.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0; )
            bytes += read;
        Assert.NotEqual(0, bytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{address}: {bytes / 1e6:N1} MB in {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s, managed memory {before / 1e6:N0} MB before, {most / 1e6:N0} MB at most"
        );
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        if (Measured)
            Console.WriteLine(line);
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using NpgsqlConnection connection = new(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
