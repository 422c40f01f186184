using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class EquationTests
{
    [Fact]
    public void A_bar_with_figures_above_and_below_is_a_fraction()
    {
        Paragraph paragraph = Only(
            [Text("(๑×๓)+(๑×๔)", 100, 100), Text("๑+๑", 115, 116), Text("=", 162, 108), Text("๓.๕", 172, 108)],
            [H(104, 100, 155)]
        );
        Assert.Equal("((๑×๓)+(๑×๔))/(๑+๑)=๓.๕", paragraph.Text);
        Assert.IsType<EquationFraction>(Assert.IsType<EquationRow>(Equation(paragraph)).Parts[0]);
    }

    [Fact]
    public void Figures_drawn_in_any_order_are_read_from_left_to_right()
    {
        Paragraph paragraph = Only(
            [Text(".", 105, 100, width: 3), Text("๐", 100, 100), Text("๕", 108, 100), Text("๒", 104, 116)],
            [H(104, 100, 113)]
        );
        Assert.Equal("(๐.๕)/(๒)", paragraph.Text);
    }

    [Fact]
    public void Text_beside_an_equation_stays_text()
    {
        Paragraph paragraph = Only(
            [Text("ผลรวม", 60, 108), Text("=", 92, 108), Text("๗", 104, 100), Text("๒", 104, 116), Text("คะแนน", 120, 108)],
            [H(104, 102, 112)]
        );
        Assert.Equal("ผลรวม =(๗)/(๒) คะแนน", paragraph.Text);
        Assert.Equal("=(๗)/(๒)", Equation(paragraph).ToLinearText());
    }

    [Fact]
    public void A_fraction_in_a_fraction_keeps_its_place()
    {
        PdfWord[] words = [Text("๑", 120, 80), Text("๒", 120, 96), Text("+๓", 130, 90), Text("๔", 120, 114)];
        Assert.Equal("((๑)/(๒)+๓)/(๔)", Only(words, [H(84, 118, 127), H(102, 116, 142)]).Text);
    }

    [Fact]
    public void An_underline_is_no_fraction()
    {
        Document document = Document(Page([.. Line("หัวข้อ ที่หนึ่ง", 100, 100), .. Line("บรรทัดต่อไป", 105, 118)], [H(101.5, 100, 180)]));
        Assert.DoesNotContain(document.Body.OfType<Paragraph>().SelectMany(p => p.Inlines), i => i is EquationInline);
    }

    [Fact]
    public void Lowered_figures_are_subscripts()
    {
        Paragraph paragraph = Only(
            [Text("W", 100, 100), Text("1", 105, 103, 7), Text("+", 112, 100), Text("W", 120, 100), Text("2", 125, 103, 7)],
            []
        );
        Assert.Equal("W_1+W_2", paragraph.Text);
    }

    [Fact]
    public void A_sum_has_its_bounds_above_and_below()
    {
        PdfWord[] words =
        [
            Text("∑", 100, 100, 12, 12),
            Text("n", 104, 89, 6),
            Text("i=1", 101, 109, 6),
            Text("W", 116, 100),
            Text("i", 121, 103, 6),
            Text("=", 132, 100),
            Text("5", 140, 100),
        ];
        EquationRow row = Assert.IsType<EquationRow>(Equation(Only(words, [])));
        EquationSum sum = Assert.IsType<EquationSum>(row.Parts[0]);
        Assert.Equal(("i=1", "n", "W_i"), (sum.Lower!.ToLinearText(), sum.Upper!.ToLinearText(), sum.Body.ToLinearText()));
        Assert.Equal("=5", row.Parts[1].ToLinearText());
    }

    [Fact]
    public void Mathematical_letters_are_the_letters_that_were_typed()
    {
        Assert.Equal("(W)/(5-1)", Only([Text("\U0001D44A", 102, 100, width: 8), Text("5\u22121", 100, 116)], [H(104, 98, 117)]).Text);
    }

    [Fact]
    public void An_uncertain_figure_is_never_part_of_an_equation()
    {
        Document document = Document(Page([Text("๑", 104, 100), Text("\uFFFD", 104, 116) with { Uncertain = true }], [H(104, 102, 112)]));
        List<Inline> inlines = document.Body.Cast<Paragraph>().SelectMany(p => p.Inlines).ToList();
        Assert.Contains(inlines, i => i is TextRun { Uncertain: true });
        Assert.DoesNotContain(inlines, i => i is EquationInline);
    }

    [Fact]
    public void An_equation_in_a_cell_is_found_there()
    {
        Document document = Document(
            Page([Text("๓", 110, 120), Text("๔", 110, 136)], [.. Grid([100, 200, 300], [100, 160]), H(124, 108, 118)])
        );
        Assert.Equal("(๓)/(๔)|", Cells(OnlyTable(document)));
    }

    private static Paragraph Only(PdfWord[] words, Ruling[] lines) =>
        Assert.IsType<Paragraph>(Assert.Single(Document(Page(words, lines)).Body));

    private static Equation Equation(Paragraph paragraph) => Assert.Single(paragraph.Inlines.OfType<EquationInline>()).Equation;
}
