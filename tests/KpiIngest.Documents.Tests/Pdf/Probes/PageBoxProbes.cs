using System.Globalization;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Which part of the page is shown, which way up and how large: words and lines lie in one system, in points from the upper left
/// corner.</summary>
public sealed class PageBoxProbes : Probe
{
    /// <summary>A text whose origin is (100, 700) and a line from there to the right, 10 points below it.</summary>
    private const string Content = "BT /F1 12 Tf 100 700 Td (3.50) Tj ET 100 690 m 300 690 l S";

    [Theory]
    [InlineData("/MediaBox [0 0 600 800]", "", "600x800 100,100 line 110: 100-300")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [50 100 550 750]", "", "500x650 50,50 line 60: 50-250")]
    [InlineData("/MediaBox [0 0 600 800]", "/CropBox [50 100 550 750]", "500x650 50,50 line 60: 50-250")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [0 0 600 800]", "/CropBox [50 100 550 750]", "600x800 100,100 line 110: 100-300")]
    [InlineData("", "/MediaBox [0 0 600 800] /CropBox [50 100 550 750]", "500x650 50,50 line 60: 50-250")]
    [InlineData("/MediaBox [-100 -50 500 750]", "", "600x800 200,50 line 60: 200-400")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [-50 -50 700 900]", "", "600x800 100,100 line 110: 100-300")]
    [InlineData("/MediaBox [600 800 0 0] /CropBox [550 750 50 100]", "", "500x650 50,50 line 60: 50-250")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [700 900 800 950]", "", "600x800 100,100 line 110: 100-300")]
    [InlineData("/MediaBox [0 0 600 800] /UserUnit 2", "", "1200x1600 200,200 line 220: 200-600")]
    [InlineData("/MediaBox [0 0 600 800] /UserUnit 0.5", "", "300x400 50,50 line 55: 50-150")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [50 100 550 750] /UserUnit 2", "", "1000x1300 100,100 line 120: 100-500")]
    [InlineData("/MediaBox [0 0 0 0]", "", "612x792 100,92 line 102: 100-300")]
    [InlineData("/MediaBox [0 0 600 0]", "", "612x792 100,92 line 102: 100-300")]
    [InlineData("", "", "612x792 100,92 line 102: 100-300")]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 360", "", "600x800 100,100 line 110: 100-300")]
    public async Task A_page_is_what_a_viewer_shows_of_it(string media, string tree, string seen) =>
        Assert.Equal(seen, Says(await Page(new PdfFile { Media = media, Tree = tree }.Page(Content))));

    /// <summary>The text is set so that it is upright on the turned page.</summary>
    [Theory]
    [InlineData("/Rotate 90", "0 1 -1 0 300 200", "310 200 m 310 400 l S", "800x600 200,300 line 310: 200-400")]
    [InlineData("/Rotate 90 /CropBox [50 100 550 750]", "0 1 -1 0 300 200", "310 200 m 310 400 l S", "650x500 100,250 line 260: 100-300")]
    [InlineData("/Rotate 180", "-1 0 0 -1 500 100", "500 110 m 300 110 l S", "600x800 100,100 line 110: 100-300")]
    [InlineData("/Rotate 180 /CropBox [50 100 550 750]", "-1 0 0 -1 450 200", "450 210 m 250 210 l S", "500x650 100,100 line 110: 100-300")]
    [InlineData("/Rotate 270", "0 -1 1 0 300 700", "290 700 m 290 500 l S", "800x600 100,300 line 310: 100-300")]
    [InlineData("/Rotate 270 /CropBox [50 100 550 750]", "0 -1 1 0 300 700", "290 700 m 290 500 l S", "650x500 50,250 line 260: 50-250")]
    [InlineData("/Rotate -90", "0 -1 1 0 300 700", "290 700 m 290 500 l S", "800x600 100,300 line 310: 100-300")]
    [InlineData(
        "/Rotate 90 /CropBox [50 100 550 750] /UserUnit 2",
        "0 1 -1 0 300 200",
        "310 200 m 310 400 l S",
        "1300x1000 200,500 line 520: 200-600"
    )]
    public async Task A_turned_page_is_read_as_it_is_shown(string entries, string matrix, string line, string seen) =>
        Assert.Equal(seen, Says(await Page(new PdfFile().Page($"BT /F1 12 Tf {matrix} Tm (3.50) Tj ET {line}", entries))));

    [Fact]
    public async Task A_turn_is_inherited() =>
        Assert.Equal(
            "800x600 200,300 line 310: 200-400",
            Says(
                await Page(new PdfFile { Tree = "/Rotate 90" }.Page("BT /F1 12 Tf 0 1 -1 0 300 200 Tm (3.50) Tj ET 310 200 m 310 400 l S"))
            )
        );

    [Fact]
    public async Task The_box_of_a_word_and_its_type_grow_with_the_unit()
    {
        (PdfWord one, PdfWord two) = (
            Assert.Single((await Page(new PdfFile().Page(Content))).Words),
            Assert.Single((await Page(new PdfFile().Page(Content, "/UserUnit 2"))).Words)
        );
        Assert.Equal(
            (2 * one.Box.Left, 2 * one.Box.Top, 2 * one.Box.Right, 2 * one.Box.Bottom, 2 * one.TypeSize),
            (two.Box.Left, two.Box.Top, two.Box.Right, two.Box.Bottom, two.TypeSize)
        );
    }

    private static string Says(PdfPage page)
    {
        (PdfWord word, Ruling line) = (Assert.Single(page.Words), Assert.Single(page.Rulings));
        Assert.Equal("3.50", Says(word));
        Assert.True(line.Horizontal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{page.Width:0.##}x{page.Height:0.##} {word.Box.Left:0.##},{word.Baseline:0.##} line {line.At:0.##}: {line.Start:0.##}-{line.End:0.##}"
        );
    }
}
