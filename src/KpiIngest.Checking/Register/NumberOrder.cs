using System.Globalization;

namespace KpiIngest.Checking.Register;

/// <summary>Numbers of indicators part by part: <c>2</c>, <c>9.2</c>, <c>10</c>.</summary>
public sealed class NumberOrder : IComparer<string?>
{
    public static NumberOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var (left, right) = (x.Split('.'), y.Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var both = int.TryParse(left[i], NumberStyles.None, CultureInfo.InvariantCulture, out var a) & int.TryParse(right[i], NumberStyles.None, CultureInfo.InvariantCulture, out var b);
            var order = both ? a.CompareTo(b) : string.CompareOrdinal(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
