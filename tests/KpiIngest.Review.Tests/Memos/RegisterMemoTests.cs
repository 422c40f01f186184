using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Register;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>What stands beside the register, or in another submission, has its figures and its place in a memo; what was not held against
/// the register is named in a certificate.</summary>
public sealed class RegisterMemoTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_weight_that_is_not_the_agreed_one_has_both_figures_and_its_place()
    {
        EvidenceLocation place = new(null, 15, 9, 2);
        await SendAsync(
            "กองแผนงาน",
            RegisterPageTests.Card("4") with
            {
                Figures = FigureList.Of([new FigureResult("4", "๔", new FigureSite("weight") { Table = 0, Row = 0 }, place)]),
            }
        );
        await RegisterAsync();
        await ConfirmAsync("register-weight");
        IReadOnlyList<string> row = Assert.Single(await RowsAsync(1));
        Assert.Equal("ตัวชี้วัดที่ ๙.๒ ตารางรายข้อ ข้อ ๙.๒ น้ำหนัก\n(ตารางที่ ๑๖ แถวที่ ๑๐)", row[1]);
        Assert.Equal(("๔", "๓\n(คำรับรอง)"), (row[2], row[3]));
        Assert.Contains("คำรับรองระบุ", row[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_is_not_agreed_is_named_by_its_number()
    {
        await SendAsync("กองแผนงาน", RegisterPageTests.Card("4") with { Indicator = new IndicatorResult("77", "งานอื่น") });
        await RegisterAsync();
        await ConfirmAsync("register-unknown");
        IReadOnlyList<string> row = Assert.Single(await RowsAsync(1));
        Assert.Contains("๗๗", row[1], StringComparison.Ordinal);
        Assert.Contains("“งานอื่น”", row[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.7000", "๑.๗๐๐๐", "๑.๖๐๐๐")]
    [InlineData("9.6000", "๙.๖๐๐๐", "๑.๖๐๐๐")]
    public async Task A_figure_that_a_later_version_changed_has_both_figures_and_where_they_stand(
        string weighted,
        string now,
        string before
    )
    {
        long first = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard { Found = [] });
        long second = await desk.SendAsync("กองแผนงาน/ข.docx", 2, new ReturnedCard { Weighted = weighted, Found = [] });
        foreach (long line in await LinesAsync(l => l.SubmissionId == second && l.AcrossId != null))
            await DecideAsync(line);
        IReadOnlyList<IReadOnlyList<string>> rows = await RowsAsync(second);
        Assert.NotEmpty(rows);
        string all = string.Join('\n', rows.SelectMany(r => r));
        Assert.Contains(now, all, StringComparison.Ordinal);
        Assert.Contains(before, all, StringComparison.Ordinal);
        Assert.Contains($"รายการที่ {Reports.Thai.ThaiDigits.ToThai($"{first}")}", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_names_that_the_register_has_no_agreement_of_the_unit_and_counts_as_the_page_does()
    {
        NotCheckableResult[] gaps =
        [
            new("score-result", "1", "ไม่มีเกณฑ์", "no criteria"),
            new("score-result", "2", "ไม่มีเกณฑ์", "no criteria"),
        ];
        await RegisterAsync();
        long id = await desk.SendAsync("กองคลัง/SAR.docx", 1, new ReturnedCard { Found = [], Gaps = gaps });
        MadeDocument made = await CertifiedAsync(id);
        Assert.Contains(
            made.Tables[1],
            r => r[1] == "ตัวชี้วัดที่ ๕ การเทียบกับทะเบียนคำรับรอง" && r[2].Contains("ทะเบียนไม่มีหน่วยงานนี้", StringComparison.Ordinal)
        );
        Assert.Contains("สิ่งที่ระบบตรวจไม่ได้ ๒ จุด และสิ่งที่ไม่ได้ตรวจอีก ๑ รายการ", made.Text, StringComparison.Ordinal);
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        string page = await browser.ReadAsync($"/submissions/{id}");
        Assert.Contains("ตรวจไม่ได้ 2 จุด", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ตรวจไม่ได้ 3 จุด", page, StringComparison.Ordinal);
        Assert.Contains("ทะเบียนไม่มีหน่วยงานนี้", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_other_gaps_the_register_alone_is_named_and_without_a_register_nothing_is()
    {
        long before = await desk.SendAsync("กองคลัง/SAR.docx", 1, new ReturnedCard { Found = [] });
        Assert.Contains("ไม่มีสิ่งใดในรายงานที่ระบบระบุว่าตรวจไม่ได้", (await CertifiedAsync(before)).Text, StringComparison.Ordinal);
        await RegisterAsync();
        Assert.Contains(
            "สิ่งที่ไม่ได้ตรวจ ๑ รายการ ซึ่งใบรับรองนี้ไม่ครอบคลุม",
            (await CertifiedAsync(before)).Text,
            StringComparison.Ordinal
        );
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        Assert.Contains("ยังไม่ได้เทียบ", await browser.ReadAsync($"/submissions/{before}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_comparison_with_the_register_waits_nothing_is_certified()
    {
        await RegisterAsync();
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Number = "9.3", Found = [] });
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Certificate, "สมศรี", CancellationToken.None);
        Assert.Contains("current version of the register", outcome.Refusal!.English, StringComparison.Ordinal);
    }

    private async Task RegisterAsync()
    {
        using SignedInBrowser administrator = await desk.BrowserAsync();
        (
            await RegisterPageTests.ApplyAsync(administrator, await RegisterPageTests.ImportAsync(administrator, RegisterPageTests.File))
        ).Dispose();
    }

    private async Task SendAsync(string unit, ReportResult report) =>
        await desk.RecordAsync($"{unit}/a.docx", 1, report, FileOutcome.Checked);

    private async Task ConfirmAsync(string code)
    {
        foreach (long line in await LinesAsync(l => l.Code == code))
            await DecideAsync(line);
    }

    private async Task<List<long>> LinesAsync(System.Linq.Expressions.Expression<Func<FindingLine, bool>> which)
    {
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        return await db.FindingLines.Where(which).Select(l => l.Id).ToListAsync();
    }

    private async Task DecideAsync(long line)
    {
        FindingVersion seen = (await FindingDetail.OfAsync(desk.Records, line, CancellationToken.None))!.Version;
        Assert.IsType<DecisionOutcome.Made>(
            await desk
                .Services.GetRequiredService<DecisionLedger>()
                .DecideAsync(new DecisionDraft(seen, DecisionAct.Confirmed, "somsri"), CancellationToken.None)
        );
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(long id)
    {
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี ใจดี", CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return (await MadeDocument.ReadAsync(outcome.File!.Bytes)).Tables[0];
    }

    private async Task<MadeDocument> CertifiedAsync(long id)
    {
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Certificate, "สมศรี ใจดี", CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return await MadeDocument.ReadAsync(outcome.File!.Bytes);
    }
}
