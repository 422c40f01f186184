using static KpiIngest.Documents.Tests.Pdf.Probes.GarudaFont;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Figures of which only a part is seen: what stands there is not certain.</summary>
[Trait("Lane", "Whole")]
public sealed class CutFigureProbes : Probe
{
    private const string Figure = "13.50";

    [Theory]
    [InlineData("1 g 90 690 18 30 re f")]
    [InlineData("1 g 118 690 30 30 re f")]
    [InlineData("1 g 113 690 8 30 re f")]
    [InlineData("1 g 90 690 100 15 re f")]
    [InlineData("q 20 0 0 30 90 690 cm /I1 Do Q")]
    public async Task A_figure_painted_over_in_part_is_uncertain(string cover) =>
        Assert.Contains(await Read("", cover), w => w.EndsWith(" uncertain", StringComparison.Ordinal));

    [Theory]
    [InlineData("1 g 90 640 100 59 re f")]
    [InlineData("1 g 90 713 100 30 re f")]
    [InlineData("1 g 150 690 100 30 re f")]
    [InlineData("/M gs 1 1 0 rg 90 690 18 30 re f")]
    [InlineData("1 1 0 rg 0.4 w 90 690 18 30 re S")]
    public async Task What_only_comes_near_a_figure_takes_nothing_of_it(string near) => Assert.Equal([Figure], await Read("", near));

    [Theory]
    [InlineData("105 600 200 200 re W n")]
    [InlineData("90 600 30 200 re W n")]
    [InlineData("90 706 200 200 re W n")]
    [InlineData("90 600 200 106 re W n")]
    public async Task A_figure_clipped_in_part_is_uncertain(string clip) =>
        Assert.Contains(await Read(clip, ""), w => w.EndsWith(" uncertain", StringComparison.Ordinal));

    [Theory]
    [InlineData("99 600 200 200 re W n")]
    [InlineData("90 699.5 200 200 re W n")]
    [InlineData("90 600 200 112 re W n")]
    public async Task A_clip_around_a_figure_takes_nothing_of_it(string clip) => Assert.Equal([Figure], await Read(clip, ""));

    [Theory]
    [InlineData("/CropBox [104 0 600 800]")]
    [InlineData("/CropBox [0 0 122 800]")]
    [InlineData("/CropBox [0 705 600 800]")]
    [InlineData("/CropBox [0 0 600 706]")]
    public async Task A_figure_cut_by_the_edge_of_the_page_is_uncertain(string box)
    {
        IEnumerable<TextRun> runs = (await Document(File("", "", box)))
            .Body.OfType<Paragraph>()
            .SelectMany(p => p.Inlines)
            .OfType<TextRun>()
            .Where(r => r.Visible && r.Text.Any(char.IsDigit));
        Assert.All(runs, r => Assert.True(r.Uncertain));
    }

    [Theory]
    [InlineData("/CropBox [50 0 600 800]")]
    [InlineData("/CropBox [0 690 600 800]")]
    [InlineData("/CropBox [0 0 600 716]")]
    public async Task A_figure_on_the_page_is_certain(string box) => Assert.Equal([Figure], await Words(File("", "", box)));

    private async Task<IEnumerable<string>> Read(string before, string after) => await Words(File(before, after, ""));

    private static PdfFile File(string before, string after, string box)
    {
        PdfFile file = new();
        string seen = Text("seen", 300, 750);
        return file.Page(
            $"{seen} q {before} {Text(Figure)} Q {after}".Replace(seen, "", StringComparison.Ordinal),
            box,
            "/ExtGState << /M << /BM /Multiply >> >>",
            Embed(file, Figure + "sen", Plain(file, Figure + "sen"))
        );
    }
}
