using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>Whether some reading of a report makes all its arithmetic right: tried one by one, without the checker. Only the arithmetic of
/// exact fractions is shared with it.</summary>
internal sealed class ConsistentReading
{
    private static readonly Rational[] Divisors = [Rational.One, Rational.Hundred];

    private readonly Report report;
    private readonly IReadOnlyList<ScoringTable> averaged;

    private ConsistentReading(Report report)
    {
        this.report = report;
        List<ScoringTable> own = report.ScoringTables.Where(t => t.Assessor != Assessor.Committee).ToList();
        List<ScoringTable> summaries = own.Where(t => t.Kind == ScoringTableKind.Summary).ToList();
        averaged = summaries.Count > 0 ? summaries : own;
    }

    public static bool Exists(Report report)
    {
        ConsistentReading reading = new(report);
        return reading.SamePlacesAgree() && reading.TotalWeights() && reading.Formulas() && reading.Conventions();
    }

    /// <summary>By one way to weigh for all tables; a table may keep another that all its rows follow exactly.</summary>
    private bool Conventions()
    {
        List<ScoredRow> all = averaged.SelectMany(t => t.Rows).ToList();
        List<Rational> sums = new() { Sum(all.Select(Weight)), Sum(all.Where(Assessed).Select(Weight)) };
        if (averaged is [var only] && Value(only.Total.Weight) is { } stated)
            sums.Add(stated);
        List<Func<ScoredRow, Rational>> ways = Divisors
            .Select(d => (Func<ScoredRow, Rational>)(_ => d))
            .Concat(sums.Where(s => s.Sign > 0).Select(s => (Func<ScoredRow, Rational>)(_ => s)))
            .Append(Top)
            .ToList();
        return ways.Exists(way =>
            Averages(way)
            && report.ScoringTables.All(t =>
                Holds(t, way) || ways.Exists(other => t.Rows.Where(Usable).All(r => Exactly(r, other)) && Holds(t, other))
            )
        );
    }

    private bool Holds(ScoringTable table, Func<ScoredRow, Rational> divisor)
    {
        if (!table.Rows.Where(Usable).All(r => Meets(r.WeightedScore, Product(r) / RoundingInterval.Point(divisor(r)))))
            return false;
        return Total(table.Rows, table.Total.WeightedScore, divisor)
            && table.Groups.All(g => Total([.. g.Members.Select(m => table.Rows[m])], g.WeightedScore, divisor));
    }

    private bool Total(IReadOnlyList<ScoredRow> rows, StatedFigure total, Func<ScoredRow, Rational> divisor)
    {
        List<ScoredRow> assessed = rows.Where(Assessed).ToList();
        if (Value(total) is null || assessed.Count == 0 || rows.Any(r => IsUnclear(r.Weight) || IsUnclear(r.Score)))
            return true;
        RoundingInterval unrounded = assessed.Aggregate(
            RoundingInterval.Zero,
            (sum, r) => sum + (Product(r) / RoundingInterval.Point(divisor(r)))
        );
        return Meets(total, unrounded) || Meets(total, RoundingInterval.Point(Sum(rows.Select(r => Value(r.WeightedScore)))));
    }

    private bool TotalWeights() =>
        report.ScoringTables.All(t =>
            IsSum(t.Total.Weight, t.Rows) && t.Groups.All(g => IsSum(g.Weight, [.. g.Members.Select(m => t.Rows[m])]))
        );

    private static bool IsSum(StatedFigure total, IReadOnlyList<ScoredRow> rows) =>
        Value(total) is not { } stated
        || !rows.Any(r => Weight(r) is not null)
        || rows.Any(r => IsUnclear(r.Weight))
        || stated == Sum(rows.Select(Weight))
        || stated == Sum(rows.Where(Assessed).Select(Weight));

    private bool Formulas()
    {
        List<ScoredRow> rows = averaged.SelectMany(t => t.Rows).Where(Assessed).ToList();
        return report.Formulas.Where(f => f.InFigures).All(f => new ConsistentFormula(f, rows).Holds());
    }

    private bool Averages(Func<ScoredRow, Rational> divisor)
    {
        List<ScoredRow> rows = averaged.SelectMany(t => t.Rows).Where(Assessed).ToList();
        Rational weights = Sum(rows.Select(Weight));
        if (weights.Sign <= 0 || averaged.Any(t => t.Rows.Any(r => IsUnclear(r.Weight) || IsUnclear(r.Score))))
            return true;
        RoundingInterval average = rows.Aggregate(RoundingInterval.Zero, (sum, r) => sum + Product(r)) / RoundingInterval.Point(weights);
        RoundingInterval printed = RoundingInterval.Point(
            Sum(rows.Select(r => Value(r.WeightedScore) is { } value ? value * divisor(r) : (Rational?)null)) / weights
        );
        bool followed = rows.All(r => !Usable(r) || Exactly(r, divisor));
        bool Right(StatedFigure stated) => Value(stated) is null || Meets(stated, average) || (followed && Meets(stated, printed));
        return Right(report.StatedAverage) && report.FurtherAverages.All(Right);
    }

    /// <summary>An item states the same in its own table, in the summary and in the list.</summary>
    private bool SamePlacesAgree()
    {
        List<ScoredRow> details = report.ScoringTables.Where(t => t.Kind == ScoringTableKind.Detail).SelectMany(t => t.Rows).ToList();
        foreach (
            ScoredRow row in averaged
                .Where(t => t.Kind == ScoringTableKind.Summary)
                .SelectMany(t => t.Rows)
                .Where(r => r.Number is not null)
        )
        {
            if (details.Find(d => d.Number == row.Number) is not { } own)
                continue;
            if (
                (Value(own.Weight) is { } one && Value(row.Weight) is { } other && one != other)
                || !Same(own.Score, row.Score)
                || !Same(own.WeightedScore, row.WeightedScore)
            )
                return false;
        }

        return report.WeightList.All(l =>
            report
                .ScoringTables.SelectMany(t => t.Rows)
                .Where(r => r.Number == l.Number)
                .All(r => Value(r.Weight) is null || Value(l.Weight) is null || Value(r.Weight) == Value(l.Weight))
        );
    }

    private static bool Same(StatedFigure left, StatedFigure right)
    {
        if (left.Figure is not { } a || right.Figure is not { } b || a.Value == b.Value)
            return true;
        (Figure coarse, Figure fine) = a.Places < b.Places ? (a, b) : (b, a);
        return a.Places != b.Places && coarse.Places > 0 && RoundingInterval.HalfUnitAround(coarse).Contains(fine.Exact);
    }

    private bool Exactly(ScoredRow row, Func<ScoredRow, Rational> divisor) =>
        row.WeightedScore.Figure!.Whole
            ? Value(row.WeightedScore) == Weight(row)!.Value * Value(row.Score)!.Value / divisor(row)
            : RoundingInterval.HalfUnitAround(row.WeightedScore.Figure).Meets(Product(row) / RoundingInterval.Point(divisor(row)));

    private RoundingInterval Product(ScoredRow row)
    {
        Figure score = row.Score.Figure!;
        bool exact = score.Whole || report.Criteria.Any(c => c.Steps == true && (c.Item is null || c.Item == row.Number));
        return RoundingInterval.Point(Weight(row)!.Value)
            * (exact ? RoundingInterval.Point(score) : RoundingInterval.HalfUnitAround(score));
    }

    private Rational Top(ScoredRow row) =>
        report
            .Criteria.FirstOrDefault(c => c.Item == row.Number)
            ?.Levels.Select(l => Value(l.Score) ?? Rational.Zero)
            .DefaultIfEmpty(Rational.Of(5))
            .Max()
        ?? Rational.Of(5);

    /// <summary>Rounded, or cut off, which is no error.</summary>
    internal static bool Meets(StatedFigure stated, RoundingInterval values)
    {
        Figure figure = stated.Figure!;
        return RoundingInterval.HalfUnitAround(figure).Meets(values)
            || (values.High >= figure.Exact && values.Low < figure.Exact + Rational.Unit(figure.Places));
    }

    private static bool Assessed(ScoredRow row) =>
        row is { Weight.Figure: not null, Score.Figure: not null } && row.WeightedScore.State != FigureState.NotAssessed;

    private static bool IsUnclear(StatedFigure figure) => figure.State == FigureState.Unclear;

    private static bool Usable(ScoredRow row) => Assessed(row) && row.WeightedScore.Figure is not null;

    private static Rational? Weight(ScoredRow row) => Value(row.Weight);

    private static Rational? Value(StatedFigure figure) => figure.Figure is { } stated ? Rational.Of(stated.Value) : null;

    private static Rational Sum(IEnumerable<Rational?> values) =>
        values.Aggregate(Rational.Zero, (sum, v) => v is { } value ? sum + value : sum);
}
