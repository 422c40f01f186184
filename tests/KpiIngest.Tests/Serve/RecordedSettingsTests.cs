using KpiIngest.Audit;
using KpiIngest.Commands;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Settings;
using KpiIngest.Serve;
using KpiIngest.Serve.Health;
using KpiIngest.Serve.Settings;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Tests.Serve;

/// <summary>A service puts on record what settings it works by, and people can read what was changed.</summary>
[Trait("Lane", "Whole")]
public sealed class RecordedSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_changed_setting_is_listed_with_its_old_and_new_value_by_command_and_page()
    {
        await using (RunningService first = await RunningService.StartAsync(folder.Path, new FakeChecker()))
            Assert.True(Assert.Single(await ListAsync(first)).First);
        await using (RunningService same = await RunningService.StartAsync(folder.Path, new FakeChecker()))
            Assert.Single(await ListAsync(same));
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            new FakeChecker(),
            settingsJson: ", \"maxFileMiB\": 7, \"backup\": \"kept\""
        );

        SettingsChange change = (await ListAsync(service))[0];
        Assert.Equal(
            ["backup: - > " + folder["kept"], "maxFileMiB: 200 > 7"],
            change.Settings.Select(s => $"{s.Name}: {s.Before ?? "-"} > {s.After}")
        );
        Assert.Equal("kpi-ingest", change.Actor);
        Assert.Empty(
            (
                await new RecordsVerification(service.Get<IDbContextFactory<RecordsDbContext>>(), null, TimeProvider.System).RunAsync(
                    [],
                    0,
                    null,
                    CancellationToken.None
                )
            )
                .Damages
                .First
        );

        (string thai, _) = await RunAsync(0, "trail", "--kind", "settings");
        Assert.Contains("ไฟล์ใหญ่สุดที่รับ (MiB) (maxFileMiB): 200 → 7", thai, StringComparison.Ordinal);
        Assert.Contains("บันทึกค่าตั้งทั้งหมดครั้งแรก", thai, StringComparison.Ordinal);
        Assert.Contains(
            $"folder of back-ups (backup): none → {folder["kept"]}",
            (await RunAsync(0, "trail", "--kind", "settings-changed", "--lang", "en")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "settings-changed,settings:2,เปลี่ยนค่าตั้ง,settings changed,maxFileMiB,200,7,",
            (await RunAsync(0, "trail", "--format", "csv")).Out,
            StringComparison.Ordinal
        );

        using SignedInBrowser browser = await service.BrowserAsync();
        string page = System.Net.WebUtility.HtmlDecode(await browser.ReadAsync("/system/settings"));
        Assert.Contains("ไฟล์ใหญ่สุดที่รับ (MiB)", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"long\">200</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"long\">7</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wording_that_is_changed_while_the_service_runs_goes_on_record_without_a_new_start()
    {
        folder.Write("forms/a.json", "{}");
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["records.db"]);
        RecordedSettings recorded = new(
            new ServiceSettings { Database = folder["records.db"] },
            demo: false,
            folder["forms"],
            new AuditFolder(folder["audit"]),
            new SettingsLedger(records, TimeProvider.System),
            new NodeName("one", "i"),
            new ReaderVersion(folder["forms"]),
            NullLogger<RecordedSettings>.Instance
        );
        Assert.True(recorded.IsOutdated);
        await recorded.RecordAsync(CancellationToken.None);
        Assert.False(recorded.IsOutdated);

        using WordingWatch watch = new(recorded, TimeSpan.FromMilliseconds(20), TimeProvider.System, NullLogger<WordingWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        folder.Write("forms/a.json", "{ \"changed\": true }");
        SettingsQuery query = new(records);
        for (
            DateTime end = DateTime.UtcNow.AddSeconds(60);
            (await query.ListAsync(null, CancellationToken.None)).Count < 2 && DateTime.UtcNow < end;

        )
            await Task.Delay(20);
        await watch.StopAsync(CancellationToken.None);
        Assert.Equal(["forms/a.json", "reader"], (await query.ListAsync(null, CancellationToken.None))[0].Settings.Select(s => s.Name));
    }

    [Theory]
    [InlineData("--kind", "setting", "settings")]
    [InlineData("--kind", "finding-decide", "finding-decided")]
    [InlineData("--actor", "kpi-ingst", "kpi-ingest")]
    public async Task A_misspelt_filter_of_the_trail_is_named_with_the_nearest_known(string option, string asked, string nearest)
    {
        await using (RunningService service = await RunningService.StartAsync(folder.Path, new FakeChecker()))
            Assert.Contains($"the nearest is “{nearest}”", (await RunAsync(2, "trail", option, asked)).Error, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<SettingsChange>> ListAsync(RunningService service) =>
        service.Get<SettingsQuery>().ListAsync(null, CancellationToken.None);

    private async Task<(string Out, string Error)> RunAsync(int expected, params string[] call)
    {
        using RecordedTerminal recorded = new();
        Assert.Equal(
            expected,
            await CommandTree.RunAsync(
                [.. call, "--config", folder["kpi-ingest.json"]],
                recorded.Terminal,
                new FakeChecker(),
                CancellationToken.None
            )
        );
        return (recorded.Out, recorded.Error);
    }
}
