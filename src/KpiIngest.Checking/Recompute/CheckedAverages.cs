using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Stated averages that do not come out right, computed again: the report's, and those in the total rows of tables that it does
/// not average (another assessor's).</summary>
public static class CheckedAverages
{
    /// <param name="standing">Those that stand so: words are made for no others.</param>
    public static IEnumerable<CheckedFigure> Of(RecomputedReport report, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(report);
        StatedFigure stated = report.Report.StatedAverage;
        if (Check(report, stated, report.Average, report.AveragedRows, TableOf(report), standing) is { } wrong)
            yield return wrong;
        foreach (RecomputedTable table in report.AveragedAlone)
        {
            StatedFigure score = table.Table.Total.Score;
            if (score.Figure is null || score == stated)
                continue;
            if (Check(report, score, WeightedAverage.Stated(table.Rows), table.Rows, table, standing) is { } other)
                yield return other;
        }

        foreach (CheckedFigure group in report.Tables.SelectMany(t => Groups(report, t, standing)))
            yield return group;
    }

    /// <summary>The stated averages that can be tested: the report's, those in other total rows, those of group rows.</summary>
    public static IEnumerable<TestedFigure> Tested(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StatedFigure stated = report.Report.StatedAverage;
        if (stated.Figure is not null && report.Average is not null)
            yield return new TestedFigure(stated, report.AveragedRows);
        foreach (RecomputedTable table in report.Tables)
        {
            StatedFigure score = table.Table.Total.Score;
            if (
                report.AveragedAlone.Contains(table)
                && score.Figure is not null
                && score != stated
                && WeightedAverage.Stated(table.Rows) is not null
            )
                yield return new TestedFigure(score, table.Rows);
            foreach (ScoredGroup group in table.Table.Groups)
            {
                if (group.Score.Figure is not null && WeightedAverage.Of(table.Members(group)) is not null)
                    yield return new TestedFigure(group.Score, table.Members(group));
            }
        }
    }

    /// <summary>The scores of group rows: the average of the members by weight. One that is their sum or their plain mean states something
    /// else.</summary>
    private static IEnumerable<CheckedFigure> Groups(RecomputedReport report, RecomputedTable table, Standing wanted)
    {
        for (int g = 0; g < table.Table.Groups.Count; g++)
        {
            ScoredGroup group = table.Table.Groups[g];
            if (group.Score.Figure is not { } stated)
                continue;
            IReadOnlyList<RecomputedRow> members = table.Members(group);
            if (WeightedAverage.Of(members) is not { } average || average.Judge(stated) != wanted || IsSumOrMean(members, stated))
                continue;
            yield return new CheckedFigure(
                group.Score,
                wanted,
                average.Exact,
                average.Values,
                average.Operation,
                new FigureAddress(table.Index, null, FigureName.Average) { Group = g },
                ReadingPosition.OfGroup(table.Index, group.Members),
                Subject.Of(report, group, table),
                FigureName.Of(FigureName.Average),
                () => Proof.OfAverage(Operand.Of(OperandRole.Stated, group.Score), members, simple: false)
            );
        }
    }

    private static bool IsSumOrMean(IReadOnlyList<RecomputedRow> members, Figure stated)
    {
        List<RoundingInterval> scores = members.Where(m => m.Item.Score is not null).Select(m => m.Item.Score!.Value).ToList();
        if (scores.Count < 2)
            return false;
        RoundingInterval sum = scores.Aggregate(RoundingInterval.Zero, (all, score) => all + score);
        return Rounding.Judge(stated, [sum, sum / RoundingInterval.Point(Rational.Of(scores.Count))]) != Standing.Wrong;
    }

    /// <summary>The table in whose total row the report's average belongs; null where detail tables are averaged together.</summary>
    public static RecomputedTable? TableOf(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StatedFigure stated = report.Report.StatedAverage;
        RecomputedTable? inTotal = report.Tables.FirstOrDefault(t =>
            t.Table.Total.Score.Figure is not null && t.Table.Total.Score == stated
        );
        if (inTotal is not null)
            return inTotal;
        return
            report.Averaged is [.., var last]
            && (report.Averaged.Count == 1 || last.Table.Kind == ScoringTableKind.Summary)
            && !(report.AveragedAlone.Contains(last) && last.Table.Total.Score.Figure is not null)
            ? last
            : null;
    }

    private static CheckedFigure? Check(
        RecomputedReport report,
        StatedFigure stated,
        WeightedAverage? average,
        IReadOnlyList<RecomputedRow> rows,
        RecomputedTable? table,
        Standing wanted
    )
    {
        if (stated.Figure is not { } figure || average is null)
            return null;
        Standing standing = average.Judge(figure);
        if (standing != wanted || IsSumOfScores(report, stated) || IsMean(report, stated))
            return null;
        return new CheckedFigure(
            stated,
            standing,
            average.Exact,
            average.Values,
            average.Operation,
            table is null ? null : new FigureAddress(table.Index, RowAddress.Total, FigureName.Average),
            table is null ? ReadingPosition.AfterTables(0) : ReadingPosition.OfTotal(table.Index),
            table is null ? Subject.Of(report.Report) : Subject.OfTotal(report, table),
            FigureName.Of(FigureName.Average),
            () => Proof.OfAverage(Operand.Of(OperandRole.Stated, stated), rows, average.Simple)
        );
    }

    /// <summary>A row <c>คะแนนเฉลี่ย</c> under the score column may be the plain mean of the scores, unless its label says that it is
    /// weighted.</summary>
    public static bool IsMean(RecomputedReport report, StatedFigure stated)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (stated?.Figure is not { } figure)
            return false;
        return report.Tables.FirstOrDefault(t => t.Table.Total.Score == stated) is { Table.Total.SaysWeighted: false } table
            && WeightedAverage.MeanOf(table.Rows) is { } mean
            && mean.Judge(figure) == Standing.Right;
    }

    /// <summary>Some forms add up the score column in the total row. That is no statement of an average, right or wrong.</summary>
    public static bool IsSumOfScores(RecomputedReport report, StatedFigure stated)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (stated?.Figure is not { } figure)
            return false;
        if (report.Tables.FirstOrDefault(t => t.Table.Total.Score == stated) is not { } table)
            return false;
        List<Rational> scores = table.Rows.Where(r => r.Row.Score.Exact is not null).Select(r => r.Row.Score.Exact!.Value).ToList();
        return scores.Count > 1 && scores.Aggregate(Rational.Zero, (sum, score) => sum + score) == figure.Exact;
    }
}
