using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Tests;

/// <summary>The review list, a finding and its decisions, as a browser without script meets them.</summary>
public sealed partial class ReviewDeskTests : IAsyncLifetime
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
    public async Task What_is_decided_leaves_the_list_and_the_next_one_is_opened_with_its_place_in_the_pass()
    {
        await RecordAsync(3);
        Assert.Contains("/review/1?of=3", await reviewer.ReadAsync("/review"), StringComparison.Ordinal);
        Assert.Contains("รายการที่ 1 จาก 3", await reviewer.ReadAsync("/review/1?of=3"), StringComparison.Ordinal);
        Assert.Equal("/review/2?of=3&done=1", await DecideAsync("/review/1?of=3", DecisionAct.Confirmed));
        string second = await reviewer.ReadAsync("/review/2?of=3&done=1");
        Assert.Contains("รายการที่ 2 จาก 3", second, StringComparison.Ordinal);
        Assert.Contains("บันทึกแล้ว:", second, StringComparison.Ordinal);
        Assert.Equal([2, 3], Lines(await reviewer.ReadAsync("/review")));
        Assert.Equal([1], Lines(await reviewer.ReadAsync("/review?state=confirmed")));
    }

    [Fact]
    public async Task Taken_back_a_decision_waits_again_and_both_entries_stay()
    {
        await RecordAsync(2);
        await DecideAsync("/review/1?of=2", DecisionAct.SentBack);
        Assert.Equal("/review/1?of=2&done=1", await PostAsync("/review/2?of=2&done=1", Order(1, "takeBack", "of=2"), 1));
        string page = await reviewer.ReadAsync("/review/1?of=2&done=1");
        Assert.Contains("เรียกคืนการตัดสินแล้ว", page, StringComparison.Ordinal);
        Assert.Contains("รายการที่ 1 จาก 2", page, StringComparison.Ordinal);
        Assert.Equal([1, 2], Lines(await reviewer.ReadAsync("/review")));
        await using Records.RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal([DecisionAct.SentBack, DecisionAct.TakenBack], await db.Decisions.OrderBy(d => d.Id).Select(d => d.Act).ToListAsync());
        Assert.Equal(
            2,
            await db.AuditEntries.CountAsync(e => e.Action == AuditActions.Decided || e.Action == AuditActions.DecisionTakenBack)
        );
    }

    [Fact]
    public async Task An_older_decision_is_taken_back_from_its_own_page_too()
    {
        await RecordAsync(2);
        await DecideAsync("/review/1", DecisionAct.Confirmed);
        string page = await reviewer.ReadAsync("/review/1?state=confirmed");
        Assert.Contains("data-take-back", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-take-back", await reviewer.ReadAsync("/review/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_end_of_a_pass_the_list_says_what_was_done_and_what_was_passed_over()
    {
        await RecordAsync(3);
        await DecideAsync("/review/1?of=3", DecisionAct.Confirmed);
        string end = await DecideAsync("/review/3?of=3", DecisionAct.SentBack);
        Assert.Equal("/review?of=3&done=3", end);
        string list = WebUtility.HtmlDecode(await reviewer.ReadAsync(end));
        Assert.Contains("ถึงท้ายรายการแล้ว", list, StringComparison.Ordinal);
        Assert.Contains("ตัดสินแล้ว 2 จาก 3 รายการที่เริ่มไว้", list, StringComparison.Ordinal);
        Assert.Contains("เหลือ 1 รายการที่ข้ามไว้", list, StringComparison.Ordinal);
        string done = WebUtility.HtmlDecode(await reviewer.ReadAsync(await DecideAsync("/review/2?of=3", DecisionAct.Confirmed)));
        Assert.Contains("ตรวจทานครบแล้วตามตัวกรองนี้", done, StringComparison.Ordinal);
        Assert.Contains("ตัดสินแล้ว 3 จาก 3 รายการที่เริ่มไว้", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_by_somebody_else_in_between_is_shown_beside_ones_own_and_nothing_is_lost()
    {
        await RecordAsync(1);
        string opened = await reviewer.ReadAsync("/review/1");
        using SignedInBrowser other = await desk.BrowserAsync();
        using (
            HttpResponseMessage first = await other.PostAsync(
                "/review/1",
                "/review/1?handler=decide",
                Fields(await other.ReadAsync("/review/1"), DecisionAct.Accepted, "ปัดเศษตามคู่มือ")
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using HttpResponseMessage answer = await reviewer.PostAsync(
            "/review",
            "/review/1?handler=decide",
            Fields(opened, DecisionAct.SentBack, "ขอเอกสารเพิ่ม")
        );
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (
            string shown in new[]
            {
                "administrator ตัดสินว่า “ยอมรับโดยมีเหตุผล”",
                "ปัดเศษตามคู่มือ",
                "ของท่าน (ยังไม่ได้บันทึก): ส่งกลับหน่วยงาน “ขอเอกสารเพิ่ม”",
                ">ขอเอกสารเพิ่ม</textarea>",
            }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
        await using Records.RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(1, await db.Decisions.CountAsync());
        using HttpResponseMessage again = await reviewer.PostAsync(
            "/review",
            "/review/1?handler=decide",
            Fields(page, DecisionAct.SentBack, "ขอเอกสารเพิ่ม")
        );
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData(DecisionAct.Accepted, "", "การยอมรับต้องมีเหตุผล")]
    [InlineData(DecisionAct.Commented, " ", "ข้อความว่างเปล่า")]
    [InlineData(DecisionAct.Misread, "เลขจาง", "กรุณาพิมพ์ค่าที่ถูกต้อง")]
    [InlineData(DecisionAct.TakenBack, "", "ทำเช่นนี้ไม่ได้ที่นี่")]
    [InlineData(DecisionAct.Seconded, "เห็นด้วย", "ไม่ได้รอผู้ให้ความเห็นชอบ")]
    public async Task What_cannot_be_recorded_says_why_and_keeps_what_was_typed(DecisionAct act, string text, string said)
    {
        await RecordAsync(1);
        using HttpResponseMessage answer = await reviewer.PostAsync(
            "/review/1",
            "/review/1?handler=decide",
            Fields(await reviewer.ReadAsync("/review/1"), act, text)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($">{text.Trim()}</textarea>", page, StringComparison.Ordinal);
        await using Records.RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.False(await db.Decisions.AnyAsync());
    }

    [Theory]
    [InlineData("/review/1?handler=decide")]
    [InlineData("/review/1?handler=decide", "Act", "Nothing")]
    [InlineData("/review?handler=decide", "line", "1")]
    [InlineData("/review?handler=decide", "Act", "Misread")]
    [InlineData("/review/together?handler=decide")]
    [InlineData("/review/together?handler=decide", "act", "Nothing")]
    public async Task An_order_that_names_no_decision_decides_nothing(string path, string? name = null, string value = "")
    {
        await RecordAsync(1);
        string page = await reviewer.ReadAsync("/review/together");
        List<(string, string)> fields = [("count", "1"), ("digest", Input(page, "digest"))];
        if (name is not null)
            fields.Add((name, value));
        using HttpResponseMessage answer = await reviewer.PostAsync("/review", path, [.. fields]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using Records.RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.False(await db.Decisions.AnyAsync());
    }

    [Fact]
    public async Task A_comment_alone_decides_nothing_and_stays_on_the_finding()
    {
        await RecordAsync(2);
        Assert.Equal("/review/1?of=2&done=1", await DecideAsync("/review/1?of=2", DecisionAct.Commented, "โทรถามกองแล้ว"));
        string page = await reviewer.ReadAsync("/review/1?of=2&done=1");
        Assert.Contains("โทรถามกองแล้ว", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-take-back", page, StringComparison.Ordinal);
        Assert.Equal([1, 2], Lines(await reviewer.ReadAsync("/review")));
    }

    [Fact]
    public async Task A_line_is_decided_in_the_list_and_the_list_stays_where_it_is()
    {
        await RecordAsync(3);
        string list = await reviewer.ReadAsync("/review");
        Match line = Line().Match(list);
        (string, string)[] fields =
        [
            ("line", line.Groups["id"].Value),
            ("Reading", line.Groups["reading"].Value),
            ("Figures", line.Groups["figures"].Value),
            ("Last", line.Groups["last"].Value),
            ("Act", "Confirmed"),
        ];
        using HttpResponseMessage answer = await reviewer.PostAsync("/review", "/review?handler=decide", fields);
        Assert.Equal("/review?done=1#line-2", answer.Headers.Location!.ToString());
        string after = await reviewer.ReadAsync("/review?done=1");
        Assert.Equal([2, 3], Lines(after));
        Assert.Contains("/review/1?handler=takeBack&amp;back=list", after, StringComparison.Ordinal);
        using HttpResponseMessage again = await reviewer.PostAsync("/review", "/review?handler=decide", fields);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("ยังไม่ได้บันทึกของท่าน", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            "/review#line-1",
            (await PostAsync("/review?done=1", Order(1, "takeBack", "back=list"), 1)).Replace("?done=1", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Counts_beside_filters_are_what_their_addresses_show()
    {
        await RecordAsync(3, "กองคลัง", 1, ("weighted-score", Severity.Error));
        await RecordAsync(2, "กองแผนงาน", 2, ("criteria-conflict", Severity.Warning));
        await RecordAsync(1, "กองกลาง", 3, ("truncated", Severity.Note));
        await DecideAsync("/review/1", DecisionAct.Confirmed);
        await DecideAsync("/review/4", DecisionAct.Accepted, "ตามมติ");
        foreach (
            string from in new[]
            {
                "/review",
                "/review?state=any",
                "/review?unit=" + Uri.EscapeDataString("กองคลัง"),
                "/review?severity=error&state=any",
                "/review?state=confirmed&state=accepted",
            }
        )
        {
            string page = WebUtility.HtmlDecode(await reviewer.ReadAsync(from));
            MatchCollection choices = Choice().Matches(page);
            Assert.True(choices.Count >= 5, from);
            foreach (Match choice in choices)
            {
                // A choice that is given up again counts what it shows, its address what is shown without it; one of several is counted by
                // itself.
                if (
                    choice.Value.Contains("aria-current=\"true\"", StringComparison.Ordinal)
                    || choice.Value.Contains(" several", StringComparison.Ordinal)
                )
                    continue;
                Assert.Equal(
                    int.Parse(choice.Groups["count"].Value, CultureInfo.InvariantCulture),
                    Lines(await reviewer.ReadAsync(choice.Groups["to"].Value)).Count
                );
            }

            Assert.Contains($"<p class=\"quiet\">{Lines(page).Count} รายการ", page, StringComparison.Ordinal);
        }

        foreach ((string state, int count) in new[] { ("confirmed", 1), ("accepted", 1), ("open", 4), ("sentBack", 0) })
            Assert.Equal(count, Lines(await reviewer.ReadAsync("/review?state=" + state)).Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_forwards_and_backwards_without_a_gap_also_while_some_are_decided()
    {
        await RecordAsync(50);
        foreach (string sort in new[] { "", "&sort=newest", "&sort=code" })
        {
            List<long> forwards = [],
                backwards = [];
            string? address = "/review?size=20" + sort,
                last = null;
            while (address is not null)
            {
                string page = await reviewer.ReadAsync(last = address);
                forwards.AddRange(Lines(page));
                address = To(page, "next");
            }

            for (address = last; address is not null; )
            {
                string page = await reviewer.ReadAsync(address);
                backwards.InsertRange(0, Lines(page));
                address = To(page, "prev");
            }

            Assert.Equal(50, forwards.Distinct().Count());
            Assert.Equal(forwards, backwards);
        }

        string second = To(await reviewer.ReadAsync("/review?size=20"), "next")!;
        await DecideAsync("/review/20", DecisionAct.Confirmed);
        Assert.Equal(21, Lines(await reviewer.ReadAsync(second))[0]);
        Assert.Equal(20, Lines(await reviewer.ReadAsync("/review?size=20&after=bm9uZQ")).Count);
    }

    [Fact]
    public async Task Together_says_in_words_what_is_meant_and_is_refused_where_the_set_changed_since()
    {
        await RecordAsync(12, "กองคลัง", 1);
        await RecordAsync(2, "กองแผนงาน", 2);
        string address = "/review/together?unit=" + Uri.EscapeDataString("กองคลัง");
        string page = WebUtility.HtmlDecode(await reviewer.ReadAsync(address));
        foreach (
            string said in new[]
            {
                "ตัดสินพร้อมกัน 12 รายการ",
                "<dt>หน่วยงาน</dt><dd>กองคลัง</dd>",
                "รอตัดสิน, เปลี่ยนหลังตัดสิน, รอผู้เห็นชอบ",
                "และอีก 2 รายการ",
            }
        )
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal(10, Lines(page).Count);
        (string, string)[] seen =
        [
            ("count", "12"),
            ("digest", Input(page, "digest")),
            ("act", "Accepted"),
            ("text", "มติที่ประชุม ๓/๒๕๖๙"),
        ];
        await DecideAsync("/review/5", DecisionAct.Confirmed);
        string order = address + "&handler=decide";
        using (HttpResponseMessage changed = await reviewer.PostAsync(address, order, seen))
        {
            Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
            string told = WebUtility.HtmlDecode(await changed.Content.ReadAsStringAsync());
            Assert.Contains("(เดิม 12 เดี๋ยวนี้ 11)", told, StringComparison.Ordinal);
            Assert.Contains(">มติที่ประชุม ๓/๒๕๖๙</textarea>", told, StringComparison.Ordinal);
            seen[0] = ("count", "11");
            seen[1] = ("digest", Input(told, "digest"));
        }

        using (HttpResponseMessage unsaid = await reviewer.PostAsync(address, order, seen[0], seen[1], seen[2]))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        using HttpResponseMessage done = await reviewer.PostAsync(address, order, seen);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains(
            "บันทึกคำตัดสิน 11 รายการแล้ว",
            WebUtility.HtmlDecode(await reviewer.ReadAsync(done.Headers.Location!.ToString())),
            StringComparison.Ordinal
        );
        Assert.Equal([13, 14], Lines(await reviewer.ReadAsync("/review")));
        using HttpResponseMessage back = await reviewer.PostAsync(
            done.Headers.Location!.ToString(),
            address + "&handler=takeBack",
            ("batch", "1")
        );
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(13, Lines(await reviewer.ReadAsync("/review")).Count);
    }

    [Fact]
    public async Task A_viewer_is_shown_everything_and_no_way_to_decide()
    {
        await RecordAsync(2);
        await DecideAsync("/review/1", DecisionAct.Confirmed);
        using SignedInBrowser viewer = await desk.BrowserAsync(AccountRole.Viewer);
        foreach (string path in new[] { "/review", "/review/1", "/review/2?done=1", "/review/together" })
        {
            string page = await viewer.ReadAsync(path);
            foreach (string order in new[] { "handler=decide", "handler=takeBack", "data-take-back" })
                Assert.DoesNotContain(order, page, StringComparison.Ordinal);
        }

        Assert.Contains("ดูได้อย่างเดียว", await viewer.ReadAsync("/review/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_of_the_bar_looks_through_the_review_list_and_keeps_its_filters()
    {
        await RecordAsync(1, "กองแผนงาน", 1);
        await RecordAsync(2, "สำนักส่งเสริมสุขภาพ", 2);
        string page = await reviewer.ReadAsync("/review?severity=error&state=any");
        Assert.Contains("action=\"/review\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"severity\" value=\"error\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"state\" value=\"any\"", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/submissions\"", await reviewer.ReadAsync("/submissions"), StringComparison.Ordinal);

        // Sara am as one or two letters, tone marks or none, digits of either kind.
        foreach (string typed in new[] { "สำนัก", "สํานัก", "ส่งเสริม", "สงเสริม", "9.2 ส่งเสริม", "๙.๒ ส่งเสริม" })
            Assert.Equal([2, 3], Lines(await reviewer.ReadAsync("/review?severity=error&state=any&q=" + Uri.EscapeDataString(typed))));
    }

    [Fact]
    public async Task Hostile_text_is_text_on_every_page_of_the_review()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";
        ReportResult report = new()
        {
            FiscalYear = 2569,
            Round = 12,
            Indicator = new IndicatorResult("9.2", Hostile),
            Recomputed = new RecomputedResult(null, null, null),
        };
        DiscrepancyResult found = Found("weighted-score", Severity.Error) with
        {
            Message = "ก: 0.5 " + Hostile,
            MessageEn = Hostile,
            Arithmetic = "0.5 " + Hostile,
            Stated = Hostile,
            Cause = new CauseResult("c", Hostile, Hostile),
            Location = new LocationResult(null, 5, 1, Hostile),
        };
        await desk.RecordAsync(
            Hostile.Replace("/", "", StringComparison.Ordinal) + "/" + Hostile.Replace("/", "", StringComparison.Ordinal) + ".docx",
            1,
            report,
            FileOutcome.Checked,
            found,
            found with
            {
                ConsequenceOf = 0,
            }
        );
        await DecideAsync("/review/1", DecisionAct.Commented, Hostile);
        await DecideAsync("/review/1", DecisionAct.Accepted, Hostile);
        string query = "?state=any&q=" + Uri.EscapeDataString("img");
        string hostile = Uri.EscapeDataString(Hostile);
        foreach (
            string path in new[]
            {
                "/review" + query + "&done=1",
                "/review/1" + query + "&done=1",
                "/review/together" + query,
                "/overview",
                "/submissions/1",
                "/submissions/1/findings/0",
                "/review?of=1&done=1",
                $"/review?unit={hostile}&code={hostile}&q={hostile}&by={hostile}&indicator={hostile}",
                $"/review/together?unit={hostile}&code={hostile}&q={hostile}&by={hostile}",
                $"/review/1?unit={hostile}&q={hostile}",
            }
        )
        {
            string page = await reviewer.ReadAsync(path);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"'>", page, StringComparison.Ordinal);
        }

        using HttpResponseMessage refused = await reviewer.PostAsync(
            "/review/1",
            "/review/1?handler=decide",
            ("Act", "Confirmed"),
            ("Text", "</textarea>" + Hostile),
            ("Reading", "1"),
            ("Figures", Hostile),
            ("Values", Hostile)
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.DoesNotContain("<img src=x", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task RecordAsync(int findings, string unit = "กองคลัง", int number = 1, (string Code, Severity Severity)? kind = null)
    {
        (string code, Severity severity) = kind ?? ("weighted-score", Severity.Error);
        ReportResult report = new()
        {
            FiscalYear = 2569,
            Round = 12,
            Indicator = new IndicatorResult("9.2", "ร้อยละของข้อมูลที่ทันสมัย"),
            Recomputed = new RecomputedResult(null, null, null),
        };
        return desk.RecordAsync(
            $"{unit}/SAR {number}.docx",
            number,
            report,
            FileOutcome.Checked,
            [
                .. Enumerable
                    .Range(0, findings)
                    .Select(i => Found(code, severity) with { Location = new LocationResult(null, 5, i + 1, "๑.๖๐๐๐") }),
            ]
        );
    }

    private async Task<string> DecideAsync(string page, DecisionAct act, string text = "")
    {
        (string path, string query) = page.Split('?') is [var p, var q] ? (p, "?" + q + "&") : (page, "?");
        using HttpResponseMessage answer = await reviewer.PostAsync(
            page,
            path + query + "handler=decide",
            Fields(await reviewer.ReadAsync(page), act, text)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>With the version that the first take-back form of the page names.</summary>
    private async Task<string> PostAsync(string page, string order, long line)
    {
        string html = await reviewer.ReadAsync(page);
        string form = html[html.IndexOf("data-take-back", StringComparison.Ordinal)..];
        Assert.Contains($"/review/{line}?", html, StringComparison.Ordinal);
        using HttpResponseMessage answer = await reviewer.PostAsync(
            page,
            order,
            ("Reading", Input(form, "Reading")),
            ("Figures", Input(form, "Figures")),
            ("Last", Input(form, "Last"))
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static string Order(long line, string handler, string query) => $"/review/{line}?{query}&handler={handler}";

    private static (string, string)[] Fields(string page, DecisionAct act, string text)
    {
        string form = page[page.IndexOf("data-decide", StringComparison.Ordinal)..];
        return
        [
            ("Act", act.ToString()),
            ("Text", text),
            ("Reading", Input(form, "Reading")),
            ("Figures", Input(form, "Figures")),
            ("Last", Input(form, "Last")),
        ];
    }

    private static string Input(string html, string name) =>
        WebUtility.HtmlDecode(
            Regex.Match(html, $"name=\"{name}\" value=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromMinutes(1)).Groups[1].Value
        );

    private static List<long> Lines(string html) =>
        [.. Line().Matches(html).Select(m => long.Parse(m.Groups["id"].Value, CultureInfo.InvariantCulture))];

    private static string? To(string html, string rel) =>
        Regex.Match(html, $"rel=\"{rel}\" href=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromMinutes(1)) is { Success: true } link
            ? WebUtility.HtmlDecode(link.Groups[1].Value)
            : null;

    private static DiscrepancyResult Found(string code, Severity severity) =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "ข้อ ๒ คะแนนถ่วงน้ำหนักคลาดเคลื่อน: ๐.๕ × ๓ = ๑.๕ แต่ระบุ ๑.๖๐๐๐ (+๐.๑)",
            MessageEn = "item 2, weighted score is wrong: 0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Stated = "1.6000",
            Expected = "1.5",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };

    [GeneratedRegex(
        "data-line=\"(?<id>[0-9]+)\" data-reading=\"(?<reading>[0-9]*)\" data-figures=\"(?<figures>[^\"]*)\"( data-last=\"(?<last>[0-9]*)\")?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        "<a class=\"facet-choice (?<kind>one|several)\" href=\"(?<to>[^\"]*)\"[^>]*>.*?<span class=\"count\">(?<count>[0-9]+)</span>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Choice();
}
