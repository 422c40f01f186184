using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Text that is in the file and that no one sees, and near misses that everyone sees.</summary>
[Trait("Lane", "Whole")]
public sealed class HiddenTextProbes : Probe
{
    private const string Black = "0 g";

    [Theory]
    [InlineData("3 Tr", "3.50 hidden")]
    [InlineData("0 Tr", "3.50")]
    [InlineData("1 Tr", "3.50")]
    [InlineData("2 Tr", "3.50")]
    [InlineData("7 Tr", "3.50 hidden")]
    [InlineData("1 g", "3.50 hidden")]
    [InlineData("1 1 1 rg", "3.50 hidden")]
    [InlineData("0 0 0 0 k", "3.50 hidden")]
    [InlineData("0.97 g", "3.50 hidden")]
    [InlineData("0.8 g", "3.50")]
    [InlineData("1 g 2 Tr", "3.50 hidden")]
    [InlineData("1 G 1 Tr", "3.50 hidden")]
    [InlineData("/Separation cs", "3.50")]
    public async Task Text_is_seen_by_how_it_is_painted(string state, string word) =>
        Assert.Equal([word], await Words(Text("3.50", before: state)));

    [Theory]
    [InlineData("0.2 g 90 690 100 30 re f ", "1 g", "3.50")]
    [InlineData("0.2 g 90 690 100 30 re f ", "0.2 g", "3.50 hidden")]
    [InlineData("0.2 g 200 690 100 30 re f ", "1 g", "3.50 hidden")]
    [InlineData("q 100 0 0 30 90 690 cm /I1 Do Q ", "1 g", "3.50")]
    public async Task Text_is_seen_by_what_lies_behind_it(string before, string state, string word) =>
        Assert.Equal([word], await Words(before + Text("3.50", before: state)));

    [Theory]
    [InlineData("1 g 90 690 100 30 re f", "3.50 hidden")]
    [InlineData("0 g 90 690 100 30 re f", "3.50 hidden")]
    [InlineData("1 g 90 690 100 30 re B", "3.50 hidden")]
    [InlineData("q 100 0 0 30 90 690 cm /I1 Do Q", "3.50 hidden")]
    [InlineData("q 100 0 0 30 90 690 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q", "3.50 hidden")]
    [InlineData("0 G 90 690 100 30 re S", "3.50")]
    [InlineData("1 g 90 640 100 30 re f", "3.50")]
    [InlineData("q 90 640 100 30 re W n 1 g 0 0 600 800 re f Q", "3.50")]
    [InlineData("q 100 0 0 30 90 690 cm BI /W 1 /H 1 /IM true /BPC 1 ID \u0080 EI Q", "3.50")]
    public async Task Text_is_covered_by_what_is_opaque_and_painted_after_it(string after, string word) =>
        Assert.Equal([word], await Words(Text("3.50") + after));

    [Theory]
    [InlineData("200 690 100 30 re W n", "3.50 hidden")]
    [InlineData("90 690 100 30 re W n", "3.50")]
    [InlineData("90 690 100 30 re W n 200 690 100 30 re W n", "3.50 hidden")]
    [InlineData("200 690 100 30 re W* n", "3.50 hidden")]
    [InlineData("100 700 0 0 re W n", "3.50 hidden")]
    [InlineData("q 200 690 100 30 re W n Q", "3.50")]
    public async Task Text_outside_the_clipping_path_is_hidden(string clip, string word) =>
        Assert.Equal([word], await Words(clip + " " + Text("3.50", before: Black)));

    [Theory]
    [InlineData(100, 700, "3.50")]
    [InlineData(-60, 700, "")]
    [InlineData(700, 700, "")]
    [InlineData(100, 900, "")]
    [InlineData(100, -30, "")]
    public async Task Text_off_the_page_is_no_text_of_it(int x, int y, string words) =>
        Assert.Equal(words, string.Join('|', (await Words(Text("seen", 300, 300) + Text("3.50", x, y))).Skip(1)));

    [Fact]
    public async Task Text_between_the_CropBox_and_the_MediaBox_is_no_text_of_the_page() =>
        Assert.Equal(["seen"], await Words(new PdfFile().Page(Text("seen", 300, 300) + Text("3.50"), "/CropBox [0 0 600 650]")));

    [Theory]
    [InlineData("/CA 1 /ca 0", "3.50 hidden")]
    [InlineData("/CA 0 /ca 1", "3.50")]
    [InlineData("/ca 0.5", "3.50")]
    public async Task Text_without_any_opacity_is_hidden(string state, string word) =>
        Assert.Equal([word], await Words(new PdfFile().Page("/S gs " + Text("3.50"), resources: $"/ExtGState << /S << {state} >> >>")));
}
