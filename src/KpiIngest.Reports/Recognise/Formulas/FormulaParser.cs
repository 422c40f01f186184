using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Parses an equation, or one typed as text, into sums, products and quotients. Two operands without an operator between them are not joined: no result.</summary>
internal sealed class FormulaParser
{
    private readonly List<Token> tokens;
    private int next;

    private FormulaParser(List<Token> tokens) => this.tokens = tokens;

    /// <summary>The sides of the equals signs, in order. A side that is empty or cannot be parsed with certainty is null.</summary>
    public static IReadOnlyList<FormulaExpression?> Sides(Equation equation)
    {
        var all = new List<Token>();
        Tokenise(equation, all);
        var sides = new List<FormulaExpression?>();
        var side = new List<Token>();
        foreach (var token in all.Append(new Token('=', null)))
        {
            if (token.Kind == '=')
            {
                sides.Add(Parse(side));
                side = [];
            }
            else
            {
                side.Add(token);
            }
        }

        return sides;
    }

    private static FormulaExpression? Parse(List<Token> tokens)
    {
        if (tokens.Count == 0) return null;
        var parser = new FormulaParser(tokens);
        var expression = parser.Sum();
        return parser.next == tokens.Count ? expression : null;
    }

    private FormulaExpression? Sum()
    {
        var terms = new List<FormulaExpression>();
        do
        {
            if (Product() is not { } term) return null;
            terms.Add(term);
        }
        while (Take('+'));

        return terms.Count == 1 ? terms[0] : new FormulaSum(terms);
    }

    private FormulaExpression? Product()
    {
        if (Operand() is not { } result) return null;
        while (true)
        {
            if (Take('×'))
            {
                if (Operand() is not { } factor) return null;
                result = result is FormulaProduct product ? new FormulaProduct([.. product.Factors, factor]) : new FormulaProduct([result, factor]);
            }
            else if (Take('÷'))
            {
                if (Operand() is not { } divisor) return null;
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
        if (next >= tokens.Count) return null;
        var token = tokens[next];
        if (token.Kind == 'n')
        {
            next++;
            return token.Value;
        }

        if (!Take('(')) return null;
        var inner = Sum();
        return inner is not null && Take(')') ? inner : null;
    }

    private bool Take(char kind)
    {
        if (next >= tokens.Count || tokens[next].Kind != kind) return false;
        next++;
        return true;
    }

    private static void Tokenise(Equation equation, List<Token> tokens)
    {
        switch (equation)
        {
            case EquationText text:
                TokeniseText(text.Text, tokens);
                break;
            case EquationRow row:
                // Runs may cut a figure in two: neighbouring texts are read as one.
                TokeniseRow(row, tokens);
                break;
            case EquationGroup group:
                tokens.Add(new Token('(', null));
                Tokenise(group.Body, tokens);
                tokens.Add(new Token(')', null));
                break;
            case EquationFraction fraction:
                List<Token> above = [], below = [];
                Tokenise(fraction.Numerator, above);
                Tokenise(fraction.Denominator, below);
                var quotient = Parse(above) is { } n && Parse(below) is { } d ? new FormulaQuotient(n, d) : null;
                tokens.Add(quotient is null ? new Token('?', null) : new Token('n', quotient));
                break;
            case EquationScript or EquationSum:
                tokens.Add(new Token('n', new FormulaSymbol(ThaiText.Clean(equation.ToLinearText()))));
                break;
        }
    }

    private static void TokeniseRow(EquationRow row, List<Token> tokens)
    {
        for (var i = 0; i < row.Parts.Count; i++)
        {
            if (row.Parts[i] is not EquationText first)
            {
                Tokenise(row.Parts[i], tokens);
                continue;
            }

            var text = first.Text;
            while (i + 1 < row.Parts.Count && row.Parts[i + 1] is EquationText more)
            {
                text += more.Text;
                i++;
            }

            TokeniseText(text, tokens);
        }
    }

    private static void TokeniseText(string text, List<Token> tokens)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || ThaiText.IsZeroWidth(c) || c is '\u2061' or '\u2062')
            {
                i++;
                continue;
            }

            var end = EndOfWord(text, i);
            if (end > i)
            {
                tokens.Add(Word(text[i..end]));
                i = end;
                continue;
            }

            tokens.Add(new Token(Operator(c), null));
            i++;
        }
    }

    /// <summary>Where a figure or a word that starts here ends. An x between figures is a times sign, not a word.</summary>
    private static int EndOfWord(string text, int i)
    {
        var figure = ThaiDigits.IsDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && ThaiDigits.IsDigit(text[i + 1]));
        var end = i;
        if (figure)
        {
            while (end < text.Length && (ThaiDigits.IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && ThaiDigits.IsDigit(text[end + 1])))) end++;
            return end;
        }

        while (end < text.Length && (char.IsLetter(text[end]) || ThaiText.IsMark(text[end]) || text[end] is '∑' or '_')
            && !(text[end] is 'x' or 'X' && (end == i || end + 1 >= text.Length || !char.IsLetter(text[end + 1])))) end++;
        return end;
    }

    private static Token Word(string word)
    {
        if (!ThaiDigits.IsDigit(word[0]) && word[0] != '.') return new Token('n', new FormulaSymbol(word));
        return FigureReader.Parse(word) is { } figure ? new Token('n', new FormulaFigure(figure)) : new Token('?', null);
    }

    private static char Operator(char c) => c switch
    {
        '×' or 'x' or 'X' or '*' or '·' or '∙' or '⋅' or '✕' => '×',
        '÷' or '/' or '∕' or '⁄' => '÷',
        '(' or '[' or '{' or '（' => '(',
        ')' or ']' or '}' or '）' => ')',
        '+' or '＋' => '+',
        '=' or '＝' => '=',
        _ => '?',
    };

    /// <param name="Kind"><c>n</c> operand, <c>+ × ÷ ( ) =</c>, <c>?</c> anything that is not understood.</param>
    private readonly record struct Token(char Kind, FormulaExpression? Value);
}
