using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Computations written out in a cell of words: <c>(๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖</c>, also <c>ร้อยละ ๘๒.๘๖ = ๕๘ × ๑๐๐ / ๗๐</c>. What stands around them may be words;
/// a figure around them that takes part in the computation by words alone (<c>๕๘ คน × ๑๐๐</c>) makes it unread.</summary>
internal static class WrittenComputations
{
    public static IReadOnlyList<Formula> In(string? text, Place place, FormWording wording)
    {
        if (text is null || !text.Any(ThaiDigits.IsDigit)) return [];
        var plain = wording.Words(WordList.EqualWords).Aggregate(text.Replace('＝', '='), (all, word) => all.Replace(word, "=", StringComparison.Ordinal));
        var sides = plain.Split('=');
        var found = new List<Formula>();
        for (var i = 1; i < sides.Length; i++)
            if (Between(sides[i - 1], sides[i], place, wording) is { } formula) found.Add(formula);
        return found;
    }

    /// <summary>A computation on the one side of an equals sign and a figure on the other.</summary>
    private static Formula? Between(string left, string right, Place place, FormWording wording)
    {
        var (value, after) = Leading(right, wording) is { Figure: { } ahead, After: var rest } ? (ahead, rest) : (null, "");
        if (value is not null && !StartsWithOperator(after)) return Ending(left, value, place);
        return Trailing(left) is { Figure: { } before } && WholeStart(right) is { } computed ? Of(computed.Text, computed.Expression, before, place) : null;
    }

    private static Formula? Ending(string left, Figure value, Place place)
    {
        for (var start = 0; start < left.Length; start++)
        {
            if (start > 0 && !Starts(left, start) || Computed(left[start..]) is not { } expression) continue;
            return SpeaksOfOthers(left[..start], value) ? null : Of(left[start..].Trim(), expression, value, place);
        }

        return null;
    }

    /// <summary>The computation that a text begins with and that ends before a word or at the end.</summary>
    private static (string Text, FormulaExpression Expression)? WholeStart(string right)
    {
        for (var end = right.Length; end > 0; end--)
        {
            if (end < right.Length && right[end] != ' ' && !ThaiText.IsThaiLetter(right[end]) && right[end] is not (')' or ']')) continue;
            if (Computed(right[..end]) is { } expression) return right[end..].Any(ThaiDigits.IsDigit) ? null : (right[..end].Trim(), expression);
        }

        return null;
    }

    private static Formula Of(string text, FormulaExpression expression, Figure value, Place place) =>
        new(text, expression, StatedFigure.Of(value, place), place);

    /// <summary>An expression in figures with an operator, and nothing else.</summary>
    private static FormulaExpression? Computed(string text) =>
        FormulaParser.Sides(new EquationText(text.Replace("%", "", StringComparison.Ordinal))) is [{ HasSymbols: false } expression] && expression is not FormulaFigure ? expression : null;

    private static bool Starts(string text, int at) =>
        (ThaiDigits.IsDigit(text[at]) || text[at] is '(' or '[' or '{') && !ThaiDigits.IsDigit(text[at - 1]) && text[at - 1] is not ('.' or ',');

    /// <summary>Words before a computation may name its value, and no other figure; and they end in no operator.</summary>
    private static bool SpeaksOfOthers(string before, Figure value)
    {
        if (StartsWithOperator(new string([.. before.Reverse()]))) return true;
        var at = 0;
        while (at < before.Length)
        {
            var end = at;
            while (end < before.Length && (ThaiDigits.IsDigit(before[end]) || (end > at && before[end] is '.' or ','))) end++;
            if (end > at && FigureReader.Parse(before[at..end].TrimEnd('.', ','))?.Value != value.Value) return true;
            at = Math.Max(end, at + 1);
        }

        return false;
    }

    private static bool StartsWithOperator(string text) => text.TrimStart(' ', '%') is [var first, ..] && first is '+' or '-' or '−' or '–' or '×' or 'x' or 'X' or '*' or '/' or '÷' or '^';

    private static (Figure? Figure, string After) Leading(string text, FormWording wording)
    {
        var rest = text.TrimStart();
        foreach (var word in wording.Words(WordList.BeforeValues))
            if (rest.StartsWith(word, StringComparison.Ordinal)) rest = rest[word.Length..].TrimStart();
        var end = 0;
        while (end < rest.Length && (ThaiDigits.IsDigit(rest[end]) || (rest[end] is '.' or ',' && end + 1 < rest.Length && ThaiDigits.IsDigit(rest[end + 1])))) end++;
        return (end == 0 ? null : FigureReader.Parse(rest[..end]), rest[end..]);
    }

    private static (Figure? Figure, string Before) Trailing(string text)
    {
        var rest = text.TrimEnd(' ', '%');
        var start = rest.Length;
        while (start > 0 && (ThaiDigits.IsDigit(rest[start - 1]) || rest[start - 1] is '.' or ',')) start--;
        var before = rest[..start];
        return (start == rest.Length || before.Any(ThaiDigits.IsDigit) ? null : FigureReader.Parse(rest[start..]), before);
    }
}
