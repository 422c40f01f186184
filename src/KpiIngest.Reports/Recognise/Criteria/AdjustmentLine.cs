using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Reads <c>ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน</c>, with the level that it anchors where it names one.</summary>
internal static class AdjustmentLine
{
    /// <returns>Null for any other line.</returns>
    /// <param name="text">What the line ends with.</param>
    /// <param name="line">The line.</param>
    /// <param name="wording">The words of the forms.</param>
    public static AdjustmentRange? Parse(string text, FlowLine line, FormWording wording)
    {
        string plain = string.Concat(ThaiDigits.ToArabic(ThaiText.Clean(text)).Where(c => !char.IsWhiteSpace(c)));
        if (First(plain, WordList.AdjustmentOpening, 0) is not var (opening, openingLength))
            return null;
        if (First(plain, WordList.AdjustmentPerPoint, opening) is not var (per, perLength))
            return null;
        string range = plain[(opening + openingLength)..per];
        bool falling = range.Contains("-/+", StringComparison.Ordinal);
        if (!falling && !range.Contains("+/-", StringComparison.Ordinal) && !range.Contains('±', StringComparison.Ordinal))
            return null;
        if (Numbers(range) is not [{ Value: > 0 } perPoint])
            return null;
        return new AdjustmentRange(perPoint, !falling, line.Place)
        {
            PerPointPlace = line.PlaceOf(perPoint.Text, plain[(opening + openingLength)..]),
            Anchor = Anchor(plain[(per + perLength)..], line, wording),
        };

        (int At, int Length)? First(string text, WordList list, int from)
        {
            foreach (string word in wording.Words(list).Select(w => ThaiDigits.ToArabic(w).Replace(" ", "", StringComparison.Ordinal)))
                if (text.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var at)
                    return (at, word.Length);
            return null;
        }
    }

    /// <summary>One level and one other figure: <c>โดยระดับ3เท่ากับร้อยละ80</c>.</summary>
    private static CriteriaLevel? Anchor(string rest, FlowLine line, FormWording wording)
    {
        foreach (string word in wording.Words(WordList.LevelsBefore).OrderByDescending(w => w.Length))
        {
            int at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at + word.Length >= rest.Length || rest[at + word.Length] is < '1' or > '5')
                continue;
            string number = rest[at + word.Length].ToString();
            string others = rest.Remove(at, word.Length + 1);
            if (Numbers(others) is not [var value] || FigureReader.Parse(number) is not { } level)
                return null;
            string? percent = wording.Words(WordList.PercentWords).FirstOrDefault(w => others.Contains(w, StringComparison.Ordinal));
            return new CriteriaLevel(
                number,
                percent is null ? value.Normalised : $"{percent} {value.Normalised}",
                StatedFigure.Of(level, line.PlaceOf(number, rest[(at + word.Length)..])),
                line.Place
            )
            {
                Written = rest,
                ConditionPlace = line.PlaceOf(value.Text, rest[IndexOfOther(rest, at + word.Length, value)..]),
            };
        }

        return null;
    }

    /// <summary>Where the other figure stands: before the level's number or behind it.</summary>
    private static int IndexOfOther(string rest, int level, Figure other)
    {
        int at = rest.IndexOf(other.Text, StringComparison.Ordinal);
        if (at == level)
            at = rest.IndexOf(other.Text, level + 1, StringComparison.Ordinal);
        return at < 0 ? rest.Length : at;
    }

    private static List<Figure> Numbers(string text)
    {
        List<Figure> numbers = new();
        for (int start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
                continue;
            int end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            if (FigureReader.Parse(text[start..end].TrimEnd('.')) is { } figure)
                numbers.Add(figure);
            start = end;
        }

        return numbers;
    }
}
