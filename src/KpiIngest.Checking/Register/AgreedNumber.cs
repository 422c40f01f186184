using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Register;

/// <summary>The number of an indicator as registers and reports are matched by it: <c>๑.๒</c>, <c>1.2</c> and <c>ตัวชี้วัดที่ ๑.๒</c> are
/// <c>1.2</c>.</summary>
public static class AgreedNumber
{
    private static readonly string[] Before = ["ตัวชี้วัดที่", "ตัวชี้วัด", "ข้อที่", "ข้อ", "ที่", "KPI"];

    /// <returns>Null where the text is more, or other, than a number.</returns>
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        string bare = ThaiText.Alike(text).Trim();
        foreach (string word in Before)
        {
            if (!bare.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            bare = bare[word.Length..].TrimStart(' ', ':', '.');
            break;
        }

        return ItemNumber.Parse(bare) is { Rest.Length: 0 } number ? number.Number : null;
    }

    /// <summary>True where they are the same, or one is a part of the other: <c>9</c> and <c>9.2</c>.</summary>
    public static bool IsRelated(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || IsPartOf(one, other) || IsPartOf(other, one);

    /// <summary><c>9.2</c> of <c>9</c>.</summary>
    public static bool IsPartOf(string part, string whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        return part.Length > whole.Length && part[whole.Length] == '.' && part.StartsWith(whole, StringComparison.Ordinal);
    }
}
