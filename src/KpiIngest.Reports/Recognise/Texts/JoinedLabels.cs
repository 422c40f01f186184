using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Parts a text that was put together of the lines of a page where one of them cannot go on with the one above: a telephone that
/// ends in its number, a person, or a title of the card, is not prose. A title (<c>ตารางที่ ๑.๑</c>) or a label alone
/// (<c>เกณฑ์การให้คะแนน</c>) below the first two, and the indicator below the last, is none of it.</summary>
internal static class JoinedLabels
{
    /// <param name="joined">The lines of the page that the text goes on in.</param>
    public static IEnumerable<string> Split(string text, IReadOnlyList<string> joined, FormWording wording)
    {
        LabelledLine? label = joined.Count > 0 ? LabelledLine.Parse(text, wording) : null;
        int start = joined
            .Where(l => label is { } of ? Ends(of.Role, l, wording) : NamesIndicator(l, wording))
            .Select(l => text.IndexOf(l, StringComparison.Ordinal))
            .FirstOrDefault(at => at > 0 && !(label is { } of && IsTelephone(of.Role) && !ThaiDigits.IsDigit(text[..at].TrimEnd()[^1])));
        if (start > 0)
            yield return text[..start];
        yield return text[start..];
    }

    /// <summary>True for the label of the indicator (<c>ตัวชี้วัดที่ ๔ ร้อยละของ...</c>): what stands above it without a label is a title
    /// that happens to be as long as the page is wide.</summary>
    private static bool NamesIndicator(string line, FormWording wording) =>
        LabelledLine.Parse(line, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber };

    /// <summary>True for a line that is none of a telephone or a person above it; the rest of a number may stand behind a word.</summary>
    private static bool Ends(LabelRole role, string line, FormWording wording) =>
        IsTelephone(role)
            ? ThaiText.Clean(line) is [var first, ..]
                && ThaiText.IsThaiLetter(first)
                && line.Count(ThaiDigits.IsDigit) < Entries.LeastPhoneDigits
            : role is LabelRole.Supervisor or LabelRole.Collector && LabelledLine.IsBare(line, wording);

    private static bool IsTelephone(LabelRole role) => role is LabelRole.Phone or LabelRole.OtherContact;
}
