using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Support;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>The certificate: given where something was compared and nothing is left to be decided or mended, and for nothing
/// else.</summary>
public sealed class CertificateTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync(time: new Desk.FixedTime());

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task It_names_what_was_compared_and_what_was_not_checkable_and_why()
    {
        NotCheckableResult[] gaps =
        [
            new("score-result", "1", "ไม่มีเกณฑ์การให้คะแนน", "no criteria"),
            new("score-result", "2", "ไม่มีเกณฑ์การให้คะแนน", "no criteria"),
            new("not-assessed", "3", "ไม่ประเมินในรอบนี้", "not assessed"),
        ];
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [], Gaps = gaps });
        MadeDocument made = await MadeAsync(id);
        Assert.Equal(["๑", "ตัวชี้วัดที่ ๕ ร้อยละความสำเร็จของการจัดทำบัญชีต้นทุน", "๒", "๖", "๓.๗๓๓๓", "≈ ๓.๖๖๖๗"], made.Tables[0][0]);
        Assert.Equal(
            [("ตัวชี้วัดที่ ๕ ข้อ ๑, ๒", "ไม่มีเกณฑ์การให้คะแนน"), ("ตัวชี้วัดที่ ๕ ข้อ ๓", "ไม่ประเมินในรอบนี้")],
            made.Tables[1].Select(r => (r[1], r[2]))
        );
        Assert.Equal(2, made.Tables.Count);
        Assert.Contains("สิ่งที่ระบบตรวจไม่ได้ ๓ จุด ซึ่งใบรับรองนี้ไม่ครอบคลุม", made.Text, StringComparison.Ordinal);
        Assert.Contains("เทียบตัวเลข ๖ จุด ไม่พบข้อคลาดเคลื่อนในส่วนที่ตรวจได้", made.Text, StringComparison.Ordinal);
        Assert.Contains(1.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_was_checkable_it_says_so_and_has_no_empty_tables()
    {
        MadeDocument made = await MadeAsync(await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [] }));
        Assert.Single(made.Tables);
        Assert.Contains("ไม่มีสิ่งใดในรายงานที่ระบบระบุว่าตรวจไม่ได้", made.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "ไม่พบข้อคลาดเคลื่อน",
            made.Text.Split('\n').Single(l => l.Contains("ผลการตรวจ\t", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_accepted_is_named_with_its_reason_and_nothing_found_is_not_said()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [ReturnedCard.Truncated()] });
        await desk.DecideAsync(id, 0, DecisionAct.Accepted, "แบบฟอร์มกำหนดให้ตัด");
        MadeDocument made = await MadeAsync(id);
        Assert.EndsWith("เหตุผล: แบบฟอร์มกำหนดให้ตัด", made.Tables[1][0][2], StringComparison.Ordinal);
        Assert.Contains("ไม่มีข้อคลาดเคลื่อนที่ต้องแก้ไข", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่พบข้อคลาดเคลื่อน", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_compared_nothing_is_certified() =>
        await RefusedAsync(
            await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [], Comparisons = 0 }),
            "no two figures"
        );

    [Fact]
    public async Task While_something_waits_to_be_decided_nothing_is_certified()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [ReturnedCard.Truncated()] });
        await RefusedAsync(id, "1 finding waits");
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        await RefusedAsync(id, "Make the memo");
    }

    [Fact]
    public async Task Before_it_was_compared_with_other_reports_nothing_is_certified() =>
        await RefusedAsync(
            await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [] }, compared: false),
            "not compared with other reports"
        );

    [Fact]
    public async Task A_version_that_was_replaced_is_not_certified_and_what_the_new_one_mended_is_named()
    {
        long first = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard());
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        long second = await desk.SendAsync("กองแผนงาน/ข.docx", 2, new ReturnedCard { Weighted = "1.5000", Found = [] });
        await RefusedAsync(first, $"submission {second}");
        await RefusedAsync(second, "waits to be decided");
        await desk.AcceptTogetherAsync(second);
        MadeDocument made = await MadeAsync(second);
        Assert.Equal("แก้แล้ว", made.Tables[^1][0][4]);
        Assert.Contains("ฉบับที่ ๒", made.Text, StringComparison.Ordinal);
    }

    private async Task<MadeDocument> MadeAsync(long id)
    {
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Certificate, "สมศรี ใจดี", CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return await MadeDocument.ReadAsync(outcome.File!.Bytes);
    }

    private async Task RefusedAsync(long id, string why)
    {
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Certificate, "สมศรี", CancellationToken.None);
        Assert.Null(outcome.File);
        Assert.Contains(why, outcome.Refusal!.English, StringComparison.Ordinal);
    }
}
