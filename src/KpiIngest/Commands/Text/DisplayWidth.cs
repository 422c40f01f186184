using System.Globalization;
using System.Text;

namespace KpiIngest.Commands.Text;

/// <summary>Columns that a text takes on a terminal: Thai vowels and tones above and below take none, East Asian wide characters
/// two.</summary>
public static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>0, 1 or 2. SARA AM (ำ) takes one: its ring stands over the letter before.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
        };
    }

    /// <summary>The text cut to at most that many columns; where something was cut, the last column is <c>…</c>. No mark loses its
    /// letter.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;
        StringBuilder kept = new();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
            if (width > columns - 1)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The text cut to at most that many columns by leaving out its middle; where something was left out, <c>…</c> stands there.
    /// No mark loses its letter.</summary>
    public static string CutMiddle(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;
        string head = Cut(text, (columns / 2) + 1);
        List<Rune> runes = text.EnumerateRunes().ToList();
        (int start, int width, int most) = (runes.Count, 0, columns - Of(head));
        for (int i = runes.Count - 1; i >= 0; i--)
        {
            width += Of(runes[i]);
            if (width > most)
                break;
            if (Of(runes[i]) > 0)
                start = i; // a mark is kept with its letter
        }

        return head + string.Concat(runes.Skip(start));
    }

    /// <summary>Padded with spaces to that many columns; longer text stays as it is.</summary>
    public static string Pad(string text, int columns, bool right = false)
    {
        string spaces = new(' ', Math.Max(0, columns - Of(text)));
        return right ? spaces + text : text + spaces;
    }

    /// <summary>On one line and without control characters: text from a file must not steer the terminal that shows it.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder line = new(text.Length);
        foreach (char character in text)
        {
            if (!char.IsControl(character) && character is not ('\u2028' or '\u2029'))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
