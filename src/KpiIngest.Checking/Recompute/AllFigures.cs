using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <param name="At">Null where it stands in no scoring table.</param>
/// <param name="Subject">Indicator, item, table.</param>
/// <param name="What">What the figure is called.</param>
public sealed record NamedFigure(StatedFigure Figure, FigureAddress? At, ReadingPosition Position, Bilingual Subject, Bilingual What);

/// <summary>Every place of a report that may hold a figure, once, in reading order. Names are made for the wanted ones only.</summary>
public static class AllFigures
{
    public static IEnumerable<NamedFigure> Of(RecomputedReport report, Func<StatedFigure, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(wanted);
        return Listed(report.Report)
            .Where(f => wanted(f.Figure))
            .Concat(Levels(report.Report, wanted))
            .Concat(report.Tables.SelectMany(t => InTable(report, t, wanted)))
            .Concat(Converted(report, wanted))
            .Concat(Averages(report, wanted));
    }

    private static IEnumerable<NamedFigure> InTable(RecomputedReport report, RecomputedTable table, Func<StatedFigure, bool> wanted)
    {
        foreach (RecomputedRow row in table.Rows)
        {
            foreach ((StatedFigure figure, string column) in Columns(row.Row.Weight, row.Row.Score, row.Row.WeightedScore, wanted))
            {
                yield return new NamedFigure(
                    figure,
                    new FigureAddress(table.Index, row.Item.Index, column),
                    ReadingPosition.OfRow(table.Index, row.Item.Index),
                    Subject.Of(report, row),
                    FigureName.Of(column)
                );
            }
        }

        for (int g = 0; g < table.Table.Groups.Count; g++)
        {
            ScoredGroup group = table.Table.Groups[g];
            foreach ((StatedFigure figure, string column) in Columns(group.Weight, group.Score, group.WeightedScore, wanted))
            {
                yield return new NamedFigure(
                    figure,
                    new FigureAddress(table.Index, null, column) { Group = g },
                    ReadingPosition.OfGroup(table.Index, group.Members),
                    Subject.Of(report, group, table),
                    FigureName.Of(column)
                );
            }
        }

        ScoredTotal total = table.Table.Total;
        foreach ((StatedFigure figure, string column) in Columns(total.Weight, total.Score, total.WeightedScore, wanted))
        {
            string name = string.Equals(column, FigureName.Score, StringComparison.Ordinal) ? FigureName.Average : column;
            yield return new NamedFigure(
                figure,
                new FigureAddress(table.Index, RowAddress.Total, name),
                ReadingPosition.OfTotal(table.Index),
                Subject.OfTotal(report, table),
                FigureName.Of(name)
            );
        }
    }

    /// <summary>Totals on another scale.</summary>
    private static IEnumerable<NamedFigure> Converted(RecomputedReport report, Func<StatedFigure, bool> wanted) =>
        from table in report.Tables
        from conversion in table.Table.Conversions
        where wanted(conversion.Stated)
        select new NamedFigure(
            conversion.Stated,
            null,
            ReadingPosition.OfTotal(table.Index),
            Subject.OfTotal(report, table),
            Bilingual.Quoted(conversion.Label)
        );

    private static IEnumerable<(StatedFigure Figure, string Column)> Columns(
        StatedFigure weight,
        StatedFigure score,
        StatedFigure weighted,
        Func<StatedFigure, bool> wanted
    )
    {
        if (wanted(weight))
            yield return (weight, FigureName.Weight);
        if (wanted(score))
            yield return (score, FigureName.Score);
        if (wanted(weighted))
            yield return (weighted, FigureName.WeightedScore);
    }

    private static IEnumerable<NamedFigure> Listed(Report report) =>
        report.WeightList.Select(
            (entry, i) =>
                new NamedFigure(
                    entry.Weight,
                    null,
                    ReadingPosition.InDescription(i),
                    Subject.OfItem(report, entry.Number, entry.Name),
                    FigureName.Of(FigureName.Weight)
                )
        );

    private static IEnumerable<NamedFigure> Levels(Report report, Func<StatedFigure, bool> wanted) =>
        from c in Enumerable.Range(0, report.Criteria.Count)
        let criteria = report.Criteria[c]
        from level in criteria.Levels.Concat(criteria.Notes)
        where wanted(level.Score)
        select new NamedFigure(
            level.Score,
            null,
            ReadingPosition.InCriteria(c),
            Subject.OfItem(report, criteria.Item, criteria.Name),
            new Bilingual($"เกณฑ์การให้คะแนนระดับ {Bilingual.Digits(level.Level).Thai}", $"criteria, level {level.Level}")
        );

    /// <summary>The averages and formula values that are not a total row's score cell, each place once.</summary>
    private static IEnumerable<NamedFigure> Averages(RecomputedReport report, Func<StatedFigure, bool> wanted)
    {
        HashSet<StatedFigure> seen = report.Tables.Select(t => t.Table.Total.Score).ToHashSet();
        IEnumerable<StatedFigure> stated = report
            .Report.FurtherAverages.Concat(report.Report.Formulas.Select(f => f.Value))
            .Prepend(report.Report.StatedAverage);
        int index = 0;
        foreach (StatedFigure figure in stated.Where(f => wanted(f) && seen.Add(f)))
        {
            yield return new NamedFigure(
                figure,
                null,
                ReadingPosition.AfterTables(index++),
                Subject.Of(report.Report),
                FigureName.Of(FigureName.Average)
            );
        }
    }
}
