using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>Computations of scores in lines: what they come to is checked; they are no averages of the report.</summary>
public sealed class ScoreComputationTests
{
    [Theory]
    [InlineData("3.6400", null)]
    [InlineData("3.64", null)]
    [InlineData("364", null)] // as a percentage
    [InlineData("3.4600", "3 + ((83.20 - 80) / (85 - 80)) = 3.64; stated 3.4600 (-0.18)")]
    public void An_interpolation_must_come_to_its_value(string stated, string? arithmetic)
    {
        FormulaExpression expression = new FormulaSum([
            Written("3"),
            new FormulaQuotient(
                new FormulaSubtraction(Written("83.20"), Written("80")),
                new FormulaSubtraction(Written("85"), Written("80"))
            ),
        ]);

        Assert.Equal(arithmetic, Arithmetic("3 + ((83.20 - 80) / (85 - 80))", expression, stated));
    }

    [Fact]
    public void Its_figures_are_not_held_against_the_table() =>
        Assert.Null(Arithmetic("0.5 / 2", new FormulaQuotient(Written("0.5"), Written("2")), "0.25"));

    private static string? Arithmetic(string text, FormulaExpression expression, string stated)
    {
        Report report = ExampleReport.Parse("summary\n1 | 2 | ~ | 4 | 8\n2 | 3 | ~ | 5 | 15\ntotal | 5 | ~ | ~ | 23");
        StatedFigure value = StatedFigure.Of(FigureReader.Parse(stated)!, Place.Unknown);
        Formula formula = new(text, expression, value, Place.Unknown) { OfAverage = false };

        return Checker.Check([report with { Formulas = [formula] }]).Discrepancies.SingleOrDefault()?.Arithmetic;
    }

    private static FormulaFigure Written(string figure) => new(FigureReader.Parse(figure)!);
}
