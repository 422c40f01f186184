using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Html;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Frame;

/// <summary>The language that the reader chose, and what a page says in it. Thai unless English was chosen.</summary>
public sealed class PageLanguage(IHttpContextAccessor requests)
{
    public const string Cookie = "kpi-ingest-language";
    public const string Thai = "th";
    public const string English = "en";

    /// <summary>Of the attribute <c>lang</c>.</summary>
    public string Tag { get; } = requests.HttpContext?.Request.Cookies[Cookie] == English ? English : Thai;

    public bool IsThai => Tag == Thai;

    public string this[Bilingual text]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(text);
            return IsThai ? text.Thai : text.English;
        }
    }

    /// <summary>With what stands in its places <c>{0}</c>, <c>{1}</c> ...</summary>
    public string Format(Bilingual text, params object?[] values) => CountedText.Fill(this[text], values);

    /// <summary>A text that is recorded in both languages.</summary>
    public string Pick(string thai, string english) => IsThai ? thai : english;

    /// <summary>A figure of a report, or of its recomputation, in the digits of the language.</summary>
    public string Figure(string arabic) => IsThai ? ThaiDigits.ToThai(arabic) : arabic;

    /// <summary>A count or number of the program: Arabic digits in both, with commas between thousands.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="atLeast">True where more were not counted: <c>10,000+</c>.</param>
    public static string Count(long count, bool atLeast) => atLeast ? Count(count) + "+" : Count(count);

    /// <summary>Bangkok time, Buddhist year: <c>๒๑ พ.ย. ๒๕๖๙ ๑๔.๐๕ น.</c>, <c>21 Nov 2569, 14:05</c>.</summary>
    public string Time(DateTimeOffset instant) => IsThai ? ThaiTime.Short(instant) : ThaiTime.ShortEnglish(instant);
}
