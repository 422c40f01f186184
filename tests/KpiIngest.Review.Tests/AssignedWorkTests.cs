using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>Units of reviewers and the second person, as browsers without script meet them: what one page counts is what the list
/// shows.</summary>
public sealed partial class AssignedWorkTests : IAsyncLifetime
{
    private Desk desk = null!;
    private SignedInBrowser administrator = null!;
    private SignedInBrowser reviewer = null!;
    private SignedInBrowser other = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: static services => services.AddSingleton(new DecisionRules { AcceptedNeedsSecond = true }));
        administrator = await desk.BrowserAsync();
        reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
        await SignedInBrowser.AddAsync(desk.Services, "malee", AccountRole.Reviewer);
        other = await EnteredAsync("malee");
        await RecordAsync("กองคลัง", 1, 2569);
        await RecordAsync("กองแผนงาน", 2, 2569);
        await RecordAsync("กองแผนงาน", 3, 2568);
    }

    public async Task DisposeAsync()
    {
        foreach (SignedInBrowser browser in new[] { administrator, reviewer, other })
            browser.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_reviewer_begins_with_their_units_and_one_button_leads_into_their_queue()
    {
        Assert.Contains("ยังไม่มีหน่วยงานที่มอบหมายให้ท่าน", await reviewer.ReadAsync("/work"), StringComparison.Ordinal);
        Assert.Equal("/work/units?changed=1", await AssignAsync("reviewer", 0, "กองแผนงาน"));
        using HttpResponseMessage home = await reviewer.Client.GetAsync("/");
        Assert.Equal("/work", home.Headers.Location!.ToString());
        string work = await reviewer.ReadAsync("/work");
        string start = WebUtility.HtmlDecode(Start().Match(work).Groups["to"].Value);
        Assert.Equal("/review/3?state=open&state=changed&assigned=me&of=4", start);
        Assert.Contains("1 หน่วยงาน · รอตัดสิน 4 รายการ", work, StringComparison.Ordinal);
        Assert.DoesNotContain("กองคลัง", work, StringComparison.Ordinal);
        Assert.Contains("รายการที่ 1 จาก 4", await reviewer.ReadAsync(start), StringComparison.Ordinal);
        Assert.Equal([3, 4, 5, 6], Lines(await reviewer.ReadAsync("/review?assigned=me")));
        Assert.Equal([3, 4, 5, 6], Lines(await administrator.ReadAsync("/review?assigned=reviewer")));
        Assert.Equal([1, 2], Lines(await administrator.ReadAsync("/review?assigned=nobody")));
        Assert.Contains("ไม่มีรายการตามตัวกรองนี้", await other.ReadAsync("/review?assigned=me"), StringComparison.Ordinal);
        Assert.Contains("รอตัดสิน 2 รายการ", await reviewer.ReadAsync("/work?year=2568"), StringComparison.Ordinal);

        await DecideAsync(reviewer, 3, DecisionAct.Confirmed, "?assigned=me&of=4");
        Assert.Contains("ตัดสินแล้ว 1 จาก 4", await reviewer.ReadAsync("/work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_that_nobody_reviews_stand_first_and_those_of_who_is_disabled_are_named()
    {
        await AssignAsync("reviewer", 0, "กองแผนงาน");
        string page = await administrator.ReadAsync("/work/units");
        Assert.Equal(["กองคลัง", "กองแผนงาน"], Units(page));
        Assert.Contains("ยังไม่มีผู้รับผิดชอบ 1 จาก 2 หน่วยงาน", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ตรวจไม่ได้แล้ว", page, StringComparison.Ordinal);

        await AssignAsync("malee", 2568, "กองแผนงาน");
        await desk.Services.GetRequiredService<AccountLedger>().DisableAsync("malee", false, "test", CancellationToken.None);
        string later = await administrator.ReadAsync("/work/units");
        Assert.Contains("ผู้รับผิดชอบตรวจไม่ได้แล้ว", later, StringComparison.Ordinal);
        Assert.Equal(["กองคลัง", "กองแผนงาน", "กองแผนงาน"], Units(later));
        Assert.True(
            later.IndexOf("ผู้รับผิดชอบตรวจไม่ได้แล้ว", StringComparison.Ordinal)
                < later.LastIndexOf("ผู้ทดสอบ reviewer</span>", StringComparison.Ordinal)
        );
        Assert.Equal([3, 4], Lines(await administrator.ReadAsync("/review?assigned=reviewer")));
        Assert.Equal([5, 6], Lines(await administrator.ReadAsync("/review?assigned=malee")));
        Assert.DoesNotContain("<option value=\"malee\"", later, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("malee", "กองคลัง", 0, "ปิดใช้อยู่")]
    [InlineData("nobody-there", "กองคลัง", 0, "ไม่มีบัญชีชื่อนี้")]
    [InlineData("", "กองคลัง", 0, "ยังไม่ได้เลือกผู้ตรวจทาน")]
    [InlineData("reviewer", "", 0, "ยังไม่ได้เลือกหน่วยงาน")]
    [InlineData("reviewer", "กองคลัง", 2026, "พ.ศ.")]
    public async Task What_cannot_be_given_is_refused_with_the_reason_and_the_choice_is_kept(
        string name,
        string unit,
        int year,
        string says
    )
    {
        await desk.Services.GetRequiredService<AccountLedger>().DisableAsync("malee", false, "test", CancellationToken.None);
        using HttpResponseMessage answer = await PostAsync(
            administrator,
            "/work/units",
            "/work/units?handler=assign",
            ("Reviewer", name),
            ("Units", unit),
            ("ForYear", year.ToString(CultureInfo.InvariantCulture))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Equal(unit.Length > 0, page.Contains($"value=\"{unit}\" checked", StringComparison.Ordinal));
        Assert.Equal([1, 2, 3, 4, 5, 6], Lines(await administrator.ReadAsync("/review?assigned=nobody")));
    }

    [Fact]
    public async Task Each_choice_of_reviewer_counts_what_it_shows()
    {
        await AssignAsync("reviewer", 0, "กองแผนงาน");
        await AssignAsync("malee", 2569, "กองแผนงาน");
        foreach (
            string query in new[]
            {
                "?state=any",
                "?year=2569",
                "?unit=" + Uri.EscapeDataString("กองแผนงาน"),
                "?assigned=malee",
                "?assigned=me",
            }
        )
        {
            string page = await reviewer.ReadAsync("/review" + query);
            int tried = 0;
            foreach (Match choice in Choice().Matches(page))
            {
                string to = WebUtility.HtmlDecode(choice.Groups["to"].Value);
                if (
                    choice.Groups["chosen"].Success
                    || choice.Groups["several"].Success
                    || !to.Contains("assigned=", StringComparison.Ordinal)
                )
                    continue;
                int count = int.Parse(choice.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                Assert.Equal((to, count), (to, Lines(await reviewer.ReadAsync(to)).Count));
                tried++;
            }

            Assert.True(tried >= 2, $"{query}: {tried} choices");
        }

        Assert.Contains("หน่วยงานของฉัน", await reviewer.ReadAsync("/review"), StringComparison.Ordinal);
        Assert.Contains("ผู้รับผิดชอบ", await reviewer.ReadAsync("/review/together?assigned=me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_waits_for_another_account_and_says_so_everywhere()
    {
        await DecideAsync(reviewer, 1, DecisionAct.Accepted, "?of=6");
        Assert.Contains("เสนอให้ยอมรับ รอผู้เห็นชอบ", await reviewer.ReadAsync("/review/2?of=6&done=1"), StringComparison.Ordinal);
        Assert.Equal([1], Lines(await reviewer.ReadAsync("/review?state=proposed")));
        Assert.Contains(
            "เสนอให้ยอมรับ รอผู้เห็นชอบ",
            await reviewer.ReadAsync("/review/export.csv?state=proposed"),
            StringComparison.Ordinal
        );
        Assert.Contains("ตัดสินแล้ว 0 จาก 6", await reviewer.ReadAsync("/review"), StringComparison.Ordinal);

        Assert.Matches("state=proposed&amp;submission=1&amp;versions=all\">รอผู้เห็นชอบ</a> 1", await reviewer.ReadAsync("/submissions/1"));

        string own = await reviewer.ReadAsync("/review/1");
        Assert.Contains("ท่านเป็นผู้เสนอให้ยอมรับ รอผู้ตรวจทานคนอื่นเห็นชอบ", own, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Seconded\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("second=me", await reviewer.ReadAsync("/work"), StringComparison.Ordinal);
        using (HttpResponseMessage tried = await SendAsync(reviewer, 1, DecisionAct.Seconded, ""))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
            Assert.Contains(
                "ท่านเป็นผู้เสนอให้ยอมรับเอง ต้องให้ผู้ตรวจทานคนอื่นเห็นชอบ",
                await tried.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }

        Assert.Contains("/review?second=me", await other.ReadAsync("/work"), StringComparison.Ordinal);
        Assert.Equal([1], Lines(await other.ReadAsync("/review?second=me")));
        Assert.Contains("data-key=\"5\"", await other.ReadAsync("/review/1?second=me"), StringComparison.Ordinal);
        await DecideAsync(other, 1, DecisionAct.Seconded, "?second=me&of=1");
        Assert.Contains("ตัดสินแล้ว 1 จาก 6", await reviewer.ReadAsync("/review"), StringComparison.Ordinal);
        string file = await reviewer.ReadAsync("/review/export.csv?state=accepted");
        Assert.Contains("malee", file, StringComparison.Ordinal);
        Assert.Contains("reviewer", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_waits_for_the_second_person_is_agreed_with_at_once_and_never_by_who_accepted_it()
    {
        foreach (long line in new long[] { 1, 2 })
            await DecideAsync(reviewer, line, DecisionAct.Accepted, "");
        await DecideAsync(other, 3, DecisionAct.Accepted, "");
        using (HttpResponseMessage mixed = await TogetherAsync(other, "?state=proposed"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, mixed.StatusCode);
            Assert.Contains("ต้องให้ผู้ตรวจทานคนอื่นเห็นชอบ", await mixed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using HttpResponseMessage done = await TogetherAsync(other, "?second=me");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal([1, 2], Lines(await other.ReadAsync("/review?state=accepted")));
        Assert.Equal([3], Lines(await reviewer.ReadAsync("/review?second=me")));
    }

    private async Task<SignedInBrowser> EnteredAsync(string name)
    {
        SignedInBrowser browser = new(desk.Address);
        (await browser.SignInAsync(name, SignedInBrowser.Password)).Dispose();
        return browser;
    }

    private async Task<HttpResponseMessage> TogetherAsync(SignedInBrowser browser, string query)
    {
        string page = await browser.ReadAsync("/review/together" + query);
        return await PostAsync(
            browser,
            "/review/together" + query,
            $"/review/together{query}&handler=decide",
            ("act", "Seconded"),
            ("count", Of(page, "count")),
            ("digest", Of(page, "digest"))
        );
    }

    private async Task DecideAsync(SignedInBrowser browser, long line, DecisionAct act, string query)
    {
        using HttpResponseMessage answer = await SendAsync(browser, line, act, query);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(SignedInBrowser browser, long line, DecisionAct act, string query)
    {
        string page = await browser.ReadAsync($"/review/{line}{query}");
        return await PostAsync(
            browser,
            $"/review/{line}",
            $"/review/{line}{(query.Length > 0 ? query + "&" : "?")}handler=decide",
            ("Act", act.ToString()),
            ("Text", "ปัดเศษตามคู่มือ"),
            ("Reading", Of(page, "Reading")),
            ("Figures", Of(page, "Figures")),
            ("Last", Of(page, "Last"))
        );
    }

    private static Task<HttpResponseMessage> PostAsync(
        SignedInBrowser browser,
        string page,
        string path,
        params (string Name, string Value)[] fields
    ) => browser.PostAsync(page, path, fields);

    private async Task<string> AssignAsync(string name, int year, params string[] units)
    {
        using HttpResponseMessage answer = await administrator.PostAsync(
            "/work/units",
            "/work/units?handler=assign",
            [("Reviewer", name), ("ForYear", year.ToString(CultureInfo.InvariantCulture)), .. units.Select(u => ("Units", u))]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private Task RecordAsync(string unit, int number, int year) =>
        desk.RecordAsync(
            $"{unit}/SAR {number}.docx",
            number,
            new ReportResult
            {
                FiscalYear = year,
                Round = 12,
                Indicator = new IndicatorResult($"9.{number}", "ชื่อ"),
                Recomputed = new RecomputedResult(null, null, null),
            },
            FileOutcome.Checked,
            Found("weighted-score"),
            Found("weighted-total")
        );

    private static DiscrepancyResult Found(string code) =>
        new()
        {
            Code = code,
            Severity = Severity.Error,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };

    private static List<long> Lines(string page) =>
        [.. Line().Matches(page).Select(m => long.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture)).Order()];

    private static List<string> Units(string page) => [.. Unit().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["unit"].Value))];

    private static string Of(string page, string name) =>
        WebUtility.HtmlDecode(
            Regex
                .Match(page, $"name=\"{name}\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
                .Groups["value"]
                .Value
        );

    [GeneratedRegex("id=\"line-(?<line>[0-9]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Line();

    [GeneratedRegex("name=\"Units\" value=\"(?<unit>[^\"]*)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Unit();

    [GeneratedRegex("class=\"button primary\" href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Start();

    [GeneratedRegex(
        "class=\"facet-choice (?<several>several)?[a-z]*\" href=\"(?<to>[^\"]*)\"(?<chosen> aria-current=\"true\")?>.*?<span class=\"count\">(?<count>[0-9,]+)</span>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Choice();
}
