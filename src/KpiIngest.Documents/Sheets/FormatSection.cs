using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Sheets;

/// <summary>One section of a number format: placeholders for digits between literals. Dates, fractions, exponents and scaling are not
/// known.</summary>
internal sealed class FormatSection
{
    private readonly StringBuilder before = new();
    private readonly StringBuilder after = new();
    private int leastDigits;
    private int mostPlaces;
    private int leastPlaces;
    private int percents;
    private bool groups;
    private bool placeholders;
    private bool point;
    private bool general;
    private bool thai;

    private FormatSection() { }

    private StringBuilder Literal => placeholders ? after : before;

    /// <returns>Null for a section that says what is not known here.</returns>
    public static FormatSection? Parse(string code)
    {
        FormatSection section = new();
        for (int i = 0; i < code.Length; i++)
        {
            if (section.Take(code, ref i))
                continue;
            return null;
        }

        return section;
    }

    /// <summary>The figure as the section shows it.</summary>
    /// <param name="value">Without its sign where the section has one of its own.</param>
    public string Show(decimal value)
    {
        for (int i = 0; i < percents; i++)
            value *= 100;
        string number =
            general ? General(value)
            : placeholders ? Digits(value)
            : "";
        string text = (number.StartsWith('-') ? "-" + before + number[1..] : before + number) + after;
        return (thai ? Thai(text) : text).Trim();
    }

    private bool Take(string code, ref int i)
    {
        switch (code[i])
        {
            case '[':
                int end = code.IndexOf(']', i);
                if (end < 0 || !Bracket(code[(i + 1)..end]))
                    return false;
                i = end;
                return true;
            case '"':
                int close = code.IndexOf('"', i + 1);
                if (close < 0)
                    return false;
                Literal.Append(code, i + 1, close - i - 1);
                i = close;
                return true;
            case '\\' when i + 1 < code.Length:
                Literal.Append(code[++i]);
                return true;
            case '_' when i + 1 < code.Length:
                i++;
                Literal.Append(' ');
                return true;
            case '*' when i + 1 < code.Length:
                i++;
                return true;
            case 't' when !placeholders:
                return thai = true;
            case 'G' when string.CompareOrdinal(code, i, "General", 0, 7) == 0:
                i += 6;
                return general = placeholders = true;
            case '0' or '#' or '?' or '.' or ',':
                return Placeholder(code, i);
            case '%':
                percents++;
                Literal.Append('%');
                return true;
            case '/' or '@' or ':':
                return false;
            default:
                Literal.Append(code[i]);
                return !char.IsAsciiLetterOrDigit(code[i]);
        }
    }

    private bool Placeholder(string code, int i)
    {
        if (after.Length > 0 || general)
            return false;
        placeholders = true;
        switch (code[i])
        {
            case '.':
                return point = !point;
            case ',':
                // Behind the last digit of the whole part a comma divides by a thousand.
                if (point || i + 1 == code.Length || code[i + 1] is not ('0' or '#' or '?'))
                    return false;
                return groups = true;
            case '0' when point:
                leastPlaces = ++mostPlaces;
                return true;
            case '0':
                leastDigits++;
                return true;
            default:
                if (point)
                    mostPlaces++;
                return true;
        }
    }

    /// <summary>A colour, or a currency and the language whose digits are used: <c>[$-D07041E]</c> asks for Thai ones. A condition is not
    /// known.</summary>
    private bool Bracket(string inside)
    {
        if (!inside.StartsWith('$'))
            return inside.Length > 0 && inside.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ');
        int dash = inside.LastIndexOf('-');
        Literal.Append(inside, 1, (dash < 0 ? inside.Length : dash) - 1);
        if (dash < 0)
            return true;
        string language = inside[(dash + 1)..].Split(',')[0];
        if (!uint.TryParse(language, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number))
            return false;
        thai |= number >> 24 == 0x0D;
        return true;
    }

    /// <summary>What fits into eleven characters.</summary>
    private static string General(decimal value)
    {
        int whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return decimal.Round(value, Math.Max(0, 10 - whole), MidpointRounding.AwayFromZero)
            .ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private string Digits(decimal value)
    {
        decimal rounded = decimal.Round(value, Math.Min(mostPlaces, 28), MidpointRounding.AwayFromZero);
        string pattern =
            (groups ? "#," : "")
            + (leastDigits == 0 ? "#" : new string('0', leastDigits))
            + (point ? "." + new string('0', leastPlaces) + new string('#', mostPlaces - leastPlaces) : "");
        string shown = rounded.ToString(pattern, CultureInfo.InvariantCulture);
        return point && mostPlaces == 0 ? shown + "." : shown;
    }

    private static string Thai(string text) =>
        string.Create(
            text.Length,
            text,
            (shown, arabic) =>
            {
                for (int i = 0; i < arabic.Length; i++)
                    shown[i] = char.IsAsciiDigit(arabic[i]) ? (char)(arabic[i] - '0' + '๐') : arabic[i];
            }
        );
}
