using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Review.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>Figures of Word files on the pages that LibreOffice prints of them: the frame holds the figure where another program finds
/// it.</summary>
[Trait("Lane", "Whole")]
public sealed class PrintedPlaceTests(PrintedWord shaped) : IClassFixture<PrintedWord>
{
    [Fact]
    public async Task On_prints_of_the_fixtures_the_frame_holds_the_figure_where_pdftotext_finds_it()
    {
        List<string> prints =
        [
            .. Directory
                .GetFiles(Repository.Fixtures, "report.lo.pdf", SearchOption.AllDirectories)
                .Where(p => File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "report.docx")))
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(prints.Count >= 10, $"{prints.Count} fixtures");
        (int framed, int asked) = (0, 0);
        List<string> faults = [];
        foreach (string pdf in prints)
        {
            (int more, int of) = await CompareAsync(Path.Combine(Path.GetDirectoryName(pdf)!, "report.docx"), pdf, faults);
            (framed, asked) = (framed + more, asked + of);
        }

        Expect.None(faults);
        Assert.True(framed >= asked * 0.9, $"{framed} of {asked} framed");
    }

    [Theory]
    [InlineData("layout-b/weighted-score/report.doc")]
    [InlineData("layouts/two-assessors-fault/report.docx")]
    public async Task Files_of_older_and_newer_Word_are_printed_and_framed(string file)
    {
        using TemporaryFolder folder = new();
        PrintedFile written = await Checker.PrintAsync(
            Path.Combine(Repository.Fixtures, file),
            Path.GetFileName(file),
            folder["print.pdf"],
            CancellationToken.None
        );
        Assert.Equal(new FileInfo(folder["print.pdf"]).Length, written.Bytes);
        List<string> faults = [];
        (int framed, int asked) = await CompareAsync(Path.Combine(Repository.Fixtures, file), folder["print.pdf"], faults);
        Expect.None(faults);
        Assert.True(asked > 5 && framed >= asked * 0.9, $"{framed} of {asked} framed");
    }

    [Theory]
    [InlineData(ShapedWord.MergedTable, 2, 3, "๔.๑๒๓๔")]
    [InlineData(ShapedWord.MergedTable, 3, 3, "๓.๕๖๗๘")]
    [InlineData(ShapedWord.MergedTable, 3, 0, "๖๐")]
    [InlineData(ShapedWord.MergedTable, 4, 3, "๔.๙๐๑๒")]
    [InlineData(ShapedWord.MergedTable, 5, 2, "๑๐๐")]
    [InlineData(ShapedWord.LongTable, 1, 2, "101")]
    [InlineData(ShapedWord.LongTable, 35, 3, "35.05")]
    [InlineData(ShapedWord.LongTable, ShapedWord.LongRows, 2, "170")]
    [InlineData(ShapedWord.InnerTable, 1, 2, "๒.๗๑๘๒")]
    public async Task Merged_rows_a_table_over_two_pages_a_table_in_a_cell_and_the_stored_result_of_a_field_are_framed(
        int table,
        int row,
        int column,
        string figure
    )
    {
        PageView page = Pages.Of([new PrintedPlace(table, row, column)], null);
        EvidenceFrame frame = Assert.Single(page.Frames);
        Assert.Null(page.Note);
        Assert.Contains(
            BoxedWords.Digits(figure),
            Held((await BoxedWords.PagesAsync(shaped.Pdf))[page.Page - 1].Words, frame.Box),
            StringComparison.Ordinal
        );
        Assert.True(frame.Box.Height < 100, $"{frame.Box}");
    }

    [Fact]
    public void The_table_over_two_pages_has_its_rows_on_both_and_its_repeated_heading_is_not_framed()
    {
        Assert.NotEqual(
            Pages.Of([new PrintedPlace(ShapedWord.LongTable, 1, 2)], null).Page,
            Pages.Of([new PrintedPlace(ShapedWord.LongTable, ShapedWord.LongRows, 2)], null).Page
        );
        PageView heading = Pages.Of([new PrintedPlace(ShapedWord.LongTable, 0, 2)], null);
        Assert.True(heading.Frames.Count == 0 == heading.Note is not null, "what is not framed is said");
    }

    [Fact]
    public async Task The_same_row_four_times_is_framed_at_each_of_its_own_places()
    {
        List<(int Page, ShownBox Box)> frames = [];
        foreach (
            (int table, int row) in new[]
            {
                (ShapedWord.FirstTwin, 1),
                (ShapedWord.FirstTwin, 3),
                (ShapedWord.SecondTwin, 1),
                (ShapedWord.SecondTwin, 3),
            }
        )
        {
            PageView page = Pages.Of([new PrintedPlace(table, row, 2)], null);
            frames.Add((page.Page, Assert.Single(page.Frames).Box));
        }

        // By another program these figures stand nowhere else, one below the other.
        List<(int Page, decimal Middle)> found =
        [
            .. (await BoxedWords.PagesAsync(shaped.Pdf))
                .SelectMany((p, i) => Joined(p.Words).Where(w => w.Digits == "30000").Select(w => (i + 1, (w.Top + w.Bottom) / 2)))
                .Order(),
        ];
        Assert.Equal(4, found.Count);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(found[i].Page, frames[i].Page);
            Assert.InRange((double)found[i].Middle, frames[i].Box.Top, frames[i].Box.Bottom);
        }
    }

    [Fact]
    public async Task What_is_printed_is_kept_by_the_hash_of_the_file_and_made_once_and_again_where_it_was_taken_away()
    {
        string picture = (await shaped.Originals.PrintedPictureAsync(shaped.Hash, 1, PictureDetail.Reading, CancellationToken.None)).Value!;
        Assert.All(Directory.GetFiles(shaped.Pictures), f => Assert.StartsWith(shaped.Hash, Path.GetFileName(f), StringComparison.Ordinal));
        DateTime printed = File.GetLastWriteTimeUtc(shaped.Pdf),
            drawn = File.GetLastWriteTimeUtc(picture);
        Assert.Equal(
            picture,
            (await shaped.Originals.PrintedPictureAsync(shaped.Hash, 1, PictureDetail.Reading, CancellationToken.None)).Value
        );
        Assert.Equal((printed, drawn), (File.GetLastWriteTimeUtc(shaped.Pdf), File.GetLastWriteTimeUtc(picture)));
        Assert.Equal(
            "page-missing",
            (await shaped.Originals.PrintedPictureAsync(shaped.Hash, 999, PictureDetail.Reading, CancellationToken.None)).Fault!.Code
        );
        File.Delete(picture);
        Assert.True(
            File.Exists((await shaped.Originals.PrintedPictureAsync(shaped.Hash, 1, PictureDetail.Reading, CancellationToken.None)).Value)
        );
        Assert.Equal(printed, File.GetLastWriteTimeUtc(shaped.Pdf));
    }

    /// <summary>Words of the other program that touch on a line are one: it parts figures of two fonts.</summary>
    private static List<BoxedWords.Word> Joined(IEnumerable<BoxedWords.Word> words)
    {
        List<BoxedWords.Word> joined = [];
        foreach (BoxedWords.Word word in words)
        {
            if (joined is [.., var last] && Math.Abs(word.Left - last.Right) < 2 && Math.Abs(word.Bottom - last.Bottom) < 6)
                joined[^1] = last with { Digits = last.Digits + word.Digits, Right = word.Right };
            else
                joined.Add(word);
        }

        return joined;
    }

    private static FileChecker Checker { get; } = new(StandardPipeline.Create());

    /// <returns>Figures of the file that are framed in the print, and all that were asked for.</returns>
    private static async Task<(int Framed, int Asked)> CompareAsync(string word, string pdf, List<string> faults)
    {
        (int framed, int asked) = (0, 0);
        FileResult file = await Checker.CheckAsync(word, Path.GetFileName(word), CancellationToken.None);
        PrintedPages pages = new(
            await Checker.ShowAsync(word, Path.GetFileName(word), CancellationToken.None),
            await Checker.ShowAsync(pdf, Path.GetFileName(pdf), CancellationToken.None)
        );
        IReadOnlyList<(decimal Width, decimal Height, IReadOnlyList<BoxedWords.Word> Words)> words = await BoxedWords.PagesAsync(pdf);
        foreach (
            FigureResult figure in file
                .Reports.SelectMany(r => r.Figures)
                .Where(f => f.Value is not null && f.Location is { Table: not null, Row: not null, Column: not null })
        )
        {
            asked++;
            PageView page = pages.Of(
                [new PrintedPlace(figure.Location.Table!.Value, figure.Location.Row!.Value, figure.Location.Column)],
                null
            );
            if (page.Frames is not [var frame])
                continue;
            framed++;
            string held = Held(words[page.Page - 1].Words, frame.Box),
                digits = BoxedWords.Digits(figure.Text);
            if (!held.Contains(digits, StringComparison.Ordinal))
                faults.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{pdf} page {page.Page} “{figure.Text}”: {frame.Box} holds “{held}”")
                );
        }

        return (framed, asked);
    }

    private PrintedPages Pages => new(shaped.Word, shaped.Printed);

    /// <summary>The digits of the words whose middles lie in a box.</summary>
    private static string Held(IEnumerable<BoxedWords.Word> words, ShownBox box) =>
        string.Concat(
            words
                .Where(w =>
                    (double)(w.Left + w.Right) / 2 is var across
                    && across > box.Left
                    && across < box.Right
                    && (double)(w.Top + w.Bottom) / 2 is var down
                    && down > box.Top
                    && down < box.Bottom
                )
                .Select(w => w.Digits)
        );
}
