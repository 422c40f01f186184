using System.Globalization;
using System.Text;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.History;

/// <summary>Reads figures back from the contract's texts.</summary>
internal static class StatedText
{
    /// <returns>Null where the text is not one number in the contract's form.</returns>
    public static Figure? Figure(string? text)
    {
        if (
            text is null
            || !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out decimal value
            )
        )
            return null;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return new Figure(text, value, point < 0 ? 0 : text.Length - point - 1);
    }

    /// <summary>The numerals of a result in words, one after the other: <c>ทำได้ ๓ ข้อ</c> and <c>3 ข้อ</c> are the same. A damaged tone
    /// mark that looks like a digit is none (<see cref="ThaiDigits.IsFigureAt"/>).</summary>
    public static string Numerals(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder found = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (!ThaiDigits.IsFigureAt(text, i))
                continue;
            int start = i;
            while (i + 1 < text.Length && (ThaiDigits.IsDigit(text[i + 1]) || IsInner(text, i + 1)))
                i++;
            string digits = ThaiDigits.ToArabic(text[start..(i + 1)]).Replace(",", "", StringComparison.Ordinal);
            found.Append(Figure(digits) is { } figure ? Plain(figure) : digits).Append(' ');
        }

        return found.ToString();
    }

    /// <summary>Without trailing zeros.</summary>
    public static string Plain(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>A point or comma with a digit on either side.</summary>
    private static bool IsInner(string text, int at) => text[at] is '.' or ',' && at + 1 < text.Length && ThaiDigits.IsDigit(text[at + 1]);
}
