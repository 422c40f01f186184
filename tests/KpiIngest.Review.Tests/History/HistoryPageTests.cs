using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests.History;

/// <summary>The pages of the history as they answer.</summary>
public sealed partial class HistoryPageTests : IAsyncLifetime
{
    private static readonly string Unit = Uri.EscapeDataString(HistorySample.Unit);

    private Desk desk = null!;
    private SignedInBrowser browser = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        browser = await desk.BrowserAsync(AccountRole.Viewer);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task Without_reports_the_page_says_so_and_its_others_lead_back()
    {
        Assert.Contains("ยังไม่มีรายงาน", await ReadAsync("/history"), StringComparison.Ordinal);
        foreach (string path in new[] { "/history/unit?unit=x", "/history/indicator?unit=x&indicator=1", "/history/file?unit=x&year=2569" })
            Assert.Contains("ไม่มีรายงานตามที่เลือก", await ReadAsync(path), StringComparison.Ordinal);
        Assert.Equal("/history", await LeadsToAsync("/history/unit"));
        Assert.Equal("/history/unit?unit=x", await LeadsToAsync("/history/file?unit=x"));
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_leads_to_its_page()
    {
        await HistorySample.FillAsync(desk);
        Assert.Equal($"/history/unit?unit={Unit}&year=2569", await LeadsToAsync($"/history?unit={Unit}&year=2569&indicator="));
        Assert.Equal($"/history/indicator?unit={Unit}&indicator=9.2", await LeadsToAsync($"/history?unit={Unit}&year=&indicator=9.2"));
        string all = await ReadAsync("/history");
        foreach (
            string shown in new[] { "ปีงบประมาณ ๒๕๖๙", "รอบ ๖ เดือน", "รอบ ๑๒ เดือน", HistorySample.Unit, "แฟ้มปี ๒๕๖๙", "ยังไม่มา 1" }
        )
            Assert.Contains(shown, all, StringComparison.Ordinal);
        string one = await ReadAsync("/history?indicator=9.2&year=2568");
        foreach (string shown in new[] { HistorySample.Unit, "๓.๐๐๐๐", "๔.๐๐๐๐" })
            Assert.Contains(shown, one, StringComparison.Ordinal);
        Assert.DoesNotContain("๔.๒๕๐๐", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_shows_every_round_with_what_is_wrong_unread_keyed_replaced_missing_and_unsure()
    {
        await HistorySample.FillAsync(desk);
        string page = await ReadAsync($"/history/unit?unit={Unit}");
        string[] told =
        [
            "อ่านไม่ได้: “๔.๒.๕”",
            "พิมพ์จากภาพสแกน",
            "ฉบับที่ 2",
            "จากสรุปผลทั้งหน่วยงาน",
            "คำนวณได้",
            "๔๒.๕",
            "เลยกำหนด",
            "ไม่มีตัวเลขที่เทียบได้",
            "รายงานที่ยังไม่ทราบปี รอบ หรือเลขตัวชี้วัด",
            "SAR 7.docx",
        ];
        foreach (string shown in told)
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("๔.๕๐๐๐", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>งบ", await browser.ReadAsync($"/history/unit?unit={Unit}"), StringComparison.Ordinal);
        Assert.DoesNotContain("๒๕๖๘", Table(await ReadAsync($"/history/unit?unit={Unit}&year=2569")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_shows_its_lines_with_gaps_its_flags_in_words_its_versions_and_the_agencys_row()
    {
        await HistorySample.FillAsync(desk);
        string page = await ReadAsync($"/history/indicator?unit={Unit}&indicator=9.2");
        string[] told =
        [
            "แนวโน้มคะแนน",
            "ข้อ ๙.๒ คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            "น้ำหนักรอบ",
            "-๒๒.๒๕",
            "ในสรุปผลทั้งหน่วยงาน",
            "เทียบกับฉบับก่อน",
            "000000000000",
            "รอตัดสิน",
        ];
        foreach (string shown in told)
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(page, "class=\"(stated-point|wrong)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)) / 2);

        // One round of 9.3 was not read and one did not come: no point, and no line over them.
        string gap = await ReadAsync($"/history/indicator?unit={Unit}&indicator=9.3");
        Assert.Contains("ไม่มีรอบใดระบุตัวเลขนี้", gap, StringComparison.Ordinal);
        Assert.DoesNotContain("<circle", gap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_leads_to_its_own_place_and_one_without_a_place_says_so()
    {
        await HistorySample.FillAsync(desk);
        string page = await browser.ReadAsync($"/history/unit?unit={Unit}&year=2569");
        string[] links = [.. FigureLinks().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).Distinct()];
        string weighted = Assert.Single(
            links,
            l => l.StartsWith("/submissions/5/", StringComparison.Ordinal) && l.EndsWith("column=weightedScore", StringComparison.Ordinal)
        );
        Assert.Equal("/submissions/5/figures/0/1", await LeadsToAsync(weighted));
        string figure = await ReadAsync("/submissions/5/figures/0/1");
        Assert.Contains("๒๐.๐๐๐๐", figure, StringComparison.Ordinal);
        string unplaced = links.First(l => l.Contains("column=score", StringComparison.Ordinal));
        Assert.Contains("ไม่ทราบตำแหน่งของตัวเลขนี้", await ReadAsync(unplaced), StringComparison.Ordinal);
        foreach (
            string wrong in new[]
            {
                "/submissions/99/figures/0/at?table=0&row=0&column=score",
                "/submissions/5/figures/9/at?table=0&row=0&column=score",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(wrong));
    }

    [Fact]
    public async Task A_units_file_of_a_year_holds_totals_figures_differences_gaps_versions_and_who_made_it()
    {
        await HistorySample.FillAsync(desk);
        string page = await ReadAsync($"/history/file?unit={Unit}&year=2569");
        string[] told =
        [
            "แฟ้มผลตามตัวชี้วัด ปีงบประมาณ ๒๕๖๙",
            "พิมพ์จากระบบเมื่อ",
            "ผู้ทดสอบ viewer",
            "บันทึกการตรวจสอบถึงรายการที่",
            "น้ำหนักรวม",
            "-๒๒.๒๕",
            "ไม่มีคะแนน",
            "000000000000",
            "ฉบับที่ 1",
            "ยังไม่มา เลยกำหนด",
            "สรุปผลทั้งหน่วยงาน",
            "ไม่รวม 1 รายการที่ไม่มีตัวเลข",
        ];
        foreach (string shown in told)
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("๒๕๖๘", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_card_and_finding_lead_to_the_history()
    {
        await HistorySample.FillAsync(desk);
        Assert.Contains(
            $"/history/unit?unit={Unit}&year=2569",
            WebUtility.HtmlDecode(await browser.ReadAsync("/overview?year=2569&round=12")),
            StringComparison.Ordinal
        );
        foreach (string path in new[] { "/submissions/5", "/submissions/5/findings/0", "/review/1" })
            Assert.Contains(
                $"/history/indicator?unit={Unit}&indicator=9.2",
                WebUtility.HtmlDecode(await browser.ReadAsync(path)),
                StringComparison.Ordinal
            );
    }

    private static string Table(string page) =>
        page[page.IndexOf("<table", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)];

    private async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));

    private async Task<string?> LeadsToAsync(string path)
    {
        using HttpResponseMessage answer = await browser.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location?.ToString();
    }

    [GeneratedRegex("href=\"(?<to>/submissions/[0-9]+/figures/0/at[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FigureLinks();
}
