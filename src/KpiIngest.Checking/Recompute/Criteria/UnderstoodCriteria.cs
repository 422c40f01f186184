using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>A level with its score and, where it is a condition on one figure, that condition.</summary>
/// <param name="Number">As printed, Arabic digits.</param>
public sealed record UnderstoodLevel(string Number, Rational Score, Bound? Bound);

/// <summary>A score that criteria give, and how.</summary>
/// <param name="Operation"><c>4 + (86.37 − 85) ÷ (90 − 85)</c>; null where it is looked up.</param>
public sealed record CriteriaScore(RoundingInterval Values, Rational Exact, string? Operation);

/// <summary>Criteria as far as they are understood with certainty.</summary>
public sealed class UnderstoodCriteria
{
    private readonly bool? steps;

    private UnderstoodCriteria(IReadOnlyList<UnderstoodLevel> levels, bool? steps)
    {
        Levels = levels;
        this.steps = steps;
    }

    /// <summary>At least one, in the order printed.</summary>
    public IReadOnlyList<UnderstoodLevel> Levels { get; }

    /// <summary>True where every level is a condition on one figure.</summary>
    public bool OnFigures => Levels.All(l => l.Bound is not null);

    /// <summary>The unit of the conditions: percent, a counting word, or null where none is written.</summary>
    public string? Unit => Levels.Any(l => l.Bound is { Percent: true }) ? "%" : Levels.Select(l => l.Bound?.Unit).FirstOrDefault(u => u is not null);

    /// <summary>True where a higher figure earns a higher score; null where figures neither rise nor fall throughout.</summary>
    public bool? Rising
    {
        get
        {
            if (!OnFigures || Levels.Count < 2) return null;
            var byScore = Levels.OrderBy(l => l.Score).Select(l => l.Bound!.Value).ToList();
            var pairs = byScore.Zip(byScore.Skip(1)).ToList();
            if (pairs.TrueForAll(p => p.First <= p.Second) && byScore[0] < byScore[^1]) return true;
            return pairs.TrueForAll(p => p.First >= p.Second) && byScore[0] > byScore[^1] ? false : null;
        }
    }

    /// <returns>Null where a level has no readable score.</returns>
    public static UnderstoodCriteria? Of(ItemCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return criteria.Levels.Count == 0 || criteria.Levels.Any(l => l.Score.Figure is null)
            ? null
            : new UnderstoodCriteria(
                [.. criteria.Levels.Select(l => new UnderstoodLevel(l.Level, l.Score.Exact!.Value, ConditionReader.Read(l.Condition)))], criteria.Steps);
    }

    /// <summary>The score of the level of this number; null where there is none, or where it stands twice.</summary>
    public CriteriaScore? ByLevel(Figure result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Whole) return null;
        var same = Levels.Where(l => string.Equals(l.Number, result.Normalised, StringComparison.Ordinal)).ToList();
        return same.Count == 1 ? new CriteriaScore(RoundingInterval.Point(same[0].Score), same[0].Score, null) : null;
    }

    /// <summary>The score that the figure earns; null where that is not certain.</summary>
    public CriteriaScore? ByValue(Figure result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Rising is not { } rising) return null;
        var bare = Levels.All(l => l.Bound!.Form == BoundForm.Bare);
        if (bare && steps == false) return Interpolation.Of(Levels, result);
        return bare && steps != true ? null : ByStep(result.Exact, rising);
    }

    /// <summary>The highest level met. A figure that no level names (below the lowest, in a gap) earns what the criteria do not say.</summary>
    private CriteriaScore? ByStep(Rational x, bool rising)
    {
        var met = Levels.Where(l => l.Bound!.IsMetBy(x, rising)).ToList();
        if (met.Count == 0 || (met.Count > 1 && met.Exists(l => l.Bound!.Form == BoundForm.Range))) return null;
        var best = met.Max(l => l.Score);
        return new CriteriaScore(RoundingInterval.Point(best), best, null);
    }
}
