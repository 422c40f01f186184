using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute;

/// <summary>Which criteria score which row. Levels that stand in a row are its own; other criteria belong to rows by item number, or by
/// name where there is none. Criteria without either are the indicator's own where one item is scored, else nobody's.</summary>
public sealed class CriteriaOfItems
{
    /// <summary>The top of the scale where the criteria do not say otherwise.</summary>
    public static Rational UsualTop { get; } = Rational.Of(5);

    /// <summary>The indicator's number where the rows score the indicator itself.</summary>
    private readonly string? indicator;

    private readonly ItemCriteria? ofIndicator;
    private readonly Dictionary<string, ItemCriteria> ofItem = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, ItemCriteria> ofRow = new();

    /// <summary>By name; null where several bear it.</summary>
    private readonly Dictionary<string, ItemCriteria?> ofName = new(StringComparer.Ordinal);

    /// <summary>The lowest and the highest score of the usual scale and of the criteria that may be any item's; null where there are none
    /// such.</summary>
    private readonly (Rational Lowest, Rational Highest)? unassigned;

    /// <summary>Names of rows that have no number.</summary>
    private readonly HashSet<string> rowNames;

    /// <summary>Rows whose own cell of criteria was not read.</summary>
    private readonly HashSet<Place> unread;

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
        bool alone = IndicatorItself.IsOnlyItem(report);
        unread = [.. report.UnreadCriteria];
        rowNames = report
            .ScoringTables.SelectMany(t => t.Rows)
            .Where(r => r.Number is null)
            .Select(r => ItemName.KeyOf(r.Name))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (ItemCriteria criteria in report.Criteria)
        {
            if (alone && (criteria.Item is null || string.Equals(criteria.Item, indicator, StringComparison.Ordinal)))
                ofIndicator ??= criteria;
            if (criteria.Row is not null)
                ofRow.TryAdd(criteria.Row, criteria);
            if (criteria.Item is not null)
                ofItem.TryAdd(criteria.Item, criteria);
            else if (ItemName.KeyOf(criteria.Name) is { } name && !ofName.TryAdd(name, criteria))
                ofName[name] = null;
        }

        List<decimal> scores = alone
            ? []
            : [.. report.Criteria.Where(IsAnybodys).SelectMany(c => c.Levels).Select(l => l.Score.Value).OfType<decimal>()];
        if (scores.Count > 0)
            unassigned = (Rational.Min(Rational.One, Rational.Of(scores.Min())), Rational.Max(UsualTop, Rational.Of(scores.Max())));
    }

    /// <summary>Null where the report prints none for the row, and where those of a scan were not read whole.</summary>
    public ItemCriteria? For(ScoredRow row) => Printed(row) is { } printed && !unsure.Contains(printed) ? printed : null;

    /// <summary>True where the report prints some for the row, and they are those of a scan that were not read whole.</summary>
    public bool AreUnsureFor(ScoredRow row) => Printed(row) is { } printed && unsure.Contains(printed);

    /// <summary>True for criteria of a scan that were not read whole.</summary>
    public bool AreUnsure(ItemCriteria criteria) => unsure.Contains(criteria);

    /// <summary>True where the report prints none for the row, and some of which it is not known whose they are.</summary>
    public bool MayBeAnotherItemsFor(ScoredRow row) => unassigned is not null && Printed(row) is null;

    /// <summary>True where the row's own cell of criteria says something that was not read as levels.</summary>
    public bool AreUnreadFor(ScoredRow row) => Printed(row) is null && unread.Contains(row.Place);

    /// <summary>The widest scale that the row may have, where criteria of which it is not known whose they are may be its own.</summary>
    public (Rational Lowest, Rational Highest)? WidestScaleOf(ScoredRow row) => MayBeAnotherItemsFor(row) ? unassigned : null;

    private bool IsAnybodys(ItemCriteria criteria) =>
        criteria is { Item: null, Row: null }
        && !(ItemName.KeyOf(criteria.Name) is { } name && ofName[name] is not null && rowNames.Contains(name));

    private ItemCriteria? Printed(ScoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (ofRow.TryGetValue(row.Place, out ItemCriteria? own))
            return own;
        if (row.Number is not null && ofItem.TryGetValue(row.Number, out ItemCriteria? found))
            return found;
        if (row.Number is null && ItemName.KeyOf(row.Name) is { } name && ofName.GetValueOrDefault(name) is { } named)
            return named;
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
        if (WidestScaleOf(row) is { } widest)
            return widest.Lowest;
        if (For(row) is not { Adjustment: null, Levels: { Count: > 1 } levels } || levels.Any(l => l.Score.Figure is null))
            return Rational.One;
        return Rational.Of(levels.Min(l => l.Score.Value!.Value));
    }

    /// <summary>The highest score that the criteria of the row offer; 5 where they are not known.</summary>
    public Rational TopScoreOf(ScoredRow row)
    {
        if (WidestScaleOf(row) is { } widest)
            return widest.Highest;
        // One anchored level of a range stands for all five.
        if (For(row) is { Adjustment: not null })
            return UsualTop;
        List<decimal>? scores = For(row)?.Levels.Where(l => l.Score.Value > 0).Select(l => l.Score.Value!.Value).ToList();
        return scores is { Count: > 0 } ? Rational.Of(scores.Max()) : UsualTop;
    }
}
