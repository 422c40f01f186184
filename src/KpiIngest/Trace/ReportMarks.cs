using KpiIngest.Documents;
using KpiIngest.Documents.Pdf.Trace;
using KpiIngest.Reports;

namespace KpiIngest.Trace;

/// <summary>What each place of a report was recognised as, to be drawn over its page. What a report does not state has no mark.</summary>
public static class ReportMarks
{
    public static IEnumerable<TraceMark> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Head(report), .. report.ScoringTables.SelectMany(Table), .. report.Criteria.SelectMany(Criteria), .. Closing(report)];
    }

    private static IEnumerable<TraceMark> Head(Report report) =>
        [
            new(report.Indicator.Place, "indicator"),
            new(report.Round.Place, "round"),
            .. Entries(report.Supervisors, "supervisor"),
            .. Entries(report.Collectors, "collector"),
            .. Entries(report.Phones, "phone"),
            .. Entries(report.Evidence, "evidence"),
            .. report.WeightList.Select(w => new TraceMark(w.Weight.Place, "listed-weight")),
        ];

    private static IEnumerable<TraceMark> Closing(Report report) =>
        [
            .. report.Formulas.Select(f => new TraceMark(f.Place, "formula")),
            .. report.Formulas.SelectMany(f => Figure(f.Value, "formula-value")),
            .. Figure(report.StatedAverage, "average"),
            .. report.FurtherAverages.SelectMany(a => Figure(a, "average")),
            .. report.AchievedLists.Select(l => new TraceMark(l.Place, "achieved-list")),
            .. report.UnplacedFigures.Select(f => new TraceMark(f.Place, "unplaced")),
            .. report.HiddenFigures.Select(f => new TraceMark(f.Place, "hidden-figure")),
        ];

    private static IEnumerable<TraceMark> Table(ScoringTable table) =>
        [
            .. table.Rows.SelectMany(row =>
                (IEnumerable<TraceMark>)
                    [
                        .. Figure(row.Weight, "weight"),
                        .. row.Result.Text is null ? (IEnumerable<TraceMark>)[] : [new(row.Result.Place, "result")],
                        .. Figure(row.Score, "score"),
                        .. Figure(row.WeightedScore, "weighted-score"),
                    ]
            ),
            .. table.Groups.SelectMany(group =>
                (IEnumerable<TraceMark>)
                    [
                        .. Figure(group.Weight, "group-weight"),
                        .. Figure(group.Score, "group-score"),
                        .. Figure(group.WeightedScore, "group-weighted-score"),
                    ]
            ),
            .. Figure(table.Total.Weight, "total-weight"),
            .. Figure(table.Total.Score, "total-score"),
            .. Figure(table.Total.WeightedScore, "total-weighted-score"),
        ];

    private static IEnumerable<TraceMark> Criteria(ItemCriteria criteria) =>
        [
            .. criteria.Levels.Select(level => new TraceMark(level.Place, "level")),
            .. criteria.Notes.Select(note => new TraceMark(note.Place, "level-note")),
        ];

    private static IEnumerable<TraceMark> Entries(LabelledEntries entries, string role) =>
        entries.Entries.Select(e => new TraceMark(e.Place, role));

    /// <summary>An unclear figure is shown as such: it has a role and no value.</summary>
    private static IEnumerable<TraceMark> Figure(StatedFigure figure, string role) =>
        figure.State switch
        {
            FigureState.Absent or FigureState.Blank => [],
            FigureState.Unclear => [new(figure.Place, role + " unclear")],
            _ => [new(figure.Place, role)],
        };
}
