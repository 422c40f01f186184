using System.Net;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Identity;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Tests;

/// <summary>What a reviewer says of unit, year, round and number, and two versions beside each other, as a browser without script meets
/// them.</summary>
public sealed class IdentityPageTests : IAsyncLifetime
{
    private Desk desk = null!;
    private SignedInBrowser reviewer = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
    }

    public async Task DisposeAsync()
    {
        reviewer.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_file_without_a_folder_is_given_its_unit_and_it_is_taken_back()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        await ReceiveLooseAsync();
        string page = await PageAsync(2);
        Assert.Contains("ไม่ได้อยู่ในโฟลเดอร์ของหน่วยงาน", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"กองคลัง\"", page, StringComparison.Ordinal);
        Assert.Equal("/submissions/2?identity=done#identity", await SayAsync(2, ("Unit", "กองคลัง")));
        page = await PageAsync(2);
        Assert.Contains("กองคลัง · b.docx", page, StringComparison.Ordinal);
        Assert.Contains("โฟลเดอร์", await PageAsync(1), StringComparison.Ordinal);
        Assert.Contains("/submissions/2/versions/0", page, StringComparison.Ordinal);
        Assert.Equal(
            "/submissions/2?identity=done#identity",
            (
                await reviewer.PostAsync("/submissions/2", "/submissions/2?handler=unidentify", ("confirmation", "1"))
            ).Headers.Location!.ToString()
        );
        Assert.Contains("ไม่ระบุหน่วยงาน · b.docx", await PageAsync(2), StringComparison.Ordinal);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == AuditActions.IdentityConfirmed && e.Actor == "reviewer"));
    }

    [Fact]
    public async Task An_unknown_unit_is_answered_with_the_nearest_which_is_taken_with_one_press_or_insisted_on()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        await ReceiveLooseAsync();
        using HttpResponseMessage refused = await PostAsync(2, ("Unit", "กองคลงั"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("ใกล้เคียงที่สุดคือ “กองคลัง”", page, StringComparison.Ordinal);
        Assert.Contains("value=\"กองคลงั\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"NewUnit\"", page, StringComparison.Ordinal);
        await SayAsync(2, ("Unit", "กองคลงั"), ("Nearest", "กองคลัง"));
        Assert.Contains("กองคลัง · b.docx", await PageAsync(2), StringComparison.Ordinal);
        await SayAsync(2, ("Unit", "กองใหม่"), ("NewUnit", "true"), ("Reason", "แยกกอง"));
        Assert.Contains("กองใหม่ · b.docx", await PageAsync(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FiscalYear", "2013", "ปี ค.ศ.")]
    [InlineData("Round", "๗", "6 9 หรือ 12 เดือน")]
    [InlineData("IndicatorNumber", "<b>", "ไม่ใช่เลขตัวชี้วัด")]
    public async Task What_cannot_be_is_said_beside_what_was_typed(string part, string typed, string why)
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        using HttpResponseMessage refused = await PostAsync(1, ("Report", "0"), (part, typed), ("Reason", "ตามปก"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string html = await refused.Content.ReadAsStringAsync();
        Assert.DoesNotContain("value=\"<b>\"", html, StringComparison.Ordinal);
        Assert.Contains(why, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("value=\"ตามปก\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_said_meanwhile_is_shown_and_the_draft_is_kept()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        await new ConfirmationLedger(desk.Records, TimeProvider.System).MakeAsync(
            new ConfirmationDraft(new IdentityVersion(1, 1, null), [new TypedPart(0, IdentityPart.Round, "9")], "somchai") { Reason = "ก" },
            CancellationToken.None
        );
        using HttpResponseMessage conflict = await reviewer.PostAsync(
            "/submissions/1",
            "/submissions/1?handler=identify",
            ("Report", "0"),
            ("Reading", "1"),
            ("Round", "6"),
            ("Reason", "ตามปกใน")
        );
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        string page = WebUtility.HtmlDecode(await conflict.Content.ReadAsStringAsync());
        Assert.Contains("somchai: รอบ (เดือน) เป็น “9”", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ตามปกใน\"", page, StringComparison.Ordinal);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(1, await db.Confirmations.CountAsync());
    }

    [Fact]
    public async Task A_viewer_sees_it_and_says_nothing()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        using SignedInBrowser viewer = await desk.BrowserAsync(AccountRole.Viewer);
        string page = await viewer.ReadAsync("/submissions/1");
        Assert.Contains("id=\"identity\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=identify", page, StringComparison.Ordinal);
        foreach (string handler in new[] { "identify", "unidentify" })
        {
            using HttpResponseMessage answer = await viewer.PostAsync(
                "/submissions",
                $"/submissions/1?handler={handler}",
                ("Unit", "กองช่าง"),
                ("confirmation", "1")
            );
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.False(await db.Confirmations.AnyAsync());
    }

    [Fact]
    public async Task Two_versions_stand_beside_each_other_with_what_changed_and_each_figure_leads_to_its_own_place()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked, Found("คะแนนผิด", 0));
        await desk.RecordAsync("กองคลัง/b.docx", 2, Card("4") with { Supervisors = ["นางสมศรี"] }, FileOutcome.Checked);
        string page = WebUtility.HtmlDecode(await reviewer.ReadAsync("/submissions/2/versions/0"));
        Assert.Contains("เปลี่ยน 1 · เพิ่ม 1 · หายไป 1 · เหมือนเดิม", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/1/figures/0/0\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/2/figures/0/0\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/1/findings/0\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("change-same", page, StringComparison.Ordinal);
        Assert.Contains("change-same", await reviewer.ReadAsync("/submissions/2/versions/0?show=all"), StringComparison.Ordinal);
        Assert.Contains("/submissions/2/versions/0", await reviewer.ReadAsync("/submissions/2"), StringComparison.Ordinal);

        // Whichever way they are named, the earlier one stands first.
        Assert.Contains(
            "เปลี่ยน 1 · เพิ่ม 1 · หายไป 1",
            WebUtility.HtmlDecode(await reviewer.ReadAsync("/submissions/1/versions/0?from=2&to=1")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Versions_that_agree_say_so_and_one_alone_says_that_there_is_no_other()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Card("3"), FileOutcome.Checked);
        Assert.Contains("ยังไม่มีฉบับอื่นของรายงานนี้", await reviewer.ReadAsync("/submissions/1/versions/0"), StringComparison.Ordinal);
        await desk.RecordAsync("กองคลัง/b.docx", 2, Card("3"), FileOutcome.Checked);
        string page = await reviewer.ReadAsync("/submissions/2/versions/0");
        Assert.Contains("ไม่มีสิ่งใดต่างกัน", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        await desk.RecordAsync("กองคลัง/c.docx", 3, Card("3") with { Round = null }, FileOutcome.Checked);
        Assert.Contains("ยังไม่มีฉบับอื่นของรายงานนี้", await reviewer.ReadAsync("/submissions/3/versions/0"), StringComparison.Ordinal);
        foreach (string missing in new[] { "/submissions/1/versions/7", "/submissions/99/versions/0" })
            Assert.Equal(HttpStatusCode.NotFound, await reviewer.StatusAsync(missing));
        Assert.Equal(HttpStatusCode.OK, await reviewer.StatusAsync("/submissions/1/versions/0?from=99&to=98"));
    }

    private async Task ReceiveLooseAsync()
    {
        Submission loose = await new SubmissionLedger(desk.Records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("loose", new string('b', 64), "b.docx", Records.Inbox.InboxEntry.NoUnit, "b.docx", 1),
            CancellationToken.None
        );
        FileResult result = new()
        {
            Path = "b.docx",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = [Card("4")],
        };
        await new ReadingRecorder(desk.Records, TimeProvider.System).RecordAsync(loose.Id, "1", result, CancellationToken.None);
    }

    private async Task<string> PageAsync(int submission) => WebUtility.HtmlDecode(await reviewer.ReadAsync($"/submissions/{submission}"));

    /// <summary>With what the page names as seen.</summary>
    private async Task<HttpResponseMessage> PostAsync(int submission, params (string Name, string Value)[] fields)
    {
        IdentityVersion seen = await new ConfirmationLedger(desk.Records, TimeProvider.System).VersionAsync(
            submission,
            CancellationToken.None
        );
        return await reviewer.PostAsync(
            $"/submissions/{submission}",
            $"/submissions/{submission}?handler=identify",
            [.. fields, ("Reading", $"{seen.Reading}"), ("Last", $"{seen.Last}")]
        );
    }

    private async Task<string> SayAsync(int submission, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await PostAsync(submission, fields);
        return answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
    }

    private static DiscrepancyResult Found(string message, int row) =>
        new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Message = message,
            MessageEn = "wrong",
            Stated = "3",
            Expected = "4",
            At = new FigureAddress(0, row, "weightedScore"),
        };

    private static ReportResult Card(string score) =>
        new()
        {
            Indicator = new IndicatorResult("9.2", "ชื่อ"),
            FiscalYear = 2568,
            Round = 12,
            StatedAverage = "3.0000",
            Recomputed = new RecomputedResult("1", "3", "3"),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows = [new RowResult("1", "แผน", "2", null, score, null)],
                    Total = new TotalResult(null, null),
                },
            ],
            Figures = Checking.Results.Evidence.FigureList.Of([
                new Checking.Results.Evidence.FigureResult(
                    score,
                    score,
                    new Checking.Results.Evidence.FigureSite("score") { Table = 0, Row = 0 },
                    new Checking.Results.Evidence.EvidenceLocation(1, 0, 1, 3)
                ),
            ]),
        };
}
