using System.Text;

namespace KpiIngest.Reports.Thai;

/// <summary>Thai digits ๐-๙ by an explicit table: the framework's own notion of a digit also takes ½, Lao digits and
/// superscripts.</summary>
public static class ThaiDigits
{
    /// <summary>The value 0 to 9 of an Arabic or a Thai digit; -1 for every other character.</summary>
    public static int ValueOf(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '๐' and <= '๙' => c - '๐',
            _ => -1,
        };

    public static bool IsDigit(char c) => ValueOf(c) >= 0;

    /// <summary>True where a digit stands at that position that means a figure: an Arabic one right between two Thai letters is a tone mark
    /// that a converter damaged (<c>เป9าหมาย</c>).</summary>
    public static bool IsFigureAt(string text, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsDigit(text[index]))
            return false;
        bool between =
            index > 0 && index + 1 < text.Length && ThaiText.IsThaiLetter(text[index - 1]) && ThaiText.IsThaiLetter(text[index + 1]);
        return !between || !char.IsAsciiDigit(text[index]);
    }

    /// <summary>Where the digits from <paramref name="start"/> on, with the points and commas between them, end; the start itself where
    /// none stands there.</summary>
    public static int EndOfFigure(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = start;
        while (end < text.Length && (IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && IsDigit(text[end + 1]))))
            end++;
        return end;
    }

    /// <summary>Where the figures of a text begin and end, in order; see <see cref="IsFigureAt"/>.</summary>
    public static IReadOnlyList<(int Start, int End)> FiguresIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(int, int)> figures = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsFigureAt(text, i))
                continue;
            int end = EndOfFigure(text, i);
            figures.Add((i, end));
            i = end;
        }

        return figures;
    }

    /// <summary>True where the text holds a digit that means a figure; see <see cref="IsFigureAt"/>.</summary>
    public static bool HoldsFigure(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = 0; i < text.Length; i++)
            if (IsFigureAt(text, i))
                return true;
        return false;
    }

    /// <summary>True for a character that a person may take for a digit: every Unicode number, whatever the script.</summary>
    public static bool LooksNumeric(char c) => char.IsNumber(c);

    /// <summary>The text with ๐-๙ written 0-9; everything else as it is.</summary>
    public static string ToArabic(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < '๐' or > '๙')
                continue;
            changed ??= new StringBuilder(text);
            changed[i] = (char)('0' + (text[i] - '๐'));
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>The text with 0-9 written ๐-๙; everything else as it is.</summary>
    public static string ToThai(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++)
                    span[i] = source[i] is >= '0' and <= '9' ? (char)('๐' + (source[i] - '0')) : source[i];
            }
        );
    }
}
