using System.Text;
using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>The text that a file states in place of what it draws, against what it draws.</summary>
public sealed class ActualTextProbes : Probe
{
    [Theory]
    [InlineData("9.99", "3.50", "3.50 uncertain")]
    [InlineData("3.50", "3.50", "3.50")]
    [InlineData("๓.๕๐", "3.50", "๓.๕๐")]
    [InlineData("", "3.50", "3.50 uncertain")]
    [InlineData("-3.50", "3.50", "3.50 uncertain")]
    [InlineData("ได้", "abc", "ได้")]
    [InlineData("ที่", "a", "ที่")]
    [InlineData("ก", "abc", "ก")]
    [InlineData("word", "3.50", "3.50 uncertain")]
    public async Task A_text_is_believed_for_letters_and_never_for_other_figures(string states, string draws, string word) =>
        Assert.Equal([word], await Words($"/Span << /ActualText {Utf16(states)} >> BDC {Text(draws)}EMC"));

    [Theory]
    [InlineData("/Span << /ActualText (ab) >> BDC /Span << /ActualText (9.99) >> BDC {0} EMC EMC", "3.50 uncertain")]
    [InlineData("/Span << /ActualText (3.50) >> BDC /P << /MCID 3 >> BDC {0} EMC EMC", "3.50")]
    [InlineData("/Span << /ActualText (3.50) >> BDC /Span << /ActualText (9.99) >> BDC {0} EMC EMC", "3.50")]
    [InlineData("/Span << /ActualText (3.50) >> BDC /Artifact BMC EMC {0} EMC", "3.50")]
    [InlineData("/P << /MCID 0 >> BDC /Span << /ActualText (3.50) >> BDC {0} EMC EMC", "3.50")]
    [InlineData("/Span << /ActualText (3.50) >> BDC {0}", "3.50")]
    public async Task Of_nested_texts_the_outer_one_holds(string content, string word) =>
        Assert.Equal([word], await Words(content.Replace("{0}", Text("3.50"), StringComparison.Ordinal)));

    [Fact]
    public async Task A_text_after_a_replaced_one_is_its_own() =>
        Assert.Equal(["3.50", "4.75"], await Words($"/Span << /ActualText (3.50) >> BDC {Text("3.50")}EMC {Text("4.75", 100, 600)}"));

    [Fact]
    public async Task A_text_may_stand_in_the_resources() =>
        Assert.Equal(
            ["ได้"],
            await Words(
                new PdfFile().Page($"/Span /T BDC {Text("abc")}EMC", resources: $"/Properties << /T << /ActualText {Utf16("ได้")} >> >>")
            )
        );

    [Fact]
    public async Task A_text_in_UTF_8_is_read() =>
        Assert.Equal(
            ["ได้"],
            await Words(
                $"/Span << /ActualText <{Convert.ToHexString([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("ได้")])}> >> BDC {Text("abc")}EMC"
            )
        );

    [Fact]
    public async Task A_part_of_a_figure_that_is_stated_otherwise_makes_the_figure_uncertain() =>
        Assert.Equal(
            ["13.50 uncertain"],
            await Words("BT /F1 12 Tf 100 700 Td (1) Tj /Span << /ActualText (8) >> BDC (3) Tj EMC (.50) Tj ET")
        );

    [Fact]
    public async Task A_replaced_figure_whose_glyphs_have_no_code_takes_the_stated_one()
    {
        PdfFile file = new();
        string font = GarudaFont.Embed(file, "3.50", GarudaFont.Meanings(file, ('x', "x")));
        file.Page($"/Span << /ActualText (3.50) >> BDC {GarudaFont.Text("3.50")}EMC", fonts: font);
        Assert.Equal(["3.50"], await Words(file));
    }

    [Theory]
    [InlineData("(", 700)]
    [InlineData("า", 690)]
    public async Task A_bracket_of_two_pieces_stands_on_its_upper_one_and_a_vowel_of_two_glyphs_on_its_second(
        string states,
        double baseline
    )
    {
        Documents.Pdf.Page.PdfPage page = await Page(
            new PdfFile().Page($"/Span << /ActualText {Utf16(states)} >> BDC {Text("a")}{Text("b", 100, 690)}EMC")
        );
        Documents.Pdf.Page.PdfWord word = Assert.Single(page.Words, w => w.Text.Length > 0);
        Assert.Equal((states, baseline), (word.Text, page.Height - word.Baseline));
    }
}
