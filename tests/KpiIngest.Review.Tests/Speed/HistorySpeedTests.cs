using System.Diagnostics;
using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.History;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Npgsql;
using Xunit.Abstractions;

namespace KpiIngest.Review.Tests.Speed;

/// <summary>The pages of the history over a year of many units. <c>scripts/history-speed.sh</c> asks for forty units of twenty indicators
/// and reads the times; here a few prove that each page answers.</summary>
public sealed class HistorySpeedTests(ITestOutputHelper output)
{
    private static int Units { get; } = Asked("KPI_INGEST_HISTORY_UNITS", 2);

    private static int Indicators { get; } = Asked("KPI_INGEST_HISTORY_INDICATORS", 2);

    private static bool Measured => Units > 2;

    private static int Runs => Measured ? 40 : 1;

    [Fact]
    public async Task Every_page_of_the_history_answers_over_a_year()
    {
        await using (Desk desk = await Desk.OpenAsync())
            await MeasureAsync(desk, "SQLite");
        if (!Measured || Environment.GetEnvironmentVariable("KPI_INGEST_TEST_POSTGRES") is not { Length: > 0 } server)
            return;
        string name = "kpi_history_" + Guid.NewGuid().ToString("N");
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
        int reports = await new ReportedYear(desk.Records, Units, Indicators).WriteAsync();
        Say($"{provider}, {Units} units x {Indicators} indicators x 3 rounds, {reports:N0} reports with their versions");
        Say(Stopwatches.Heading);
        Stopwatches times = new(desk.Records.Address, Runs);
        string unit = Uri.EscapeDataString(ReportedYear.Unit(1));
        (int year, string number) = (ReportedYear.FiscalYear, ReportedYear.Number(1));
        string[] addresses =
        [
            $"/history?year={year}",
            $"/history?year={year}&indicator={number}",
            $"/history/unit?unit={unit}&year={year}",
            $"/history/unit?unit={unit}",
            $"/history/indicator?unit={unit}&indicator={number}",
            $"/history/file?unit={unit}&year={year}",
        ];
        foreach (AccountRole role in new[] { AccountRole.Viewer, AccountRole.Reviewer })
        {
            using SignedInBrowser browser = await desk.BrowserAsync(role);

            // Nothing of these units was asked for before: what their answers state is read off now.
            if (role == AccountRole.Viewer)
            {
                for (int i = 0; i < Runs / 2; i++)
                    await browser.ReadAsync($"/history/unit?unit={Uri.EscapeDataString(ReportedYear.Unit(0))}&year={year}");
                Say(
                    await FirstAsync(
                        "first opening of a unit",
                        Enumerable
                            .Range(2, Math.Max(0, Units - 2))
                            .Select(u => $"/history/unit?unit={Uri.EscapeDataString(ReportedYear.Unit(u))}&year={year}"),
                        browser
                    )
                );
            }

            foreach (string address in addresses)
            {
                Assert.Contains("</html>", await browser.ReadAsync(address), StringComparison.Ordinal);
                Say(await times.OfAsync($"{role}: {Uri.UnescapeDataString(address)}", () => browser.ReadAsync(address)));
                if (Measured)
                    Say(await ProcessorAsync(address, browser));
            }
        }

        // In this process, so that the statements are seen that it sends.
        UnitHistoryQuery query = new(desk.Records, new RecordedStatements(), TimeProvider.System);
        Say(
            await times.OfAsync(
                "question: a unit and year, known",
                () => query.OfAsync(ReportedYear.Unit(1), year, null, CancellationToken.None)
            )
        );
        Say(
            await times.OfAsync(
                "question: a unit and year, read off anew",
                () =>
                    new UnitHistoryQuery(desk.Records, new RecordedStatements(), TimeProvider.System).OfAsync(
                        ReportedYear.Unit(1),
                        year,
                        null,
                        CancellationToken.None
                    )
            )
        );
        Say(await times.OfAsync("question: one indicator of all units", () => query.OfAllUnitsAsync(year, number, CancellationToken.None)));
    }

    /// <summary>Each address once; beside it which were the slowest, and how long the collector held this process up meanwhile.</summary>
    private static async Task<string> FirstAsync(string what, IEnumerable<string> addresses, SignedInBrowser browser)
    {
        List<(double Took, double HeldUp)> found = [];
        foreach (string address in addresses)
        {
            TimeSpan pauses = GC.GetTotalPauseDuration();
            long began = Stopwatch.GetTimestamp();
            await browser.ReadAsync(address);
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            found.Add((took, (GC.GetTotalPauseDuration() - pauses).TotalMilliseconds));
        }

        double At(int percent) =>
            found.Count == 0 ? 0 : found.Select(f => f.Took).Order().ElementAt(Math.Min(found.Count - 1, found.Count * percent / 100));
        string slowest = string.Join(
            ", ",
            found
                .Index()
                .OrderByDescending(f => f.Item.Took)
                .Take(3)
                .Select(f => $"number {f.Index + 1} {f.Item.Took:N0} ms (collector {f.Item.HeldUp:N0})")
        );
        return string.Create(CultureInfo.InvariantCulture, $"| {what, -44} | {At(50):N1} | {At(95):N1} | {slowest} |");
    }

    /// <summary>What a page costs whatever else the machine does; who asks is in the same process.</summary>
    private static async Task<string> ProcessorAsync(string address, SignedInBrowser browser)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < Runs; i++)
            await browser.ReadAsync(address);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"|   its processor time                          | {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Runs:N1} | | |"
        );
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        if (Measured)
            Console.WriteLine(line);
    }

    private static int Asked(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using NpgsqlConnection connection = new(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
