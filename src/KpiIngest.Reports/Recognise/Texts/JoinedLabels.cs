using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Parts a text that was put together of the lines of a page where one of them cannot go on with the one above: a telephone that
/// ends in its number, or a person, is not prose, and a title (<c>ตารางที่ ๑.๑</c>) or a label alone (<c>เกณฑ์การให้คะแนน</c>) below it is
/// none of it.</summary>
internal static class JoinedLabels
{
    /// <param name="joined">The lines of the page that the text goes on in.</param>
    public static IEnumerable<string> Split(string text, IReadOnlyList<string> joined, FormWording wording)
    {
        int start = 0;
        if (joined.Count > 0 && LabelledLine.Parse(text, wording) is { } label)
        {
            foreach (string line in joined.Where(l => Ends(label.Role, l, wording)))
            {
                int at = text.IndexOf(line, start, StringComparison.Ordinal);
                if (at <= start || (IsTelephone(label.Role) && !ThaiDigits.IsDigit(text[..at].TrimEnd()[^1])))
                    continue;
                yield return text[..at];
                start = at;
                break;
            }
        }

        yield return text[start..];
    }

    /// <summary>True for a line that is none of a telephone or a person above it; the rest of a number may stand behind a word.</summary>
    private static bool Ends(LabelRole role, string line, FormWording wording) =>
        IsTelephone(role)
            ? ThaiText.Clean(line) is [var first, ..]
                && ThaiText.IsThaiLetter(first)
                && line.Count(ThaiDigits.IsDigit) < Entries.LeastPhoneDigits
            : role is LabelRole.Supervisor or LabelRole.Collector && LabelledLine.IsBare(line, wording);

    private static bool IsTelephone(LabelRole role) => role is LabelRole.Phone or LabelRole.OtherContact;
}
