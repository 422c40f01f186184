using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>The level from which a range of adjustment starts, with its target: one level and one other figure, before the range or behind
/// it (<c>โดยระดับ ๓ เท่ากับร้อยละ ๘๐</c>, <c>กำหนดให้ร้อยละ ๘๐ ได้ ๓ คะแนน</c>, <c>ค่าเป้าหมาย ๓ คะแนน เท่ากับ ร้อยละ ๘๐</c>).</summary>
internal static class AdjustmentAnchor
{
    /// <param name="plain">The line without white space, in Arabic digits.</param>
    /// <param name="start">Where the part begins that may name it.</param>
    /// <param name="end">Where that part ends.</param>
    /// <param name="line">The line.</param>
    /// <param name="wording">The words of the forms.</param>
    public static CriteriaLevel? In(string plain, int start, int end, FlowLine line, FormWording wording)
    {
        string part = plain[start..end];
        if ((Introduced(part, wording) ?? Scored(part, wording)) is not (var digit, var from, var to))
            return null;
        string number = part[digit].ToString();
        string others = part.Remove(from, to - from);
        if (AdjustmentLine.Numbers(others) is not [var value] || Figures.FigureReader.Parse(number) is not { } level)
            return null;
        string? percent = wording.Words(WordList.PercentWords).FirstOrDefault(w => others.Contains(w, StringComparison.Ordinal));
        int other = part.IndexOf(value.Text, to, StringComparison.Ordinal) is >= 0 and var behind
            ? behind
            : part.IndexOf(value.Text, StringComparison.Ordinal);
        return new CriteriaLevel(
            number,
            percent is null ? value.Normalised : $"{percent} {value.Normalised}",
            StatedFigure.Of(level, line.PlaceOf(number, plain[(start + digit)..])),
            line.Place
        )
        {
            Written = part,
            ConditionPlace = line.PlaceOf(value.Text, plain[(start + Math.Max(other, 0))..]),
        };
    }

    /// <summary>A word for a level, then its number.</summary>
    private static (int Digit, int From, int To)? Introduced(string part, FormWording wording)
    {
        foreach (string word in wording.Words(WordList.LevelsBefore).OrderByDescending(w => w.Length))
            if (part.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && IsLevel(part, at + word.Length))
                return (at + word.Length, at, at + word.Length + 1);
        return null;
    }

    /// <summary>The number of a level, then a word for scores, where another word says that it is earned by something.</summary>
    private static (int Digit, int From, int To)? Scored(string part, FormWording wording)
    {
        if (!wording.Words(WordList.Earns).Any(w => part.Contains(w, StringComparison.Ordinal)))
            return null;
        foreach (string word in wording.Words(WordList.ScoreUnits))
            for (int at = part.IndexOf(word, StringComparison.Ordinal); at >= 0; at = part.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (at > 0 && IsLevel(part, at - 1))
                    return (at - 1, at - 1, at + word.Length);
        return null;
    }

    /// <summary>True for a figure of one digit, from 1 to 5.</summary>
    private static bool IsLevel(string part, int at) =>
        at < part.Length
        && part[at] is >= '1' and <= '5'
        && (at == 0 || !IsOfFigure(part[at - 1]))
        && (at + 1 == part.Length || !IsOfFigure(part[at + 1]));

    private static bool IsOfFigure(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
