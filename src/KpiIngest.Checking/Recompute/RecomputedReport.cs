using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A report with everything recomputed that its rules compare. Made once a report, in time linear in its rows.</summary>
public sealed class RecomputedReport
{
    private readonly FullScores fullScores;

    private bool? scoresTargetsBySteps;

    public RecomputedReport(Report report)
        : this(report, null) { }

    /// <param name="before">The report as it was before a correction: rows that are the very same in both are not recomputed.</param>
    internal RecomputedReport(Report report, RecomputedReport? before)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
        bool sameRows = before is not null && SameRows(before.Report, report);
        Criteria = sameRows && ReferenceEquals(before!.Report.Criteria, report.Criteria) ? before.Criteria : new CriteriaOfItems(report);
        fullScores = new FullScores(report, Criteria);
        List<List<ItemRow>> rows = report.ScoringTables.Select((table, t) => RowsOf(table, t, before?.Tables[t].Rows)).ToList();
        Convention = ConventionFinder.Find(report, rows);
        Tables =
        [
            .. report.ScoringTables.Select((table, t) => new RecomputedTable(t, table, rows[t], Convention.OfTable[t], before?.Tables[t])),
        ];
        Parts = SummaryOfParts.In(report.ScoringTables);
        Averaged = [.. AveragedTables.Of(report, Parts).Select(t => Tables[t])];
        AveragedRows = [.. Averaged.SelectMany(t => t.Rows)];
        AveragedSums = Averaged.Count == 1 ? Averaged[0].Sums : new RowSums(AveragedRows);
        LacksRows = Averaged.Any(t => t.LacksRow);
        Average = LacksRows ? null : WeightedAverage.Stated(AveragedRows);
        IReadOnlyList<ScoringTable> parts = PartTables.In(report.ScoringTables, Parts);
        AveragedAlone = [.. Tables.Where(t => parts.Contains(t.Table) || !Averaged.Contains(t))];
        Items = new ItemPlaces(this, sameRows ? before!.Items : null);
    }

    public Report Report { get; }

    public CriteriaOfItems Criteria { get; }

    public FoundConvention Convention { get; }

    public IReadOnlyList<RecomputedTable> Tables { get; }

    /// <summary>The tables over which totals and average of the report run.</summary>
    public IReadOnlyList<RecomputedTable> Averaged { get; }

    public IReadOnlyList<RecomputedRow> AveragedRows { get; }

    public RowSums AveragedSums { get; }

    /// <summary>True where a summary of a scan says by its own numbers that a row of it was not seen: sums over all rows prove
    /// nothing.</summary>
    public bool LacksRows { get; }

    /// <summary>Null where it cannot be computed with certainty.</summary>
    public WeightedAverage? Average { get; }

    /// <summary>Tables whose total rows, where they state an average, state that of their own rows: parts of the report, other
    /// assessors'.</summary>
    public IReadOnlyList<RecomputedTable> AveragedAlone { get; }

    /// <summary>The summary whose rows are whole tables before it; null where there is none.</summary>
    public SummaryOfParts? Parts { get; }

    /// <summary>Where each item stands in summary and detail tables.</summary>
    public ItemPlaces Items { get; }

    /// <summary>True where some item's score is a step of bare targets and no item's lies between two of them.</summary>
    public bool ScoresTargetsBySteps
    {
        get
        {
            if (scoresTargetsBySteps is { } known)
                return known;
            HashSet<CriteriaReading?> proven = Tables
                .SelectMany(t => t.Rows)
                .Where(r => r.Row.Score.Figure is not null)
                .Select(r => ScoreFromResult.Of(this, r).Proves(r.Row.Score.Figure!))
                .ToHashSet();
            scoresTargetsBySteps = proven.Contains(CriteriaReading.Step) && !proven.Contains(CriteriaReading.Interpolation);
            return scoresTargetsBySteps.Value;
        }
    }

    private static bool SameRows(Report before, Report after) =>
        before.ScoringTables.Count == after.ScoringTables.Count
        && before.ScoringTables.Zip(after.ScoringTables).All(t => t.First.Rows.Count == t.Second.Rows.Count);

    private List<ItemRow> RowsOf(ScoringTable table, int index, IReadOnlyList<RecomputedRow>? before)
    {
        List<ItemRow> rows = new(table.Rows.Count);
        for (int r = 0; r < table.Rows.Count; r++)
        {
            (ScoredRow row, bool steps) = (table.Rows[r], Criteria.For(table.Rows[r])?.Steps == true);
            (Rational lowest, Rational usual) = (Criteria.LowestScoreOf(row), Criteria.TopScoreOf(row));
            Rational? full = fullScores.Of(table, row) is { } stated && stated != usual ? stated : null;
            Rational top = full ?? usual;
            ItemRow? same = before is not null && r < before.Count ? before[r].Item : null;
            rows.Add(
                same is not null
                && ReferenceEquals(same.Row, row)
                && same.Steps == steps
                && same.TopScore == top
                && same.FullScore == full
                && same.LowestScore == lowest
                    ? same
                    : new ItemRow(index, r, row, steps, top, lowest) { FullScore = full }
            );
        }

        return rows;
    }
}
