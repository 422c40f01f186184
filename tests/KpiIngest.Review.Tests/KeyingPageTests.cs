using System.Net;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Keying;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>Scans are keyed by forms alone, without script.</summary>
public sealed class KeyingPageTests : IAsyncLifetime
{
    private static readonly (string, string)[] Card =
    [
        ("c0.year", "๒๕๖๙"),
        ("c0.round", "12"),
        ("c0.number", "๙.๒"),
        ("c0.name", "ร้อยละความสำเร็จ"),
        ("c0.t0.page", "1"),
        ("c0.t0.r0.number", "๑"),
        ("c0.t0.r0.weight", "๑"),
        ("c0.t0.r0.score", "๓"),
        ("c0.t0.r0.weightedScore", "๓.๐๐๐๐"),
        ("c0.t0.r1.number", ""),
        ("c0.t0.total.weight", "๑"),
    ];

    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(settings => settings with { KeyedTwice = true });
        await desk.ScanAsync("กองคลัง/สแกน.pdf", 1);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_second_person_sees_that_it_was_keyed_and_not_what_and_what_differs_is_settled()
    {
        using SignedInBrowser first = await desk.BrowserAsync();
        using SignedInBrowser second = await desk.BrowserAsync(AccountRole.Reviewer);
        using (HttpResponseMessage answer = await PostAsync(first, "key", Card))
            Assert.Equal("/keying?done=1", answer.Headers.Location!.ToString());
        string blind = await second.ReadAsync("/keying/1");
        Assert.Contains("administrator พิมพ์ไว้แล้ว", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("๓.๐๐๐๐", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("ร้อยละความสำเร็จ", blind, StringComparison.Ordinal);
        Assert.Contains("๓.๐๐๐๐", await first.ReadAsync("/keying/1"), StringComparison.Ordinal);

        using (
            HttpResponseMessage answer = await PostAsync(
                second,
                "key",
                [.. Card.Select(f => f.Item1 == "c0.t0.r0.score" ? (f.Item1, "4") : f)]
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(KeyedStage.Differs, (await StateAsync()).Stage);
        Assert.Contains("ค่าที่พิมพ์ไม่ตรงกัน 1 ช่อง", await second.ReadAsync("/keying/1"), StringComparison.Ordinal);
        using (HttpResponseMessage answer = await PostAsync(second, "settle", ("first", "1"), ("second", "2")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using (
            HttpResponseMessage answer = await PostAsync(
                second,
                "settle",
                ("first", "1"),
                ("second", "2"),
                ("choice:c0.t0.r0.score", "typed"),
                ("typed:c0.t0.r0.score", "๕")
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        KeyedState state = await StateAsync();
        Assert.Equal((KeyedStage.Counts, "๕"), (state.Stage, KeyedState.FileOf(state.Counting!).Cards[0].Tables[0].Rows[0].Score));
        using (HttpResponseMessage answer = await PostAsync(first, "back", ("entry", "3")))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(KeyedStage.Differs, (await StateAsync()).Stage);
    }

    [Fact]
    public async Task Lines_that_two_people_keyed_differently_are_settled_as_lines()
    {
        using SignedInBrowser first = await desk.BrowserAsync();
        using SignedInBrowser second = await desk.BrowserAsync(AccountRole.Reviewer);
        (await PostAsync(first, "key", [.. Card, ("c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ ๒")])).Dispose();
        (await PostAsync(second, "key", [.. Card, ("c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ ๓")])).Dispose();
        Assert.Matches("<textarea name=\"typed:c0.lines\"", await second.ReadAsync("/keying/1"));
        using (
            HttpResponseMessage answer = await PostAsync(
                second,
                "settle",
                ("first", "1"),
                ("second", "2"),
                ("choice:c0.lines", "typed"),
                ("typed:c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ ๔")
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        KeyedState state = await StateAsync();
        Assert.Equal(["๑ ก น้ำหนักร้อยละ ๑", "๒ ข น้ำหนักร้อยละ ๔"], KeyedState.FileOf(state.Counting!).Cards[0].Lines);
    }

    [Fact]
    public async Task A_viewer_looks_and_keys_nothing_and_sees_no_figures_that_do_not_count()
    {
        using SignedInBrowser reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
        using SignedInBrowser viewer = await desk.BrowserAsync(AccountRole.Viewer);
        (await PostAsync(reviewer, "key", Card)).Dispose();
        string page = await viewer.ReadAsync("/keying/1");
        Assert.DoesNotContain("๓.๐๐๐๐", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=key", page, StringComparison.Ordinal);
        foreach (string handler in new[] { "key", "draft", "more", "settle", "aside", "back" })
        {
            using HttpResponseMessage answer = await viewer.PostAsync("/submissions", $"/keying/1?handler={handler}", Card);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_figure_is_asked_about_and_recorded_where_the_paper_says_so()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (string, string)[] odd = [.. Card.Select(f => f.Item1 == "c0.t0.r0.score" ? (f.Item1, "๓.๐.๐") : f)];
        using (HttpResponseMessage answer = await PostAsync(browser, "key", odd))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            string page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("1 ช่องไม่ใช่ตัวเลข", page, StringComparison.Ordinal);
            Assert.Contains("๓.๐.๐", page, StringComparison.Ordinal);
        }

        using (
            HttpResponseMessage answer = await PostAsync(
                browser,
                "key",
                [.. odd.Select(f => f.Item1 == "c0.year" ? (f.Item1, "ห้า") : f), ("asPrinted", "true")]
            )
        )
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(KeyedStage.Waiting, (await StateAsync()).Stage);
        using (HttpResponseMessage answer = await PostAsync(browser, "key", [.. odd, ("asPrinted", "true")]))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(KeyedStage.AwaitsSecond, (await StateAsync()).Stage);
    }

    [Fact]
    public async Task Rows_tables_cards_and_criteria_are_added_and_a_draft_is_there_again()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        foreach (
            (string add, string field) in new[]
            {
                ("rows:0:0", "c0.t0.r4.weight"),
                ("table:0", "c0.t1.r0.weight"),
                ("criteria:0", "c0.k0.l5"),
                ("card", "c1.t0.r0.weight"),
            }
        )
        {
            using HttpResponseMessage more = await PostAsync(browser, "more", [.. Card, ("add", add)]);
            string page = await more.Content.ReadAsStringAsync();
            Assert.Contains($"name=\"{field}\"", page, StringComparison.Ordinal);
            Assert.Contains("๓.๐๐๐๐", page, StringComparison.Ordinal);
        }

        (await PostAsync(browser, "draft", Card)).Dispose();
        Assert.Contains("๓.๐๐๐๐", await browser.ReadAsync("/keying/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_which_nothing_is_keyed_is_refused_as_unfinished_and_not_as_a_conflict()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        using (HttpResponseMessage answer = await PostAsync(browser, "key", ("c0.year", "2569"), ("c0.t0.r0.number", "")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("ยังไม่ได้พิมพ์แถวใดเลย", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (HttpResponseMessage answer = await PostAsync(browser, "aside", ("reason", " ")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using (HttpResponseMessage answer = await PostAsync(browser, "settle", ("first", "1"), ("second", "2")))
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("๒", true)]
    [InlineData("3", false)]
    [InlineData("๙", false)]
    [InlineData("0", false)]
    public async Task A_page_that_the_file_does_not_have_is_refused_with_the_number_of_its_pages(string page, bool taken)
    {
        await using Desk scans = await Desk.OpenAsync(services: services => services.AddSingleton<IOriginals>(new TwoPages()));
        await scans.ScanAsync("กองคลัง/สแกน.pdf", 1);
        using SignedInBrowser browser = await scans.BrowserAsync();
        using HttpResponseMessage answer = await PostAsync(
            browser,
            "key",
            [.. Card.Select(f => f.Item1 == "c0.t0.page" ? (f.Item1, page) : f)]
        );
        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        if (!taken)
            Assert.Contains("ไฟล์นี้มี 2 หน้า", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_that_was_keyed_from_a_page_that_is_not_there_says_so()
    {
        EvidencePlace nine = new("stated", PlaceRole.Disputed, "๓", 9, 0, 1, 4);
        Submission submission = new()
        {
            Ticket = "t",
            Sha256 = "",
            OriginalName = "สแกน.pdf",
            Unit = "กองคลัง",
            InboxPath = "กองคลัง/สแกน.pdf",
            Size = 1,
            ReceivedAt = default,
        };
        ScanSight scan = ScanSight.None with { Keyed = (await new TwoPages().LayoutAsync("", CancellationToken.None)).Value! };
        EvidencePane pane = await EvidencePane.OfAsync(submission, [nine], new TwoPages(), CancellationToken.None, scan);
        Assert.Equal("Keyed from page 9, it says, and the file has 2 pages: please look through the original.", pane.Warning!.English);
        ScanSight turned = scan with { Turned = new Dictionary<int, int> { [2] = 180 } };
        EvidencePane right = await EvidencePane.OfAsync(
            submission,
            [nine with { Page = 2 }],
            new TwoPages(),
            CancellationToken.None,
            turned
        );
        Assert.Null(right.Warning);
        Assert.Equal((2, 180), right.Views.OfType<PageView>().Select(v => (v.Page, v.Size.Turn)).Single());
    }

    private async Task<KeyedState> StateAsync() =>
        (await desk.Services.GetRequiredService<KeyingQuery>().FindAsync(1, CancellationToken.None))!;

    private static Task<HttpResponseMessage> PostAsync(SignedInBrowser browser, string handler, params (string, string)[] fields) =>
        browser.PostAsync("/keying/1", $"/keying/1?handler={handler}", fields);
}
