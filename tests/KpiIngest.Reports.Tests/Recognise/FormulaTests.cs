using KpiIngest.Documents;

namespace KpiIngest.Reports.Tests.Recognise;

public sealed class FormulaTests
{
    private static readonly string?[][] Summary =
    [
        ["ประเด็นการวัด", "น้ำหนัก (W)", "คะแนนที่ได้ (SM)", "คะแนนถ่วงน้ำหนัก (W x SM)"],
        ["ประเด็นที่ ๑", "๑", "๓", "๓.๐๐๐๐"],
        ["ประเด็นที่ ๒", "๐.๕", "๕", "๒.๕๐๐๐"],
        ["รวม", "๑.๕", "", "๕.๕๐๐๐"],
    ];

    private static readonly Equation InFigures = new EquationFraction(
        new EquationRow([
            new EquationGroup("(", new EquationText("๑ × ๓"), ")"),
            new EquationText(" + "),
            new EquationText("(๐"),
            new EquationText(".๕ × ๕)"),
        ]),
        new EquationText("(๑ + ๐.๕)")
    );

    [Fact]
    public void A_formula_may_be_drawn_with_the_rows_of_a_table()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Table(["ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก =", "(๑ × ๓) + (๐.๕ × ๕)", "= ๓.๖๖๖๗"], ["", "๑ + ๐.๕", ""])
            .Recognise()
            .Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void A_table_of_totals_is_no_scoring_table_and_states_the_average()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Table(["น้ำหนักรวม", "๑.๕"], ["คะแนนรวมถ่วงน้ำหนัก", "๕.๕"], ["คะแนนเฉลี่ยถ่วงน้ำหนัก", "๓.๖๖๖๗"])
            .Recognise()
            .Single();

        Assert.Single(report.ScoringTables);
        Assert.Equal("3.6667", report.StatedAverage.Figure?.Normalised);
    }

    [Fact]
    public void The_value_may_stand_in_an_equation_of_its_own_after_the_formula()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ")
            .Equation(InFigures)
            .Equation(new EquationText("= ๓.๖๖๖๗"))
            .Recognise()
            .Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void An_equation_of_a_figure_alone_after_the_formula_is_its_value()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ")
            .Equation(InFigures)
            .Equation(new EquationText("๓.๖๖๖๗"))
            .Recognise()
            .Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void A_line_that_begins_with_a_figure_in_an_equation_is_not_the_value_of_the_formula()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ")
            .Equation(InFigures)
            .Equation(new EquationText("๗"), " ประเด็น")
            .Recognise()
            .Single();

        Assert.Equal(FigureState.Absent, report.Formulas.Single().Value.State);
    }

    [Fact]
    public void The_value_may_stand_in_the_equation_itself()
    {
        Report report = Doc.Of().Table(Summary).Equation(new EquationRow([InFigures, new EquationText(" = ๓.๖๖๖๗")])).Recognise().Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void The_value_may_stand_as_text_behind_the_equation()
    {
        Report report = Doc.Of().Table(Summary).Equation(InFigures, " = ๓.๖๖๖๗").Recognise().Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void A_step_on_the_way_is_a_formula_of_its_own() =>
        Assert.Equal(
            2,
            Doc.Of()
                .Table(Summary)
                .Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก = ((๑ × ๓) + (๐.๕ × ๕)) / (๑ + ๐.๕) = ๕.๕ / ๑.๕ = ๓.๖๖๖๗")
                .Recognise()
                .Single()
                .Formulas.Count(f => f is { InFigures: true, Value.Value: 3.6667m })
        );

    [Theory]
    [InlineData("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก = ๕.๕ / ๑.๕ = ๓.๖๖๖๗", true)]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๕.๕ ÷ ๑.๕ เท่ากับ ๓.๖๖๖๗", true)]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๖๖๖๗/๕", false)] // out of five
    public void The_sums_alone_are_a_formula_where_their_value_is_stated(string line, bool formula) =>
        Assert.Equal(
            formula,
            Doc.Of().Table(Summary).Lines(line).Recognise().Single().Formulas is [{ InFigures: true, Value.Value: 3.6667m }]
        );

    [Fact]
    public void A_formula_typed_as_text_is_read_like_an_equation()
    {
        Report report = Doc.Of()
            .Table(Summary)
            .Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก = [(๑ x ๓) + (๐.๕ x ๕)] / (๑ + ๐.๕) = ๓.๖๖๖๗")
            .Recognise()
            .Single();

        AssertFormula(report, "3.6667");
    }

    [Fact]
    public void A_labelled_line_states_the_average_without_a_formula()
    {
        Report report = Doc.Of().Table(Summary).Lines("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๖๖๖๗").Recognise().Single();

        Assert.Empty(report.Formulas);
        Assert.Equal("3.6667", report.StatedAverage.Figure?.Normalised);
    }

    [Fact]
    public void The_calculation_of_a_result_is_no_formula_of_the_average()
    {
        Report report = Doc.Of().Lines("ร้อยละของผู้รับบริการ = (๔๕ × ๑๐๐) / ๕๐ = ๙๐").Table(Summary).Recognise().Single();

        Assert.Empty(report.Formulas);
        Assert.Equal(FigureState.Absent, report.StatedAverage.State);
    }

    private static void AssertFormula(Report report, string value)
    {
        Formula formula = report.Formulas.Single(f => f.InFigures);
        Assert.Equal(value, formula.Value.Figure?.Normalised);
        Assert.Equal(value, report.StatedAverage.Figure?.Normalised);
        FormulaQuotient quotient = Assert.IsType<FormulaQuotient>(formula.Expression);
        List<FormulaProduct> terms = Assert.IsType<FormulaSum>(quotient.Dividend).Terms.Cast<FormulaProduct>().ToList();
        Assert.Equal(["1", "3"], terms[0].Factors.Select(f => ((FormulaFigure)f).Figure.Normalised));
        Assert.Equal(["0.5", "5"], terms[1].Factors.Select(f => ((FormulaFigure)f).Figure.Normalised));
        Assert.Equal(2, Assert.IsType<FormulaSum>(quotient.Divisor).Terms.Count);
    }
}
