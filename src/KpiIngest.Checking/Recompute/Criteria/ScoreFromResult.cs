using KpiIngest.Checking.Language;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The scores that a row's result may earn under its criteria, or why that cannot be said.</summary>
/// <param name="Possible">A step number first, then values, interpolation before steps; empty where nothing is certain.</param>
/// <param name="WhyNot">Null where something is.</param>
public sealed record ScoreFromResult(IReadOnlyList<CriteriaScore> Possible, Bilingual? WhyNot)
{
    public static ScoreFromResult Of(RecomputedReport report, RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(row);
        StatedResult result = row.Row.Result;
        if (result.Text is null && result.Figure is null)
            return Because(WhyUnproven.Nothing);
        ResultMeasure? measure = ResultMeasure.Of(result);
        if (measure is { Kind: MeasureKind.Number or MeasureKind.Level } && measure.Figure.Value == row.Row.Score.Value)
            return Because(WhyUnproven.Repeats);
        if (report.Criteria.For(row.Row) is null)
            return Because(
                measure is null && !ThaiDigits.HoldsFigure(result.Text!) ? WhyUnproven.Words
                : report.Criteria.AreUnsureFor(row.Row) ? WhyUnproven.CriteriaUnread
                : report.Criteria.AreUnreadFor(row.Row) ? WhyUnproven.CellUnread
                : report.Criteria.MayBeAnotherItemsFor(row.Row) ? WhyUnproven.CriteriaOfAny
                : WhyUnproven.NoCriteria
            );
        if (report.Criteria.UnderstoodFor(row.Row) is not { } criteria)
            return Because(WhyUnproven.Uncertain);
        return measure is null ? InWords(result.Text!, criteria) : InFigures(measure, criteria);
    }

    /// <summary>True where the stated score is one of the possible ones, by rounding.</summary>
    public bool Explains(Figure score) => Possible.Any(p => p.Explains(score));

    /// <summary>The one to name where none is stated: a step number before a value, and between bare targets the interpolated score
    /// unless the other items of the report are scored by steps.</summary>
    /// <exception cref="InvalidOperationException">Nothing is possible.</exception>
    public CriteriaScore Expected(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        CriteriaScore? stepped = Possible.FirstOrDefault(p => p.Reading == CriteriaReading.Step);
        return Possible[0].Reading == CriteriaReading.Interpolation && stepped is not null && report.ScoresTargetsBySteps
            ? stepped
            : Possible[0];
    }

    /// <summary>The reading of bare targets that the stated score proves; null where it agrees with both or neither.</summary>
    public CriteriaReading? Proves(Figure score)
    {
        if (!Possible.Any(p => p.Reading == CriteriaReading.Interpolation))
            return null;
        List<CriteriaReading> explaining = Possible.Where(p => p.Explains(score)).Select(p => p.Reading).Distinct().ToList();
        return explaining is [var only] && Possible.Any(p => p.Reading == CriteriaReading.Step) ? only : null;
    }

    private static ScoreFromResult InFigures(ResultMeasure measure, UnderstoodCriteria criteria)
    {
        List<CriteriaScore> possible = new(3);
        if (measure.Kind is MeasureKind.Number or MeasureKind.Level && criteria.ByLevel(measure.Figure) is { } byLevel)
            possible.Add(byLevel);
        bool sameUnit = SameUnit(measure, criteria);
        if (sameUnit)
            possible.AddRange(criteria.ByValue(measure.Figure));
        if (possible.Count > 0)
            return new ScoreFromResult(possible, null);
        return Because(
            !criteria.OnFigures ? WhyUnproven.CriteriaInWords
            : sameUnit ? WhyUnproven.Uncertain
            : WhyUnproven.OtherUnit
        );
    }

    /// <summary>A count is no percentage, and three points are not three times. A figure without a unit may be in that of the
    /// criteria.</summary>
    private static bool SameUnit(ResultMeasure measure, UnderstoodCriteria criteria) =>
        measure.Kind switch
        {
            MeasureKind.Number => true,
            MeasureKind.Percent => criteria.Unit is null or "%",
            MeasureKind.Counted => string.Equals(measure.Unit, criteria.Unit, StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Words say a score where they are the condition of one level, or name the points that were met.</summary>
    private static ScoreFromResult InWords(string text, UnderstoodCriteria criteria) =>
        PointSet.Of(text) is { } met && criteria.ByPoints(met) is { } score
            ? new ScoreFromResult([score], null)
            : Because(WhyUnproven.Words);

    private static ScoreFromResult Because(Bilingual why) => new([], why);
}
