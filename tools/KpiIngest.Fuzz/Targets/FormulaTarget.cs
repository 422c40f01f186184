using System.Text;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Recognise.Formulas;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The parser of written formulas.</summary>
public sealed class FormulaTarget : FuzzTarget
{
    private static readonly string[] Shapes =
    [
        "(๒๐ × ๓) + (๘๐ × ๔) ÷ ๑๐๐",
        "Σ(W x S) / ΣW = 3.5",
        "(0.5x4)+(1.5x3)=6.5",
        "= ๒ × ๓",
        "1+2+3",
        "((1))",
        "๒.๘ × ๒๐ / ๑๐๐ = ๐.๕๖",
        "a/b",
        "(3",
        "3)",
        "1÷0",
        "คะแนนเฉลี่ย = (๑ + ๒) / ๓",
    ];

    public override string Name => "formula";

    public override string About => "a formula as it is typed, UTF-8";

    public override byte[] Generate(Random random) => Encoding.UTF8.GetBytes(Mutation.Of(Shapes[random.Next(Shapes.Length)], random));

    public override void Run(ReadOnlySpan<byte> input)
    {
        EquationText equation = new(TextOf(input));
        IReadOnlyList<FormulaExpression?> sides = FormulaParser.Sides(equation, Place.Unknown, DigitPlaces.None);
        IReadOnlyList<FormulaExpression?> again = FormulaParser.Sides(equation, Place.Unknown, DigitPlaces.None);
        Holds(sides.Select(Written).SequenceEqual(again.Select(Written), StringComparer.Ordinal), "the same formula is parsed alike twice");
        foreach (FormulaExpression side in sides.OfType<FormulaExpression>())
            Holds(Depth(side) <= equation.Text.Length, "a formula is no deeper than it is long");
    }

    private static string Written(FormulaExpression? expression) =>
        expression switch
        {
            null => "?",
            FormulaFigure figure => figure.Figure.Text,
            FormulaSymbol symbol => symbol.Name,
            FormulaSum sum => "(" + string.Join(" + ", sum.Terms.Select(Written)) + ")",
            FormulaProduct product => "(" + string.Join(" × ", product.Factors.Select(Written)) + ")",
            FormulaQuotient quotient => $"({Written(quotient.Dividend)} ÷ {Written(quotient.Divisor)})",
            _ => throw new BrokenInvariantException($"a {expression.GetType().Name} is none of the parts of a formula"),
        };

    private static int Depth(FormulaExpression expression) =>
        1
        + (
            expression switch
            {
                FormulaSum sum => sum.Terms.Max(Depth),
                FormulaProduct product => product.Factors.Max(Depth),
                FormulaQuotient quotient => Math.Max(Depth(quotient.Dividend), Depth(quotient.Divisor)),
                _ => 0,
            }
        );
}
