using System.Globalization;
using System.Text;
using KpiIngest.Records.Memos;

namespace KpiIngest.Review.Memos;

/// <summary>What a made file is called: kind, unit, then what of it. Names of units come from folders of others, so nothing of them goes
/// into a name that a file system could take for more than letters.</summary>
internal static class MemoFileName
{
    /// <summary>File systems take 255 bytes; browsers and people add to it.</summary>
    private const int MostBytes = 180;

    private const string Ending = ".docx";

    /// <summary>Vowels that are written before the consonant they are spoken after.</summary>
    private static readonly char[] Leading = ['เ', 'แ', 'โ', 'ใ', 'ไ'];

    public static string Of(MemoKind kind, MemoScope scope, IReadOnlyList<MemoCard> cards)
    {
        string what = kind == MemoKind.Memo ? "บันทึกข้อความ" : "ใบรับรองผลการตรวจ";
        string of = scope switch
        {
            MemoScope.OfUnit unit => string.Create(CultureInfo.InvariantCulture, $"{unit.FiscalYear}-รอบ-{unit.Round}"),
            MemoScope.OfSubmission one => string.Create(
                CultureInfo.InvariantCulture,
                $"{(cards is [{ Report.IndicatorNumber: { } number }] ? $"ตัวชี้วัด-{number}-" : "")}รายการที่-{one.Id}"
            ),
            _ => "",
        };
        return Cut(Safe($"{what}-{cards[0].Submission.Unit}"), Encoding.UTF8.GetByteCount(Safe(of)) + 1) + "-" + Safe(of) + Ending;
    }

    private static string Safe(string text)
    {
        StringBuilder name = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool plain =
                (
                    Rune.IsLetterOrDigit(rune)
                    || Rune.GetUnicodeCategory(rune)
                        is UnicodeCategory.NonSpacingMark
                            or UnicodeCategory.SpacingCombiningMark
                            or UnicodeCategory.EnclosingMark
                    || rune.Value is '.' or '-' or '_' or '(' or ')'
                )
                && rune != Rune.ReplacementChar;
            if (plain)
                name.Append(rune.ToString());
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString().Replace("..", ".", StringComparison.Ordinal).Trim('-', '.');
    }

    /// <summary>Whole letters with their marks: a vowel that stands before its consonant goes with it.</summary>
    private static string Cut(string name, int taken)
    {
        StringBuilder cut = new();
        int bytes = taken + Ending.Length;
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(name);
        while (letters.MoveNext())
        {
            bytes += Encoding.UTF8.GetByteCount(letters.GetTextElement());
            if (bytes > MostBytes)
                return cut.ToString().TrimEnd(Leading).TrimEnd('-', '.');
            cut.Append(letters.GetTextElement());
        }

        return cut.ToString();
    }
}
