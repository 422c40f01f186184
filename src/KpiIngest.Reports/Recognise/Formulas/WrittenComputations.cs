using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Computations written out in a cell of words: <c>(๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖</c>, also <c>ร้อยละ ๘๒.๘๖ = ๕๘ × ๑๐๐ / ๗๐</c>. What
/// stands around them may be words; a figure around them that takes part in the computation by words alone (<c>๕๘ คน × ๑๐๐</c>) makes it
/// unread.</summary>
internal static class WrittenComputations
{
    /// <param name="text">Of the cell.</param>
    /// <param name="place">Of the cell.</param>
    /// <param name="digits">Where the digits of the text stand.</param>
    /// <param name="wording">The words of the forms.</param>
    /// <param name="differences">True where a line between two figures is a minus sign, not that of a range.</param>
    public static IReadOnlyList<Formula> In(string? text, Place place, DigitPlaces digits, FormWording wording, bool differences = false)
    {
        if (text is null || !text.Any(ThaiDigits.IsDigit))
            return [];
        string plain = wording
            .Words(WordList.EqualWords)
            .Aggregate(text.Replace('＝', '='), (all, word) => all.Replace(word, "=", StringComparison.Ordinal));
        string[] sides = plain.Split('=');
        (List<Formula> found, int before) = (new List<Formula>(), 0);
        for (int i = 1; i < sides.Length; i++)
        {
            int left = FigureRuns.DigitsIn(sides[i - 1]);
            if (
                Between(
                    new Side(sides[i - 1], place, digits.Slice(before, left), differences),
                    new Side(sides[i], place, digits.From(before + left), differences),
                    wording
                ) is
                { } formula
            )
                found.Add(formula);
            before += left;
        }

        return found;
    }

    /// <summary>A computation on the one side of an equals sign and a figure on the other.</summary>
    private static Formula? Between(Side left, Side right, FormWording wording)
    {
        (Figure? value, string after) = Leading(right.Text, wording) is { Figure: { } ahead, After: var rest } ? (ahead, rest) : (null, "");
        if (value is not null && !StartsWithOperator(after))
            return Ending(left, StatedFigure.Of(value, right.First(value)));
        return Trailing(left.Text) is { Figure: { } before } && WholeStart(right) is { } computed
            ? Of(computed.Text, computed.Expression, StatedFigure.Of(before, left.Last(before)), left.Place)
            : null;
    }

    private static Formula? Ending(Side side, StatedFigure value)
    {
        string left = side.Text;
        for (int start = 0; start < left.Length; start++)
        {
            if (start > 0 && !Starts(left, start) || Computed(side, start, left.Length) is not { } expression)
                continue;
            return SpeaksOfOthers(left[..start], value.Figure!) ? null : Of(left[start..].Trim(), expression, value, side.Place);
        }

        return null;
    }

    /// <summary>The computation that a text begins with and that ends before a word or at the end.</summary>
    private static (string Text, FormulaExpression Expression)? WholeStart(Side side)
    {
        string right = side.Text;
        for (int end = right.Length; end > 0; end--)
        {
            if (end < right.Length && right[end] != ' ' && !ThaiText.IsThaiLetter(right[end]) && right[end] is not (')' or ']'))
                continue;
            if (Computed(side, 0, end) is { } expression)
                return right[end..].Any(ThaiDigits.IsDigit) ? null : (right[..end].Trim(), expression);
        }

        return null;
    }

    private static Formula Of(string text, FormulaExpression expression, StatedFigure value, Place place) =>
        new(text, expression, value, place);

    /// <summary>An expression in figures with an operator, and nothing else.</summary>
    private static FormulaExpression? Computed(Side side, int start, int end) =>
        FormulaParser.Sides(
            new EquationText(side.Text[start..end].Replace("%", "", StringComparison.Ordinal)),
            side.Place,
            side.Digits.From(FigureRuns.DigitsIn(side.Text.AsSpan(0, start))),
            side.Differences
        )
            is [{ HasSymbols: false } expression]
        && expression is not FormulaFigure
            ? expression
            : null;

    private static bool Starts(string text, int at) =>
        (ThaiDigits.IsDigit(text[at]) || text[at] is '(' or '[' or '{')
        && !ThaiDigits.IsDigit(text[at - 1])
        && text[at - 1] is not ('.' or ',');

    /// <summary>Words before a computation may name its value, and no other figure; and they end in no operator.</summary>
    private static bool SpeaksOfOthers(string before, Figure value)
    {
        if (StartsWithOperator(new string([.. before.Reverse()])))
            return true;
        int at = 0;
        while (at < before.Length)
        {
            int end = at;
            while (end < before.Length && (ThaiDigits.IsDigit(before[end]) || (end > at && before[end] is '.' or ',')))
                end++;
            if (end > at && FigureReader.Parse(before[at..end].TrimEnd('.', ','))?.Value != value.Value)
                return true;
            at = Math.Max(end, at + 1);
        }

        return false;
    }

    private static bool StartsWithOperator(string text) =>
        text.TrimStart(' ', '%') is [var first, ..] && first is '+' or '-' or '−' or '–' or '×' or 'x' or 'X' or '*' or '/' or '÷' or '^';

    private static (Figure? Figure, string After) Leading(string text, FormWording wording)
    {
        string rest = text.TrimStart();
        foreach (string word in wording.Words(WordList.BeforeValues))
            if (rest.StartsWith(word, StringComparison.Ordinal))
                rest = rest[word.Length..].TrimStart();
        int end = 0;
        while (
            end < rest.Length
            && (ThaiDigits.IsDigit(rest[end]) || (rest[end] is '.' or ',' && end + 1 < rest.Length && ThaiDigits.IsDigit(rest[end + 1])))
        )
            end++;
        return (end == 0 ? null : FigureReader.Parse(rest[..end]), rest[end..]);
    }

    private static (Figure? Figure, string Before) Trailing(string text)
    {
        string rest = text.TrimEnd(' ', '%');
        int start = rest.Length;
        while (start > 0 && (ThaiDigits.IsDigit(rest[start - 1]) || rest[start - 1] is '.' or ','))
            start--;
        string before = rest[..start];
        return (start == rest.Length || before.Any(ThaiDigits.IsDigit) ? null : FigureReader.Parse(rest[start..]), before);
    }

    /// <param name="Digits">Where its digits stand; more may follow that are another side's.</param>
    private readonly record struct Side(string Text, Place Place, DigitPlaces Digits, bool Differences)
    {
        /// <summary>The place of the figure that it begins with.</summary>
        public Place First(Figure figure) => FigurePlaces.Covering(Place, Digits.Slice(0, FigureRuns.DigitsIn(figure.Text)));

        /// <summary>The place of the figure that it ends with.</summary>
        public Place Last(Figure figure) => FigurePlaces.Covering(Place, Digits.Last(FigureRuns.DigitsIn(figure.Text)));
    }
}
