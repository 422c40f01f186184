using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Areas painted over text: what mixes with it hides nothing.</summary>
public sealed class BlendProbes : Probe
{
    private const string Area = "1 1 0 rg 90 690 100 30 re f";

    [Theory]
    [InlineData("/BM /Multiply", "3.50")]
    [InlineData("/BM [/Nonesuch /Multiply]", "3.50")]
    [InlineData("/BM /Darken", "3.50")]
    [InlineData("/ca 0.4", "3.50")]
    [InlineData("/BM /Normal", "3.50 hidden")]
    [InlineData("/BM /Compatible", "3.50 hidden")]
    [InlineData("/ca 1", "3.50 hidden")]
    public async Task An_area_over_text_hides_it_only_where_it_is_opaque(string state, string word) =>
        Assert.Equal(
            [word],
            await Words(new PdfFile().Page(Text("3.50") + "/S gs " + Area, resources: $"/ExtGState << /S << {state} >> >>"))
        );

    [Theory]
    [InlineData("/BM /Multiply", "/Group << /S /Transparency >>", "3.50")]
    [InlineData("/ca 0.3", "/Group << /S /Transparency >>", "3.50")]
    [InlineData("/BM /Multiply", "", "3.50")]
    [InlineData("/BM /Normal", "/Group << /S /Transparency >>", "3.50 hidden")]
    [InlineData("/BM /Normal", "", "3.50 hidden")]
    public async Task A_group_over_text_is_mixed_as_a_whole(string state, string group, string word)
    {
        PdfFile file = new();
        int form = file.Form(Area, "/BBox [0 0 600 800] " + group);
        Assert.Equal(
            [word],
            await Words(
                file.Page(Text("3.50") + "/S gs /X Do", resources: $"/XObject << /X {form} 0 R >> /ExtGState << /S << {state} >> >>")
            )
        );
    }

    [Fact]
    public async Task A_group_that_sets_its_own_blend_mode_back_is_mixed_all_the_same()
    {
        PdfFile file = new();
        int form = file.Form(
            "/N gs " + Area,
            "/BBox [0 0 600 800] /Group << /S /Transparency >>",
            "/ExtGState << /N << /BM /Normal /ca 1 >> >>"
        );
        Assert.Equal(
            ["3.50"],
            await Words(
                file.Page(Text("3.50") + "/S gs /X Do", resources: $"/XObject << /X {form} 0 R >> /ExtGState << /S << /BM /Multiply >> >>")
            )
        );
    }

    [Fact]
    public async Task What_is_mixed_ends_with_its_state() =>
        Assert.Equal(
            ["3.50 hidden"],
            await Words(new PdfFile().Page(Text("3.50") + "q /S gs Q " + Area, resources: "/ExtGState << /S << /BM /Multiply >> >>"))
        );

    [Fact]
    public async Task A_soft_mask_lets_text_shine_through()
    {
        PdfFile file = new();
        int mask = file.Form("0.5 g 0 0 600 800 re f", "/BBox [0 0 600 800] /Group << /S /Transparency /CS /DeviceGray >>");
        Assert.Equal(
            ["3.50"],
            await Words(
                file.Page(Text("3.50") + "/S gs " + Area, resources: $"/ExtGState << /S << /SMask << /S /Luminosity /G {mask} 0 R >> >> >>")
            )
        );
    }

    [Theory]
    [InlineData("/SMask 5 0 R", "3.50")]
    [InlineData("/Mask [0 10]", "3.50")]
    [InlineData("", "3.50 hidden")]
    public async Task A_picture_over_text_hides_it_only_where_it_has_no_mask(string mask, string word)
    {
        PdfFile file = new();
        file.Stream("\u0080", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8");
        int picture = file.Stream(
            "\u0080",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 " + mask
        );
        Assert.Equal(
            [word],
            await Words(file.Page(Text("3.50") + "q 100 0 0 30 90 690 cm /P Do Q", resources: $"/XObject << /P {picture} 0 R >>"))
        );
    }
}
