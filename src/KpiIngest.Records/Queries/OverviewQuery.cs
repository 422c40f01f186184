using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>One round at a glance: what each unit sent and how it stands. The latest version of a report counts.</summary>
public sealed class OverviewQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>The rounds of which anything was received, the latest first.</summary>
    public async Task<IReadOnlyList<OverviewRound>> RoundsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var rounds = await CurrentReadings.ReportsOf(db).Where(r => r.FiscalYear != null && r.Round != null).GroupBy(r => new { r.FiscalYear, r.Round })
            .Select(g => new { g.Key.FiscalYear, g.Key.Round, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. rounds.OrderByDescending(r => r.FiscalYear).ThenByDescending(r => r.Round).Select(r => new OverviewRound(r.FiscalYear!.Value, r.Round!.Value, r.Count))];
    }

    /// <param name="fiscalYear">Buddhist era.</param>
    /// <param name="round">Months: 6, 9 or 12.</param>
    public async Task<IReadOnlyList<UnitOverview>> OfAsync(int fiscalYear, int round, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var reports = await CurrentReadings.LatestOf(db)
            .Where(r => r.FiscalYear == fiscalYear && r.Round == round)
            .Select(r => new { r.Id, r.Unit, r.Comparisons }).ToListAsync(cancellationToken);
        var lines = await db.FindingLines.Where(l => l.FiscalYear == fiscalYear && l.Round == round && l.Latest && !l.Follows && l.ReportId != null)
            .GroupBy(l => new { l.ReportId, l.State, l.Severity }).Select(g => new { g.Key.ReportId, g.Key.State, g.Key.Severity, Count = g.Count() }).ToListAsync(cancellationToken);
        var ofReport = lines.Where(l => l.Severity != Severity.Note).ToLookup(l => l.ReportId!.Value);
        return
        [
            .. reports.GroupBy(r => r.Unit, StringComparer.Ordinal).Select(unit => new UnitOverview(unit.Key)
            {
                Cards = unit.Count(),
                NotCompared = unit.Count(r => r.Comparisons == 0),
                Clean = unit.Count(r => r.Comparisons != 0 && !ofReport[r.Id].Any()),
                ToDecide = unit.Count(r => ofReport[r.Id].Any(l => FindingStates.Waiting.Contains(l.State))),
                FindingsToDecide = unit.Sum(r => ofReport[r.Id].Where(l => FindingStates.Waiting.Contains(l.State)).Sum(l => l.Count)),
                Findings = unit.Sum(r => ofReport[r.Id].Sum(l => l.Count)),
            }),
        ];
    }

    /// <summary>Submissions that nobody can read as they are, or that wait: of all rounds, because what was not read has none. The newest first.</summary>
    public async Task<IReadOnlyList<Submission>> NeedingCareAsync(int take, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        SubmissionState[] states = [SubmissionState.Unreadable, SubmissionState.Waiting, SubmissionState.Failed, SubmissionState.NotChecked];
        return await db.Submissions.AsNoTracking().Where(s => states.Contains(s.State)).OrderByDescending(s => s.Id).Take(take).ToListAsync(cancellationToken);
    }
}

/// <param name="Cards">Reports received for it, all versions.</param>
public sealed record OverviewRound(int FiscalYear, int Round, int Cards);

/// <summary>What one unit sent for a round. Each card counts once among clean, to decide, decided and not compared; notes count as nothing.</summary>
public sealed record UnitOverview(string Unit)
{
    public required int Cards { get; init; }

    /// <summary>Compared, and nothing found.</summary>
    public required int Clean { get; init; }

    /// <summary>Cards of which a finding waits for a decision.</summary>
    public required int ToDecide { get; init; }

    /// <summary>Cards in which no comparison could be made.</summary>
    public required int NotCompared { get; init; }

    /// <summary>Cards with findings that are all decided.</summary>
    public int Decided => Math.Max(0, Cards - Clean - ToDecide - NotCompared);

    public required int FindingsToDecide { get; init; }

    public required int Findings { get; init; }
}
