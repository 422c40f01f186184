using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Totals and subtotals that do not come out right, computed again. A total that agrees with one way to form it is not
/// here.</summary>
public static class CheckedTotals
{
    /// <param name="standing">Those that stand so: words are made for no others.</param>
    public static IEnumerable<CheckedFigure> Weights(RecomputedReport report, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Totals(report).Select(t => Weight(report, t, standing)).OfType<CheckedFigure>();
    }

    /// <param name="standing">Those that stand so: words are made for no others.</param>
    public static IEnumerable<CheckedFigure> WeightedScores(RecomputedReport report, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Totals(report).Select(t => Weighted(report, t, standing)).OfType<CheckedFigure>();
    }

    /// <summary>The totals of weights that can be tested: something was summed to compare them with.</summary>
    public static IEnumerable<TestedFigure> TestedWeights(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Totals(report)
            .Where(t => t.Weight.Figure is { } stated && t.Sums.JudgeWeight(stated) is not null)
            .Select(t => new TestedFigure(t.Weight, t.Rows));
    }

    /// <summary>The totals of weighted scores that can be tested.</summary>
    public static IEnumerable<TestedFigure> TestedWeightedScores(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Totals(report)
            .Where(t => t.Weighted.Figure is { } stated && t.Sums.JudgeWeighted(stated) is not null)
            .Select(t => new TestedFigure(t.Weighted, t.Rows));
    }

    private static CheckedFigure? Weight(RecomputedReport report, Total total, Standing wanted)
    {
        if (total.Weight.Figure is not { } stated || total.Sums.JudgeWeight(stated) is not { } standing)
            return null;
        if (standing != wanted || Whole(report, total)?.JudgeWeight(stated) == Standing.Right)
            return null;
        if (total is { Group: null, Table.Table.Total.Below: true } && TotalsBelow.MeansWeight(report, total.Table, stated))
            return null;
        return new CheckedFigure(
            total.Weight,
            standing,
            total.Sums.Weight!.Value,
            RoundingInterval.Point(total.Sums.Weight!.Value),
            total.Sums.WeightOperation,
            total.At(FigureName.Weight),
            total.Position,
            total.Subject(),
            FigureName.TotalWeight,
            () => Proof.OfWeights(Operand.Of(OperandRole.Stated, total.Weight), total.Rows)
        );
    }

    private static CheckedFigure? Weighted(RecomputedReport report, Total total, Standing wanted)
    {
        if (total.Weighted.Figure is not { } stated || total.Sums.JudgeWeighted(stated) is not { } standing)
            return null;
        if (standing != wanted || Whole(report, total)?.JudgeWeighted(stated) == Standing.Right)
            return null;
        if (ByAnotherConvention(report, total, stated))
            return null;
        if (total is { Group: null, Table.Table.Total.Below: true } && TotalsBelow.Means(report, total.Table, stated))
            return null;
        if (total is { Group: null, Table.Table.Total.SaysAverage: true } && TotalsBelow.IsAverage(total.Table, stated))
            return null;
        // One cut off is named beside the sum that it was cut off from.
        (Rational expected, string operation, Func<Proof> proof) =
            total.Sums.PrintedWeighted is { } printed && Rounding.Judge(stated, RoundingInterval.Point(printed)) == standing
                ? (printed, total.Sums.PrintedOperation, () => Proof.OfPrinted(Operand.Of(OperandRole.Stated, total.Weighted), total.Rows))
                : (
                    total.Sums.RecomputedWeighted!.Value,
                    total.Sums.RecomputedOperation,
                    (Func<Proof>)(
                        () =>
                            Proof.OfComputed(
                                Operand.Of(OperandRole.Stated, total.Weighted),
                                total.Rows,
                                lowest: total.Sums.ExactWeighted is null
                            )
                    )
                );
        return new CheckedFigure(
            total.Weighted,
            standing,
            expected,
            RoundingInterval.Point(expected),
            operation,
            total.At(FigureName.WeightedScore),
            total.Position,
            total.Subject(),
            FigureName.TotalWeightedScore,
            proof
        );
    }

    /// <summary>Under the last part of a summary that comes in parts, the total may be that of them all.</summary>
    private static RowSums? Whole(RecomputedReport report, Total total) =>
        total.Group is null && report.Averaged.Count > 1 && report.Averaged[^1] == total.Table ? report.AveragedSums : null;

    /// <summary>Rows shown with few decimals may follow several conventions; then the total may be that of any of them.</summary>
    private static bool ByAnotherConvention(RecomputedReport report, Total total, Figure stated)
    {
        List<RecomputedRow> usable = total.Table.Rows.Where(r => r.Item.Usable).ToList();
        return report
            .Convention.Candidates.Where(c =>
                c.Convention != total.Table.Weighting.Convention
                && (usable.Count > 0 || total.Table.Weighting.Convention == WeightingConvention.Unknown)
                && usable.TrueForAll(r => c.Fits(r.Item))
            )
            .Any(c => new RowSums([.. total.Rows.Select(r => new RecomputedRow(r.Item, c))]).JudgeWeighted(stated) == Standing.Right);
    }

    private static IEnumerable<Total> Totals(RecomputedReport report)
    {
        foreach (RecomputedTable table in report.Tables)
        {
            for (int g = 0; g < table.Table.Groups.Count; g++)
            {
                ScoredGroup group = table.Table.Groups[g];
                if (group.Members.Count == 0 || UnseenRows.In(table, group))
                    continue;
                yield return new Total(
                    table,
                    g,
                    new RowSums(table.Members(group)),
                    table.Members(group),
                    group.Weight,
                    group.WeightedScore,
                    ReadingPosition.OfGroup(table.Index, group.Members),
                    () => Subject.Of(report, group, table)
                );
            }

            if (table.Rows.Count == 0 || table.LacksRow || (report.LacksRows && report.Averaged[^1] == table))
                continue;
            ScoredTotal total = table.Table.Total;
            yield return new Total(
                table,
                null,
                table.Sums,
                table.Rows,
                total.Weight,
                total.WeightedScore,
                ReadingPosition.OfTotal(table.Index),
                () => Subject.OfTotal(report, table)
            );
        }
    }

    /// <param name="Group">Index of the group; null for the total row.</param>
    private sealed record Total(
        RecomputedTable Table,
        int? Group,
        RowSums Sums,
        IReadOnlyList<RecomputedRow> Rows,
        StatedFigure Weight,
        StatedFigure Weighted,
        ReadingPosition Position,
        Func<Bilingual> Subject
    )
    {
        public FigureAddress At(string column) =>
            Group is null
                ? new FigureAddress(Table.Index, RowAddress.Total, column)
                : new FigureAddress(Table.Index, null, column) { Group = Group };
    }
}
