using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Letters in the colour of what they stand on are hidden; those that are merely pale, or stand on something unknown, are
/// seen.</summary>
public sealed class WordGroundTests
{
    private const string Black = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000000\"/>";

    [Theory]
    [InlineData("<w:color w:val=\"FEFEFE\"/>")]
    [InlineData("<w:color w:val=\"F2F2F2\" w:themeColor=\"background1\" w:themeShade=\"F2\"/>")]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"background1\"/>")]
    [InlineData("<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>")]
    [InlineData("<w:color w:val=\"D9D9D9\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9D9D9\"/>")]
    [InlineData("<w:color w:val=\"1F3864\"/><w:shd w:val=\"solid\" w:color=\"1F3864\" w:fill=\"auto\"/>")]
    [InlineData("<w:color w:val=\"808080\"/><w:shd w:val=\"pct50\" w:color=\"auto\" w:fill=\"FFFFFF\"/>")]
    [InlineData("<w14:textFill><w14:noFill/></w14:textFill>")]
    [InlineData("<w:color w:val=\"000000\"/><w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"FFFFFF\"/></w14:solidFill></w14:textFill>")]
    [InlineData(
        "<w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"000000\"><w14:alpha w14:val=\"100000\"/></w14:srgbClr></w14:solidFill></w14:textFill>"
    )]
    public async Task A_run_in_the_colour_of_its_ground_is_hidden(string properties)
    {
        using WordFile file = WordFile.OfBody(P(R("๓", properties)));
        Assert.Equal("{~๓}\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:color w:val=\"D9D9D9\"/>")]
    [InlineData("<w:color w:val=\"FFFF00\"/>")]
    [InlineData("<w:color w:val=\"auto\"/><w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"000000\"/>")]
    [InlineData("<w:color w:val=\"000000\"/><w:highlight w:val=\"none\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"pct50\" w:color=\"auto\" w:fill=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"diagStripe\" w:color=\"auto\" w:fill=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\" w:themeFill=\"accent1\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\" w:themeColor=\"text1\"/>")]
    [InlineData("<w:color w:val=\"404040\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000000\"/>")]
    public async Task A_run_that_is_pale_or_on_unknown_ground_is_seen(string properties)
    {
        using WordFile file = WordFile.OfBody(P(R("๓", properties)));
        Assert.Equal("๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task The_nearest_ground_counts()
    {
        string black = P(R("๑", "<w:color w:val=\"000000\"/>"));
        string white = P(R("๒", "<w:color w:val=\"FFFFFF\"/>"));
        string shaded =
            $"<w:p><w:pPr>{Black}</w:pPr>{R("๓", "<w:color w:val=\"0D0D0D\"/>")}{R("๔", "<w:color w:val=\"0D0D0D\"/><w:highlight w:val=\"yellow\"/>")}</w:p>";
        using WordFile file = WordFile.OfBody(
            T(Tr(Tc(black, Black), Tc(white, Black), Tc(white, "<w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>"))) + shaded
        );
        Assert.Equal("table 0\n row 0\n  0: {~๑}\n  1: ๒\n  2: {~๒}\n{~๓}๔\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Styles_colour_letters_and_ground()
    {
        using WordFile file = WordFile
            .OfBody(
                $"<w:p><w:pPr><w:pStyle w:val=\"Band\"/></w:pPr>{R("๑")}{R("๒", "<w:rStyle w:val=\"Dark\"/>")}{R("๓", "<w:rStyle w:val=\"Mark\"/>")}</w:p>"
            )
            .Styles(
                $"<w:style w:type=\"paragraph\" w:styleId=\"Band\"><w:pPr>{Black}</w:pPr><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Dark\"><w:rPr><w:color w:val=\"000000\"/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/></w:rPr></w:style>"
            );
        Assert.Equal("๑{~๒๓}\n", await file.DumpAsync());
    }
}
