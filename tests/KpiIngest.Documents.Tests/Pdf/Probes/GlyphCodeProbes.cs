using static KpiIngest.Documents.Tests.Pdf.Probes.GarudaFont;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>What the codes of glyphs mean, and glyphs whose codes mean nothing.</summary>
public sealed class GlyphCodeProbes : Probe
{
    [Fact]
    public async Task An_embedded_font_with_a_table_of_meanings_is_read_as_it_says()
    {
        PdfFile file = new();
        file.Page(Text("3.50 ค่าน้ำหนัก"), fonts: Embed(file, "3.50 ค่าน้ำหนัก", Plain(file, "3.50 ค่าน้ำหนัก")));
        Assert.Equal("3.50ค่าน้ำหนัก", await Line(file));
    }

    [Theory]
    [InlineData("fi", "xy", "fixy")]
    [InlineData("50", "3.", "503.")]
    [InlineData("\U0001F600", "3", "\U0001F6003")]
    public async Task A_glyph_may_stand_for_several_characters(string first, string second, string text)
    {
        PdfFile file = new();
        file.Page(Text("AB"), fonts: Embed(file, "AB", Meanings(file, ('A', first), ('B', second))));
        Assert.Equal([text], await Words(file));
    }

    [Fact]
    public async Task Glyphs_without_a_table_of_meanings_are_no_figure()
    {
        PdfFile file = new();
        file.Page(PdfFile.Text("seen", 100, 600) + Text("3.50"), fonts: Embed(file, "3.50"));
        Assert.Equal(["seen", "\uFFFD\uFFFD\uFFFD\uFFFD uncertain"], await Words(file));
    }

    [Fact]
    public async Task A_glyph_that_the_table_passes_over_is_no_figure()
    {
        PdfFile file = new();
        file.Page(Text("3.50"), fonts: Embed(file, "3.50", Meanings(file, ('3', "3"), ('.', "."), ('0', "0"))));
        Assert.Equal(["3.\uFFFD0 uncertain"], await Words(file));
    }

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u0001")]
    [InlineData("\uFFFD")]
    [InlineData("\uE123")]
    public async Task A_meaning_that_is_none_makes_the_figure_uncertain(string meaning)
    {
        PdfFile file = new();
        file.Page(Text("3.50"), fonts: Embed(file, "3.50", Meanings(file, ('3', "3"), ('.', "."), ('5', meaning), ('0', "0"))));
        Assert.EndsWith(" uncertain", Assert.Single(await Words(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_only_the_name_of_an_identity_is_not_certain()
    {
        // The codes are those of characters here: the figure may well be right.
        PdfFile file = new();
        file.Page("BT /G1 16 Tf 100 700 Td <00330035> Tj ET", fonts: Embed(file, "35", "/ToUnicode /Identity-H"));
        Assert.Equal(["35 uncertain"], await Words(file));
    }

    [Fact]
    public async Task Two_outlines_of_one_font_with_the_code_of_one_digit_are_uncertain()
    {
        PdfFile file = new();
        file.Page(Text("33", 100, 700) + Text("88", 100, 600), fonts: Embed(file, "38", Meanings(file, ('3', "3"), ('8', "3"))));
        Assert.Equal(["33 uncertain", "33 uncertain"], await Words(file));
    }

    [Fact]
    public async Task A_name_of_a_glyph_that_means_nothing_is_no_figure()
    {
        PdfFile file = new();
        int named = file.Add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [51 /g37 /g38 53 /five] >> >>"
        );
        file.Page("BT /N 12 Tf 100 700 Td (34) Tj ET BT /N 12 Tf 100 600 Td (5) Tj ET", fonts: $"/N {named} 0 R");
        Assert.Equal(["\uFFFD\uFFFD uncertain", "5"], await Words(file));
    }

    [Fact]
    public async Task A_soft_hyphen_and_a_space_of_no_width_are_no_characters_of_a_figure()
    {
        PdfFile file = new();
        file.Page(Text("3x5"), fonts: Embed(file, "3x5", Meanings(file, ('3', "3"), ('x', "\u200B"), ('5', "5"))));
        Assert.Equal("35", string.Concat(await Words(file)));
    }

    private async Task<string> Line(PdfFile file) => string.Concat((await Words(file)).Select(w => w.Trim()));
}
