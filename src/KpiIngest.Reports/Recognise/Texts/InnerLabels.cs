using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Parts a line that holds several labelled values: <c>ผู้กำกับดูแล : นาย ก    โทรศัพท์ : ๐๒...</c>.</summary>
internal static class InnerLabels
{
    /// <summary>Words that a label with spaces between all its letters may fall into.</summary>
    private const int MostWords = 24;

    /// <summary>Letters of a skeleton.</summary>
    private const int LongestLabel = 24;

    public static IEnumerable<string> Split(string line, FormWording wording)
    {
        int start = 0;
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i] is not (':' or '：') && !BeforeDigit(line, start, i))
                continue;
            int label = LabelStart(line, start, i, wording);
            if (label <= start || string.IsNullOrWhiteSpace(line[start..label]))
                continue;
            yield return line[start..label];
            start = label;
        }

        yield return line[start..];
    }

    /// <summary>A telephone's label may have only a space before the number.</summary>
    private static bool BeforeDigit(string line, int start, int i) => i > start + 1 && ThaiDigits.IsDigit(line[i]) && line[i - 1] == ' ';

    /// <summary>True for words that are no part of a label: a figure, another label's colon with something behind it.</summary>
    private static bool IsValue(string words) =>
        ThaiDigits.HoldsFigure(words) || words.TrimEnd().TrimEnd(':', '：').IndexOfAny([':', '：']) >= 0;

    /// <summary>Where the label before a colon or a number starts: a word, or several where damage has put spaces into it; -1 where there
    /// is none.</summary>
    private static int LabelStart(string line, int from, int end, FormWording wording)
    {
        (int found, int start) = (-1, end);
        for (int words = 0; words < MostWords && start > from; words++)
        {
            while (start > from && char.IsWhiteSpace(line[start - 1]))
                start--;
            while (start > from && !char.IsWhiteSpace(line[start - 1]))
                start--;
            string skeleton = Skeleton.Of(line[start..end]);
            if (skeleton.Length > LongestLabel || IsValue(line[start..end]))
                break;
            if (wording.Label(skeleton) is LabelRole.Phone or LabelRole.Supervisor or LabelRole.Collector)
                found = start;
        }

        return found;
    }
}
