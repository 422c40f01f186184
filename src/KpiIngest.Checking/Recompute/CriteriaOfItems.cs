using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Which criteria score which row. Rows and criteria belong together by item number; criteria without a number are the indicator's
/// own.</summary>
public sealed class CriteriaOfItems
{
    /// <summary>The top of the scale where the criteria do not say otherwise.</summary>
    public static Rational UsualTop { get; } = Rational.Of(5);

    /// <summary>The indicator's number where the rows score the indicator itself.</summary>
    private readonly string? indicator;

    private readonly ItemCriteria? ofIndicator;
    private readonly Dictionary<string, ItemCriteria> ofItem = new(StringComparer.Ordinal);

    /// <summary>Those of a scan that were not read whole.</summary>
    private readonly HashSet<ItemCriteria> unsure = new(ReferenceEqualityComparer.Instance);

    /// <summary>Each understood once.</summary>
    private readonly Dictionary<ItemCriteria, UnderstoodCriteria?> understood = new(ReferenceEqualityComparer.Instance);

    public ReadConditions Conditions { get; } = new();

    public CriteriaOfItems(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.ScoringTables.Any(t => t.Scanned))
            unsure.UnionWith(report.Criteria.Where(c => !ScannedCriteria.AreWhole(c, Conditions)));
        indicator = IndicatorItself.IsAllThatIsScored(report) ? report.Indicator.Number : null;
        foreach (ItemCriteria criteria in report.Criteria)
        {
            if (criteria.Item is null || (indicator is not null && string.Equals(criteria.Item, indicator, StringComparison.Ordinal)))
                ofIndicator ??= criteria;
            if (criteria.Item is not null)
                ofItem.TryAdd(criteria.Item, criteria);
        }
    }

    /// <summary>Null where the report prints none for the row, and where those of a scan were not read whole.</summary>
    public ItemCriteria? For(ScoredRow row) => Printed(row) is { } printed && !unsure.Contains(printed) ? printed : null;

    /// <summary>True where the report prints some for the row, and they are those of a scan that were not read whole.</summary>
    public bool AreUnsureFor(ScoredRow row) => Printed(row) is { } printed && unsure.Contains(printed);

    /// <summary>True for criteria of a scan that were not read whole.</summary>
    public bool AreUnsure(ItemCriteria criteria) => unsure.Contains(criteria);

    private ItemCriteria? Printed(ScoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Number is not null && ofItem.TryGetValue(row.Number, out ItemCriteria? found))
            return found;
        return row.Number is null || (indicator is not null && string.Equals(row.Number, indicator, StringComparison.Ordinal))
            ? ofIndicator
            : null;
    }

    /// <summary>Those of the row as far as they are understood; null where there are none, or a level has no readable score.</summary>
    public UnderstoodCriteria? UnderstoodFor(ScoredRow row)
    {
        if (For(row) is not { } criteria)
            return null;
        if (!understood.TryGetValue(criteria, out UnderstoodCriteria? found))
            understood[criteria] = found = UnderstoodCriteria.Of(criteria, Conditions);
        return found;
    }

    /// <summary>The lowest score that the criteria of the row offer; 1 where they are not known.</summary>
    public Rational LowestScoreOf(ScoredRow row)
    {
        if (For(row) is not { Adjustment: null, Levels: { Count: > 1 } levels } || levels.Any(l => l.Score.Figure is null))
            return Rational.One;
        return Rational.Of(levels.Min(l => l.Score.Value!.Value));
    }

    /// <summary>The highest score that the criteria of the row offer; 5 where they are not known.</summary>
    public Rational TopScoreOf(ScoredRow row)
    {
        // One anchored level of a range stands for all five.
        if (For(row) is { Adjustment: not null })
            return UsualTop;
        List<decimal>? scores = For(row)?.Levels.Where(l => l.Score.Value > 0).Select(l => l.Score.Value!.Value).ToList();
        return scores is { Count: > 0 } ? Rational.Of(scores.Max()) : UsualTop;
    }
}
