using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>A memo asks for nothing that would turn a right figure into a wrong one: what rests on a mended figure is computed from it, or
/// named to be looked at again.</summary>
public sealed class MemoMendingTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync(time: new Desk.FixedTime());

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task What_is_right_once_the_cause_is_mended_is_not_asked_for()
    {
        IReadOnlyList<string> row = await OnlyAsync(new ReturnedCard { Mendings = [new MendingResult(0, [], [])] });
        Assert.Equal("แก้ไขให้ถูกต้อง\nค่าที่สืบเนื่องกัน ๑ ค่า ถูกต้องเมื่อแก้ข้อนี้แล้ว", row[5]);
        Assert.DoesNotContain("๕.๕", string.Join(' ', row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_wrong_then_is_asked_for_with_the_value_of_the_mended_figure()
    {
        LeftResult left = new(1, ReturnedCard.WeightedTotal(null) with { Expected = "5.4" });
        IReadOnlyList<string> row = await OnlyAsync(new ReturnedCard { Mendings = [new MendingResult(0, [left], [left])] });
        Assert.Equal("แก้ไขให้ถูกต้อง\nและแก้ค่าที่สืบเนื่องกัน\n- ตารางสรุป แถวรวม คะแนนถ่วงน้ำหนัก ๕.๖๐๐๐ คำนวณได้ ๕.๔", row[5]);
    }

    [Fact]
    public async Task What_is_not_known_is_named_without_a_figure()
    {
        foreach (
            IReadOnlyList<MendingResult>? mendings in new IReadOnlyList<MendingResult>?[] { null, [], [new MendingResult(0, null, null)] }
        )
        {
            await desk.DisposeAsync();
            desk = await Desk.OpenAsync(time: new Desk.FixedTime());
            Assert.Equal(
                "แก้ไขให้ถูกต้อง\nตรวจอีกครั้งหลังแก้\n- ตารางสรุป แถวรวม คะแนนถ่วงน้ำหนัก",
                (await OnlyAsync(new ReturnedCard { Mendings = mendings }))[5]
            );
        }
    }

    [Fact]
    public async Task A_figure_that_becomes_wrong_by_mending_is_named_although_it_was_not_found_before()
    {
        LeftResult left = new(null, ReturnedCard.WeightedTotal(null) with { Stated = "5.6000", Expected = "5.5" });
        IReadOnlyList<string> row = await OnlyAsync(
            new ReturnedCard { Found = [ReturnedCard.WeightedScore()], Mendings = [new MendingResult(0, [left], [left])] }
        );
        Assert.EndsWith("แถวรวม คะแนนถ่วงน้ำหนัก ๕.๖๐๐๐ คำนวณได้ ๕.๕", row[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_two_places_disagree_and_mending_the_stated_one_breaks_another_figure_neither_is_called_wrong()
    {
        DiscrepancyResult disagree = ReturnedCard.WeightedScore() with { Code = "detail-summary", Arithmetic = "1.6 ≠ 1.5" };
        LeftResult left = new(null, ReturnedCard.WeightedTotal(null));
        IReadOnlyList<string> row = await OnlyAsync(
            new ReturnedCard { Found = [disagree], Mendings = [new MendingResult(0, [left], [left])] }
        );
        Assert.Equal("ตรวจสอบว่าค่าใดถูก แล้วแก้ให้ตรงกัน\nตรวจอีกครั้งหลังแก้\n- ตารางสรุป แถวรวม คะแนนถ่วงน้ำหนัก", row[5]);
    }

    [Fact]
    public async Task What_was_accepted_stays_as_it_is_also_where_mending_leaves_it_wrong()
    {
        LeftResult left = new(1, ReturnedCard.WeightedTotal(null) with { Expected = "5.4" });
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Mendings = [new MendingResult(0, [left], [left])] });
        await desk.DecideAsync(id, 1, DecisionAct.Accepted);
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        Assert.Equal("แก้ไขให้ถูกต้อง", (await RowsAsync(id))[0][5]);
    }

    [Theory]
    [InlineData(DecisionAct.Confirmed, "๕.๔", "ถูกต้อง")] // both are mended: the total is computed from the mended figure
    [InlineData(DecisionAct.SentBack, "๕.๔", "ถูกต้อง")]
    [InlineData(DecisionAct.Accepted, null, null)] // it stays: nothing else is mended
    public async Task A_fault_that_rests_on_another_one_is_computed_from_the_mended_figure(DecisionAct other, string? total, string? said)
    {
        DiscrepancyResult again = ReturnedCard.WeightedTotal(null) with
        {
            Expected = "5.4",
            Arithmetic = "1.4 + 4 = 5.4; stated 5.6000 (+0.2)",
        };
        long id = await desk.SendAsync(
            "กองแผนงาน/SAR.docx",
            1,
            new ReturnedCard
            {
                Found = [ReturnedCard.WeightedScore(), ReturnedCard.WeightedTotal(null)],
                Mendings = [new MendingResult(0, [new LeftResult(1, again)], []), new MendingResult(1, [], []) { Again = again }],
            }
        );
        await desk.DecideAsync(id, 1, DecisionAct.Confirmed);
        await desk.DecideAsync(id, 0, other);
        IReadOnlyList<IReadOnlyList<string>> rows = await RowsAsync(id);
        Assert.Equal(total ?? "๕.๕", rows[^1][3]);
        if (said is not null)
            Assert.Contains("๑.๔ + ๔ = ๕.๔ แต่ระบุ ๕.๖๐๐๐ (+๐.๒)\n(คิดจากค่าที่แก้ตามข้ออื่นแล้ว)", rows[^1][4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_right_once_the_others_are_mended_is_not_to_be_mended()
    {
        DiscrepancyResult again = ReturnedCard.WeightedTotal(null) with { Expected = "5.6", Arithmetic = "5.6 ≠ 5.6" };
        long id = await desk.SendAsync(
            "กองแผนงาน/SAR.docx",
            1,
            new ReturnedCard
            {
                Found = [ReturnedCard.WeightedScore(), ReturnedCard.WeightedTotal(null)],
                Mendings = [new MendingResult(0, [], []), new MendingResult(1, [], []) { Again = again }],
            }
        );
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        await desk.DecideAsync(id, 1, DecisionAct.Confirmed);
        IReadOnlyList<string> row = (await RowsAsync(id))[1];
        Assert.Equal(
            ("๕.๖", "ตรงกันเมื่อแก้ตามข้ออื่นแล้ว", "ไม่ต้องแก้ เมื่อแก้ตามข้ออื่นแล้วถูกต้อง ขอให้ตรวจอีกครั้ง"),
            (row[3], row[4], row[5])
        );
    }

    [Fact]
    public async Task What_was_confirmed_without_its_cause_has_no_computed_figure()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Mendings = [new MendingResult(0, [], [])] });
        await desk.DecideAsync(id, 1, DecisionAct.Confirmed);
        IReadOnlyList<string> row = Assert.Single(await RowsAsync(id));
        Assert.Equal(
            ("๕.๖๐๐๐", "–", "คำนวณจากตารางสรุป ข้อ ๑ คะแนนถ่วงน้ำหนัก ซึ่งยังไม่ได้ยืนยัน", "ตรวจอีกครั้งว่าถูกต้องหรือไม่"),
            (row[2], row[3], row[4], row[5])
        );
    }

    [Theory]
    [InlineData("3.2727272727", "3.2", "≈ ๓.๒๗")]
    [InlineData("3.2727272727", "3.2000", "≈ ๓.๒๗๒๗")]
    [InlineData("3.2727272727", "3", "≈ ๓.๒๗")]
    [InlineData("3.2727272727", "3.27", "≈ ๓.๒๗๒๗")] // told apart from what is stated
    [InlineData("1.5", "1.6000", "๑.๕")]
    [InlineData("0.0625", "0.1", "๐.๐๖๒๕")]
    public async Task A_value_that_does_not_end_is_rounded_and_says_so(string expected, string stated, string shown)
    {
        IReadOnlyList<string> row = await OnlyAsync(
            new ReturnedCard
            {
                Found =
                [
                    ReturnedCard.WeightedScore(stated, expected) with
                    {
                        Arithmetic = $"36 ÷ 11 = {expected}; stated {stated} (-0.0727272727)",
                    },
                ],
            }
        );
        Assert.Equal(shown, row[3].Replace('\u00a0', ' '));
        Assert.DoesNotContain("๗๒๗๒๗๒", row[4], StringComparison.Ordinal);
        Assert.Contains($"แต่ระบุ {KpiIngest.Reports.Thai.ThaiDigits.ToThai(stated)}", row[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_the_answer_to_the_sender_say_that_what_follows_is_right_once_the_cause_is_mended()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Mendings = [new MendingResult(0, [], [])] });
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        using SignedInBrowser browser = await desk.BrowserAsync();
        foreach (string address in new[] { $"/submissions/{id}/findings/0", "/review/1?state=any" })
            Assert.Contains("แก้ข้อต้นเหตุแล้วตัวเลขนี้ถูกต้อง ไม่ต้องแก้", await browser.ReadAsync(address), StringComparison.Ordinal);
        Assert.Contains("ถูกต้องเมื่อแก้ข้อนี้แล้ว", await browser.ReadAsync($"/memo?submission={id}"), StringComparison.Ordinal);
        Records.Queries.SubmissionView view = (
            await new Records.Queries.SubmissionQuery(desk.Records).FindAsync(id, CancellationToken.None)
        )!;
        Assert.Contains("ตัวเลขเหล่านี้ถูกต้องทั้งหมด ไม่ต้องแก้", SubmissionCard.Render(view).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_known_pages_and_answer_say_to_look_again()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Contains(
            "แก้ข้อต้นเหตุก่อน แล้วตรวจตัวเลขนี้อีกครั้ง",
            await browser.ReadAsync($"/submissions/{id}/findings/0"),
            StringComparison.Ordinal
        );
        Records.Queries.SubmissionView view = (
            await new Records.Queries.SubmissionQuery(desk.Records).FindAsync(id, CancellationToken.None)
        )!;
        Assert.Contains("แก้ข้อข้างต้นก่อน แล้วตรวจอีกครั้ง", SubmissionCard.Render(view).ToString(), StringComparison.Ordinal);
    }

    /// <summary>The one row of a memo on a card whose first finding is confirmed.</summary>
    private async Task<IReadOnlyList<string>> OnlyAsync(ReturnedCard card)
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, card);
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        return Assert.Single(await RowsAsync(id));
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(long id)
    {
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี ใจดี", CancellationToken.None);
        return (await MadeDocument.ReadAsync(outcome.File!.Bytes)).Tables[0];
    }
}
