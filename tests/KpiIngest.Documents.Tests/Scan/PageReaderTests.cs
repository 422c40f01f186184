using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class PageReaderTests
{
    private const double Unit = 72.0 / 300;

    [Fact]
    public async Task Words_and_lines_lie_in_points_on_the_straight_page_and_figures_on_the_page_as_shown()
    {
        Canvas page = new Canvas(1200, 1000).Grid(100, 100, 2, 3, 500, 200);
        for (int row = 0; row < 3; row++)
            page.Line(140, 180 + (row * 200), 12).Fill(800, 180 + (row * 200), 16, 26);
        ScannedPage.Read read = Assert.IsType<ScannedPage.Read>(await ReadAsync(page.Turned(1.5)));
        Assert.Equal(1.5, read.Page.Placement!.Value.Degrees, 0.1);
        Assert.Equal((4, 3), (read.Page.Rulings.Count(r => r.Horizontal), read.Page.Rulings.Count(r => !r.Horizontal)));
        Assert.Equal(["๓", "๓", "๓"], read.Figures.Select(f => f.Text));
        Documents.Pdf.Page.PdfWord figure = read.Page.Words.First(w => w.Text == "๓");
        Assert.Equal(800 * Unit, figure.Ink.Left, 1.0);
        Assert.False(figure.Uncertain);
        Assert.Contains(read.Page.Words, w => w is { Text: "กข\uFFFD", Uncertain: true });

        // The corner of the page as shown: turned about its middle, the first figure lies higher than on the straight page.
        Assert.True(
            read.Figures[0].Box.Left < 811 * Unit && read.Figures[0].Box.Right > 811 * Unit && read.Figures[0].Box.Top > 180 * Unit
        );
    }

    [Fact]
    public async Task Ink_over_a_cell_makes_it_unread()
    {
        Canvas page = new Canvas(1200, 1000).Grid(100, 100, 2, 3, 500, 200);
        for (int row = 0; row < 3; row++)
            page.Line(140, 180 + (row * 200), 12);
        page.Fill(780, 130, 9, 140).Fill(780, 200, 100, 15).Fill(840, 130, 9, 140);
        ScannedPage.Read read = Assert.IsType<ScannedPage.Read>(await ReadAsync(page));
        Assert.Contains(read.Page.Words, w => w.Uncertain && w.Ink.Left > 700 * Unit);
    }

    [Fact]
    public async Task A_page_of_noise_ends_in_a_named_state()
    {
        Canvas page = new(2480, 3508);
        Random random = new(7);
        for (int i = 0; i < page.Picture.Pixels.Length; i++)
            page.Picture.Pixels[i] = random.Next(3) == 0 ? (byte)20 : (byte)240;
        Assert.Contains(Assert.IsType<ScannedPage.Refused>(await ReadAsync(page)).Reason, (string[])["noise", "too-much-ink"]);
        Canvas dots = new(2480, 3508);
        for (int i = 0; i < dots.Picture.Pixels.Length; i++)
            dots.Picture.Pixels[i] = random.Next(40) == 0 ? (byte)0 : byte.MaxValue;
        Assert.Equal("noise", Assert.IsType<ScannedPage.Refused>(await ReadAsync(dots)).Reason);
    }

    [Fact]
    public async Task A_page_of_lines_ends_in_a_named_state()
    {
        Canvas page = new(2480, 3508);
        for (int x = 10; x < 2460; x += 14)
            page.Fill(x, 20, 3, 3400);
        for (int y = 10; y < 3490; y += 14)
            page.Fill(20, y, 2440, 3);
        ScannedPage read = await new PageReader(new ScanLimits { Ink = 1, Lines = 300 }, Known, 0.9, Letters).ReadAsync(
            page.Picture,
            1,
            1,
            CancellationToken.None
        );
        Assert.Equal("too-many-lines", Assert.IsType<ScannedPage.Refused>(read).Reason);
    }

    [Fact]
    public async Task A_white_page_holds_nothing()
    {
        ScannedPage.Read read = Assert.IsType<ScannedPage.Read>(await ReadAsync(new Canvas(2480, 3508)));
        Assert.Empty(read.Page.Words);
        Assert.Empty(read.Page.Rulings);
    }

    private static Task<ScannedPage> ReadAsync(Canvas page) =>
        new PageReader(new ScanLimits(), Known, 0.9, Letters).ReadAsync(page.Picture, 1, 1, CancellationToken.None);

    /// <summary>Knows thick small frames as the figure 3.</summary>
    private static IReadOnlyList<GlyphReading> Known(IReadOnlyList<GlyphPicture> glyphs) =>
        [
            .. glyphs.Select(g => new GlyphReading([
                new GlyphCandidate(g.Grey is { Width: >= 17 and <= 21, Height: >= 26 and <= 31 } ? '๓' : FigureClassifier.Rejected, 0.999),
            ])),
        ];

    /// <summary>One word over each line, with a digit, as a program that reads letters may well make one up.</summary>
    private static Task<IReadOnlyList<LetterWord>?> Letters(
        string model,
        IReadOnlyList<GreyPicture> lines,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<LetterWord>?>([
            .. lines.Select((l, i) => new LetterWord(i, "กข5", new PixelBox(18, 18, 100, l.Height - 18), 90)),
        ]);
}
