using KpiIngest.Inbox;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

[Trait("Lane", "Whole")]
public sealed class ServiceFlowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dropped_file_is_read_recorded_logged_and_its_sender_told()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("กพร/SAR.docx", "faulty 9.2");
        SubmissionView told = (await service.ToldAsync(1)).Single();
        Assert.Equal((SubmissionState.Read, "กพร"), (told.Submission.State, told.Submission.Unit));
        Assert.Equal("weighted-score", Assert.Single(told.Reading!.Discrepancies).Code);
        Assert.Empty(Directory.GetFiles(service.Settings.Inbox, "*", SearchOption.AllDirectories));

        string page = await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, "กพร", "SAR.docx.html"));
        Assert.Contains("คลาดเคลื่อน", page, StringComparison.Ordinal);
        Assert.Contains("๐.๕ × ๓ = ๑.๕", page, StringComparison.Ordinal);
        Assert.Contains("&lt;คลาดเคลื่อน&gt;", page, StringComparison.Ordinal);
        Assert.Contains("๑.๖๐๐๐", page, StringComparison.Ordinal);

        using SignedInBrowser signedIn = await service.BrowserAsync();
        HttpClient browser = signedIn.Client;
        Assert.Contains("กพร · SAR.docx", await browser.GetStringAsync("/submissions"), StringComparison.Ordinal);
        Assert.Contains("\"unread\":0", await browser.GetStringAsync("/health"), StringComparison.Ordinal);

        string[] log = WrittenLog.Lines(service.Settings.Logs);
        Assert.Single(
            log,
            l =>
                l.Contains("\"Name\":\"discrepancy\"", StringComparison.Ordinal)
                && l.Contains("\"code\":\"weighted-score\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Each_outcome_ends_in_its_state_with_a_page()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/bad.docx", "garbage");
        await service.DropAsync("ก/evidence.docx", "none");
        await service.DropAsync("top.xyz", "unknown");
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(3);
        Dictionary<string, Submission> byName = told.Select(v => v.Submission).ToDictionary(s => s.OriginalName, StringComparer.Ordinal);
        Assert.Equal(SubmissionState.Unreadable, byName["bad.docx"].State);
        Assert.Equal(SubmissionState.NoReport, byName["evidence.docx"].State);
        Assert.Equal((SubmissionState.Unreadable, InboxNames.NoUnit), (byName["top.xyz"].State, byName["top.xyz"].Unit));
        Assert.Contains("อ่านไม่ได้ กรุณาส่งใหม่", await PageAsync(service, "ก/bad.docx.html"), StringComparison.Ordinal);
        Assert.Contains("ไม่พบรายงานตัวชี้วัด", await PageAsync(service, "ก/evidence.docx.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(service.Settings.Outbox, InboxNames.NoUnit, "top.xyz.html")));
    }

    [Fact]
    public async Task A_duplicate_is_recorded_not_read_and_its_sender_told()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1);
        await service.DropAsync("ก/b.docx", "card 9.2");
        SubmissionView duplicate = (await service.ToldAsync(2))[1];
        Assert.Equal(SubmissionState.Duplicate, duplicate.Submission.State);
        Assert.Equal(0, checker.ReadsOf("ก/b.docx"));
        Assert.Contains("เหมือนกับที่ส่งไว้แล้ว", await PageAsync(service, "ก/b.docx.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_takes_the_name_and_the_earlier_answer_is_kept()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/SAR.docx", "faulty 9.2");
        long first = (await service.ToldAsync(1)).Single().Submission.Id;
        await service.DropAsync("ก/SAR.docx", "card 9.2");
        await service.ToldAsync(2);
        Assert.Contains("ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", await PageAsync(service, "ก/SAR.docx.html"), StringComparison.Ordinal);
        Assert.Contains("คลาดเคลื่อน 1", await PageAsync(service, $"ก/SAR.docx.{first}.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_none_of_ours_is_never_touched()
    {
        folder.Write("outbox/ก/SAR.docx.html", "mine");
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/SAR.docx", "card 9.2");
        await service.ToldAsync(1);
        Assert.Equal("mine", await PageAsync(service, "ก/SAR.docx.html"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(service.Settings.Outbox, "ก")).Length);
    }

    [Fact]
    public async Task A_fault_of_ours_is_tried_again()
    {
        checker.Faults = 1;
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/a.docx", "card 9.2");
        SubmissionView told = (await service.ToldAsync(1)).Single();
        Assert.Equal(SubmissionState.Read, told.Submission.State);
        Assert.Equal(2, checker.ReadsOf("ก/a.docx"));
    }

    [Fact]
    public async Task A_reader_that_stops_is_believed_to_be_the_file_only_the_second_time()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/a.docx", "stops");
        SubmissionView told = (await service.ToldAsync(1)).Single();
        Assert.Equal("reader-stopped", told.Reading!.ErrorCode);
        Assert.Equal(2, checker.ReadsOf("ก/a.docx"));
    }

    [Fact]
    public async Task A_file_whose_tool_is_missing_waits_and_is_read_at_the_next_start_with_the_tool()
    {
        await using (RunningService service = await RunningService.StartAsync(folder.Path, checker))
        {
            await service.DropAsync("ก/old.doc", "tool");
            Assert.Equal(SubmissionState.Waiting, (await service.ToldAsync(1)).Single().Submission.State);
            Assert.Contains("ไม่ต้องส่งใหม่", await PageAsync(service, "ก/old.doc.html"), StringComparison.Ordinal);
            using SignedInBrowser signedIn = await service.BrowserAsync();
            HttpClient browser = signedIn.Client;
            Assert.Contains("\"unread\":0,\"waiting\":1", await browser.GetStringAsync("/health"), StringComparison.Ordinal);
        }

        checker.ToolPresent = true;
        await using RunningService again = await RunningService.StartAsync(folder.Path, checker);
        await again.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.Contains("ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", await PageAsync(again, "ก/old.doc.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_and_not_read_is_read_at_the_next_start_once()
    {
        await using (RunningService service = await RunningService.StartAsync(folder.Path, checker))
        {
            await service.DropAsync("ก/a.docx", "card 1");
            Submission told = (await service.ToldAsync(1)).Single().Submission;

            // Recorded by a run that was killed before it could put the job up.
            await service.Ledger.ReceiveAsync(
                new ReceivedFile("ticket", told.Sha256, "b.docx", "ข", "ข/b.docx", told.Size),
                CancellationToken.None
            );
        }

        await using RunningService again = await RunningService.StartAsync(folder.Path, checker);
        await again.ToldAsync(2);
        Assert.Equal((1, 1), (checker.ReadsOf("ก/a.docx"), checker.ReadsOf("ข/b.docx")));
    }

    [Fact]
    public async Task A_correction_and_a_copy_are_compared_with_what_was_received_before()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        foreach (string text in new[] { "scored 4", "scored 5", "scored 5 again" })
            await service.DropAsync($"ก/{text}.docx", text);
        await service.DropAsync("ก/copy.docx", "scored 5 again");
        IReadOnlyList<SubmissionView> compared = await service.ToldAsync(3, v => v.Across.Count > 0);

        Assert.Equal(3, compared.Sum(v => v.Across.Count));
        Assert.Equal(1, compared.Count(v => v.Across[0].Code == "resubmission-changed"));
        Assert.Equal(2, compared.Count(v => v.Across[0].Code == "report-duplicate"));
        using SignedInBrowser signedIn = await service.BrowserAsync();
        HttpClient browser = signedIn.Client;
        Assert.Contains(
            "เทียบกับรายงานที่ได้รับก่อนหน้า",
            await browser.GetStringAsync($"/submissions/{compared[0].Submission.Id}"),
            StringComparison.Ordinal
        );
        string[] log = WrittenLog.Lines(service.Settings.Logs);
        Assert.Single(log, l => l.Contains("\"code\":\"resubmission-changed\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_read_and_not_compared_is_compared_at_the_next_start()
    {
        string records;
        await using (RunningService service = await RunningService.StartAsync(folder.Path, checker))
        {
            await service.DropAsync("ก/a.docx", "scored 4");
            await service.ToldAsync(1);
            await service.DropAsync("ก/b.docx", "scored 5");
            await service.ToldAsync(1, v => v.Across.Count > 0);
            records = service.Settings.Database;
        }

        // As a run leaves it that is killed between the reading and the comparison.
        await using (RecordsDbContext db = RecordsDatabase.ForWriting(records).CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(
                "DROP TRIGGER AcrossFindings_no_delete; DELETE FROM AcrossFindings; DELETE FROM AcrossRuns;"
            );
        }

        await using RunningService again = await RunningService.StartAsync(folder.Path, checker);
        Assert.Equal("ก/b.docx", (await again.ToldAsync(1, v => v.Across.Count > 0)).Single().Submission.InboxPath);
        Assert.Equal(1, checker.ReadsOf("ก/b.docx"));
    }

    [Fact]
    public async Task Many_files_at_once_are_each_read_once()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        for (int i = 0; i < 40; i++)
            await service.DropAsync($"unit{i % 4}/SAR{i}.docx", $"card {i}");
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(40);
        Assert.Equal(40, told.Select(v => v.Submission.InboxPath).Distinct(StringComparer.Ordinal).Count());
        Assert.All(told, v => Assert.Equal(1, checker.ReadsOf(v.Submission.InboxPath)));
    }

    private static Task<string> PageAsync(RunningService service, string name) =>
        File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, name));
}
