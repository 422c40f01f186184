using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Parses an equation, or one typed as text, into sums, products and quotients. Two operands without an operator between them are
/// not joined: no result.</summary>
internal sealed class FormulaParser
{
    /// <summary>Brackets in brackets, and quotients of quotients: a formula of people has four or five, and what is deeper would exhaust
    /// the stack of whoever computes it.</summary>
    private const int MaxDepth = 100;

    private readonly List<FormulaToken> tokens;

    /// <summary>A line between figures is a minus sign. Elsewhere it is as often that of a range.</summary>
    private readonly bool differences;
    private int next;
    private int depth;

    private FormulaParser(List<FormulaToken> tokens, bool differences) => (this.tokens, this.differences) = (tokens, differences);

    /// <summary>The sides of the equals signs, in order. A side that is empty or cannot be parsed with certainty is null.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="place">Of the line or cell in which it stands.</param>
    /// <param name="digits">Where the digits of its linear text stand.</param>
    /// <param name="differences">True where a figure may be taken from another.</param>
    public static IReadOnlyList<FormulaExpression?> Sides(Equation equation, Place place, DigitPlaces digits, bool differences = false)
    {
        List<FormulaToken> all = new();
        new FormulaTokens(place, digits).Add(equation, all);
        List<FormulaExpression?> sides = new();
        List<FormulaToken> side = new();
        foreach (FormulaToken token in all.Append(new FormulaToken('=', null)))
        {
            if (token.Kind == '=')
            {
                sides.Add(Parse(side, differences));
                side = [];
            }
            else
            {
                side.Add(token);
            }
        }

        return sides;
    }

    internal static FormulaExpression? Parse(List<FormulaToken> tokens, bool differences = false)
    {
        if (tokens.Count == 0)
            return null;
        FormulaParser parser = new(tokens, differences);
        FormulaExpression? expression = parser.Sum();
        return parser.next == tokens.Count ? expression : null;
    }

    private FormulaExpression? Sum()
    {
        List<FormulaExpression> terms = new();
        int taken = 0;
        do
        {
            if (Product() is not { } term)
                return null;
            while (differences && Take('-'))
            {
                if (++taken > MaxDepth || Product() is not { } less)
                    return null;
                term = new FormulaSubtraction(terms.Count == 0 ? term : new FormulaSum([.. terms, term]), less);
                terms.Clear();
            }

            terms.Add(term);
        } while (Take('+'));

        return terms.Count == 1 ? terms[0] : new FormulaSum(terms);
    }

    private FormulaExpression? Product()
    {
        if (Operand() is not { } result)
            return null;
        int quotients = 0;
        while (true)
        {
            if (Take('×'))
            {
                if (Operand() is not { } factor)
                    return null;
                result = result is FormulaProduct product
                    ? new FormulaProduct([.. product.Factors, factor])
                    : new FormulaProduct([result, factor]);
            }
            else if (Take('÷'))
            {
                if (++quotients > MaxDepth || Operand() is not { } divisor)
                    return null;
                result = new FormulaQuotient(result, divisor);
            }
            else
            {
                return result;
            }
        }
    }

    private FormulaExpression? Operand()
    {
        if (next >= tokens.Count)
            return null;
        FormulaToken token = tokens[next];
        if (token.Kind == 'n')
        {
            next++;
            return token.Value;
        }

        if (depth >= MaxDepth || !Take('('))
            return null;
        depth++;
        FormulaExpression? inner = Sum();
        depth--;
        return inner is not null && Take(')') ? inner : null;
    }

    private bool Take(char kind)
    {
        if (next >= tokens.Count || tokens[next].Kind != kind)
            return false;
        next++;
        return true;
    }
}
