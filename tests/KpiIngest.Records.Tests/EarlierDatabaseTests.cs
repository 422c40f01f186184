using System.Text.Json;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

[Trait("Lane", "Whole")]
public sealed class EarlierDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string File => folder["earlier.db"];

    [Fact]
    public async Task A_database_of_the_last_build_before_loses_nothing()
    {
        await EarlierDatabase.MakeAsync(File, EarlierSchema.Migrations[^1], EarlierDatabase.Records);
        IReadOnlyDictionary<string, string> columns = await EarlierDatabase.ColumnsAsync(File);
        IReadOnlyList<string> before = await EarlierDatabase.RowsAsync(File, columns);
        Assert.Equal(12, columns.Keys.Count(table => before.Any(row => row.StartsWith(table + " ", StringComparison.Ordinal))));

        await RecordsDatabase.ForWriting(File).PrepareAsync(CancellationToken.None);

        // The trail goes on with entries that cover what is there.
        Assert.Equal(
            before,
            (await EarlierDatabase.RowsAsync(File, columns)).Where(row => !row.Contains(" content-covered ", StringComparison.Ordinal))
        );
        await using RecordsDbContext db = RecordsDatabase.ForReading(File).CreateDbContext();
        Submission waiting = await db.Submissions.SingleAsync(s => s.Id == 5);
        Assert.Equal(
            (SubmissionState.Waiting, 1L, 2L, "soffice"),
            (waiting.State, waiting.DuplicateOfId, waiting.ContainerId, waiting.WaitsFor)
        );
        Assert.Equal(Checking.Results.FileOutcome.Checked, (await db.Readings.FirstAsync()).Outcome);
        Assert.Equal([false, true], await db.Reports.OrderBy(r => r.Id).Select(r => r.AgencySummary).ToListAsync());
    }

    [Fact]
    public async Task What_a_build_before_recorded_is_covered_from_then_on()
    {
        await EarlierDatabase.MakeAsync(File, EarlierSchema.Migrations[^1], EarlierDatabase.Records);
        RecordsDatabase records = RecordsDatabase.ForWriting(File);
        await records.PrepareAsync(CancellationToken.None);
        await records.PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal(
            [
                "submission:1 submission",
                "submission:1 reading",
                "submission:1 comparison",
                "submission:2 submission",
                "submission:2 reading",
                "submission:2 comparison",
                "submission:5 submission",
                "records ",
            ],
            (await db.AuditEntries.Where(e => e.Action == AuditActions.Covered).OrderBy(e => e.Sequence).ToListAsync()).Select(e =>
                $"{e.Subject} {(JsonDocument.Parse(e.Detail).RootElement.TryGetProperty("of", out JsonElement of) ? of.GetString() : "")}"
            )
        );
        Assert.Equal(2, (await db.AcrossFindings.SingleAsync()).RunId);

        // Its trail was not one of ours, but all content holds.
        Assert.DoesNotContain(
            await KindsAsync(records),
            kind => kind is DamageKind.RecordChanged or DamageKind.RecordExtra or DamageKind.RecordMissing or DamageKind.Orphan
        );
        await db.Database.ExecuteSqlRawAsync("UPDATE Rows SET Score = '4' WHERE Id = 1");
        Assert.Contains(DamageKind.RecordChanged, await KindsAsync(records));
    }

    [Fact]
    public async Task Findings_that_a_build_before_recorded_are_listed_and_can_be_decided()
    {
        await EarlierDatabase.MakeAsync(File, EarlierSchema.Migrations[^1], EarlierDatabase.Records);
        RecordsDatabase records = RecordsDatabase.ForWriting(File);
        await records.PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = records.CreateDbContext();
        List<FindingLine> lines = await db.FindingLines.AsNoTracking().OrderBy(l => l.SubmissionId).ToListAsync();
        Assert.Equal(
            ["1 weight-total 9.2 2556 Open", "2 rollup  2556 Open"],
            lines.Select(l => $"{l.SubmissionId} {l.Code} {l.IndicatorNumber} {l.FiscalYear} {l.State}")
        );
        DecisionDraft draft = new(FindingSets.VersionOf(lines[0]), DecisionAct.Confirmed, "สมชาย");
        Assert.IsType<DecisionOutcome.Made>(
            await new DecisionLedger(records, TimeProvider.System).DecideAsync(draft, CancellationToken.None)
        );

        // Another form of the derivation makes the lines anew; their addresses stay.
        await db.FindingsMarks.ExecuteUpdateAsync(m => m.SetProperty(p => p.Form, 0));
        await db.FindingLines.ExecuteUpdateAsync(l => l.SetProperty(p => p.State, FindingState.SentBack));
        await records.PrepareAsync(CancellationToken.None);
        Assert.Equal(
            [$"{lines[0].Id} Confirmed", $"{lines[1].Id} Open"],
            (await db.FindingLines.AsNoTracking().OrderBy(l => l.SubmissionId).ToListAsync()).Select(l => $"{l.Id} {l.State}")
        );
        Assert.Equal(0, (await db.FindingsMarks.AsNoTracking().SingleAsync()).DoneUpTo ?? 0);
    }

    private static async Task<IEnumerable<DamageKind>> KindsAsync(RecordsDatabase records) =>
        (await new RecordsVerification(records, null, TimeProvider.System).RunAsync([], 0, null, CancellationToken.None))
            .Damages
            .Counts
            .Keys;

    [Theory]
    [InlineData("20261121000000_Initial")]
    [InlineData("20261121120000_AcrossSubmissions")]
    [InlineData("20261121180000_AgencySummaries")]
    [InlineData("20261121190000_TableCertainty")]
    [InlineData("20261128120000_Gaps")]
    [InlineData("20261128150000_InboxEntries")]
    public async Task Every_earlier_schema_comes_to_that_of_a_new_database(string last)
    {
        await EarlierDatabase.MakeAsync(File, last, "");
        RecordsDatabase earlier = RecordsDatabase.ForWriting(File);
        await earlier.PrepareAsync(CancellationToken.None);
        await earlier.PrepareAsync(CancellationToken.None);
        using SqliteTestDatabase fresh = new();
        await fresh.CreateAsync();
        Assert.Equal(await SqliteSchema.DescribeAsync(fresh.Address), await SqliteSchema.DescribeAsync(File));
    }

    [Fact]
    public async Task Summaries_recorded_before_are_known_by_their_stored_answer()
    {
        await EarlierDatabase.MakeAsync(
            File,
            "20261121120000_AcrossSubmissions",
            """
            INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES (1, 't', 's', 'a', 'u', 'u/a', 1, '2026-01-01', 'Checked');
            INSERT INTO Readings (Id, SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson)
              VALUES (1, 1, '1', '2026-01-01', 'checked', '{"reports":[{"round":6},{"agencySummary":true}]}');
            INSERT INTO Reports (Id, ReadingId, SubmissionId, Ordinal, Unit) VALUES (1, 1, 1, 0, 'u'), (2, 1, 1, 1, 'u');
            """
        );
        await using RecordsDbContext db = await PreparedAsync();
        Assert.Equal([false, true], await db.Reports.OrderBy(r => r.Id).Select(r => r.AgencySummary).ToListAsync());
    }

    [Fact]
    public async Task What_could_not_be_checked_in_readings_recorded_before_is_taken_from_their_stored_answer()
    {
        await EarlierDatabase.MakeAsync(
            File,
            "20261121190000_TableCertainty",
            """
            INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES (1, 't', 's', 'a', 'u', 'u/a', 1, '2026-01-01', 'Read');
            INSERT INTO Readings (Id, SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson)
              VALUES (1, 1, '1', '2026-01-01', 'Checked', '{"reports":[{"round":6},{"notCheckable":[{"what":"score-result","item":"1","why":"ก","whyEn":"a"},{"what":"convention","item":null,"why":"ข","whyEn":"b"}]}]}');
            INSERT INTO Reports (Id, ReadingId, SubmissionId, Ordinal, Unit) VALUES (1, 1, 1, 0, 'u'), (2, 1, 1, 1, 'u');
            """
        );
        await using RecordsDbContext db = await PreparedAsync();
        Assert.Equal(
            [(2L, 0, "score-result", "1", "ก"), (2L, 1, "convention", null, "ข")],
            (await db.Gaps.OrderBy(g => g.Id).ToListAsync()).Select(g => (g.ReportId, g.Ordinal, g.What, g.Item, g.Why))
        );
        Assert.All(await db.Reports.ToListAsync(), r => Assert.Null(r.Comparisons));
    }

    [Fact]
    public async Task What_was_taken_before_there_was_a_ledger_has_its_entry()
    {
        await EarlierDatabase.MakeAsync(
            File,
            "20261128120000_Gaps",
            """
            INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES
              (1, 't', 's', 'a', 'u', 'u/a', 7, '2026-01-01T00:00:00.000Z', 'Waiting'), (2, 'v', 's', 'b', 'u', 'u/b', 8, '2026-01-02T00:00:00.000Z', 'Read');
            """
        );
        await using RecordsDbContext db = await PreparedAsync();
        List<Inbox.InboxEntry> entries = await db.InboxEntries.OrderBy(e => e.Id).ToListAsync();
        Assert.Equal([("u/a", 7L, 1L), ("u/b", 8L, 2L)], entries.Select(e => (e.InboxPath, e.Size!.Value, e.SubmissionId!.Value)));
        Assert.All(entries, e => Assert.Equal((Inbox.EntryState.Taken, null, true), (e.State, e.OpenPath, e.Told)));
        Assert.Equal("soffice", (await db.Submissions.SingleAsync(s => s.Id == 1)).WaitsFor);
    }

    [Fact]
    public async Task A_command_that_lists_says_that_an_earlier_database_has_to_be_brought_up_first()
    {
        await EarlierDatabase.MakeAsync(File, "20261128120000_Gaps", "");
        RecordsUnusableException refused = await Assert.ThrowsAsync<RecordsUnusableException>(() =>
            RecordsDatabase.ForReading(File).EnsureReadableAsync(CancellationToken.None)
        );
        Assert.Contains("kpi-ingest serve", refused.Message, StringComparison.Ordinal);
        await RecordsDatabase.ForWriting(File).PrepareAsync(CancellationToken.None);
        await RecordsDatabase.ForReading(File).EnsureReadableAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused_and_left_as_it_is()
    {
        RecordsDatabase records = RecordsDatabase.ForWriting(File);
        await records.PrepareAsync(CancellationToken.None);
        await using (RecordsDbContext db = records.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");
        Assert.Contains(
            "29991231000000_Later",
            (await Assert.ThrowsAsync<RecordsUnusableException>(() => records.PrepareAsync(CancellationToken.None))).Message,
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<RecordsUnusableException>(() =>
            RecordsDatabase.ForReading(File).EnsureReadableAsync(CancellationToken.None)
        );
    }

    private async Task<RecordsDbContext> PreparedAsync()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(File);
        await database.PrepareAsync(CancellationToken.None);
        return database.CreateDbContext();
    }
}
