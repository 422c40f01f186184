using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <param name="Kind"><c>n</c> operand, <c>+ - × ÷ ( ) =</c>, <c>?</c> anything that is not understood.</param>
internal readonly record struct FormulaToken(char Kind, FormulaExpression? Value);

/// <summary>Parts an equation into operands, operators and brackets, its figures with their places.</summary>
/// <param name="place">Of the line or cell in which the equation stands.</param>
/// <param name="digits">Where the digits of its linear text stand.</param>
internal sealed class FormulaTokens(Place place, DigitPlaces digits)
{
    /// <summary>Digits passed so far: the equation is walked in the order of its linear text.</summary>
    private int before;

    public void Add(Equation equation, List<FormulaToken> tokens)
    {
        switch (equation)
        {
            case EquationText text:
                AddText(text.Text, tokens);
                break;
            case EquationRow row:
                // Runs may cut a figure in two: neighbouring texts are read as one.
                AddRow(row, tokens);
                break;
            case EquationGroup group:
                tokens.Add(new FormulaToken('(', null));
                Add(group.Body, tokens);
                tokens.Add(new FormulaToken(')', null));
                break;
            case EquationFraction fraction:
                List<FormulaToken> above = [],
                    below = [];
                Add(fraction.Numerator, above);
                Add(fraction.Denominator, below);
                FormulaQuotient? quotient =
                    FormulaParser.Parse(above) is { } n && FormulaParser.Parse(below) is { } d ? new FormulaQuotient(n, d) : null;
                tokens.Add(quotient is null ? new FormulaToken('?', null) : new FormulaToken('n', quotient));
                break;
            case EquationScript or EquationSum:
                string written = equation.ToLinearText();
                before += FigureRuns.DigitsIn(written);
                tokens.Add(new FormulaToken('n', new FormulaSymbol(ThaiText.Clean(written))));
                break;
        }
    }

    private void AddRow(EquationRow row, List<FormulaToken> tokens)
    {
        for (int i = 0; i < row.Parts.Count; i++)
        {
            if (row.Parts[i] is not EquationText first)
            {
                Add(row.Parts[i], tokens);
                continue;
            }

            string text = first.Text;
            while (i + 1 < row.Parts.Count && row.Parts[i + 1] is EquationText more)
            {
                text += more.Text;
                i++;
            }

            AddText(text, tokens);
        }
    }

    private void AddText(string text, List<FormulaToken> tokens)
    {
        for (int i = 0; i < text.Length; )
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || ThaiText.IsZeroWidth(c) || c is '\u2061' or '\u2062')
            {
                i++;
                continue;
            }

            int end = EndOfWord(text, i);
            if (end > i)
            {
                tokens.Add(Word(text[i..end]));
                i = end;
                continue;
            }

            tokens.Add(new FormulaToken(Operator(c), null));
            i++;
        }
    }

    /// <summary>Where a figure or a word that starts here ends. An x between figures is a times sign, not a word.</summary>
    private static int EndOfWord(string text, int i)
    {
        bool figure = ThaiDigits.IsDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && ThaiDigits.IsDigit(text[i + 1]));
        int end = i;
        if (figure)
        {
            while (
                end < text.Length
                && (
                    ThaiDigits.IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && ThaiDigits.IsDigit(text[end + 1]))
                )
            )
                end++;
            return end;
        }

        while (
            end < text.Length
            && (char.IsLetter(text[end]) || ThaiText.IsMark(text[end]) || text[end] is '∑' or '_')
            && !(text[end] is 'x' or 'X' && (end == i || end + 1 >= text.Length || !char.IsLetter(text[end + 1])))
        )
            end++;
        return end;
    }

    private FormulaToken Word(string word)
    {
        int own = FigureRuns.DigitsIn(word);
        before += own;
        if (!ThaiDigits.IsDigit(word[0]) && word[0] != '.')
            return new FormulaToken('n', new FormulaSymbol(word));
        return FigureReader.Parse(word) is { } figure
            ? new FormulaToken('n', new FormulaFigure(figure) { Place = FigurePlaces.Covering(place, digits.Slice(before - own, own)) })
            : new FormulaToken('?', null);
    }

    private static char Operator(char c) =>
        c switch
        {
            '×' or 'x' or 'X' or '*' or '·' or '∙' or '⋅' or '✕' => '×',
            '÷' or '/' or '∕' or '⁄' => '÷',
            '(' or '[' or '{' or '（' => '(',
            ')' or ']' or '}' or '）' => ')',
            '+' or '＋' => '+',
            '=' or '＝' => '=',
            '-' or '−' or '–' => '-',
            _ => '?',
        };
}
