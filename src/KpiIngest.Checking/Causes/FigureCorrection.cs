using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>One figure set to another value.</summary>
/// <param name="Figure">The figure as the report holds it; it is replaced wherever the very same one stands (an average is also a formula's value).</param>
public sealed record FigureCorrection(StatedFigure Figure, Rational Value) : Correction
{
    public override PlacedText Where => new(Figure.Text, Figure.Place);

    /// <returns>Null where the value cannot be written within the limits of a figure.</returns>
    public override Report? Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Figure.Figure is null || Corrected() is not { } corrected) return null;
        StatedFigure Fix(StatedFigure figure) => figure == Figure ? corrected : figure;
        return report with
        {
            ScoringTables = [.. report.ScoringTables.Select(t => InTable(t, Fix))],
            WeightList = [.. report.WeightList.Select(w => ReferenceEquals(w.Weight, Figure) ? w with { Weight = corrected } : w)],
            IndicatorWeight = Fix(report.IndicatorWeight),
            Formulas = [.. report.Formulas.Select(f => f with { Value = Fix(f.Value) })],
            StatedAverage = Fix(report.StatedAverage),
            FurtherAverages = [.. report.FurtherAverages.Select(Fix)],
        };
    }

    /// <summary>What the correction does not touch stays the very same, so that it need not be recomputed.</summary>
    private static ScoringTable InTable(ScoringTable table, Func<StatedFigure, StatedFigure> fix) => table with
    {
        Rows = Same(table.Rows, row =>
        {
            var (weight, score, weighted) = (fix(row.Weight), fix(row.Score), fix(row.WeightedScore));
            return ReferenceEquals(weight, row.Weight) && ReferenceEquals(score, row.Score) && ReferenceEquals(weighted, row.WeightedScore)
                ? row
                : row with { Weight = weight, Score = score, WeightedScore = weighted };
        }),
        Groups = [.. table.Groups.Select(g => g with { Weight = fix(g.Weight), Score = fix(g.Score), WeightedScore = fix(g.WeightedScore) })],
        Total = table.Total with { Weight = fix(table.Total.Weight), Score = fix(table.Total.Score), WeightedScore = fix(table.Total.WeightedScore) },
    };

    private static IReadOnlyList<ScoredRow> Same(IReadOnlyList<ScoredRow> rows, Func<ScoredRow, ScoredRow> fix)
    {
        ScoredRow[] corrected = [.. rows.Select(fix)];
        for (var i = 0; i < corrected.Length; i++)
        {
            if (!ReferenceEquals(corrected[i], rows[i])) return corrected;
        }

        return rows;
    }

    private StatedFigure? Corrected()
    {
        var places = Math.Max(Figure.Figure!.Places, PlacesNeeded());
        var units = Value.RoundedUnits(places);
        if (System.Numerics.BigInteger.Abs(units) >= Rational.PowerOfTen(Reports.Figure.MaxIntegerDigits + places)) return null;
        var value = (decimal)units / (decimal)Rational.PowerOfTen(places);
        return StatedFigure.Of(new Figure(Figure.Text, value, places), Figure.Place);
    }

    /// <summary>As many places as the value needs, at most 4 more than are shown anywhere.</summary>
    private int PlacesNeeded()
    {
        for (var places = 0; places <= 4; places++)
        {
            if (Rational.Of(Value.RoundedUnits(places)) * Rational.Unit(places) == Value) return places;
        }

        return 4;
    }
}
