using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.SvgText;

namespace KpiIngest.Documents.Tests.Pdf;

public class DrawnBoxTests
{
    private static readonly string Square = Stroke(Rectangle(100, 100, 110, 110));

    [Fact]
    public void An_empty_square_beside_text_is_an_empty_box() => Assert.Equal(["๖", "☐"], Texts(Square));

    [Theory]
    [InlineData("M 100 100 L 110 110 ")]
    [InlineData("M 102 105 L 105 108 L 108 102 ")]
    public void A_cross_or_a_stroke_in_it_ticks_it(string mark) => Assert.Equal(["๖", "☑"], Texts(Square + Stroke(mark)));

    [Fact]
    public void A_box_as_a_web_page_draws_it_is_ticked_in_white_on_colour() => Assert.Equal(
        ["๖", "☑"], Texts(Fill(White, Rectangle(100, 100, 110, 110)) + Fill("rgb(0%,46%,100%)", Rectangle(100, 100, 110, 110)) + Stroke("M 102 105 L 105 108 L 108 102 ", White)));

    [Fact]
    public void A_circle_is_a_radio_button_and_a_dot_in_it_ticks_it()
    {
        var ring = Stroke(Round(105, 105, 5));
        Assert.Equal(["๖", "☐"], Texts(ring));
        Assert.Equal(["๖", "☑"], Texts(ring + Fill(Black, Round(105, 105, 2))));
    }

    [Fact]
    public void A_tick_written_into_a_square_ticks_it_and_is_no_word_any_more() => Assert.Equal(["๖", "☑"], Texts(Square, Draw.Text("✓", 103, 108)));

    [Fact]
    public void Framed_text_is_no_box() => Assert.Equal(["๖", "๓"], Texts(Square, Draw.Text("๓", 103, 108)));

    [Fact]
    public void A_filled_square_is_a_bullet() => Assert.Equal(["๖"], Texts(Fill(Black, Rectangle(100, 100, 110, 110))));

    [Fact]
    public void Squares_that_share_an_edge_are_cells_and_stay_on_the_page()
    {
        var page = Page(Square + Stroke(Rectangle(110, 100, 120, 110)));
        var (boxes, others) = DrawnBoxes.Find(page);
        Assert.Empty(boxes);
        Assert.Same(page, others);
    }

    [Fact]
    public void The_outline_of_a_box_is_taken_from_the_page() => Assert.Empty(DrawnBoxes.Find(Page(Square)).Others.Marks);

    [Fact]
    public void A_square_far_from_any_text_of_its_line_is_nothing() => Assert.Equal(["๖"], Texts(Stroke(Rectangle(400, 100, 410, 110))));

    [Fact]
    public void The_sum_sign_of_the_symbol_font_is_no_ticked_box()
    {
        var words = PdfWords.Build(new RawPage(600, 800, [new RawWord("\uF053W", new Box(100, 100, 110, 113), false)]), Page(Glyphs(Black, 100, 110, 2)));
        Assert.Equal("ΣW", Assert.Single(words).Text);
    }

    [Fact]
    public void The_tick_of_Wingdings_2_is_one_only_where_it_stands_alone()
    {
        Assert.Equal("✓", Word("\uF050"));
        Assert.Equal("\uF050W", Word("\uF050W"));

        static string Word(string text) => Assert.Single(PdfWords.Build(
            new RawPage(600, 800, [new RawWord(text, new Box(100, 100, 100 + (5 * text.Length), 113), false)]), Page(Glyphs(Black, 100, 110, text.Length)))).Text;
    }

    private static string[] Texts(string drawing, params PdfWord[] words) =>
        [.. TickBoxWords.Add([Draw.Text("๖", 120, 110), .. words], DrawnBoxes.Find(Page(drawing)).Boxes).Select(w => w.Text)];

    private static string Stroke(string path, string colour = Black) => $"<path style=\"fill:none;stroke-width:0.1;stroke:{colour};stroke-opacity:1;\" d=\"{path}\"/>";

    private static string Round(double x, double y, double r) => FormattableString.Invariant(
        $"M {x - r} {y} C {x - r} {y - r} {x - r} {y - r} {x} {y - r} C {x + r} {y - r} {x + r} {y - r} {x + r} {y} C {x + r} {y + r} {x + r} {y + r} {x} {y + r} C {x - r} {y + r} {x - r} {y + r} {x - r} {y} Z M {x - r} {y} ");
}
