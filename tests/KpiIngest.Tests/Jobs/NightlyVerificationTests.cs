using System.Text.RegularExpressions;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Backup;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

[Trait("Lane", "Whole")]
public sealed class NightlyVerificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_whole_gets_a_checkpoint_and_what_was_changed_is_said_by_health_until_it_is_mended()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, new FakeChecker());
        await service.DropAsync("กองคลัง/a.docx", "รายงาน");
        await service.ToldAsync(1);

        service.Get<RecurringJobs>().RunAgain("verify");
        string checkpoint = await CheckpointAsync(service.Settings.Audit, 1);
        Assert.Contains("\n— kpi-ingest/", await File.ReadAllTextAsync(checkpoint), StringComparison.Ordinal);

        await ExecuteAsync(service, "UPDATE Submissions SET OriginalName = 'b.docx'");
        service.Get<RecurringJobs>().RunAgain("verify");
        string health = await service.HealthAsync(
            (status, answer) => status == 503 && answer.Contains("records-damaged", StringComparison.Ordinal)
        );
        Assert.Contains("kpi-ingest verify", health, StringComparison.Ordinal);

        await ExecuteAsync(service, "UPDATE Submissions SET OriginalName = 'a.docx'");
        service.Get<RecurringJobs>().RunAgain("verify");
        await service.HealthAsync((status, _) => status == 200);
    }

    [Fact]
    public async Task A_verify_that_finds_all_right_again_has_the_service_look_at_once()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, new FakeChecker());
        await service.DropAsync("กองคลัง/a.docx", "รายงาน");
        await service.ToldAsync(1);
        await ExecuteAsync(service, "UPDATE Submissions SET OriginalName = 'b.docx'");
        service.Get<RecurringJobs>().RunAgain("verify");
        await service.HealthAsync((status, _) => status == 503);
        Assert.Equal(1, await VerifyAsync());
        Assert.Empty(await service.Get<KpiIngest.Records.Jobs.WishLedger>().OpenAsync(CancellationToken.None));

        await ExecuteAsync(service, "UPDATE Submissions SET OriginalName = 'a.docx'");
        Assert.Equal(0, await VerifyAsync());
        await service.HealthAsync((status, _) => status == 200);

        async Task<int> VerifyAsync()
        {
            using RecordedTerminal recorded = new();
            return await KpiIngest.Commands.CommandTree.RunAsync(
                ["verify", "--config", folder["kpi-ingest.json"]],
                recorded.Terminal,
                new FakeChecker(),
                CancellationToken.None
            );
        }
    }

    [Fact]
    public async Task The_answer_to_a_sender_holds_a_witness_of_the_trail_as_it_was()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, new FakeChecker());
        List<Witness> witnesses = [];
        foreach (string name in new[] { "a", "b", "c" })
        {
            await service.DropAsync($"กองคลัง/{name}.docx", name);
            await service.ToldAsync(witnesses.Count + 1);
            string page = await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, "กองคลัง", name + ".docx.html"));
            witnesses.Add(
                Witness.OfShort(
                    Regex
                        .Match(page, "<code>(?<short>[0-9]+-[0-9a-f]{12})</code>", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
                        .Groups["short"]
                        .Value
                )!
            );
        }

        Assert.Equal(witnesses.Select(w => w.Size).Order().Distinct(), witnesses.Select(w => w.Size));
        RecordsVerification verification = new(service.Get<IDbContextFactory<RecordsDbContext>>(), null, TimeProvider.System);
        Assert.Equal(0, (await verification.RunAsync(witnesses, 0, null, CancellationToken.None)).Damages.Count);

        await ExecuteAsync(service, "DROP TRIGGER AuditEntries_no_update; UPDATE AuditEntries SET Actor = 'x' WHERE Sequence = 1");
        Assert.Equal(
            3,
            (await verification.RunAsync(witnesses, 0, null, CancellationToken.None)).Damages.Counts[DamageKind.TrailRewritten]
        );
    }

    [Fact]
    public async Task The_nightly_back_up_stands_where_the_configuration_says()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            new FakeChecker(),
            settingsJson: ", \"backup\": \"kept\""
        );
        await service.DropAsync("กองคลัง/a.docx", "รายงาน");
        await service.ToldAsync(1);

        service.Get<RecurringJobs>().RunAgain("backup");
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); new BackupFolder(folder["kept"]).Complete().Count == 0; await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end, "No back-up was made.");
        await service.HealthAsync((status, _) => status == 200);
        await service.DropAsync("กองคลัง/b.docx", "อีกฉบับ");
        await service.ToldAsync(2);
    }

    private static async Task<string> CheckpointAsync(string audit, int count)
    {
        string kept = Path.Combine(audit, "checkpoints");
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < end; await Task.Delay(50))
        {
            if (Directory.Exists(kept) && Directory.GetFiles(kept, "*.txt") is { Length: > 0 } files && files.Length == count)
                return files[0];
        }

        throw new TimeoutException("No checkpoint was kept.");
    }

    private static async Task ExecuteAsync(RunningService service, string sql)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
