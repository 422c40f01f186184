using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Language;

/// <summary>The same said in Thai and in English. Figures stand in Thai digits in the Thai text and in Arabic ones in the
/// English.</summary>
public sealed record Bilingual(string Thai, string English)
{
    public static Bilingual Empty { get; } = new("", "");

    /// <summary>A figure in the digits of each language.</summary>
    public static Bilingual Digits(string arabic)
    {
        ArgumentNullException.ThrowIfNull(arabic);
        return new Bilingual(ThaiDigits.ToThai(arabic), arabic);
    }

    /// <summary>Text of the document, as written, in both.</summary>
    public static Bilingual Quoted(string asWritten) => new($"“{asWritten}”", $"“{asWritten}”");
}
