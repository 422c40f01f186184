using System.Text;

namespace KpiIngest.Reports.Thai;

/// <summary>The name of an item that has no number, for finding it again elsewhere: its skeleton with its digits, by which alone
/// <c>ระยะที่ ๑</c> and <c>ระยะที่ ๒</c> differ.</summary>
public static class ItemName
{
    /// <returns>Null where nothing of the name is left to compare.</returns>
    public static string? KeyOf(string? name)
    {
        if (name is null)
            return null;
        StringBuilder key = new(Skeleton.Of(name));
        foreach (char c in ThaiDigits.ToArabic(name))
            if (char.IsAsciiDigit(c))
                key.Append(c);
        return key.Length == 0 ? null : key.ToString();
    }
}
