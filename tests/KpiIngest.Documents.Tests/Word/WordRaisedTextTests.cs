using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Figures lifted from their line without the word superscript are no further figures of the number beside them.</summary>
public sealed class WordRaisedTextTests
{
    [Theory]
    [InlineData("<w:position w:val=\"12\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>", "{=^๒}")]
    [InlineData("<w:position w:val=\"6\"/>", "{=^๒}")]
    [InlineData("<w:position w:val=\"-8\"/>", "{=_๒}")]
    [InlineData("<w:position w:val=\"4\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>", "{=^๒}")]
    [InlineData("<w:rStyle w:val=\"Up\"/>", "{=^๒}")]
    public async Task A_lifted_figure_is_a_superscript(string properties, string read)
    {
        using WordFile file = WordFile
            .OfBody(P(R("๘.๐๐๐๐", "<w:szCs w:val=\"32\"/>"), R("๒", properties)))
            .Styles("<w:style w:type=\"character\" w:styleId=\"Up\"><w:rPr><w:position w:val=\"10\"/></w:rPr></w:style>");
        Assert.Equal($"๘.๐๐๐๐{read}\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:position w:val=\"4\"/>")]
    [InlineData("<w:position w:val=\"-2\"/>")]
    [InlineData("<w:position w:val=\"0\"/>")]
    [InlineData("<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")]
    [InlineData("<w:position w:val=\"2\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")]
    public async Task A_figure_that_is_only_nudged_or_small_stays_in_its_number(string properties)
    {
        using WordFile file = WordFile.OfBody(P(R("๘.๐๐๐", "<w:szCs w:val=\"32\"/>"), R("๐", properties)));
        Assert.Equal("๘.๐๐๐๐\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_paragraph_that_is_lifted_as_a_whole_stands_on_its_own_line()
    {
        const string Lifted = "<w:position w:val=\"12\"/>";
        using WordFile file = WordFile.OfBody(
            P(R("๓.", Lifted), R("๕๐", Lifted))
                + P(R("๔", "<w:position w:val=\"-10\"/>"))
                + P(R("๑", Lifted + "<w:szCs w:val=\"18\"/>"), R("๘.๐๐๐๐"))
        );
        Assert.Equal("๓.๕๐\n๔\n{=^๑}๘.๐๐๐๐\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Lifted_words_are_words()
    {
        using WordFile file = WordFile.OfBody(P(R("๘.๐๐๐๐"), R("ก", "<w:position w:val=\"12\"/>")));
        Assert.Equal("๘.๐๐๐๐ก\n", await file.DumpAsync());
    }
}
