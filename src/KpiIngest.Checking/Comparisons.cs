using KpiIngest.Checking.Recompute;

namespace KpiIngest.Checking;

/// <summary>What the rules of one report compared: figures stated in it with figures computed or stated elsewhere.</summary>
/// <param name="Rows">Rows of scoring tables whose figures were compared or went into what was compared.</param>
/// <param name="Count">Figures tested, once a rule.</param>
public sealed record Comparisons(int Rows, int Count)
{
    public static Comparisons Of(RecomputedReport report, IReadOnlyList<Rule> rules, Guard guard)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(guard);
        HashSet<(int Table, int Row)> rows = new();
        int count = 0;
        foreach (TestedFigure tested in rules.SelectMany(rule => guard.All(rule.Identity.Code, () => rule.Tests(report))))
        {
            count++;
            rows.UnionWith(tested.Rows.Select(r => (r.Item.Table, r.Item.Index)));
        }

        return new Comparisons(rows.Count, count);
    }
}
