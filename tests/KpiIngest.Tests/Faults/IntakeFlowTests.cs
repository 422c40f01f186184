using System.IO.Compression;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Queries;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Faults;

/// <summary>Rows 5, 10 and 14 and ZIP files in the whole service: what each sender hears, and what the ledger says.</summary>
[Trait("Lane", "Whole")]
public sealed class IntakeFlowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_above_the_limit_stays_its_sender_is_told_and_a_smaller_one_in_its_place_is_taken()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "maxFileMiB": 1 """);
        string file = Path.Combine(service.Settings.Inbox, "ก", "a.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (FileStream sparse = File.Create(file))
            sparse.SetLength(5 << 20);
        string page = await PageAsync(service, "ก/a.docx.html");
        Assert.Contains("5 MiB", page, StringComparison.Ordinal);
        Assert.Contains("กรุณาแยกไฟล์", page, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Assert.Empty(Directory.GetFiles(service.Settings.Archive, "*", SearchOption.AllDirectories));
        await service.HealthAsync((status, _) => status == 200);

        await File.WriteAllTextAsync(file, "card 1");
        await service.ToldAsync(1);
        Assert.Contains(
            "ผลการรับและตรวจรายงาน",
            await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, "ก", "a.docx.html")),
            StringComparison.Ordinal
        );
        Assert.Equal([EntryState.Taken], (await EntriesAsync(service)).Select(e => e.State));
    }

    [Fact]
    public async Task A_folder_named_like_an_answer_and_the_answer_both_find_their_place()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("กองคลัง/a.docx", "card 1");
        await service.DropAsync("กองคลัง/a.docx.html/b.docx", "card 2");
        await service.DropAsync("กองคลัง/a.docx.html.d/c.docx", "card 3");
        await service.ToldAsync(3);
        Assert.Equal(
            ["กองคลัง/a.docx.html", "กองคลัง/a.docx.html.d.d/c.docx.html", "กองคลัง/a.docx.html.d/b.docx.html"],
            Directory
                .GetFiles(service.Settings.Outbox, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(service.Settings.Outbox, f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_ZIP_is_unpacked_and_each_of_its_files_is_a_submission_that_names_it()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        Zip(
            service,
            "ก/ส่ง.zip",
            ("ย่อย/1.docx", "card 1"),
            ("2.docx", "card 2"),
            ("~$2.docx", "lock"),
            ("__MACOSX/._2.docx", "mac"),
            ("photo.jpg", "none"),
            ("in.zip", "x")
        );
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(5);
        Submission zip = told[0].Submission;
        Assert.Equal((SubmissionState.Unpacked, "ก/ส่ง.zip"), (zip.State, zip.InboxPath));
        Assert.All(told.Skip(1), v => Assert.Equal((zip.Id, "ก"), (v.Submission.ContainerId!.Value, v.Submission.Unit)));
        Assert.Equal(
            ["ก/ส่ง.zip/2.docx", "ก/ส่ง.zip/in.zip", "ก/ส่ง.zip/photo.jpg", "ก/ส่ง.zip/ย่อย/1.docx"],
            told.Skip(1).Select(v => v.Submission.InboxPath).Order(StringComparer.Ordinal)
        );
        Assert.Contains("แตกไฟล์ ZIP แล้ว", await PageAsync(service, "ก/ส่ง.zip.html"), StringComparison.Ordinal);
        Assert.Contains("ผลการรับและตรวจรายงาน", await PageAsync(service, "ก/ส่ง.zip/ย่อย/1.docx.html"), StringComparison.Ordinal);

        List<InboxEntry> entries = await EntriesAsync(service);
        Assert.Equal(7, entries.Count);
        Assert.Equal(
            ["ก/ส่ง.zip/__MACOSX/._2.docx", "ก/ส่ง.zip/~$2.docx"],
            entries.Where(e => e.State == EntryState.Left).Select(e => e.InboxPath).Order(StringComparer.Ordinal)
        );
        await service.Get<SubmissionReading>().ReadAsync(zip.Id, 0, CancellationToken.None);
        Assert.Equal(7, (await EntriesAsync(service)).Count);
    }

    [Fact]
    public async Task A_ZIP_that_lies_in_no_unit_holds_the_folders_of_units_and_a_damaged_one_is_answered()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        Zip(service, "ทั้งกรม.zip", ("กองแผน/1.docx", "card 1"), ("2.docx", "card 2"));
        await service.DropAsync("ก/bad.zip", "PK\u0003\u0004 and then nothing of a ZIP");
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(4);
        Assert.Equal("กองแผน", told.Single(v => v.Submission.OriginalName == "1.docx").Submission.Unit);
        SubmissionView bad = told.Single(v => v.Submission.OriginalName == "bad.zip");
        Assert.Equal((SubmissionState.Unreadable, "damaged"), (bad.Submission.State, bad.Reading!.ErrorCode));
    }

    [Fact]
    public async Task A_tool_that_does_not_work_is_named_its_files_wait_and_are_read_when_it_works_again()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            checker,
            sweep: new UnfinishedSweepTimes(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2))
        );
        await service.DropAsync("ก/1.doc", "broken 1");
        await service.DropAsync("ก/2.doc", "broken 2");
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(2);
        Assert.All(
            told,
            v =>
                Assert.Equal(
                    (SubmissionState.Waiting, "tool-failed", "soffice"),
                    (v.Submission.State, v.Submission.WaitCode, v.Submission.WaitsFor)
                )
        );
        Assert.Contains("ไฟล์ไม่ได้เสียหาย", await PageAsync(service, "ก/1.doc.html"), StringComparison.Ordinal);
        await service.HealthAsync(
            (status, text) =>
                status == 200 && text.Contains("""{"tool":"soffice","code":"tool-failed","waiting":2}""", StringComparison.Ordinal)
        );

        checker.ToolPresent = true;
        await service.ToldAsync(2, v => v.Submission.State == SubmissionState.Read);
        await service.HealthAsync((_, text) => text.Contains("\"tools\":[]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_removed_while_it_is_looked_through_stops_nothing()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        using CancellationTokenSource done = new();
        Task churn = Task.Run(() =>
        {
            for (int i = 0; !done.IsCancellationRequested; i++)
            {
                string made = Path.Combine(service.Settings.Inbox, "churn", FormattableString.Invariant($"{i % 50}"), "x");
                Directory.CreateDirectory(made);
                if (i % 3 == 0)
                    Directory.Delete(Path.Combine(service.Settings.Inbox, "churn"), recursive: true);
            }
        });
        for (int i = 0; i < 10; i++)
            await service.DropAsync($"ก/{i}.docx", $"card {i}");
        await service.ToldAsync(10);
        await done.CancelAsync();
        await churn;
        Assert.DoesNotContain("\"inbox\":1", await service.HealthAsync((status, _) => status == 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_the_ledger_add_up()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "maxFileMiB": 1 """);
        await service.DropAsync("ก/a.docx", "card 1");
        await service.DropAsync("ก/b.docx", "card 1");
        await service.DropAsync("ก/bad.docx", "garbage");
        await service.DropAsync("ก/~$a.docx", "lock");
        File.CreateSymbolicLink(Path.Combine(service.Settings.Inbox, "ก", "link"), "/etc/passwd");
        using (FileStream sparse = File.Create(Path.Combine(service.Settings.Inbox, "ก", "big.docx")))
            sparse.SetLength(5 << 20);
        await service.ToldAsync(3);
        await PageAsync(service, "ก/big.docx.html");
        List<InboxEntry> entries = await EntriesAsync(service);
        Assert.Equal(6, entries.Count);
        Assert.Equal(
            (3, 2, 1),
            (
                entries.Count(e => e.State == EntryState.Taken),
                entries.Count(e => e.State == EntryState.Left),
                entries.Count(e => e.State == EntryState.Refused)
            )
        );
        File.Delete(Path.Combine(service.Settings.Inbox, "ก", "~$a.docx"));
        for (
            DateTime end = DateTime.UtcNow.AddSeconds(60);
            (await EntriesAsync(service)).All(e => e.State != EntryState.Gone);
            await Task.Delay(50)
        )
            Assert.True(DateTime.UtcNow < end);
    }

    private void Zip(RunningService service, string name, params (string Name, string Text)[] entries)
    {
        string path = Path.Combine(service.Settings.Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string made = folder[Guid.NewGuid().ToString("N")];
        using (ZipArchive zip = ZipFile.Open(made, ZipArchiveMode.Create))
        {
            foreach ((string entry, string text) in entries)
            {
                using StreamWriter writer = new(zip.CreateEntry(entry).Open());
                writer.Write(text);
            }
        }

        File.Move(made, path);
    }

    private static async Task<List<InboxEntry>> EntriesAsync(RunningService service)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        return await db.InboxEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }

    private static async Task<string> PageAsync(RunningService service, string name)
    {
        string file = Path.Combine(service.Settings.Outbox, name);
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); !File.Exists(file); await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end, name);
        return await File.ReadAllTextAsync(file);
    }
}
