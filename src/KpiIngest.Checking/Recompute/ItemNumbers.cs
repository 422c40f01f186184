using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>The item numbers of all tables of one kind: <c>1</c>, <c>2.3</c>. Numbers with other signs than digits and points take no
/// part.</summary>
public sealed class ItemNumbers
{
    private readonly Dictionary<string, RecomputedRow> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> present = new(StringComparer.Ordinal);
    private readonly HashSet<string> listed;
    private readonly bool allNumbered;
    private List<string>? inOrder;

    private ItemNumbers(RecomputedReport report, ScoringTableKind kind)
    {
        Kind = kind;
        List<RecomputedTable> tables = report.Tables.Where(t => t.Table.Kind == kind).ToList();
        List<RecomputedRow> all = tables.SelectMany(t => t.Rows).ToList();
        allNumbered = all.TrueForAll(r => r.Row.Number is not null);
        foreach (RecomputedRow row in all.Where(r => Parts(r.Row.Number) is not null))
            rows.TryAdd(row.Row.Number!, row);
        listed = rows
            .Keys.Concat(tables.SelectMany(t => t.Table.Groups).Select(g => g.Number))
            .Concat(tables.SelectMany(t => t.Table.ItemsWithoutFigures).Select(i => i.Number))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (string number in listed)
        {
            // An item is there with its sub-items too: 2.1 proves 2.
            for (string? prefix = number; prefix is not null && present.Add(prefix); )
                prefix = Parent(prefix);
        }
    }

    /// <summary>By number: 2 before 10, 2.9 before 2.10.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    public ScoringTableKind Kind { get; }

    public IReadOnlyDictionary<string, RecomputedRow> Rows => rows;

    public static ItemNumbers Of(RecomputedReport report, ScoringTableKind kind)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ItemNumbers(report, kind);
    }

    public RecomputedRow? Find(string number) => rows.GetValueOrDefault(number);

    /// <summary>The row before which the missing one would stand; the last row where it would stand last.</summary>
    public RecomputedRow After(string number)
    {
        inOrder ??= [.. rows.Keys.Order(Order)];
        int at = inOrder.BinarySearch(number, Order);
        return rows[inOrder[Math.Min(at < 0 ? ~at : at, inOrder.Count - 1)]];
    }

    /// <summary>Numbers skipped among siblings. A list that skips as many as it holds is a choice of indicators, not a numbering; and 1.1
    /// and 3.1 without a 1 and a 3 of their own are no siblings that lack a 2.</summary>
    public IEnumerable<string> Gaps()
    {
        foreach (
            IGrouping<string, string> siblings in present
                .Where(n => Parts(n) is not null)
                .GroupBy(n => Parent(n) ?? "", StringComparer.Ordinal)
        )
        {
            List<int> last = siblings.Select(n => Parts(n)![^1]).Order().ToList();
            if (last[^1] - last[0] + 1 >= 2L * last.Count || !siblings.Any(listed.Contains))
                continue;
            string prefix = siblings.Key.Length == 0 ? "" : siblings.Key + ".";
            for (int n = last[0] + 1; n < last[^1]; n++)
            {
                if (last.BinarySearch(n) < 0)
                    yield return prefix + n.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Numbers that stand in the other kind of table and not here. Nothing where the kinds are numbered differently or a row has
    /// no number.</summary>
    public IEnumerable<string> MissingFrom(ItemNumbers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (rows.Count == 0 || !allNumbered || !other.rows.Keys.Any(rows.ContainsKey))
            return [];
        return other.rows.Keys.Where(n => !present.Contains(n) && !Ancestors(n).Any(rows.ContainsKey));
    }

    private static IEnumerable<string> Ancestors(string number)
    {
        for (string? parent = Parent(number); parent is not null; parent = Parent(parent))
            yield return parent;
    }

    private static string? Parent(string number)
    {
        int point = number.LastIndexOf('.');
        return point < 0 ? null : number[..point];
    }

    private static int[]? Parts(string? number)
    {
        if (number is null)
            return null;
        string[] parts = number.Split('.');
        return Array.TrueForAll(parts, p => p.Length is > 0 and < 6 && p.All(char.IsAsciiDigit))
            ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
            : null;
    }

    private static int Compare(string left, string right)
    {
        (int[] a, int[] b) = (Parts(left) ?? [], Parts(right) ?? []);
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }

        return a.Length.CompareTo(b.Length);
    }
}
