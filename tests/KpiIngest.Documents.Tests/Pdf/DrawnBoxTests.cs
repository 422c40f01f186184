using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf;

public class DrawnBoxTests
{
    private static readonly Ink Square = Outline(Rectangle(100, 100, 110, 110));

    [Fact]
    public void An_empty_square_beside_text_is_an_empty_box() => Assert.Equal(["๖", "☐"], Texts(Square));

    [Fact]
    public void A_cross_or_a_stroke_in_it_ticks_it()
    {
        Assert.Equal(["๖", "☑"], Texts(Square + Outline(Line((100, 100), (110, 110)))));
        Assert.Equal(["๖", "☑"], Texts(Square + Outline(Line((102, 105), (105, 108), (108, 102)))));
    }

    [Fact]
    public void A_box_as_a_web_page_draws_it_is_ticked_in_white_on_colour() =>
        Assert.Equal(
            ["๖", "☑"],
            Texts(
                Fill(White, Rectangle(100, 100, 110, 110))
                    + Fill(new Paint(0, 0.46, 1, 1), Rectangle(100, 100, 110, 110))
                    + Outline(Line((102, 105), (105, 108), (108, 102)), White)
            )
        );

    [Fact]
    public void A_circle_is_a_radio_button_and_a_dot_in_it_ticks_it()
    {
        Ink ring = Outline(Circle(105, 105, 5));
        Assert.Equal(["๖", "☐"], Texts(ring));
        Assert.Equal(["๖", "☑"], Texts(ring + Fill(Black, Circle(105, 105, 2))));
    }

    [Fact]
    public void A_tick_written_into_a_square_ticks_it_and_is_no_word_any_more() =>
        Assert.Equal(["๖", "☑"], Texts(Square, Draw.Text("✓", 103, 108)));

    [Fact]
    public void Framed_text_is_no_box() => Assert.Equal(["๖", "๓"], Texts(Square, Draw.Text("๓", 103, 108)));

    [Fact]
    public void A_filled_square_is_a_bullet() => Assert.Equal(["๖"], Texts(Fill(Black, Rectangle(100, 100, 110, 110))));

    [Fact]
    public void Squares_that_share_an_edge_are_cells_and_stay_on_the_page()
    {
        PaintedPage page = (Square + Outline(Rectangle(110, 100, 120, 110))).Page;
        (IReadOnlyList<DrawnBox> boxes, PaintedPage others) = DrawnBoxes.Find(page);
        Assert.Empty(boxes);
        Assert.Same(page, others);
    }

    [Fact]
    public void The_outline_of_a_box_is_taken_from_the_page() => Assert.Empty(DrawnBoxes.Find(Square.Page).Others.Marks);

    [Fact]
    public void A_square_far_from_any_text_of_its_line_is_nothing() => Assert.Equal(["๖"], Texts(Outline(Rectangle(400, 100, 410, 110))));

    [Fact]
    public void The_sum_sign_of_the_symbol_font_is_no_ticked_box() =>
        Assert.Equal("ΣW", Assert.Single(PdfWords.Build(Glyphs(Black, 100, 110, "\uF053W").Page)).Text);

    [Fact]
    public void The_tick_of_Wingdings_2_is_one_only_where_it_stands_alone()
    {
        Assert.Equal("✓", Word("\uF050"));
        Assert.Equal("\uF050W", Word("\uF050W"));

        static string Word(string text) => Assert.Single(PdfWords.Build(Glyphs(Black, 100, 110, text).Page)).Text;
    }

    private static string[] Texts(Ink drawing, params PdfWord[] words) =>
        [.. TickBoxWords.Add([Draw.Text("๖", 120, 110), .. words], DrawnBoxes.Find(drawing.Page).Boxes).Select(w => w.Text)];

    private static Ink Outline(Subpath path, Paint? colour = null) => Stroke(colour ?? Black, 0.1, path);
}
