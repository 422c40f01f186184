using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>A line below a table that ends in a score, with or without its computation: <c>คะแนนตัวชี้วัดที่ ๓๑ เท่ากับ ๔.๑๕๐๐ คะแนน</c>,
/// <c>คะแนนที่ได้ = (๐.๙๐ + ...) = ๔.๑๕๐๐</c>. It does not say which figure of the table it is.</summary>
internal static class ScoreLine
{
    /// <summary>Letters above which a line is a paragraph about other things.</summary>
    private const int Longest = 160;

    /// <param name="line">The line.</param>
    /// <param name="direct">True right below the table, where the score may have any name.</param>
    /// <param name="wording">The words of the forms.</param>
    /// <returns>The score, or the figures that it is computed from: what they come to is checked. Null for any other line.</returns>
    public static IReadOnlyList<Figure>? In(FlowLine line, bool direct, FormWording wording)
    {
        string text = line.Clean;
        if (text.Length > Longest || line.Equations.Count > 0)
            return null;
        int outOf = OutOf(text, wording);
        if (
            Last(text[..outOf]) is not var (start, end)
            || (outOf == text.Length && !TotalLine.EndsWith(text[end..], wording))
            || FigureReader.Parse(text[start..end]) is not { } figure
        )
            return null;
        if (SaysOther(text[..start], wording))
            return null;
        int cut = AverageLabel.EndOfLabel(text, wording);
        string label = ThaiText.Clean(text[..Math.Min(cut, start)]);
        if (ScoreLabel.Parse(label, wording) is not null)
            return Stated(line, figure, wording);
        return direct && !figure.Whole && NamesScore(label, wording) ? Stated(line, figure, wording) : null;
    }

    private static IReadOnlyList<Figure> Stated(FlowLine line, Figure score, FormWording wording) =>
        LineComputations.In(line, wording).LastOrDefault() is { Expression: { } expression } computed && computed.Value.Value == score.Value
            ? [.. LineComputations.Figures(expression).Select(f => f.Figure)]
            : [score];

    /// <summary>True for words that begin or end with the score's.</summary>
    private static bool NamesScore(string label, FormWording wording)
    {
        string skeleton = Skeleton.Of(label);
        return wording.StartsWithWord(WordList.ScoreUnits, skeleton)
            || wording.Skeletons(WordList.ScoreUnits).Any(u => skeleton.EndsWith(u, StringComparison.Ordinal));
    }

    /// <summary>True for a text that speaks of another time, a target or an example.</summary>
    private static bool SaysOther(string text, FormWording wording)
    {
        string skeleton = Skeleton.Of(text);
        return wording.HoldsWord(WordList.OtherAverages, skeleton) || wording.HoldsWord(WordList.EarlierTimes, skeleton);
    }

    /// <summary>Where words begin for how many could be had; the end of a text without them.</summary>
    private static int OutOf(string text, FormWording wording) =>
        wording
            .Words(WordList.OutOf)
            .Select(w => text.IndexOf(w, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(text.Length)
            .Min();

    /// <summary>Where the last figure of the text begins and ends; null where its last digits are none.</summary>
    private static (int Start, int End)? Last(string text)
    {
        int end = text.Length;
        while (end > 0 && !ThaiDigits.IsDigit(text[end - 1]))
            end--;
        int start = end;
        while (start > 0 && (ThaiDigits.IsDigit(text[start - 1]) || text[start - 1] is '.' or ','))
            start--;
        while (start < end && !ThaiDigits.IsDigit(text[start]))
            start++;
        return start < end && (start == 0 || text[start - 1] is ' ' or '=' or ':' || ThaiText.IsThaiLetter(text[start - 1]))
            ? (start, end)
            : null;
    }
}
