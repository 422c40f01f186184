using KpiIngest.Checking.Language;
using KpiIngest.Checking.NotCheckable;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Checking.Results.Mapping;

/// <summary>From a report as recognised and recomputed to what the contract says.</summary>
internal static class ReportMapping
{
    public static ReportResult ToResult(RecomputedReport recomputed, Comparisons made, EvidenceMapping evidence, Guard guard)
    {
        Report report = recomputed.Report;
        (FigureList figures, int leftOut) = evidence.Figures();
        bool scanned = ScannedRows.Are(recomputed);
        return new ReportResult
        {
            Indicator = new IndicatorResult(report.Indicator.Number, report.Indicator.Name),
            AgencySummary = report.AgencySummary,
            Round = report.Round.Months,
            FiscalYear = report.FiscalYear,
            Supervisors = Texts(report.Supervisors),
            Collectors = Texts(report.Collectors),
            Phones = Texts(report.Phones),
            Evidence = Texts(report.Evidence),
            ScoringTables = [.. recomputed.Tables.Select(t => ToResult(t) with { ScanProposals = ScanProposals.Of(report, t) })],
            Criteria =
            [
                .. report.Criteria.Select(c =>
                    ToResult(c, recomputed.Criteria.AreUnsure(c)) with
                    {
                        Notes = scanned && c.Notes.Count > 0 ? ReportLines.NotesOf(c) : null,
                    }
                ),
            ],
            Formulas = [.. report.Formulas.Select(f => new FormulaResult(f.Text, Stated(f.Value)))],
            StatedAverage = Stated(report.StatedAverage),
            Lines = scanned && ReportLines.Of(report) is { Count: > 0 } lines ? lines : null,
            Recomputed = new RecomputedResult(
                Exact(recomputed.Average is { Simple: false } average ? average.Weights : null),
                Exact(WithConvention(recomputed)?.AveragedSums.ExactWeighted),
                Exact(recomputed.Average?.Exact)
            ),
            Checked = new CheckedResult(made.Rows, made.Count),
            NotCheckable = NotCheckableEntries.Of(recomputed, made, guard),
            Figures = figures,
            FiguresLeftOut = leftOut,
        };
    }

    public static TableRoleResult RoleOf(ScoringTable table) =>
        new(
            table.Kind == ScoringTableKind.Summary ? "summary" : "detail",
            table.Assessor switch
            {
                Assessor.Self => "self",
                Assessor.Committee => "committee",
                _ => null,
            },
            table.Period is { } period ? new PeriodResult(period.Round, period.Label) : null
        );

    private static ScoringTableResult ToResult(RecomputedTable table) =>
        new()
        {
            Kind = RoleOf(table.Table).Kind,
            Assessor = RoleOf(table.Table).Assessor,
            Period = RoleOf(table.Table).Period,
            Convention = ConventionName.Code(table.Convention),
            Certainty =
                table.Table.Keyed ? ScoringTableResult.Keyed
                : table.Table.Scanned ? ScoringTableResult.Scan
                : table.Table.ByAlignment ? "alignment"
                : null,
            Rows = [.. table.Rows.Select(r => ToResult(r.Row) with { FullScore = Exact(r.Item.FullScore) })],
            ScannedRows = table.Table.Scanned ? [.. table.Rows.Select(r => ScannedRows.CodeOf(ScannedRows.StateOf(r)))] : null,
            Groups = [.. table.Table.Groups.Select(g => new GroupResult(g.Number, g.Name, Stated(g.Weight), Stated(g.WeightedScore)))],
            Total = new TotalResult(Stated(table.Table.Total.Weight), Stated(table.Table.Total.WeightedScore)),
        };

    private static RowResult ToResult(ScoredRow row) =>
        new(
            row.Number,
            row.Name,
            Stated(row.Weight),
            row.Result.Figure?.Normalised ?? row.Result.Text,
            Stated(row.Score),
            Stated(row.WeightedScore)
        );

    /// <summary>Weighted scores are recomputed only where it is known how they are formed.</summary>
    private static RecomputedReport? WithConvention(RecomputedReport recomputed) =>
        recomputed.Averaged.Any(t => t.Convention != WeightingConvention.Unknown) ? recomputed : null;

    private static CriteriaResult ToResult(ItemCriteria criteria, bool unsure) =>
        new(criteria.Item, [.. criteria.Levels.Select(l => new LevelResult(l.Level, l.Condition, Stated(l.Score)))])
        {
            Name = criteria.Name,
            Unsure = unsure,
        };

    private static IReadOnlyList<string> Texts(LabelledEntries entries) => [.. entries.Entries.Select(e => e.Text)];

    private static string? Stated(StatedFigure figure) => figure.Figure?.Normalised;

    private static string? Exact(Rational? value) => value is { } exact ? DecimalText.Of(exact).Text : null;
}
