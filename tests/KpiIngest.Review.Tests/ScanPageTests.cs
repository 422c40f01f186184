using System.Net;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Keying;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>What a machine read of a scan is confirmed row by row, without script.</summary>
public sealed class ScanPageTests : IAsyncLifetime
{
    private const string First = "seen:c0.t0.r0",
        Second = "seen:c0.t0.r1",
        Total = "seen:c0.t0.total";

    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: services => services.AddSingleton<IOriginals>(new TwoPages()));
        await desk.ScanAsync("กองคลัง/สแกน.pdf", 1, ScannedCard.Read);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public void Each_figure_has_its_picture_and_what_could_not_be_read_has_what_it_may_be()
    {
        ScanProposal scan = ScanProposal.Of(ScannedCard.Alone);
        Assert.Equal(
            ("2569", "9.2", "3.0000", ""),
            (scan.Fields["c0.year"], scan.Fields["c0.number"], scan.Fields["c0.t0.r0.weightedScore"], scan.Fields["c0.t0.r1.weightedScore"])
        );
        Assert.Equal(
            [ScannedState.Closed, ScannedState.Unread, ScannedState.Unproven],
            new[] { "c0.t0.r0", "c0.t0.r1", "c0.t0.total" }.Select(r => scan.Rows[r])
        );
        ScanCut unread = scan.Cuts["c0.t0.r1.weightedScore"];
        Assert.Equal((true, "๖.๐๐๐๐"), (unread.Unread, unread.Closing));
        Assert.Equal(["๖.๐๐๐๐", "๕.๐๐๐๐"], unread.Offered);
        Assert.Equal(new ShownBox(297, 227, 343, 245), unread.Box);
        Assert.Equal("3", scan.Cuts["c0.t0.r1.score"].Read);
    }

    [Theory]
    [InlineData(90, 311, 213, 329, 259)]
    [InlineData(180, 297, 227, 343, 245)]
    [InlineData(270, 311, 213, 329, 259)]
    public async Task Of_a_page_that_was_fed_another_way_pictures_stand_upright(
        int degrees,
        double left,
        double top,
        double right,
        double bottom
    )
    {
        await desk.ScanAsync("กองคลัง/สแกนหมุน.pdf", 2, file => ScannedCard.Turned(file, degrees));
        ScanCut cut = ScanProposal.Of(ScannedCard.Turned(ScannedCard.Alone, degrees)).Cuts["c0.t0.r1.weightedScore"];
        Assert.Equal(new ShownBox(left, top, right, bottom), cut.SeenOn(new ShownPage(595, 842) { Turn = degrees }));
        using SignedInBrowser reader = await desk.BrowserAsync();
        string page = await reader.ReadAsync("/keying/2");
        Assert.Contains($"transform=\"rotate({degrees} 320 236)\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-turned=\"{degrees}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rotate(", await reader.ReadAsync("/keying/1"), StringComparison.Ordinal);
        Assert.Contains($"data-turned=\"{degrees}\"", await reader.ReadAsync("/submissions/2/figures/0/0"), StringComparison.Ordinal);
        Assert.Contains("data-turned=\"0\"", await reader.ReadAsync("/submissions/1/figures/0/0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_stand_by_the_points_that_they_earn_and_only_those_that_were_read_whole()
    {
        FileResult read = ScannedCard.Alone;
        CriteriaResult steps = new("1", [new("1", "ก", "1"), new("2", "ข", "3"), new("3", "ค", "5")]);
        CriteriaResult cut = new("2", [new("1", "ก", "1"), new("2", "ข", "2")]) { Unsure = true };
        CriteriaResult usual = new("3", [new("1", "จ", null), new("5", "ฉ", null)]);
        IReadOnlyDictionary<string, string> fields = ScanProposal
            .Of(read with { Reports = [read.Reports[0] with { Criteria = [steps, cut, usual] }] })
            .Fields;
        Assert.Equal(
            [
                ("c0.k0.item", "1"),
                ("c0.k0.l1", "ก"),
                ("c0.k0.l3", "ข"),
                ("c0.k0.l5", "ค"),
                ("c0.k1.item", "3"),
                ("c0.k1.l1", "จ"),
                ("c0.k1.l5", "ฉ"),
            ],
            fields.Where(f => f.Key.StartsWith("c0.k", StringComparison.Ordinal)).Select(f => (f.Key, f.Value)).Order()
        );
    }

    [Fact]
    public void What_stands_outside_of_the_tables_is_proposed_as_lines()
    {
        FileResult read = ScannedCard.Alone;
        CriteriaResult cut = new("1", [new("1", "ก", "1")]) { Unsure = true, Notes = ["ก เท่ากับ ๑ คะแนน"] };
        CriteriaResult noted = new("2", [new("1", "ข", "1")]) { Notes = ["ข เท่ากับ ๑ คะแนน", "ค เท่ากับ ๒ คะแนน"] };
        IReadOnlyDictionary<string, string> fields = ScanProposal
            .Of(
                read with
                {
                    Reports = [read.Reports[0] with { Criteria = [cut, noted], Lines = ["๑ ก น้ำหนักร้อยละ ๑", "๒ ข น้ำหนักร้อยละ ๒"] }],
                }
            )
            .Fields;
        Assert.Equal("๑ ก น้ำหนักร้อยละ ๑\n๒ ข น้ำหนักร้อยละ ๒", fields["c0.lines"]);
        Assert.Equal("ข เท่ากับ ๑ คะแนน\nค เท่ากับ ๒ คะแนน", fields["c0.k0.notes"]);
        Assert.DoesNotContain(fields.Keys, k => k.StartsWith("c0.k1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_is_filled_with_what_was_read_and_waits_for_confirmation()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Contains("สแกน.pdf", await browser.ReadAsync("/keying"), StringComparison.Ordinal);
        string page = await browser.ReadAsync("/keying/1");
        Assert.Contains("แถวที่คำนวณลงตัว 1 จาก 3 แถว", page, StringComparison.Ordinal);
        Assert.Contains("value=\"3.0000\"", page, StringComparison.Ordinal);
        Assert.Contains("viewBox=\"297 227 46 18\"", page, StringComparison.Ordinal);
        Assert.Contains("data-offer=\"๖.๐๐๐๐\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"{First}\"", page, StringComparison.Ordinal);
        using HttpResponseMessage answer = await PostAsync(browser, "more", [.. Read, ("add", "closed")]);
        string confirmed = await answer.Content.ReadAsStringAsync();
        Assert.Matches($"name=\"{First}\"[^>]* checked", confirmed);
        Assert.DoesNotMatch($"name=\"{Second}\"[^>]* checked", confirmed);
    }

    [Fact]
    public async Task Nothing_is_recorded_before_every_row_was_confirmed_and_every_figure_typed_that_could_not_be_read()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        using (HttpResponseMessage answer = await PostAsync(browser, "key", [.. Read, (First, "yes")]))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("ยังไม่ได้ยืนยัน 2 รายการ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (string, string)[] seen = [(First, "yes"), (Second, "yes"), (Total, "yes")];
        using (HttpResponseMessage answer = await PostAsync(browser, "key", [.. Read, .. seen]))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("1 ช่องไม่ใช่ตัวเลข", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(KeyedStage.Waiting, (await StateAsync()).Stage);
        (string, string)[] typed = [.. Read.Select(f => f.Item1 == "c0.t0.r1.weightedScore" ? (f.Item1, "๖.๐๐๐๐") : f)];
        using (HttpResponseMessage answer = await PostAsync(browser, "key", [.. typed, .. seen]))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        KeyedState state = await StateAsync();
        Assert.Equal(
            (KeyedStage.Counts, "๖.๐๐๐๐"),
            (state.Stage, KeyedState.FileOf(state.Counting!).Cards[0].Tables[0].Rows[1].WeightedScore)
        );
    }

    /// <summary>A row without its number is missing from the tables of the items, once the rest is taken as it stands.</summary>
    [Theory]
    [InlineData("c0.t0.r1.number", "")]
    [InlineData("c0.t0.r1.number", "\uFFFD")]
    [InlineData("c0.t0.r1.result", "๖\uFFFD /-")]
    public async Task Nor_before_a_number_of_an_item_and_a_result_that_no_machine_could_read_were_typed(string path, string unread)
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (string, string)[] all = [.. Read.Where(f => f.Item1 != path), (path, unread), (First, "yes"), (Second, "yes"), (Total, "yes")];
        (string, string)[] typed = [.. all.Select(f => f.Item1 == "c0.t0.r1.weightedScore" ? (f.Item1, "๖.๐๐๐๐") : f)];
        using (HttpResponseMessage answer = await PostAsync(browser, "key", typed))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Matches($"name=\"{path}\"[^>]* aria-invalid=\"true\"", await answer.Content.ReadAsStringAsync());
        }

        using HttpResponseMessage asPrinted = await PostAsync(browser, "key", [.. typed, ("asPrinted", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, asPrinted.StatusCode);
    }

    /// <summary>A scanned page among pages of text: nothing of it was compared.</summary>
    [Fact]
    public async Task What_of_a_file_was_not_read_stands_on_its_page_and_in_the_answer_to_the_sender()
    {
        await desk.ScanAsync(
            "กองคลัง/ปน.pdf",
            2,
            file =>
                file with
                {
                    Reports = [new ReportResult { Indicator = new IndicatorResult("5", "ก"), Recomputed = new(null, null, null) }],
                    Notes = [new("scanned-page", "หน้า 6 เป็นภาพ", "Page 6 is a scan.", new LocationResult(6, null, null, null))],
                }
        );
        using SignedInBrowser browser = await desk.BrowserAsync();
        string page = await browser.ReadAsync("/submissions/2");
        Assert.Contains("หน้า 6 เป็นภาพ", page, StringComparison.Ordinal);
        Assert.Contains("มีส่วนของไฟล์ที่ไม่ได้อ่าน", page, StringComparison.Ordinal);
        Assert.DoesNotContain("มีส่วนของไฟล์ที่ไม่ได้อ่าน", await browser.ReadAsync("/submissions/1"), StringComparison.Ordinal);
        Records.Queries.SubmissionView view = (
            await new Records.Queries.SubmissionQuery(desk.Records).FindAsync(2, CancellationToken.None)
        )!;
        Assert.Contains("หน้า 6 เป็นภาพ", SubmissionCard.Render(view).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_a_machine_read_are_confirmed_too()
    {
        await desk.ScanAsync(
            "กองคลัง/อีกใบ.pdf",
            2,
            file =>
            {
                FileResult read = ScannedCard.Read(file);
                return read with { Reports = [read.Reports[0] with { Lines = ["๑ ก น้ำหนักร้อยละ ๑", "๒ ข น้ำหนักร้อยละ ๒"] }] };
            }
        );
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Matches("<textarea name=\"c0.lines\"[^>]*proposed", await browser.ReadAsync("/keying/2"));
        (string, string)[] all =
        [
            .. Read.Select(f => f.Item1 == "c0.t0.r1.weightedScore" ? (f.Item1, "๖.๐๐๐๐") : f),
            ("c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ ๒"),
            (First, "yes"),
            (Second, "yes"),
            (Total, "yes"),
        ];
        using (HttpResponseMessage answer = await browser.PostAsync("/keying/2", "/keying/2?handler=key", all))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            string page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("ยังไม่ได้ยืนยัน 1 รายการ", page, StringComparison.Ordinal);
            Assert.Matches("<textarea name=\"c0.lines\"[^>]* class=\"proposed\"", page);
        }

        using (
            HttpResponseMessage answer = await browser.PostAsync("/keying/2", "/keying/2?handler=key", [.. all, ("seen:c0.lines", "yes")])
        )
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_line_with_a_figure_that_no_machine_read_is_typed_first()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (string, string)[] all =
        [
            .. Read.Select(f => f.Item1 == "c0.t0.r1.weightedScore" ? (f.Item1, "๖.๐๐๐๐") : f),
            (First, "yes"),
            (Second, "yes"),
            (Total, "yes"),
        ];
        using (
            HttpResponseMessage answer = await PostAsync(
                browser,
                "key",
                [.. all, ("c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ \uFFFD")]
            )
        )
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            string page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("1 ช่องไม่ใช่ตัวเลข", page, StringComparison.Ordinal);
            Assert.Matches("<textarea name=\"c0.lines\"[^>]* aria-invalid=\"true\"[^>]*>\\s*๑ ก น้ำหนักร้อยละ ๑(?:&#xD;)?&#xA;๒ ข", page);
        }

        using (
            HttpResponseMessage answer = await PostAsync(
                browser,
                "key",
                [.. all, ("c0.lines", "๑ ก น้ำหนักร้อยละ ๑\r\n๒ ข น้ำหนักร้อยละ ๒")]
            )
        )
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        KeyedState state = await StateAsync();
        Assert.Equal(["๑ ก น้ำหนักร้อยละ ๑", "๒ ข น้ำหนักร้อยละ ๒"], KeyedState.FileOf(state.Counting!).Cards[0].Lines);
    }

    [Fact]
    public async Task A_draft_keeps_which_rows_were_confirmed()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (await PostAsync(browser, "draft", [.. Read, (Second, "yes")])).Dispose();
        string page = await browser.ReadAsync("/keying/1");
        Assert.Matches($"name=\"{Second}\"[^>]* checked", page);
        Assert.DoesNotMatch($"name=\"{First}\"[^>]* checked", page);
    }

    [Theory]
    [InlineData(PictureDetail.Reading)]
    [InlineData(PictureDetail.Close)]
    public async Task The_picture_that_a_page_names_is_the_one_that_is_sent(PictureDetail detail)
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Equal($"{detail} 2", await browser.ReadAsync(OriginalFiles.PictureAddress(1, 2, detail)));
    }

    private static (string, string)[] Read => [.. ScanProposal.Of(ScannedCard.Alone).Fields.Select(f => (f.Key, f.Value))];

    private async Task<KeyedState> StateAsync() =>
        (await desk.Services.GetRequiredService<KeyingQuery>().FindAsync(1, CancellationToken.None))!;

    private static Task<HttpResponseMessage> PostAsync(SignedInBrowser browser, string handler, params (string, string)[] fields) =>
        browser.PostAsync("/keying/1", $"/keying/1?handler={handler}", fields);
}
