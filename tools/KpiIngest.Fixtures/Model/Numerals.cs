namespace KpiIngest.Fixtures.Model;

/// <summary>The digits in which a document writes its figures.</summary>
public enum Digits
{
    Thai,
    Arabic,

    /// <summary>Thai before the point, Arabic after it, as happens when parts are pasted from a spreadsheet.</summary>
    Mixed,
}

public static class Numerals
{
    public static string Write(string text, Digits digits) =>
        digits switch
        {
            Digits.Arabic => text,
            Digits.Thai => Thai(text),
            _ => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Thai(text[..point]) + text[point..] : Thai(text),
        };

    public static string Thai(string text) => string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)('๐' + (c - '0')) : c));

    public static string Thai(int number) => Thai(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Arabic(string text) => string.Concat(text.Select(c => c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c));
}
