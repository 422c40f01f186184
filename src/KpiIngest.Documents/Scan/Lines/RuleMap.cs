using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Lines;

/// <summary>Whether a drawn line parts two places.</summary>
internal sealed class RuleMap(IReadOnlyList<DrawnRule> rules)
{
    private readonly DrawnRule[] across = [.. rules.Where(r => r.Horizontal).OrderBy(r => r.At)];
    private readonly DrawnRule[] down = [.. rules.Where(r => !r.Horizontal).OrderBy(r => r.At)];

    /// <summary>True where a line down stands between two places of one height.</summary>
    public bool PartsAcross(double left, double right, double y) => Parts(down, left, right, y);

    /// <summary>True where lines down stand on both sides of what lies there: it is in a table.</summary>
    public bool Encloses(double left, double right, double y) =>
        PartsAcross(double.NegativeInfinity, left, y) && PartsAcross(right, double.PositiveInfinity, y);

    /// <summary>True where a line across lies between two places above each other.</summary>
    public bool PartsDown(double top, double bottom, double x) => Parts(across, top, bottom, x);

    private static bool Parts(DrawnRule[] rules, double from, double to, double along)
    {
        foreach (DrawnRule rule in rules)
        {
            if (rule.At <= from)
                continue;
            if (rule.At >= to)
                return false;
            if (along >= rule.Start && along <= rule.End)
                return true;
        }

        return false;
    }
}
