using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>A level with its score and, where it is a condition on one figure, that condition.</summary>
/// <param name="Number">As printed, Arabic digits.</param>
/// <param name="Points">The points that it names (<c>ตามข้อ ๑, ๒ และ ๓</c>); null where it names none.</param>
public sealed record UnderstoodLevel(string Number, Rational Score, Bound? Bound, IReadOnlySet<int>? Points)
{
    /// <summary>The level or note that states it; null where it follows from others.</summary>
    public CriteriaLevel? Source { get; init; }
}

/// <summary>How a score was found from a result.</summary>
public enum CriteriaReading
{
    /// <summary>The result is the number of a level.</summary>
    Level,

    /// <summary>The highest level that the result reaches.</summary>
    Step,

    /// <summary>Between the targets of two levels.</summary>
    Interpolation,
}

/// <summary>A score that criteria give, and how.</summary>
/// <param name="Values">All that it may be, given how the result was rounded, or what the criteria leave open.</param>
/// <param name="Operation"><c>4 + (86.37 − 85) ÷ (90 − 85)</c>; null where it is looked up.</param>
public sealed record CriteriaScore(CriteriaReading Reading, RoundingInterval Values, Rational Exact, string? Operation)
{
    /// <summary>The level that gives it, or from which it is interpolated; null where none does by itself.</summary>
    public UnderstoodLevel? From { get; init; }

    /// <summary>The level to which it is interpolated.</summary>
    public UnderstoodLevel? To { get; init; }

    public static CriteriaScore LookedUp(CriteriaReading reading, UnderstoodLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new CriteriaScore(reading, RoundingInterval.Point(level.Score), level.Score, null) { From = level };
    }

    /// <summary>True where the stated score is this one, by rounding; one written whole is exact.</summary>
    public bool Explains(Figure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return stated.Whole ? Values.Contains(stated.Exact) : Rounding.Judge(stated, Values) != Standing.Wrong;
    }
}

/// <summary>Criteria as far as they are understood with certainty.</summary>
public sealed class UnderstoodCriteria
{
    private readonly bool? steps;

    private UnderstoodCriteria(IReadOnlyList<UnderstoodLevel> levels, bool? steps, string? unit)
    {
        Levels = levels;
        this.steps = steps;
        Unit = unit;
        OnFigures = levels.All(l => l.Bound is not null);
        Rising = Direction();
    }

    /// <summary>At least one, in the order printed.</summary>
    public IReadOnlyList<UnderstoodLevel> Levels { get; }

    /// <summary>True where every level is a condition on one figure.</summary>
    public bool OnFigures { get; }

    /// <summary>The unit of the conditions: percent, a counting word, or null where none is written.</summary>
    public string? Unit { get; }

    /// <summary>True where a higher figure earns a higher score; null where figures neither rise nor fall throughout.</summary>
    public bool? Rising { get; }

    /// <summary>The same criteria as the note below them says, where it says something else of a level; null where it does not.</summary>
    public UnderstoodCriteria? AsNoted { get; private init; }

    /// <returns>Null where a level has no readable score.</returns>
    public static UnderstoodCriteria? Of(ItemCriteria criteria, ReadConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(conditions);
        if (criteria.Levels.Count == 0 || criteria.Levels.Any(l => l.Score.Figure is null))
            return null;
        List<UnderstoodLevel> levels =
        [
            .. criteria.Levels.Select(l => new UnderstoodLevel(
                l.Level,
                l.Score.Exact!.Value,
                conditions.Of(l.Condition),
                conditions.Of(l.Condition) is null ? PointSet.Of(l.Condition) : null
            )
            {
                Source = l,
            }),
        ];
        if (criteria.Adjustment is { } range && AdjustedLevels.Of(levels, range) is { } adjusted)
            levels = adjusted;
        List<(Rational Score, Bound? Bound, CriteriaLevel Note)> notes = criteria
            .Notes.Where(n => n.Score.Figure is not null)
            .Select(n => (Score: n.Score.Exact!.Value, Bound: conditions.Of(n.Condition), Note: n))
            .Where(n => n.Bound is not null)
            .ToList();
        string? unit =
            UnitOf(levels.Select(l => l.Bound).Concat(notes.Select(n => n.Bound)))
            ?? criteria.UnitTexts.Select(ConditionReader.Unit).FirstOrDefault(u => u is not null);
        List<UnderstoodLevel> noted = levels.ConvertAll(l =>
            notes.Find(n => n.Score == l.Score).Bound is { } bound && bound != l.Bound
                ? l with
                {
                    Bound = bound,
                    Source = notes.Find(n => n.Score == l.Score).Note,
                }
                : l
        );
        return new UnderstoodCriteria(levels, criteria.Steps, unit)
        {
            AsNoted = noted.SequenceEqual(levels) ? null : new UnderstoodCriteria(noted, true, unit),
        };
    }

    /// <summary>The score of the level of this number; null where there is none, or where it stands twice.</summary>
    public CriteriaScore? ByLevel(Figure result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Whole)
            return null;
        List<UnderstoodLevel> same = Levels.Where(l => string.Equals(l.Number, result.Normalised, StringComparison.Ordinal)).ToList();
        return same.Count == 1 ? CriteriaScore.LookedUp(CriteriaReading.Level, same[0]) : null;
    }

    /// <summary>The scores that the figure may earn, interpolation first. Bare targets are read in both ways unless the form says which;
    /// a criteria table and a note that contradicts it, too. Empty where nothing is certain.</summary>
    public IEnumerable<CriteriaScore> ByValue(Figure result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Rising is not { } rising)
            return [];
        bool bare = Levels.All(l => l.Bound!.Form == BoundForm.Bare);
        CriteriaScore? interpolated = bare && steps != true ? Interpolation.Of(Levels, result) : null;
        CriteriaScore? stepped = bare && steps == false ? null : ByStep(result.Exact, rising);
        return new[] { interpolated, stepped }.OfType<CriteriaScore>().Concat(AsNoted?.ByValue(result) ?? []);
    }

    /// <summary>The score for the points that were met. Levels that name points are met where all of theirs are; where no level holds
    /// another's points, only a result that names those of one level is certain.</summary>
    public CriteriaScore? ByPoints(IReadOnlySet<int> met)
    {
        ArgumentNullException.ThrowIfNull(met);
        List<UnderstoodLevel> named = Levels.Where(l => l.Points is not null).ToList();
        if (named.Where(l => l.Points!.SetEquals(met)).ToList() is [var same])
            return CriteriaScore.LookedUp(CriteriaReading.Step, same);
        List<UnderstoodLevel> byScore = named.OrderBy(l => l.Score).ToList();
        if (
            named.Count < 2
            || named.Count < Levels.Count
            || byScore.Zip(byScore.Skip(1)).Any(p => !p.First.Points!.IsProperSubsetOf(p.Second.Points!))
        )
            return null;
        return byScore.FindLast(l => l.Points!.IsSubsetOf(met)) is { } best ? CriteriaScore.LookedUp(CriteriaReading.Step, best) : null;
    }

    private static string? UnitOf(IEnumerable<Bound?> bounds)
    {
        string? unit = null;
        foreach (Bound? bound in bounds)
        {
            if (bound is { Percent: true })
                return "%";
            unit ??= bound?.Unit;
        }

        return unit;
    }

    private bool? Direction()
    {
        if (!OnFigures || Levels.Count < 2)
            return null;
        List<Rational> byScore = Levels.OrderBy(l => l.Score).Select(l => l.Bound!.Value).ToList();
        List<(Rational First, Rational Second)> pairs = byScore.Zip(byScore.Skip(1)).ToList();
        if (pairs.TrueForAll(p => p.First <= p.Second) && byScore[0] < byScore[^1])
            return true;
        return pairs.TrueForAll(p => p.First >= p.Second) && byScore[0] > byScore[^1] ? false : null;
    }

    /// <summary>The highest level met. Short of the lowest level, no more than its score is earned; in a gap, what the criteria do not
    /// say.</summary>
    private CriteriaScore? ByStep(Rational x, bool rising)
    {
        List<UnderstoodLevel> met = Levels.Where(l => l.Bound!.IsMetBy(x, rising)).ToList();
        if (met.Count > 1 && met.Exists(l => l.Bound!.Form == BoundForm.Range))
            return null;
        if (met.Count > 0)
            return CriteriaScore.LookedUp(CriteriaReading.Step, met.MaxBy(l => l.Score)!);
        UnderstoodLevel low = Levels.MinBy(l => l.Score)!;
        (Bound lowest, Rational score) = (low.Bound!, low.Score);
        bool fallsShort = rising ? x <= lowest.Value : x >= lowest.Upper;
        return fallsShort
            ? new CriteriaScore(CriteriaReading.Step, new RoundingInterval(Rational.Min(Rational.Zero, score), score), score, null)
            {
                From = low,
            }
            : null;
    }
}
