using System.Globalization;

namespace KpiIngest.Checking.Language;

/// <summary>Fills the places of a text. In English one is not said as many are: a place with two forms has the first for 1 and the second
/// for any other count, as in <c>{0} {0:finding is|findings are} confirmed</c>.</summary>
public sealed class CountedText : IFormatProvider, ICustomFormatter
{
    private const char Between = '|';
    private const string One = "1";

    private static readonly CountedText Forms = new();

    private CountedText() { }

    /// <param name="text">With places <c>{0}</c>, <c>{1}</c> ...</param>
    public static string Fill(string text, params object?[] values) => string.Format(Forms, text, values);

    /// <inheritdoc cref="Fill(string, object?[])"/>
    public static Bilingual Fill(Bilingual text, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Bilingual(Fill(text.Thai, values), Fill(text.English, values));
    }

    /// <summary><c>1 row</c>, <c>2 rows</c>, <c>0 rows</c>; commas between thousands.</summary>
    /// <param name="many">The form for any other count than 1.</param>
    public static string Of(long count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        string said = arg is IFormattable figure
            ? figure.ToString(format?.Contains(Between, StringComparison.Ordinal) == true ? null : format, CultureInfo.InvariantCulture)
            : arg?.ToString() ?? "";
        return format?.Split(Between) is [var one, var many] ? (said == One ? one : many) : said;
    }
}
