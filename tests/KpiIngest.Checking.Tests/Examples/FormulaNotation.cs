using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>Reads <c>((1 × 3) + (0.5 × 4)) / (1 + 0.5) = 3.3333</c>; anything that is no digit, sign or bracket is a symbol.</summary>
internal sealed class FormulaNotation
{
    private readonly string text;
    private int at;

    private FormulaNotation(string text) => this.text = text;

    public static Formula Parse(string line)
    {
        string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
        FormulaExpression expression = new FormulaNotation(sides[0]).Sum();
        StatedFigure value = sides.Length > 1 ? ExampleReport.Figure(sides[1], new Place(Page: 8)) : StatedFigure.Absent;
        return new Formula(line, expression, value, new Place(Page: 8));
    }

    private FormulaExpression Sum()
    {
        List<FormulaExpression> terms = new() { Quotient() };
        while (Take('+'))
            terms.Add(Quotient());
        return terms.Count == 1 ? terms[0] : new FormulaSum(terms);
    }

    private FormulaExpression Quotient()
    {
        FormulaExpression left = Product();
        return Take('/') ? new FormulaQuotient(left, Product()) : left;
    }

    private FormulaExpression Product()
    {
        List<FormulaExpression> factors = new() { Operand() };
        while (Take('×'))
            factors.Add(Operand());
        return factors.Count == 1 ? factors[0] : new FormulaProduct(factors);
    }

    private FormulaExpression Operand()
    {
        if (Take('('))
        {
            FormulaExpression inner = Sum();
            if (!Take(')'))
                throw new FormatException($"A bracket is not closed: {text}");
            return inner;
        }

        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_'))
            at++;
        string word = text[start..at];
        return char.IsAsciiDigit(word[0]) ? new FormulaFigure(ExampleReport.Figure(word).Figure!) : new FormulaSymbol(word);
    }

    private bool Take(char sign)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        while (at < text.Length && text[at] == ' ')
            at++;
        return true;
    }
}
