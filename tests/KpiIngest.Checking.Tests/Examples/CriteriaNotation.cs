using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>Reads <c>criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ</c>: item (<c>~</c> for none, <c>~name</c> for one without a
/// number), <c>steps</c>, <c>targets</c> or nothing where it is not
/// certain, <c>unit=แห่ง</c> for a text that may name the unit, then score (or level/score) and condition of each level.</summary>
internal static class CriteriaNotation
{
    public static ItemCriteria Parse(string rest)
    {
        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        string[] head = rest[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ItemCriteria(head[0][0] == '~' ? null : head[0], [.. Levels(rest[(colon + 1)..])], new Place(Page: 2))
        {
            Name = head[0].Length > 1 && head[0][0] == '~' ? head[0][1..] : null,
            Steps = head.Length < 2 || head[1] is not ("steps" or "targets") ? null : head[1] == "steps",
            UnitTexts = [.. head.Skip(1).Where(h => h.StartsWith("unit=", StringComparison.Ordinal)).Select(h => h[5..])],
        };
    }

    public static ItemCriteria WithNote(ItemCriteria criteria, string rest) => criteria with { Notes = [.. Levels(rest)] };

    /// <summary><c>adjust +5</c> or <c>adjust -2</c>: so far to a point, more or less being better.</summary>
    public static ItemCriteria WithAdjustment(ItemCriteria criteria, string rest) =>
        criteria with
        {
            Steps = false,
            Adjustment = new AdjustmentRange(ExampleReport.Figure(rest[1..]).Figure!, rest[0] == '+', new Place(Page: 2)),
        };

    private static IEnumerable<CriteriaLevel> Levels(string text)
    {
        foreach (string entry in text.Split(';', StringSplitOptions.TrimEntries))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            string[] numbers = (equals < 0 ? entry : entry[..equals]).Split('/', StringSplitOptions.TrimEntries);
            string? condition = equals < 0 ? null : entry[(equals + 1)..].Trim();
            Place place = new(Page: 2);
            yield return new CriteriaLevel(numbers[0], condition, ExampleReport.Figure(numbers[^1], place), place);
        }
    }
}
