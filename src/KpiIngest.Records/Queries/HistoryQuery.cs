using System.Runtime.CompilerServices;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>What was sent, clean or not, with every version and duplicate, and what each report stated.</summary>
public sealed class HistoryQuery(IDbContextFactory<RecordsDbContext> records)
{
    private const int Batch = 200;

    /// <summary>Newest submission first; the reports of one in the order of the file.</summary>
    /// <param name="atOnce">Submissions that are read together: who wants a page reads no more than it holds.</param>
    public async IAsyncEnumerable<HistoryLine> StreamAsync(
        HistoryFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        int atOnce = Batch
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        long? before = filter.Before;
        while (true)
        {
            await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
            List<Submission> page = await Asked(db, filter)
                .Where(s => before == null || s.Id < before)
                .OrderByDescending(s => s.Id)
                .Take(atOnce)
                .ToListAsync(cancellationToken);
            if (page.Count == 0)
                yield break;
            long[] read = [.. page.Select(s => s.DuplicateOfId ?? s.Id).Distinct()];
            ILookup<long, HistoryReport> reports = await ReportsAsync(db, filter, read, cancellationToken);
            ILookup<long, Decision> decisions = await DecisionsAsync(db, [.. page.Select(s => s.Id)], cancellationToken);
            GivenIdentities given = await GivenIdentities.OfAsync(db, [.. page.Select(s => s.Id).Union(read)], cancellationToken);
            foreach (Submission submission in page)
            foreach (
                HistoryLine line in LinesOf(
                    submission,
                    [.. reports[submission.DuplicateOfId ?? submission.Id]],
                    [.. decisions[submission.Id]]
                )
            )
                yield return line with
                {
                    IdentityGivenBy = given.TextOf(submission.Id, line.Report?.Ordinal, submission.DuplicateOfId),
                };

            before = page[^1].Id;
        }
    }

    /// <summary>What was said of a report stands with it; what belongs to none that is listed stands with the first line of its
    /// submission.</summary>
    private static IEnumerable<HistoryLine> LinesOf(
        Submission submission,
        IReadOnlyList<HistoryReport> reports,
        IReadOnlyList<Decision> decisions
    )
    {
        HashSet<long> takenBack = [.. decisions.Where(d => d.Act == DecisionAct.TakenBack).Select(d => d.OfId).OfType<long>()];
        List<(string, string, string)> keys = [.. reports.Select(r => FindingParts.ReportOf(r.FiscalYear, r.Round, r.IndicatorNumber))];
        ILookup<int, HistoryDecision> ofReport = decisions.ToLookup(
            d => Math.Max(0, keys.IndexOf(FindingParts.Of(d.Finding).Report)),
            d => HistoryDecision.From(d, takenBack.Contains(d.Id))
        );
        if (reports.Count == 0)
            yield return new HistoryLine(submission, null) { Decisions = [.. ofReport[0]] };
        for (int i = 0; i < reports.Count; i++)
            yield return new HistoryLine(submission, reports[i]) { Decisions = [.. ofReport[i]] };
    }

    private static async Task<ILookup<long, Decision>> DecisionsAsync(
        RecordsDbContext db,
        long[] submissions,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .Decisions.AsNoTracking()
                .Where(d => submissions.Contains(d.SubmissionId))
                .OrderBy(d => d.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(d => d.SubmissionId);

    /// <summary>Units, numbers of indicators and fiscal years of which anything was sent; in ordinal order.</summary>
    public async Task<(IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, IReadOnlyList<int> Years)> KnownAsync(
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> units = await db.Submissions.Select(s => s.Unit).Distinct().ToListAsync(cancellationToken);
        List<string> indicators = await db
            .Reports.Where(r => r.IndicatorNumber != null)
            .Select(r => r.IndicatorNumber!)
            .Distinct()
            .ToListAsync(cancellationToken);
        List<int> years = await db
            .Reports.Where(r => r.FiscalYear != null)
            .Select(r => r.FiscalYear!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        return ([.. units.Order(StringComparer.Ordinal)], [.. indicators.Order(StringComparer.Ordinal)], [.. years.Order()]);
    }

    /// <summary>Submissions, or those that hold a report that is asked for.</summary>
    internal static IQueryable<Submission> Asked(RecordsDbContext db, HistoryFilter filter)
    {
        IQueryable<Submission> submissions = db.Submissions.AsNoTracking();
        if (filter.Submissions is { } numbers)
            submissions = submissions.Where(s =>
                numbers.Contains(s.Id) || (s.ContainerId != null && numbers.Contains(s.ContainerId.Value))
            );
        if (filter.Unit is { } unit)
            submissions = submissions.Where(s => s.Unit == unit);
        if (filter.Since is { } since)
            submissions = submissions.Where(s => s.ReceivedAt >= since);
        if (filter.LatestOnly)
            submissions = submissions.Where(s => s.DuplicateOfId == null);
        if (!filter.OfReports)
            return submissions;
        IQueryable<RecordedReport> reports = Asked(CurrentReadings.ReportsOf(db), db, filter);
        return submissions.Where(s => reports.Any(r => r.SubmissionId == (s.DuplicateOfId ?? s.Id)));
    }

    private static IQueryable<RecordedReport> Asked(IQueryable<RecordedReport> reports, RecordsDbContext db, HistoryFilter filter)
    {
        if (filter.FiscalYear is { } year)
            reports = reports.Where(r => r.FiscalYear == year);
        if (filter.Round is { } round)
            reports = reports.Where(r => r.Round == round);
        if (filter.Indicator is { } indicator)
            reports = reports.Where(r => r.IndicatorNumber == indicator);
        if (filter.LatestOnly)
            reports = reports.Where(r => CurrentReadings.LatestOf(db).Any(l => l.Id == r.Id));
        return reports;
    }

    private static async Task<ILookup<long, HistoryReport>> ReportsAsync(
        RecordsDbContext db,
        HistoryFilter filter,
        long[] submissions,
        CancellationToken cancellationToken
    )
    {
        var reports = await Asked(CurrentReadings.ReportsOf(db), db, filter)
            .AsNoTracking()
            .Where(r => submissions.Contains(r.SubmissionId))
            .OrderBy(r => r.SubmissionId)
            .ThenBy(r => r.Ordinal)
            .Select(r => new
            {
                Report = r,
                Earlier = CurrentReadings
                    .ReportsOf(db)
                    .Where(o => o.IdentityKey == r.IdentityKey && o.SubmissionId < r.SubmissionId)
                    .Select(o => o.SubmissionId)
                    .Distinct()
                    .Count(),
                Latest = CurrentReadings.LatestOf(db).Any(l => l.Id == r.Id),
                Errors = db.Discrepancies.Count(d => d.ReportId == r.Id && d.Severity == Severity.Error),
                Warnings = db.Discrepancies.Count(d => d.ReportId == r.Id && d.Severity == Severity.Warning),
                Gaps = r.Gaps.Count,
                Keyed = r.Tables.Any(t => t.Certainty == ScoringTableResult.Keyed),
                Findings = db.FindingLines.Count(l => l.SubmissionId == r.SubmissionId && l.ReportId == r.Id && !l.Follows),
                Open = db.FindingLines.Count(l =>
                    l.SubmissionId == r.SubmissionId
                    && l.ReportId == r.Id
                    && !l.Follows
                    && (l.State == FindingState.Open || l.State == FindingState.Changed)
                ),
            })
            .ToListAsync(cancellationToken);
        long[] ids = [.. reports.Select(r => r.Report.Id)];
        ILookup<long, StatedTable> tables = (
            await db
                .Tables.AsNoTracking()
                .Where(t => ids.Contains(t.ReportId))
                .OrderBy(t => t.Ordinal)
                .Select(t => new StatedTable(
                    t.ReportId,
                    t.Kind,
                    t.TotalWeight,
                    t.TotalWeightedScore,
                    t.Rows.Count(r => !r.Group),
                    t.Rows.Where(r => !r.Group).OrderBy(r => r.Ordinal).FirstOrDefault()
                ))
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.ReportId);
        return reports.ToLookup(
            r => r.Report.SubmissionId,
            r =>
                With(
                    new HistoryReport(
                        r.Report.FiscalYear,
                        r.Report.Round,
                        r.Report.IndicatorNumber,
                        r.Report.IndicatorName,
                        r.Report.IdentityKey is null ? null : r.Earlier + 1,
                        r.Latest
                    )
                    {
                        Ordinal = r.Report.Ordinal,
                        StatedAverage = r.Report.StatedAverage,
                        RecomputedWeight = r.Report.RecomputedWeight,
                        RecomputedWeightedScore = r.Report.RecomputedWeightedScore,
                        RecomputedAverage = r.Report.RecomputedAverage,
                        Keyed = r.Keyed,
                        Errors = r.Errors,
                        Warnings = r.Warnings,
                        NotCheckable = r.Gaps,
                        Open = r.Open,
                        Decided = r.Findings - r.Open,
                    },
                    tables[r.Report.Id].LastOrDefault(t => t.Kind == "summary") ?? tables[r.Report.Id].LastOrDefault()
                )
        );
    }

    private static HistoryReport With(HistoryReport report, StatedTable? table) =>
        table switch
        {
            null => report,
            { RowCount: 1, First: { } row } => report with
            {
                Weight = row.Weight,
                Result = row.Result,
                Score = row.Score,
                WeightedScore = row.WeightedScore,
            },
            _ => report with { Weight = table.TotalWeight, WeightedScore = table.TotalWeightedScore },
        };

    private sealed record StatedTable(
        long ReportId,
        string Kind,
        string? TotalWeight,
        string? TotalWeightedScore,
        int RowCount,
        RecordedRow? First
    );
}
