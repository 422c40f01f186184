using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Commands;

/// <summary><c>kpi-ingest assign</c> gives units to reviewers, takes them away and lists who reviews what.</summary>
public sealed class AssignCommandTests : IDisposable
{
    private const int HashRounds = 10;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Units_are_given_listed_and_taken_away_and_the_trail_names_who_did_it_at_which_machine()
    {
        RecordsDatabase records = await PreparedAsync();
        Assert.Equal((0, "Units changed: 2"), await SaidAsync("กองคลัง", "กองช่าง", "--to", "SOMSRI"));
        Assert.Equal((0, "Units changed: 1"), await SaidAsync("กองคลัง", "--to", "malee", "--year", "๒๕๖๙"));
        Assert.Equal((0, "Nothing changed."), await SaidAsync("กองช่าง", "--to", "somsri"));
        (int code, string listed, _) = await RunAsync("--year", "2569");
        Assert.Equal(0, code);
        Assert.Matches("กองคลัง +malee +0 +0 +nothing yet", listed);
        Assert.Matches("กองช่าง +somsri", (await RunAsync()).Out);
        Assert.Equal((0, "Units changed: 1"), await SaidAsync("กองคลัง", "--nobody", "--year", "2569"));
        Assert.Matches("กองคลัง +somsri", (await RunAsync("--year", "2569")).Out);

        await using RecordsDbContext db = records.CreateDbContext();
        List<AuditEntry> entries = await db
            .AuditEntries.Where(e => e.Action == AuditActions.UnitAssigned || e.Action == AuditActions.UnitReleased)
            .ToListAsync();
        Assert.Equal(4, entries.Count);
        Assert.All(entries, e => Assert.StartsWith("command:", e.Actor, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_mistyped_is_refused_with_the_name_that_was_meant_and_a_wrong_call_is_none()
    {
        await PreparedAsync();
        (int code, string said) = await SaidAsync("กองคลง", "--to", "somsri");
        Assert.Equal(1, code);
        Assert.Contains("“กองคลัง”?", said, StringComparison.Ordinal);
        Assert.Equal((1, "There is no account of this name"), await SaidAsync("กองคลัง", "--to", "somchai"));
        foreach (
            string[] wrong in new string[][]
            {
                ["กองคลัง"],
                ["--to", "somsri"],
                ["กองคลัง", "--to", "somsri", "--nobody"],
                ["กองคลัง", "--to", "somsri", "--year", "ปีนี้"],
            }
        )
            Assert.Equal(2, (await RunAsync(wrong)).Code);
        Assert.Equal(1, (await RunAsync("กองคลัง", "--to", "somsri", "--year", "2026")).Code);
    }

    [Fact]
    public async Task Without_records_it_says_so()
    {
        folder.Write("kpi-ingest.json", "{}");
        Assert.Equal(2, (await RunAsync()).Code);
        Assert.False(File.Exists(folder["data/kpi-ingest.db"]));
    }

    /// <summary>Two reviewers, two units of which nothing was sent yet.</summary>
    private async Task<RecordsDatabase> PreparedAsync()
    {
        folder.Write("kpi-ingest.json", "{}");
        foreach (string path in new[] { "inbox/กองคลัง", "inbox/กองช่าง" })
            Directory.CreateDirectory(folder[path]);
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        ServiceCollection services = [];
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IDbContextFactory<RecordsDbContext>>(records);
        services.AddAccounts(HashRounds);
        await using ServiceProvider provider = services.BuildServiceProvider();
        foreach (string name in new[] { "somsri", "malee" })
            Assert.Null(
                await provider
                    .GetRequiredService<AccountLedger>()
                    .AddAsync(name, "", AccountRole.Reviewer, "a long test sentence", false, "test", CancellationToken.None)
            );
        return records;
    }

    private async Task<(int Code, string Said)> SaidAsync(params string[] what)
    {
        (int code, _, string said) = await RunAsync(what);
        return (code, said.Trim());
    }

    private async Task<(int Code, string Out, string Said)> RunAsync(params string[] what)
    {
        using RecordedTerminal recorded = new();
        int code = await CommandTree.RunAsync(
            ["assign", .. what, "--config", folder["kpi-ingest.json"], "--lang", "en"],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        return (code, recorded.Out, recorded.Error);
    }
}
