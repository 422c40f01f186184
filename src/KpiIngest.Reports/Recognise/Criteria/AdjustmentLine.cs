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
            Anchor =
                AdjustmentAnchor.In(plain, per + perLength, plain.Length, line, wording)
                ?? AdjustmentAnchor.In(plain, 0, opening, line, wording),
        };

        (int At, int Length)? First(string text, WordList list, int from)
        {
            foreach (string word in wording.Words(list).Select(w => ThaiDigits.ToArabic(w).Replace(" ", "", StringComparison.Ordinal)))
                if (text.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var at)
                    return (at, word.Length);
            return null;
        }
    }

    /// <summary>The numbers of a text without white space, in Arabic digits.</summary>
    public static List<Figure> Numbers(string text)
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
