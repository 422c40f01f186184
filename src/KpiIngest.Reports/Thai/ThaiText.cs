using System.Text;

namespace KpiIngest.Reports.Thai;

/// <summary>The one place that normalises Thai text. <see cref="Clean"/> is for what is shown and stored; <see cref="Repair"/> is rough and
/// for matching only.</summary>
public static class ThaiText
{
    /// <summary>Stands for a glyph that a reader found and could not read.</summary>
    public const char Unread = '\uFFFD';

    private const char SaraAa = 'า',
        SaraAm = 'ำ',
        Nikhahit = 'ํ';

    /// <summary>NFC, white space (of any kind) run to one space, zero-width characters dropped, ends trimmed. Letters, marks and digits
    /// stay as written.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsClean(text) ? text : CleanAnew(text);
    }

    internal static string CleanAnew(string text)
    {
        StringBuilder clean = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (IsZeroWidth(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && clean.Length > 0)
                clean.Append(' ');
            space = false;
            clean.Append(c);
        }

        string result = clean.ToString();
        return IsComposed(result) ? result : result.Normalize(NormalizationForm.FormC);
    }

    /// <summary>For matching only: old fonts' private-use codes, SARA AM in two parts or parted by a space, mark order and doubled marks
    /// mended.</summary>
    public static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsRepaired(text) ? text : RepairAnew(text);
    }

    internal static string RepairAnew(string text)
    {
        StringBuilder repaired = new(text.Length);
        foreach (char raw in text)
        {
            char c = PrivateUse(raw);
            if (IsZeroWidth(c))
                continue;
            if (char.IsWhiteSpace(c))
                c = ' ';
            AppendInOrder(repaired, c);
        }

        return repaired.ToString();
    }

    /// <summary>One form for what looks the same: <see cref="Repair"/>ed, then <see cref="Clean"/>. For names and for matching.</summary>
    public static string Alike(string text) => Clean(Repair(text));

    /// <summary>Above and below vowels, tone marks and other signs that stand on a consonant; SARA AM is not one of them.</summary>
    public static bool IsMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎');

    /// <summary>True where a glyph of the text could not be read.</summary>
    public static bool HoldsUnread(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Unread, StringComparison.Ordinal);
    }

    public static bool IsThaiLetter(char c) => c is >= 'ก' and <= '๎' and not '฿';

    public static bool IsZeroWidth(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F'
        || (c is not ('\n' or '\t' or '\r') && char.IsControl(c));

    /// <summary>True where <see cref="Clean"/> changes nothing, told without building the text anew. False where it is not known. Most
    /// texts of a report are cleaned several times.</summary>
    internal static bool IsClean(string text)
    {
        char last = ' ';
        foreach (char c in text)
        {
            if (IsZeroWidth(c) || (char.IsWhiteSpace(c) && (c != ' ' || last == ' ')))
                return false;
            last = c;
        }

        return (text.Length == 0 || last != ' ') && IsComposed(text);
    }

    /// <summary>True where <see cref="Repair"/> changes nothing. False where it is not known.</summary>
    internal static bool IsRepaired(string text)
    {
        (char last, char before) = ('\0', '\0');
        foreach (char c in text)
        {
            if (IsZeroWidth(c) || PrivateUse(c) != c || (c != ' ' && char.IsWhiteSpace(c)))
                return false;
            if (c is SaraAa or SaraAm && (last == Nikhahit || (IsTone(last) && before == Nikhahit)))
                return false;
            if (IsMark(c) && (last == ' ' || last == c || (IsTone(last) && IsVowelMark(c))))
                return false;
            (before, last) = (last, c);
        }

        return true;
    }

    private static void AppendInOrder(StringBuilder text, char c)
    {
        if (c == SaraAa || c == SaraAm)
        {
            // ํ + า, ํ + tone + า and ํ + ำ are all ำ (after the tone).
            int last = text.Length - 1;
            int tone = last >= 0 && IsTone(text[last]) ? last-- : -1;
            if (last >= 0 && text[last] == Nikhahit)
            {
                text.Remove(last, 1);
                c = SaraAm;
            }
            else if (tone >= 0 && tone + 1 < text.Length)
            {
                c = SaraAm;
            }
        }
        else if (IsMark(c) && text.Length > 0)
        {
            while (text.Length > 1 && text[^1] == ' ' && IsThaiLetter(text[^2]))
                text.Length--;
            if (text.Length > 0 && text[^1] == c)
                return;
            if (text.Length > 0 && IsTone(text[^1]) && IsVowelMark(c))
            {
                text.Insert(text.Length - 1, c);
                return;
            }
        }

        text.Append(c);
    }

    private static bool IsTone(char c) => c is >= '่' and <= '๋';

    private static bool IsVowelMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ู');

    private static char PrivateUse(char c) =>
        c switch
        {
            '\uF700' => 'ฐ',
            >= '\uF701' and <= '\uF704' => (char)('ิ' + (c - '\uF701')),
            >= '\uF705' and <= '\uF709' => (char)('่' + (c - '\uF705')),
            >= '\uF70A' and <= '\uF70E' => (char)('่' + (c - '\uF70A')),
            '\uF70F' => 'ญ',
            '\uF710' => 'ั',
            '\uF711' => Nikhahit,
            '\uF712' => '็',
            >= '\uF713' and <= '\uF717' => (char)('่' + (c - '\uF713')),
            '\uF718' => 'ุ',
            '\uF719' => 'ู',
            '\uF71A' => 'ฺ',
            _ => c,
        };

    /// <summary>
    /// True where NFC changes nothing, told without asking ICU, which is slow and is asked for every text: characters that compose with
    /// nothing, Thai marks in the order of their classes. False where it is not known.
    /// </summary>
    internal static bool IsComposed(string text)
    {
        int last = 0;
        foreach (char c in text)
        {
            int order = 0;
            if (c is >= '\u0E00' and <= '\u0E7F')
                order = CombiningClass(c);
            else if (
                c
                is not (
                    < '\u0300'
                    or (>= '\u2010' and <= '\u205E')
                    or 'Σ'
                    or '≥'
                    or '≤'
                    or '−'
                    or '√'
                    or '∑'
                    or (>= '\uE000' and <= '\uF8FF')
                    or '\uFFFD'
                    or '☐'
                    or '☑'
                )
            )
                return false;
            if (order != 0 && order < last)
                return false;
            last = order;
        }

        return true;
    }

    private static int CombiningClass(char c) =>
        c switch
        {
            'ุ' or 'ู' => 103,
            'ฺ' => 9,
            >= '่' and <= '๋' => 107,
            _ => 0,
        };
}
