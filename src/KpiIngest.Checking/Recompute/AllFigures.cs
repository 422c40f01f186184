using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <param name="At">Null where it stands in no scoring table.</param>
/// <param name="Subject">Indicator, item, table.</param>
/// <param name="What">What the figure is called.</param>
public sealed record NamedFigure(StatedFigure Figure, FigureAddress? At, ReadingPosition Position, Bilingual Subject, Bilingual What);

/// <summary>Every place of a report that may hold a figure, once, in reading order.</summary>
public static class AllFigures
{
    public static IEnumerable<NamedFigure> Of(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Listed(report.Report).Concat(Levels(report.Report)).Concat(report.Tables.SelectMany(t => InTable(report, t))).Concat(Averages(report));
    }

    /// <summary>The figures inside scoring tables.</summary>
    public static IEnumerable<NamedFigure> InTable(RecomputedReport report, RecomputedTable table)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(table);
        foreach (var row in table.Rows)
        {
            var subject = Subject.Of(report, row);
            var position = ReadingPosition.OfRow(table.Index, row.Item.Index);
            NamedFigure Named(StatedFigure figure, string column) =>
                new(figure, new FigureAddress(table.Index, row.Item.Index, column), position, subject, FigureName.Of(column));
            yield return Named(row.Row.Weight, FigureName.Weight);
            yield return Named(row.Row.Score, FigureName.Score);
            yield return Named(row.Row.WeightedScore, FigureName.WeightedScore);
        }

        for (var g = 0; g < table.Table.Groups.Count; g++)
        {
            var (group, index) = (table.Table.Groups[g], g);
            NamedFigure Named(StatedFigure figure, string column) => new(
                figure, new FigureAddress(table.Index, null, column) { Group = index }, ReadingPosition.OfGroup(table.Index, group.Members),
                Subject.Of(report, group, table), FigureName.Of(column));
            yield return Named(group.Weight, FigureName.Weight);
            yield return Named(group.Score, FigureName.Score);
            yield return Named(group.WeightedScore, FigureName.WeightedScore);
        }

        var total = table.Table.Total;
        NamedFigure InTotal(StatedFigure figure, string column) => new(
            figure, new FigureAddress(table.Index, RowAddress.Total, column), ReadingPosition.OfTotal(table.Index),
            Subject.OfTotal(report, table), FigureName.Of(column));
        yield return InTotal(total.Weight, FigureName.Weight);
        yield return InTotal(total.Score, FigureName.Average);
        yield return InTotal(total.WeightedScore, FigureName.WeightedScore);
    }

    private static IEnumerable<NamedFigure> Listed(Report report) => report.WeightList.Select((entry, i) => new NamedFigure(
        entry.Weight, null, ReadingPosition.InDescription(i), Subject.OfItem(report, entry.Number, entry.Name), FigureName.Of(FigureName.Weight)));

    private static IEnumerable<NamedFigure> Levels(Report report) =>
        from c in Enumerable.Range(0, report.Criteria.Count)
        let criteria = report.Criteria[c]
        from level in criteria.Levels.Concat(criteria.Notes)
        select new NamedFigure(
            level.Score, null, ReadingPosition.InCriteria(c), Subject.OfItem(report, criteria.Item, null),
            new Bilingual($"เกณฑ์การให้คะแนนระดับ {Bilingual.Digits(level.Level).Thai}", $"criteria, level {level.Level}"));

    /// <summary>The averages and formula values that are not a total row's score cell, each place once.</summary>
    private static IEnumerable<NamedFigure> Averages(RecomputedReport report)
    {
        var seen = report.Tables.Select(t => t.Table.Total.Score).ToHashSet();
        var stated = report.Report.FurtherAverages.Concat(report.Report.Formulas.Select(f => f.Value)).Prepend(report.Report.StatedAverage);
        var index = 0;
        foreach (var figure in stated.Where(seen.Add))
        {
            yield return new NamedFigure(
                figure, null, ReadingPosition.AfterTables(index++), Subject.Of(report.Report), FigureName.Of(FigureName.Average));
        }
    }
}
