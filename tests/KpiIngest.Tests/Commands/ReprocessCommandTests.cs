using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Jobs;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Commands;

/// <summary>Originals that an earlier version read are read again, with or without a service; what changed is said, and what follows from
/// it follows.</summary>
[Trait("Lane", "Whole")]
public sealed class ReprocessCommandTests : IDisposable
{
    private const string Earlier = "0.0.9";

    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_trial_says_what_would_change_and_records_nothing()
    {
        RecordsDatabase records = await FillAsync();
        (int code, string said) = await RunAsync("--dry-run", "--lang", "en");

        Assert.Equal(1, code);
        Assert.Contains("finding new (1)", said, StringComparison.Ordinal);
        Assert.Contains("nothing was recorded", said, StringComparison.Ordinal);
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.All(await db.Readings.ToListAsync(), r => Assert.Equal(Earlier, r.ReaderVersion));
    }

    [Fact]
    public async Task Without_a_service_it_reads_and_records_by_itself_and_keeps_what_was_read_before()
    {
        RecordsDatabase records = await FillAsync();
        (int code, string said) = await RunAsync("--format", "json");

        Assert.Equal(1, code);
        using JsonDocument json = JsonDocument.Parse(said);
        JsonElement[] changes = [.. json.RootElement.GetProperty("changes").EnumerateArray()];
        Assert.Equal(
            ["figure-read", "finding-new", "value-changed"],
            changes.Select(c => c.GetProperty("kind").GetString()!).Distinct().Order(StringComparer.Ordinal)
        );
        JsonElement score = Assert.Single(changes, c => c.GetProperty("field").GetString() == "score");
        Assert.Equal(
            (2, "3", "4", "9.2"),
            (
                score.GetProperty("submission").GetInt32(),
                score.GetProperty("before").GetString(),
                score.GetProperty("after").GetString(),
                score.GetProperty("item").GetString()
            )
        );
        Assert.Equal(
            (Earlier, ReaderVersion.OfThisProgram.Current),
            (score.GetProperty("readerBefore").GetString(), score.GetProperty("readerAfter").GetString())
        );

        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal(6, await db.Readings.CountAsync());
        Assert.Equal([1L, 2L], await db.AcrossRuns.Select(r => r.SubmissionId).Distinct().OrderBy(id => id).ToListAsync());
        Assert.Equal(
            0,
            (
                await new RecordsVerification(records, new Archive(folder["archive"]), TimeProvider.System).RunAsync(
                    [],
                    1,
                    null,
                    CancellationToken.None
                )
            )
                .Damages
                .Count
        );
    }

    [Fact]
    public async Task Called_again_it_reads_nothing_twice_and_lists_the_same()
    {
        await FillAsync();
        (int first, string said) = await RunAsync("--format", "csv");
        int reads = checker.ReadsOf("กองคลัง/1.docx");
        (int second, string again) = await RunAsync("--format", "csv");

        Assert.Equal((1, 1), (first, second));
        Assert.Equal(said, again);
        Assert.Equal(reads, checker.ReadsOf("กองคลัง/1.docx"));
        Assert.StartsWith("\uFEFFsubmission,unit,file,kind,indicator", again, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--dry-run", "--again")).Code);
        Assert.Equal(reads + 1, checker.ReadsOf("กองคลัง/1.docx"));
    }

    [Fact]
    public async Task The_sender_is_told_again_with_what_changed_and_only_where_the_answer_changed()
    {
        await FillAsync();
        await RunAsync();

        string changed = await File.ReadAllTextAsync(folder["outbox/กองคลัง/1.docx.html"]);
        Assert.Contains("ผลการตรวจเปลี่ยนไป 1 ข้อ", changed, StringComparison.Ordinal);
        Assert.Contains("ข้อที่พบเพิ่ม", changed, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["outbox/กองคลัง/2.docx.html"]), "A figure alone changes no answer.");
        Assert.False(File.Exists(folder["outbox/กองคลัง/3.docx.html"]));
    }

    [Fact]
    public async Task Beside_a_running_service_it_has_the_service_read()
    {
        RecordsDatabase records = await FillAsync();
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        using KpiIngest.Serve.InstanceLock held = KpiIngest.Serve.InstanceLock.TryTake(folder["data/kpi-ingest.db"])!;
        (int code, string said) = await RunAsync("--lang", "en", "--submission", "1", "--submission", "๓");

        Assert.Equal(1, code);
        Assert.Contains("2 submissions are read", said, StringComparison.Ordinal);
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal(
            [1L, 3L],
            await db.Readings.Where(r => r.ReaderVersion != Earlier).Select(r => r.SubmissionId).OrderBy(id => id).ToListAsync()
        );
        Assert.Equal(
            [1L, 3L],
            await db
                .JobRuns.Where(r => r.SubmissionId == 1 || r.SubmissionId == 3)
                .Select(r => r.SubmissionId!.Value)
                .Distinct()
                .OrderBy(id => id)
                .ToListAsync()
        );
        Assert.Equal(5, await db.Readings.CountAsync());
        Assert.Empty(await service.Get<WishLedger>().OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_was_asked_of_a_service_that_died_is_done_by_the_next_one()
    {
        RecordsDatabase records = await FillAsync();
        await new WishLedger(records, TimeProvider.System).AskAsync(JobWish.Reprocess, [1], "command", CancellationToken.None);
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.ToldAsync(1, v => v.Reading?.ReaderVersion == ReaderVersion.OfThisProgram.Current);
        Assert.Empty(await service.Get<WishLedger>().OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_cannot_be_read_again_is_named_and_its_earlier_reading_stands()
    {
        RecordsDatabase records = await FillAsync();
        await ReceiveAsync(
            records,
            4,
            "tool x",
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "doc",
                Outcome = FileOutcome.NoReport,
            }
        );
        string original = new Archive(folder["archive"]).PathOf((await SubmissionAsync(records, 3)).Sha256);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(original, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(original, "changed");

        (int code, string said) = await RunAsync("--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("Not read again, the earlier reading stands (2)", said, StringComparison.Ordinal);
        Assert.Contains("3 กองคลัง/3.docx", said, StringComparison.Ordinal);
        Assert.Contains("4 กองคลัง/4.docx", said, StringComparison.Ordinal);
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal([Earlier, Earlier], await db.Readings.Where(r => r.SubmissionId >= 3).Select(r => r.ReaderVersion).ToListAsync());
    }

    [Fact]
    public async Task A_service_gives_up_what_cannot_be_read_again_and_says_why()
    {
        RecordsDatabase records = await FillAsync();
        await ReceiveAsync(
            records,
            4,
            "tool x",
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "doc",
                Outcome = FileOutcome.NoReport,
            }
        );
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        using KpiIngest.Serve.InstanceLock held = KpiIngest.Serve.InstanceLock.TryTake(folder["data/kpi-ingest.db"])!;
        (int code, string said) = await RunAsync("--submission", "4", "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("4 กองคลัง/4.docx: unreadable", said, StringComparison.Ordinal);
        Assert.Equal(SubmissionState.NoReport, (await SubmissionAsync(records, 4)).State);
    }

    [Fact]
    public async Task A_duplicate_stands_for_its_original_and_a_zip_for_its_files()
    {
        RecordsDatabase records = await FillAsync();
        SubmissionLedger ledger = new(records, TimeProvider.System);
        Submission original = await SubmissionAsync(records, 3);
        Submission repeated = await ledger.ReceiveAsync(
            new ReceivedFile("t4", original.Sha256, "4.docx", original.Unit, "กองคลัง/4.docx", original.Size),
            CancellationToken.None
        );
        Submission zip = await ReceiveAsync(records, 5, "zip", null);
        Submission inside = await ReceiveAsync(records, 6, "card 7", RecordedCard("7", null), zip.Id);
        await ledger.UnpackedAsync(zip.Id, 1, 0, CancellationToken.None);
        Assert.Equal(SubmissionState.Duplicate, repeated.State);

        HashSet<long> done = [];
        Assert.Equal<IEnumerable<long>>([3L], await ReadAsync("--submission", "4"));
        Assert.Equal<IEnumerable<long>>([inside.Id], await ReadAsync("--submission", "5"));

        async Task<long[]> ReadAsync(params string[] filter)
        {
            await RunAsync(filter);
            await using RecordsDbContext db = records.CreateDbContext();
            List<long> read = await db
                .Readings.Where(r => r.ReaderVersion != Earlier)
                .OrderBy(r => r.SubmissionId)
                .Select(r => r.SubmissionId)
                .ToListAsync();
            return [.. read.Where(done.Add)];
        }
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public async Task A_zip_that_could_not_be_unpacked_is_tried_again(bool canBeNow, int expected)
    {
        using MemoryStream zip = new();
        using (System.IO.Compression.ZipArchive archive = new(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            if (canBeNow)
                archive.CreateEntry("กองคลัง/1.docx");
        RecordsDatabase records = await FillAsync();
        zip.Position = 0;
        ArchivedFile original = await new Archive(folder["archive"]).StoreAsync(zip, CancellationToken.None);
        Submission submission = await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("z", original.Sha256, "all.zip", "กองคลัง", "กองคลัง/all.zip", original.Size),
            CancellationToken.None
        );
        KpiIngest.Documents.ReadError why = KpiIngest.Documents.ReadErrors.UnsupportedFormat("x");
        FileResult refused = new()
        {
            Path = "x",
            Sha256 = "",
            Format = "zip",
            Outcome = FileOutcome.Unreadable,
            Error = new FileError(why.Code, "x", "x"),
        };
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(submission.Id, Earlier, refused, CancellationToken.None);

        (int code, string said) = await RunAsync("--submission", "4", "--lang", "en");
        Assert.True(expected == code, said);
        Assert.Equal(canBeNow, said.Contains("its sender drops it again", StringComparison.Ordinal));
        Assert.Equal(SubmissionState.Unreadable, (await SubmissionAsync(records, 4)).State);
    }

    [Theory]
    [InlineData("--unit", "กองคลัก", "กองคลัง")]
    [InlineData("--year", "2565", "2556")]
    [InlineData("--indicator", "9.9", "9.2")]
    [InlineData("--submission", "99", "99")]
    [InlineData("--submission", "x", "")]
    [InlineData("--again", "", "--dry-run")]
    public async Task A_name_that_is_not_known_is_named_with_the_nearest(string option, string value, string named)
    {
        await FillAsync();
        (int code, string said) = await RunAsync(value.Length == 0 ? [option] : [option, value]);
        Assert.Equal(2, code);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_choose_by_unit_year_and_indicator_and_an_empty_choice_changes_nothing()
    {
        await FillAsync();
        Assert.Equal(1, (await RunAsync("--unit", "กองคลัง", "--indicator", "๙.๒", "--year", "๒๕๕๖", "--dry-run")).Code);
        Assert.Equal(0, (await RunAsync("--round", "6")).Code);
        Assert.Equal(0, checker.ReadsOf("กองคลัง/3.docx"));
    }

    private async Task<RecordsDatabase> FillAsync()
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        await ReceiveAsync(records, 1, "faulty 9.2", RecordedCard("9.2", null));
        await ReceiveAsync(records, 2, "scored 4", RecordedCard("9.2", "3"));
        await ReceiveAsync(
            records,
            3,
            "none x",
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.NoReport,
            }
        );
        return records;
    }

    private static FileResult RecordedCard(string number, string? score) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports =
            [
                new ReportResult
                {
                    Indicator = new IndicatorResult(number, score is null ? null : "ตัวชี้วัดทดสอบ"),
                    Round = 12,
                    FiscalYear = 2556,
                    Recomputed = new RecomputedResult("1", "3", "3"),
                    ScoringTables = score is null
                        ? []
                        :
                        [
                            new ScoringTableResult
                            {
                                Kind = "detail",
                                Convention = "product",
                                Rows = [new RowResult("9.2", "ข้อ", "1", null, score, null)],
                                Total = new TotalResult(null, null),
                            },
                        ],
                },
            ],
        };

    private async Task<Submission> ReceiveAsync(
        RecordsDatabase records,
        int number,
        string content,
        FileResult? read,
        long? container = null
    )
    {
        using MemoryStream bytes = new(System.Text.Encoding.UTF8.GetBytes(content));
        ArchivedFile original = await new Archive(folder["archive"]).StoreAsync(bytes, CancellationToken.None);
        SubmissionLedger ledger = new(records, TimeProvider.System);
        Submission submission = await ledger.ReceiveAsync(
            new ReceivedFile($"t{number}", original.Sha256, $"{number}.docx", "กองคลัง", $"กองคลัง/{number}.docx", original.Size)
            {
                ContainerId = container,
            },
            CancellationToken.None
        );
        if (read is null)
            return submission;
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(submission.Id, Earlier, read, CancellationToken.None);

        // As the service does, before the sender is told: else which version it is would be news.
        if (read.Outcome == FileOutcome.Checked)
            await new AcrossRecorder(records, TimeProvider.System).CompareAsync(submission.Id, CancellationToken.None);
        Submission now = await SubmissionAsync(records, submission.Id);
        await ledger.NotedAsync(submission.Id, now.State, "outbox", CancellationToken.None);
        return now;
    }

    private static async Task<Submission> SubmissionAsync(RecordsDatabase records, long id)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] options)
    {
        using RecordedTerminal recorded = new();
        string config = folder["kpi-ingest.json"];
        if (!File.Exists(config))
            folder.Write("kpi-ingest.json", "{}");
        int code = await CommandTree.RunAsync(
            ["reprocess", .. options, "--config", config],
            recorded.Terminal,
            checker,
            CancellationToken.None
        );
        return (code, recorded.Out + recorded.Error);
    }
}
