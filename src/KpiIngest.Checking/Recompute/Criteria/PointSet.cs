using System.Globalization;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The points that a condition or a result names: <c>ดำเนินการได้ตามข้อ ๑, ๒ และ ๓</c>, <c>ข้อ ๑-๓</c>. At least one, each from 1
/// to 99.</summary>
internal static class PointSet
{
    private static readonly string[] Openings =
    [
        "ดำเนินการได้ตามข้อ",
        "ดำเนินการตามข้อ",
        "ดำเนินการได้ครบข้อ",
        "ตามข้อ",
        "ข้อที่",
        "ข้อ",
        "ดำเนินการได้ตามขั้นตอนที่",
        "ขั้นตอนที่",
    ];

    /// <returns>Null where the text says anything else besides.</returns>
    public static IReadOnlySet<int>? Of(string? text)
    {
        if (text is null)
            return null;
        string plain = ConditionReader.Plain(text);
        string? opening = Array.Find(Openings, o => plain.StartsWith(o, StringComparison.Ordinal));
        if (opening is null)
            return null;
        SortedSet<int> points = new();
        foreach (
            string part in plain[opening.Length..]
                .Replace("และข้อ", ",", StringComparison.Ordinal)
                .Replace("และ", ",", StringComparison.Ordinal)
                .Split(',')
        )
        {
            string[] ends = part.Replace("ถึง", "-", StringComparison.Ordinal).Replace('–', '-').Split('-');
            if (ends.Length > 2 || Number(ends[0]) is not { } first || Number(ends[^1]) is not { } last || last < first)
                return null;
            for (int point = first; point <= last; point++)
                points.Add(point);
        }

        return points;
    }

    private static int? Number(string text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : null;
}
