using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Text that is a stencil: seen where something is painted through it.</summary>
public sealed class PaintedThroughTextProbes : Probe
{
    private const string Shading =
        "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0] /Function << /FunctionType 2 /N 1 /Domain [0 1] /C0 [0] /C1 [0.5] >> >> >>";

    [Theory]
    [InlineData("/S sh", "3.50")]
    [InlineData("q 200 0 0 50 80 680 cm /I1 Do Q", "3.50")]
    [InlineData("0.3 g 90 690 100 30 re f", "3.50")]
    [InlineData("0.3 g 90 600 100 30 re f", "3.50 hidden")]
    [InlineData("1 g 90 690 100 30 re f", "3.50 hidden")]
    [InlineData("", "3.50 hidden")]
    public async Task A_figure_that_clips_is_seen_where_something_is_painted_through_it(string painted, string word) =>
        Assert.Equal([word], await Words(new PdfFile().Page("q " + Text("3.50", before: "7 Tr") + painted + " Q", resources: Shading)));

    [Fact]
    public async Task What_is_painted_through_text_covers_nothing_else() =>
        Assert.Equal(
            ["4.50", "3.50"],
            await Words(Text("4.50", 100, 600) + "q " + Text("3.50", before: "7 Tr") + "0.5 g 0 0 600 800 re f Q")
        );

    [Fact]
    public async Task A_stencil_ends_with_its_state() =>
        Assert.Equal(
            ["3.50 hidden", "4.50 hidden"],
            await Words("q " + Text("3.50", before: "7 Tr") + "Q " + Text("4.50", 100, 600, "0 Tr") + "0.5 g 0 0 600 800 re f")
        );

    [Theory]
    [InlineData("4 Tr", "3.50")]
    [InlineData("5 Tr", "3.50")]
    [InlineData("6 Tr", "3.50")]
    public async Task Text_that_is_painted_and_clips_is_seen_at_once(string mode, string word) =>
        Assert.Equal([word], await Words("q " + Text("3.50", before: mode) + "Q"));

    [Fact]
    public async Task Text_in_a_pattern_is_seen() =>
        Assert.Equal(
            ["3.50"],
            await Words(
                new PdfFile().Page(
                    Text("3.50", before: "/Pattern cs /P scn"),
                    resources: "/Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0] /Function << /FunctionType 2 /N 1 /Domain [0 1] >> >> >> >>"
                )
            )
        );
}
