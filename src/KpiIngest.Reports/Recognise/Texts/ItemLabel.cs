using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Number and name of an item as a row or a line writes them: <c>๑. บทบาท...</c>, <c>ประเด็นที่ ๓</c>,
/// <c>ตัวชี้วัดที่ ๙.๒ : จำนวน...</c>.</summary>
internal readonly record struct ItemLabel(string? Number, string? Name)
{
    /// <summary>Letters that a word before the number may have (<c>ตัวชี้วัดย่อยที่</c>).</summary>
    private const int LongestPrefix = 24;

    /// <summary>True where a word stands before the number (<c>ประเด็นที่ ๓</c>).</summary>
    public bool Introduced { get; private init; }

    public static ItemLabel Parse(string text, FormWording wording)
    {
        string clean = ThaiText.Clean(text).TrimStart('•', '·', '▪', '➢', ' ');
        if (ItemNumber.Parse(clean) is { } number)
            return new ItemLabel(number.Number, NullIfEmpty(number.Rest));
        int digit = FirstDigit(clean);
        if (digit is > 0 and <= LongestPrefix)
        {
            string word = Skeleton.Of(clean[..digit]);
            if (word.Length > 0 && ItemNumber.Parse(clean[digit..]) is { } after && Introduces(word, after, wording))
                return new ItemLabel(after.Number, NullIfEmpty(after.Rest)) { Introduced = true };
        }

        return new ItemLabel(null, NullIfEmpty(clean));
    }

    /// <summary>True for a word that a number of an item follows: one that ends in ที่, a group's, an order's (<c>ข้อ ๗</c>), an item's.
    /// One that may begin a name itself (<c>กิจกรรม ๕ ส.</c>) does so only where the number is punctuated, has parts or stands last;
    /// English ones (<c>KPI 2 Planning</c>) begin no name so.</summary>
    private static bool Introduces(string word, ItemNumber number, FormWording wording)
    {
        if (word.EndsWith('ท') || wording.RowLabel(word) == RowRole.Group)
            return true;
        return wording.ColumnHeading(word) switch
        {
            ColumnRole.Order => true,
            ColumnRole.Item => number.Punctuated
                || number.Rest.Length == 0
                || number.Number.Contains('.', StringComparison.Ordinal)
                || wording.ColumnHeadingByPart(word) == ColumnRole.Item
                || char.IsAsciiLetter(word[0]),
            _ => false,
        };
    }

    private static int FirstDigit(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (ThaiDigits.IsFigureAt(text, i))
                return i;
        return -1;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
