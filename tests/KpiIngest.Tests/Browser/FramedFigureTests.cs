using KpiIngest.Records.Findings;
using KpiIngest.Tests.Evidence;
using KpiIngest.Tests.Fixtures;
using Microsoft.Playwright;

namespace KpiIngest.Tests.Browser;

/// <summary>The frame as it lies on the screen, against where another program finds the figure in the same file.</summary>
[Collection(ReviewedDeskCollection.Name)]
[Trait("Lane", "Whole")]
public sealed class FramedFigureTests(ReviewedDesk desk)
{
    private const decimal LargestShare = 0.12m;

    /// <summary>Of the disputed frame: page, then left, top, right and bottom as shares of the page's picture; then whether it is seen
    /// without scrolling, and whether the page lies on its side.</summary>
    private const string Measure = """
        () => {
          const frame = document.querySelector(".evidence-view:not([hidden]) rect.disputed");
          if (!frame) return [];
          const sheet = frame.closest(".sheet").querySelector("img").getBoundingClientRect();
          const seen = frame.closest(".sheet-scroll").getBoundingClientRect();
          const box = frame.getBoundingClientRect();
          const shown = box.top >= seen.top - 2 && box.bottom <= seen.bottom + 2 && box.bottom <= innerHeight;
          const wide = sheet.width > sheet.height ? 1 : 0;
          return [Number(frame.id.split("-").pop()), (box.left - sheet.left) / sheet.width, (box.top - sheet.top) / sheet.height, (box.right - sheet.left) / sheet.width, (box.bottom - sheet.top) / sheet.height, shown ? 1 : 0, wide];
        }
        """;

    [Fact]
    public async Task On_thirty_prints_the_frame_on_screen_holds_the_figure_where_Poppler_finds_it()
    {
        IPage page = await desk.OpenAsync();
        List<string> faults = [];
        int looked = 0;
        foreach (
            (string path, string file) in desk.Files.Where(f =>
                f.Key.StartsWith("หน่วยที่", StringComparison.Ordinal) && f.Key.EndsWith(".pdf", StringComparison.Ordinal)
            )
        )
        {
            FindingItem? item = (await desk.FindingsAsync(desk.SubmissionOf(path))).FirstOrDefault(i =>
                i.Place?.Page is not null && BoxedWords.Digits(i.Stated ?? i.Place.Text ?? "").Length > 0
            );
            if (item is null)
            {
                faults.Add($"{file}: no finding with a figure");
                continue;
            }

            await page.GotoAsync($"/review/{item.Line.Id}");
            double[] measured = await page.EvaluateAsync<double[]>(Measure);
            looked++;
            if (measured.Length == 0)
                faults.Add($"{file}: no frame");
            else
                faults.AddRange(
                    Faults(item, [.. measured.Select(m => (decimal)m)], await BoxedWords.PagesAsync(file))
                        .Select(f => $"{file}: {item.Line.Code} “{item.Stated ?? item.Place!.Text}” {f}")
                );
        }

        Expect.None(faults);
        Assert.True(looked >= 30, $"{looked}");
    }

    [Fact]
    public async Task In_a_Word_table_the_framed_cell_and_its_row_are_those_of_the_file()
    {
        IPage page = await desk.OpenAsync();
        List<string> faults = [];
        int looked = 0;
        foreach (
            (string path, string file) in desk.Files.Where(f =>
                f.Key.StartsWith("หน่วยที่", StringComparison.Ordinal) && f.Key.EndsWith(".docx", StringComparison.Ordinal)
            )
        )
        {
            FindingItem item = (await desk.FindingsAsync(desk.SubmissionOf(path))).First(i =>
                i.Place is { Table: not null, Row: not null }
            );
            await page.GotoAsync($"/review/{item.Line.Id}");
            ILocator framed = page.Locator(".evidence-view:not([hidden]) td.disputed").First;
            string cell = Bare(await framed.InnerTextAsync());
            string row = Bare(await framed.EvaluateAsync<string>("cell => [...cell.parentElement.cells].map(c => c.innerText).join('')"));
            string inFile = Bare(string.Concat(RawTables.In(file)[item.Place!.Table!.Value][item.Place.Row!.Value].Select(c => c.Text)));
            looked++;
            if (row != inFile)
                faults.Add($"{file}: the row is “{row}”, of the file “{inFile}”");
            if (
                !cell.Contains(Bare(item.Place.Text ?? ""), StringComparison.Ordinal)
                || BoxedWords.Digits(cell) != BoxedWords.Digits(item.Place.Text ?? "")
            )
                faults.Add($"{file}: “{item.Place.Text}” is framed as “{cell}”");
            if (
                !await framed.EvaluateAsync<bool>(
                    "cell => { const a = cell.getBoundingClientRect(), b = cell.closest('.sheet-scroll').getBoundingClientRect(); return a.top >= b.top - 2 && a.bottom <= b.bottom + 2 && a.bottom <= innerHeight; }"
                )
            )
                faults.Add($"{file}: the cell is out of sight");
        }

        Expect.None(faults);
        Assert.True(looked >= 6, $"{looked}");
    }

    [Fact]
    public async Task On_the_picture_of_a_page_of_a_Word_file_the_frame_on_screen_holds_the_figure_where_Poppler_finds_it_in_the_print()
    {
        IPage page = await desk.OpenAsync();
        List<string> faults = [];
        foreach ((string path, string file) in Printed)
        {
            long submission = desk.SubmissionOf(path);
            FindingItem item = (await desk.FindingsAsync(submission)).First(i =>
                i.Place is { Table: not null, Row: not null } && BoxedWords.Digits(i.Stated ?? i.Place.Text ?? "").Length > 0
            );
            await page.GotoAsync($"/review/{item.Line.Id}");
            Assert.True(
                await page.Locator(".evidence-view:not([hidden]) td.disputed").First.IsVisibleAsync(),
                "the drawn table is the first evidence"
            );
            await page.GetByRole(AriaRole.Link, new() { Name = "ภาพหน้าเอกสาร" }).ClickAsync();
            await page.Locator(".evidence-view:not([hidden]) rect.disputed").WaitForAsync();
            string here = page.Url;
            await page.WaitForFunctionAsync(
                "() => { const i = document.querySelector('.evidence-view:not([hidden]) .sheet img'); return i.complete && i.naturalWidth > 0; }"
            );
            double[] measured = await page.EvaluateAsync<double[]>(Measure);
            faults.AddRange(
                Faults(item, [.. measured.Select(m => (decimal)m)], await BoxedWords.PagesAsync(PrintOf(submission)))
                    .Select(f => $"{file}: {item.Line.Code} “{item.Stated ?? item.Place!.Text}” {f}")
            );
            Assert.StartsWith(here, page.Url, StringComparison.Ordinal);
            await ShootAsync(page, $"printed-{submission}");
        }

        Expect.None(faults);
    }

    [Fact]
    public async Task Without_script_the_picture_of_the_page_is_a_link_away_and_its_pages_are_turned()
    {
        IPage page = await desk.OpenAsync("en", script: false);
        long submission = desk.SubmissionOf(Printed.First().Path);
        FindingItem item = (await desk.FindingsAsync(submission)).First(i => i.Place is { Table: not null, Row: not null });
        await page.GotoAsync($"/review/{item.Line.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the picture of the page" }).ClickAsync();
        await page.Locator("rect.disputed").WaitForAsync();
        await page.GetByText("LibreOffice laid the pages out").WaitForAsync();
        await page.Locator("[data-printed-go]").First.ClickAsync();
        await page.GetByText("The disputed figure is on another page.").WaitForAsync();
        Assert.Equal(0, await page.Locator("rect.disputed").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "To the framed page" }).ClickAsync();
        await page.Locator("rect.disputed").WaitForAsync();
    }

    /// <summary>Merged headings, a table in a table, a plain one, and a summary of an agency.</summary>
    private IEnumerable<(string Path, string File)> Printed =>
        desk
            .Files.Where(f =>
                f.Key.StartsWith("หน่วยที่", StringComparison.Ordinal)
                && f.Value.EndsWith(".docx", StringComparison.Ordinal)
                && new[] { "weight-total", "two-assessors-fault", "outer-table-fault", "agency-summary-fault" }.Contains(
                    Path.GetFileName(Path.GetDirectoryName(f.Value)),
                    StringComparer.Ordinal
                )
            )
            .Select(f => (f.Key, f.Value));

    private string PrintOf(long submission) =>
        Directory
            .GetFiles(
                desk.Service.Settings.Pictures,
                $"{desk.Submissions.Single(s => s.Submission.Id == submission).Submission.Sha256}-*-print.pdf"
            )
            .Single();

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    private static IEnumerable<string> Faults(
        FindingItem item,
        decimal[] measured,
        IReadOnlyList<(decimal Width, decimal Height, IReadOnlyList<BoxedWords.Word> Words)> pages
    )
    {
        (decimal width, decimal height, IReadOnlyList<BoxedWords.Word> words) = pages[(int)measured[0] - 1];

        // The other program counts words on the page as it is shown, and says its size as it is stored.
        if (width > height != (measured[6] == 1))
            (width, height) = (height, width);
        (decimal left, decimal top, decimal right, decimal bottom) = (
            measured[1] * width,
            measured[2] * height,
            measured[3] * width,
            measured[4] * height
        );
        if (left < -4 || top < -4 || right > width + 4 || bottom > height + 4)
            yield return $"is framed beyond the page: {left:F1} {top:F1} {right:F1} {bottom:F1}";
        if ((right - left) * (bottom - top) > LargestShare * width * height)
            yield return "has a frame that says nothing";
        if (measured[5] == 0)
            yield return "is out of sight";
        List<BoxedWords.Word> within =
        [
            .. words.Where(w =>
                w.Digits.Length > 0
                && Middle(w.Left, w.Right) > left
                && Middle(w.Left, w.Right) < right
                && Middle(w.Top, w.Bottom) > top
                && Middle(w.Top, w.Bottom) < bottom
            ),
        ];
        string wanted = BoxedWords.Digits(item.Stated ?? item.Place!.Text!);
        IEnumerable<IEnumerable<BoxedWords.Word>> orders =
        [
            within,
            within.OrderBy(w => w.Left),
            within.OrderByDescending(w => w.Left),
            within.OrderBy(w => w.Top),
            within.OrderByDescending(w => w.Top),
        ];
        if (!orders.Any(o => string.Concat(o.Select(w => w.Digits)).Contains(wanted, StringComparison.Ordinal)))
            yield return $"is framed at {left:F1} {top:F1} {right:F1} {bottom:F1} on page {measured[0]}, where “{string.Join(' ', within.Select(w => w.Digits))}” stands";
    }

    private static decimal Middle(decimal from, decimal to) => (from + to) / 2;

    /// <summary>Without the signs by which lowered and raised figures are told.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '_' or '^')));
}
