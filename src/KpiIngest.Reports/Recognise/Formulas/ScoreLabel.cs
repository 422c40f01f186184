using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Words that name the score of an indicator and nothing else: <c>คะแนนที่ได้</c>, <c>คะแนนตัวชี้วัดที่ ๓๑</c>,
/// <c>สรุป ตัวชี้วัดที่ ๓๑ ได้คะแนน</c>. Words for another year, an item, a target or the highest score are none of them.</summary>
/// <param name="Number">The number of the indicator, where the words have one.</param>
/// <param name="OfIndicator">True where they say that it is an indicator's.</param>
internal readonly record struct ScoreLabel(string? Number, bool OfIndicator)
{
    private const int Longest = 80;

    /// <summary>Words that may stand beside the score's and the indicator's.</summary>
    private static readonly WordList[] Fillers =
    [
        WordList.ScoreFillers,
        WordList.TotalOpenings,
        WordList.TotalEndings,
        WordList.ScoreUnits,
        WordList.ValueWords,
        WordList.IndicatorWords,
    ];

    public static ScoreLabel? Parse(string label, FormWording wording)
    {
        string clean = ThaiText.Clean(label).Trim(' ', ':', '=', '-', '–');
        if (clean.Length is 0 or > Longest)
            return null;
        string? number = null;
        int at = FirstDigit(clean);
        if (at >= 0)
        {
            if (wording.WordAtEnd(WordList.IndicatorWords, clean[..at].TrimEnd()) is null || ItemNumber.Parse(clean[at..]) is not { } named)
                return null;
            (number, clean) = (named.Number, clean[..at] + named.Rest);
        }

        if (clean.Any(ThaiDigits.IsDigit))
            return null;
        string skeleton = Skeleton.Of(clean);
        return wording.HoldsWord(WordList.ScoreUnits, skeleton) && IsComposed(skeleton, wording)
            ? new ScoreLabel(number, wording.HoldsWord(WordList.IndicatorWords, skeleton))
            : null;
    }

    private static bool IsComposed(string skeleton, FormWording wording)
    {
        bool[] reached = new bool[skeleton.Length + 1];
        reached[0] = true;
        List<string> words = [.. Fillers.SelectMany(wording.Skeletons)];
        for (int i = 0; i < skeleton.Length; i++)
        {
            if (!reached[i])
                continue;
            foreach (string word in words)
                if (string.CompareOrdinal(skeleton, i, word, 0, word.Length) == 0)
                    reached[i + word.Length] = true;
        }

        return reached[^1];
    }

    private static int FirstDigit(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (ThaiDigits.IsDigit(text[i]))
                return i;
        return -1;
    }
}
