using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Checking.Results;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>Figures of Word files on the pages that LibreOffice prints of them: the frame holds the figure where another program finds it.</summary>
public sealed class PrintedPlaceTests
{
    [Fact]
    public async Task The_frame_holds_the_figure_where_pdftotext_finds_it()
    {
        FileChecker checker = new(StandardPipeline.Create());
        string[] prints = [.. Directory.GetFiles(Repository.Fixtures, "report.lo.pdf", SearchOption.AllDirectories).Where(p => File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "report.docx"))).Order(StringComparer.Ordinal).Take(14)];
        Assert.True(prints.Length >= 10, $"{prints.Length} fixtures");
        (int framed, int asked) = (0, 0);
        List<string> faults = [];
        foreach (string pdf in prints)
        {
            string docx = Path.Combine(Path.GetDirectoryName(pdf)!, "report.docx");
            FileResult file = await checker.CheckAsync(docx, "report.docx", CancellationToken.None);
            (ShownOriginal word, ShownOriginal printed) = (await checker.ShowAsync(docx, "report.docx", CancellationToken.None), await checker.ShowAsync(pdf, "report.lo.pdf", CancellationToken.None));
            var pages = await BoxedWords.PagesAsync(pdf);
            foreach (var figure in file.Reports.SelectMany(r => r.Figures).Where(f => f.Value is not null && f.Location is { Table: not null, Row: not null, Column: not null } && f.At.Column is "weight" or "score" or "weightedScore"))
            {
                asked++;
                PrintedPlace place = PrintedPlace.Of(word, printed, figure.Location.Table!.Value, figure.Location.Row!.Value, figure.Location.Column);
                if (place.Cell is not { } cell) continue;
                framed++;
                string held = string.Concat(pages[place.Page - 1].Words.Where(w => (double)w.Left >= cell.Left - 1 && (double)w.Right <= cell.Right + 1 && (double)w.Top >= cell.Top - 2 && (double)w.Bottom <= cell.Bottom + 2).Select(w => w.Digits));
                string digits = string.Concat(ThaiDigits.ToArabic(figure.Text).Where(char.IsAsciiDigit));
                if (!held.Contains(digits, StringComparison.Ordinal)) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{pdf} page {place.Page} “{figure.Text}”: {cell} holds “{held}”"));
            }
        }

        Assert.Empty(faults);
        Assert.True(framed >= asked * 0.8, $"{framed} of {asked} framed");
    }

    [Fact]
    public async Task A_row_that_the_print_has_otherwise_is_not_framed()
    {
        FileChecker checker = new(StandardPipeline.Create());
        string folder = Path.Combine(Repository.Fixtures, "layout-a", "clean");
        ShownOriginal word = await checker.ShowAsync(Path.Combine(folder, "report.docx"), "report.docx", CancellationToken.None);
        string other = Directory.GetFiles(Path.Combine(Repository.Fixtures, "layout-b"), "report.lo.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        ShownOriginal printed = await checker.ShowAsync(other, "report.lo.pdf", CancellationToken.None);
        foreach (FigurePlace place in await FiguresAsync(checker, Path.Combine(folder, "report.docx")))
            Assert.True(PrintedPlace.Of(word, printed, place.Table, place.Row, place.Column).Page >= 1);
        Assert.Null(PrintedPlace.Of(word, printed, 999, 0, 0).Cell);
    }

    [Fact]
    public async Task A_reader_process_prints_a_Word_file_and_the_page_is_drawn_and_kept()
    {
        using TemporaryFolder folder = new();
        await using ReaderProcess process = new();
        Records.Archive archive = new(folder["archive"]);
        using Originals originals = new(archive, new PictureFolder(folder["pictures"], 64 << 20), process, "g1");
        await using FileStream file = File.OpenRead(Path.Combine(Repository.Fixtures, "layout-a", "weighted-score-summary", "report.docx"));
        string hash = (await archive.StoreAsync(file, CancellationToken.None)).Sha256;
        OriginalAnswer<ShownOriginal> printed = await originals.PrintedLayoutAsync(hash, CancellationToken.None);
        Assert.NotEmpty(printed.Value!.Pages);
        Assert.True(File.Exists((await originals.PrintedPictureAsync(hash, 1, PictureDetail.Reading, CancellationToken.None)).Value));
        Assert.Equal("page-missing", (await originals.PrintedPictureAsync(hash, 999, PictureDetail.Reading, CancellationToken.None)).Fault!.Code);
    }

    private static async Task<IReadOnlyList<FigurePlace>> FiguresAsync(FileChecker checker, string docx) =>
        [.. (await checker.CheckAsync(docx, "report.docx", CancellationToken.None)).Reports.SelectMany(r => r.Figures).Where(f => f.Location is { Table: not null, Row: not null, Column: not null })
            .Select(f => new FigurePlace(f.Location.Table!.Value, f.Location.Row!.Value, f.Location.Column!.Value))];

    private sealed record FigurePlace(int Table, int Row, int Column);
}
