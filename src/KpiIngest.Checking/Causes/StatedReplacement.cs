using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>A report with one stated figure in the place of another.</summary>
internal static class StatedReplacement
{
    /// <param name="from">Replaced wherever the very same one stands (an average is also a formula's value); a listed weight only by
    /// itself, because lists repeat their places.</param>
    public static Report In(Report report, StatedFigure from, StatedFigure to)
    {
        StatedFigure Fix(StatedFigure figure) => figure == from ? to : figure;
        return report with
        {
            ScoringTables = [.. report.ScoringTables.Select(t => InTable(t, Fix))],
            WeightList = [.. report.WeightList.Select(w => ReferenceEquals(w.Weight, from) ? w with { Weight = to } : w)],
            IndicatorWeight = Fix(report.IndicatorWeight),
            Formulas = [.. report.Formulas.Select(f => f with { Value = Fix(f.Value) })],
            StatedAverage = Fix(report.StatedAverage),
            FurtherAverages = [.. report.FurtherAverages.Select(Fix)],
        };
    }

    /// <summary>What is not touched stays the very same, so that it need not be recomputed.</summary>
    private static ScoringTable InTable(ScoringTable table, Func<StatedFigure, StatedFigure> fix) =>
        table with
        {
            Rows = Same(
                table.Rows,
                row =>
                {
                    (StatedFigure weight, StatedFigure score, StatedFigure weighted) = (
                        fix(row.Weight),
                        fix(row.Score),
                        fix(row.WeightedScore)
                    );
                    return
                        ReferenceEquals(weight, row.Weight)
                        && ReferenceEquals(score, row.Score)
                        && ReferenceEquals(weighted, row.WeightedScore)
                        ? row
                        : row with
                        {
                            Weight = weight,
                            Score = score,
                            WeightedScore = weighted,
                        };
                }
            ),
            Groups =
            [
                .. table.Groups.Select(g => g with { Weight = fix(g.Weight), Score = fix(g.Score), WeightedScore = fix(g.WeightedScore) }),
            ],
            Total = table.Total with
            {
                Weight = fix(table.Total.Weight),
                Score = fix(table.Total.Score),
                WeightedScore = fix(table.Total.WeightedScore),
            },
        };

    private static IReadOnlyList<ScoredRow> Same(IReadOnlyList<ScoredRow> rows, Func<ScoredRow, ScoredRow> fix)
    {
        ScoredRow[] corrected = [.. rows.Select(fix)];
        for (int i = 0; i < corrected.Length; i++)
        {
            if (!ReferenceEquals(corrected[i], rows[i]))
                return corrected;
        }

        return rows;
    }
}
