using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>The return memo: what stands in it, what does not, and what the trail tells of it.</summary>
public sealed class MemoTests : IAsyncLifetime
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync(time: new Desk.FixedTime());

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Read_again_by_our_own_reader_every_figure_is_the_one_that_was_found()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        MadeDocument memo = await MadeAsync(new MemoScope.OfSubmission(id, null));
        IReadOnlyList<string> row = Assert.Single(Assert.Single(memo.Tables));
        Assert.Equal(["๑", "๑.๖๐๐๐", "๑.๕"], row.Where((_, column) => column is 0 or 2 or 3));
        Assert.Equal("0.5 × 3 = 1.5 แต่ระบุ 1.6000 (+0.1)", MadeDocument.Arabic(row[4]));
        Assert.Equal("ตัวชี้วัดที่ ๕ ตารางสรุป ข้อ ๑ คะแนนถ่วงน้ำหนัก\n(หน้า ๓ ตารางที่ ๕ แถวที่ ๓)", row[1]);
        foreach (
            string said in new[]
            {
                "บันทึกข้อความ",
                "วันที่  ๒๑ พฤศจิกายน ๒๕๖๙",
                "เรียน  หัวหน้ากองแผนงาน",
                "จำนวน ๑ ข้อ",
                "รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๙",
                "ร้อยละความสำเร็จของการจัดทำบัญชีต้นทุน",
            }
        )
            Assert.Contains(said, memo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", memo.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_confirmed_or_sent_back_is_asked_for_and_what_follows_stands_with_its_cause()
    {
        long id = await desk.SendAsync(
            "กองแผนงาน/SAR.docx",
            1,
            new ReturnedCard
            {
                Found =
                [
                    ReturnedCard.WeightedScore(),
                    ReturnedCard.WeightedTotal(),
                    ReturnedCard.ScoreRange(),
                    ReturnedCard.Truncated(),
                    ReturnedCard.WeightedTotal(null),
                ],
            }
        );
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed, "จดไว้ภายใน");
        await desk.DecideAsync(id, 1, DecisionAct.Confirmed);
        await desk.DecideAsync(id, 2, DecisionAct.SentBack, "กรุณาแนบหลักฐาน");
        await desk.DecideAsync(id, 3, DecisionAct.Accepted);
        MadeDocument memo = await MadeAsync(new MemoScope.OfSubmission(id, 0));
        IReadOnlyList<IReadOnlyList<string>> rows = Assert.Single(memo.Tables);
        Assert.Equal(2, rows.Count);
        Assert.Equal("แก้ไขให้ถูกต้อง\nตรวจอีกครั้งหลังแก้\n- ตารางสรุป แถวรวม คะแนนถ่วงน้ำหนัก", rows[0][5]);
        Assert.Equal("ตรวจสอบ แล้วชี้แจงเหตุผลหรือแก้ไข: กรุณาแนบหลักฐาน", rows[1][5]);
        Assert.DoesNotContain("จดไว้ภายใน", memo.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ตัดทศนิยม", memo.Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "finding waits to be decided first")]
    [InlineData(DecisionAct.Accepted, "nothing to ask for")]
    public async Task Without_anything_confirmed_there_is_no_memo_and_the_reason_is_said(DecisionAct? act, string why)
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [ReturnedCard.WeightedScore()] });
        if (act is { } decided)
            await desk.DecideAsync(id, 0, decided);
        MemoOutcome outcome = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี", CancellationToken.None);
        Assert.Null(outcome.File);
        Assert.Contains(why, outcome.Refusal!.English, StringComparison.Ordinal);
        Assert.NotNull(
            (await desk.Making().MakeAsync(new MemoScope.OfSubmission(99, null), MemoKind.Memo, "สมศรี", CancellationToken.None)).Refusal
        );
    }

    [Theory]
    [InlineData("{{จุดตรวจสอบ}} {{ไม่รู้จัก}}", "{{จุดตรวจสอบ}} {{ไม่รู้จัก}}")]
    [InlineData("<w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd\"/> & ]]> \"", "<w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd\"/> & ]]> \"")]
    [InlineData("แถว\u2028หนึ่ง\r\nสอง\u0007\uffff", "แถว หนึ่ง สอง\ufffd\ufffd")]
    [InlineData("ตัวเลข \u202e๐๐๖.๑\u202c ปกติ", "ตัวเลข ๐๐๖.๑ ปกติ")]
    [InlineData("{ HYPERLINK \"http://example.invalid\" }", "{ HYPERLINK \"http://example.invalid\" }")]
    [InlineData("จำนวนปกติ ๑๒ ก.ค. ๒๕๖๙", "จำนวนปกติ ๑๒ ก.ค. ๒๕๖๙")]
    public async Task Text_of_a_report_stays_text(string name, string shown)
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Name = name });
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        MadeDocument memo = await MadeAsync(new MemoScope.OfSubmission(id, null));
        Assert.Contains("ตัวชี้วัดที่ ๕ " + shown, memo.Text, StringComparison.Ordinal);
        Assert.Empty(memo.Body.Descendants(W + "fldSimple").Concat(memo.Body.Descendants(W + "instrText")));
    }

    [Fact]
    public async Task Every_filled_run_has_its_properties_for_Thai_as_for_Latin_letters()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        MadeDocument memo = await MadeAsync(new MemoScope.OfSubmission(id, null));
        List<XElement> runs = [.. memo.Body.Descendants(W + "r").Where(r => r.Element(W + "t") is not null)];
        Assert.NotEmpty(runs);
        Assert.All(
            runs.Select(r => r.Element(W + "rPr")!),
            p =>
            {
                Assert.Equal((string?)p.Element(W + "sz")!.Attribute(W + "val"), (string?)p.Element(W + "szCs")?.Attribute(W + "val"));
                Assert.Equal(p.Element(W + "b") is null, p.Element(W + "bCs") is null);
                Assert.Equal(
                    (string?)p.Element(W + "rFonts")!.Attribute(W + "ascii"),
                    (string?)p.Element(W + "rFonts")!.Attribute(W + "cs")
                );
                Assert.NotNull(p.Element(W + "cs"));
                Assert.Equal("th-TH", (string?)p.Element(W + "lang")!.Attribute(W + "bidi"));
            }
        );
    }

    [Fact]
    public async Task The_setting_takes_Arabic_digits()
    {
        await using Desk arabic = await Desk.OpenAsync(
            time: new Desk.FixedTime(),
            services: s => s.AddSingleton(new MemoSettings { ThaiDigits = false })
        );
        long id = await arabic.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await arabic.DecideAsync(id, 0, DecisionAct.Confirmed);
        MemoOutcome outcome = await arabic
            .Making()
            .MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี", CancellationToken.None);
        MadeDocument memo = await MadeDocument.ReadAsync(outcome.File!.Bytes);
        Assert.Equal("1.6000", memo.Tables[0][0][2]);
        Assert.DoesNotMatch("[๐-๙]", string.Join(' ', memo.Tables[0][0]));
        Assert.Contains("21 พฤศจิกายน 2569", memo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_unit_every_report_that_no_later_one_replaced_is_in_one_memo()
    {
        long replaced = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard());
        await desk.DecideAsync(replaced, 0, DecisionAct.Confirmed);
        long later = await desk.SendAsync(
            "กองแผนงาน/ข.docx",
            2,
            new ReturnedCard { Weighted = "1.7000", Found = [ReturnedCard.WeightedScore("1.7000")] }
        );
        await desk.DecideAsync(later, 0, DecisionAct.Confirmed);
        long other = await desk.SendAsync("กองแผนงาน/ค.docx", 3, new ReturnedCard { Number = "12", Found = [ReturnedCard.ScoreRange()] });
        await desk.DecideAsync(other, 0, DecisionAct.SentBack);
        long strange = await desk.SendAsync("กองคลัง/ง.docx", 4, new ReturnedCard());
        await desk.DecideAsync(strange, 0, DecisionAct.Confirmed);
        MadeDocument memo = await MadeAsync(new MemoScope.OfUnit("กองแผนงาน", 2569, 12));
        Assert.Equal(["๑.๗๐๐๐", "๔"], memo.Tables[0].Select(r => r[2]));
        Assert.Equal(
            [$"ตัวชี้วัดที่ ๕ (รายการที่ {Thai(later)})", $"ตัวชี้วัดที่ ๑๒ (รายการที่ {Thai(other)})"],
            memo.Tables[0].Select(r => r[1][..(r[1].IndexOf(')', StringComparison.Ordinal) + 1)])
        );

        MemoOutcome old = await desk.Making()
            .MakeAsync(new MemoScope.OfSubmission(replaced, null), MemoKind.Memo, "สมศรี", CancellationToken.None);
        Assert.Contains($"submission {later}", old.Refusal!.English, StringComparison.Ordinal);
        Assert.NotNull(
            (
                await desk.Making().MakeAsync(new MemoScope.OfUnit("กองแผนงาน", 2568, 12), MemoKind.Memo, "สมศรี", CancellationToken.None)
            ).Refusal
        );
    }

    [Fact]
    public async Task What_was_asked_for_before_is_named_with_what_became_of_it()
    {
        long first = await desk.SendAsync(
            "กองแผนงาน/ก.docx",
            1,
            new ReturnedCard { Found = [ReturnedCard.WeightedScore(), ReturnedCard.ScoreRange()] }
        );
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        await desk.DecideAsync(first, 1, DecisionAct.SentBack);
        long second = await desk.SendAsync(
            "กองแผนงาน/ข.docx",
            2,
            new ReturnedCard { Weighted = "1.5000", Found = [ReturnedCard.ScoreRange()] }
        );
        await desk.DecideAsync(second, 0, DecisionAct.SentBack);
        MadeDocument memo = await MadeAsync(new MemoScope.OfSubmission(second, null));
        Assert.Equal(2, memo.Tables.Count);
        Assert.Equal([("๑.๖๐๐๐", "๑.๕๐๐๐", "แก้แล้ว"), ("๔", "๔", "ยังไม่แก้")], memo.Tables[1].Select(r => (r[2], r[3], r[4])));
        Assert.Contains("ในฉบับก่อน ๒ ข้อ แก้ไขแล้ว ๑ ข้อ", memo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_tells_which_file_was_made_and_of_which_decisions_and_verify_holds()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        foreach (MemoScope scope in new MemoScope[] { new MemoScope.OfSubmission(id, 0), new MemoScope.OfUnit("กองแผนงาน", 2569, 12) })
        {
            MemoFile file = (await desk.Making().MakeAsync(scope, MemoKind.Memo, "สมศรี", CancellationToken.None)).File!;
            await desk.Making().RecordAsync(file, "somsri", CancellationToken.None);
            await using RecordsDbContext db = desk.Records.CreateDbContext();
            AuditEntry entry = await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
            Assert.Equal(
                (AuditActions.MemoMade, "somsri", scope is MemoScope.OfUnit ? "unit:กองแผนงาน" : $"submission:{id}"),
                (entry.Action, entry.Actor, entry.Subject)
            );
            JsonElement detail = JsonDocument.Parse(entry.Detail).RootElement;
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), detail.GetProperty("sha256").GetString());
            Assert.Equal([1L], detail.GetProperty("decisions").EnumerateArray().Select(d => d.GetInt64()));
            Assert.Equal(
                entry.Sequence - 1,
                long.Parse(detail.GetProperty("witness").GetString()!.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        VerificationResult verified = await new RecordsVerification(desk.Records, null, TimeProvider.System).RunAsync(
            [],
            0,
            null,
            CancellationToken.None
        );
        Assert.Empty(verified.Damages.First);
    }

    [Theory]
    [InlineData("กองแผนงาน", "บันทึกข้อความ-กองแผนงาน-ตัวชี้วัด-5-รายการที่-1.docx")]
    [InlineData("..%2e\\a:b*?\"<>|", "บันทึกข้อความ-.-2e-a-b-ตัวชี้วัด-5-รายการที่-1.docx")]
    public async Task The_name_of_the_file_is_safe_whatever_a_unit_is_called(string unit, string name)
    {
        long id = await desk.SendAsync(unit + "/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        Assert.Equal(
            name,
            (await desk.Making().MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี", CancellationToken.None)).File!.Name
        );
    }

    [Theory]
    [InlineData("ศูนย์เทคโนโลยีสารสนเทศ")]
    [InlineData("กลุ่มแผนงานและเทคโนโลยี")]
    [InlineData("ก้ำไใ")]
    [InlineData("สำนักงาน👨‍👩‍👧")]
    public async Task A_long_name_is_never_cut_within_a_letter_nor_after_a_vowel_that_leads_one(string unit)
    {
        for (int before = 0; before < 6; before++)
        {
            string whole = new string('ก', before) + string.Concat(Enumerable.Repeat(unit, 12));
            long id = await desk.SendAsync(
                whole[..Math.Min(whole.Length, 220)] + "/SAR.docx",
                before + 1,
                new ReturnedCard { Number = $"{before + 1}" }
            );
            await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
            string name = (
                await desk.Making().MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี", CancellationToken.None)
            )
                .File!
                .Name;
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 40, 200);
            string cut = name["บันทึกข้อความ-".Length..name.IndexOf("-ตัวชี้วัด", StringComparison.Ordinal)];
            string[] letters = [.. System.Globalization.StringInfo.ParseCombiningCharacters(whole).Select(i => whole[..i])];
            Assert.Contains(
                letters,
                l =>
                    l == cut
                    || l.Replace("👨‍👩‍👧", "", StringComparison.Ordinal) == cut
                    || l.Replace("👨‍👩‍👧", "-", StringComparison.Ordinal).TrimEnd('-') == cut
            );
            Assert.DoesNotMatch("[เแโใไ]$", cut.Length == 0 ? "ก" : cut);
        }
    }

    [Fact]
    public async Task A_long_name_of_a_unit_is_cut_at_a_whole_letter()
    {
        long id = await desk.SendAsync(new string('ก', 250) + "/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        string name = (await desk.Making().MakeAsync(new MemoScope.OfSubmission(id, null), MemoKind.Memo, "สมศรี", CancellationToken.None))
            .File!
            .Name;
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 100, 200);
        Assert.EndsWith("-รายการที่-1.docx", name, StringComparison.Ordinal);
    }

    private async Task<MadeDocument> MadeAsync(MemoScope scope)
    {
        MemoOutcome outcome = await desk.Making().MakeAsync(scope, MemoKind.Memo, "สมศรี ใจดี", CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return await MadeDocument.ReadAsync(outcome.File!.Bytes);
    }

    private static string Thai(long number) =>
        Reports.Thai.ThaiDigits.ToThai(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
