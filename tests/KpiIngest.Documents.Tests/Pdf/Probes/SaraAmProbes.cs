using static KpiIngest.Documents.Tests.Pdf.Probes.GarudaFont;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>SARA AM in all the ways that programs draw and code it; the reader of the page always sees the same.</summary>
public sealed class SaraAmProbes : Probe
{
    private const string Ring = "\u0E4D";

    [Theory]
    [InlineData("ดำ", "ดำ")]
    [InlineData("ด" + Ring + "า", "ดำ")]
    [InlineData("น" + Ring + "้า", "น้ำ")]
    [InlineData("น้" + Ring + "า", "น้ำ")]
    [InlineData("น้ำ", "น้ำ")]
    [InlineData("ดา", "ดา")]
    [InlineData("น้า", "น้า")]
    [InlineData("กำดา", "กำดา")]
    public async Task Coded_as_it_is_drawn(string drawn, string read)
    {
        PdfFile file = new();
        Assert.Equal(read, await Read(file, drawn, Plain(file, drawn)));
    }

    [Fact]
    public async Task The_ring_without_any_code_as_Pango_does()
    {
        PdfFile file = new();
        Assert.Equal("ดำดา", await Read(file, "ด" + Ring + "าดา", Meanings(file, ('ด', "ด"), ('า', "า"))));
    }

    [Fact]
    public async Task Both_strokes_with_one_code()
    {
        PdfFile file = new();
        Assert.Equal("ดำดา", await Read(file, "ด" + Ring + "าดา", Meanings(file, ('ด', "ด"), ('\u0E4D', "\u0E4D"), ('า', "ำ"))));
    }

    [Fact]
    public async Task The_stroke_without_any_code_as_fontkit_does()
    {
        PdfFile file = new();
        Assert.Equal("ดำดา", await Read(file, "ด" + Ring + "าดา", Meanings(file, ('ด', "ด"), ('\u0E4D', "ำ"))));
    }

    [Theory]
    [InlineData("\u0E33", "\u0E33")]
    [InlineData("\u0E33", "\u0E32")]
    public async Task The_ring_as_a_SARA_AM_of_its_own(string ring, string stroke)
    {
        PdfFile file = new();
        Assert.Equal("ดำ", await Read(file, "ด" + Ring + "า", Meanings(file, ('ด', "ด"), ('\u0E4D', ring), ('า', stroke))));
    }

    [Theory]
    [InlineData("\u0E4D\u0E32")]
    [InlineData("\u0E33")]
    [InlineData("\uF711\u0E32")]
    public async Task One_glyph_for_both(string meaning)
    {
        PdfFile file = new();
        Assert.Equal("ดำ", await Read(file, "ดำ", Meanings(file, ('ด', "ด"), ('ำ', meaning))));
    }

    [Fact]
    public async Task The_codes_of_old_Thai_fonts_as_Chromium_states_them()
    {
        PdfFile file = new();
        Assert.Equal(
            "น้ำ",
            await Read(file, "น" + Ring + "้า", Meanings(file, ('น', "น"), ('\u0E4D', "\uF711"), ('้', "\uF70B"), ('า', "า")))
        );
    }

    [Fact]
    public async Task An_ActualText_over_its_strokes()
    {
        PdfFile file = new();
        string font = Embed(file, "ด" + Ring + "า", Meanings(file, ('ด', "ด"), ('\u0E4D', "x"), ('า', "y")));
        file.Page(
            $"BT /G1 16 Tf 100 700 Td {Codes("ด")} Tj /Span << /ActualText {PdfFile.Utf16("ำ")} >> BDC {Codes(Ring + "า")} Tj EMC ET",
            fonts: font
        );
        Assert.Equal("ดำ", string.Concat(await Words(file)));
    }

    private async Task<string> Read(PdfFile file, string drawn, string meanings)
    {
        file.Page(Text(drawn), fonts: Embed(file, drawn, meanings));
        return string.Concat(await Words(file));
    }
}
