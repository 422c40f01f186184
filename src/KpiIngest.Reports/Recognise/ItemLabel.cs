using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Number and name of an item as a row or a line writes them: <c>๑. บทบาท...</c>, <c>ประเด็นที่ ๓</c>, <c>ตัวชี้วัดที่ ๙.๒ : จำนวน...</c>.</summary>
internal readonly record struct ItemLabel(string? Number, string? Name)
{
    /// <summary>Letters that a word before the number may have (<c>ตัวชี้วัดย่อยที่</c>).</summary>
    private const int LongestPrefix = 24;

    public static ItemLabel Parse(string text, FormWording wording)
    {
        var clean = ThaiText.Clean(text).TrimStart('•', '·', '▪', '➢', ' ');
        if (ItemNumber.Parse(clean) is { } number) return new ItemLabel(number.Number, NullIfEmpty(number.Rest));
        var digit = FirstDigit(clean);
        if (digit is > 0 and <= LongestPrefix)
        {
            var word = Skeleton.Of(clean[..digit]);
            if (word.Length > 0 && (word.EndsWith('ท') || wording.ColumnHeading(word) is ColumnRole.Item or ColumnRole.Order || wording.RowLabel(word) == RowRole.Group)
                && ItemNumber.Parse(clean[digit..]) is { } after)
                return new ItemLabel(after.Number, NullIfEmpty(after.Rest));
        }

        return new ItemLabel(null, NullIfEmpty(clean));
    }

    private static int FirstDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (ThaiDigits.IsDigit(text[i])) return i;
        return -1;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
