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
        var rounds = await db
            .Reports.Where(r => r.FiscalYear != null && r.Round != null)
            .Select(r => new { r.FiscalYear, r.Round })
            .Distinct()
            .ToListAsync(cancellationToken);
        List<OverviewRound> received = [];
        foreach (var round in rounds.OrderByDescending(r => r.FiscalYear).ThenByDescending(r => r.Round))
        {
            // What only an earlier reading took for that round is of none.
            if (
                await CurrentReadings
                    .ReportsOf(db)
                    .AnyAsync(r => r.FiscalYear == round.FiscalYear && r.Round == round.Round, cancellationToken)
            )
                received.Add(new OverviewRound(round.FiscalYear!.Value, round.Round!.Value));
        }

        return received;
    }

    /// <summary>The same rounds with the reports received for each, all versions. Reads every report, which the pages have no need
    /// of.</summary>
    public async Task<IReadOnlyList<(OverviewRound Round, int Cards)>> CardsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var rounds = await CurrentReadings
            .ReportsOf(db)
            .Where(r => r.FiscalYear != null && r.Round != null)
            .GroupBy(r => new { r.FiscalYear, r.Round })
            .Select(g => new
            {
                g.Key.FiscalYear,
                g.Key.Round,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rounds
                .OrderByDescending(r => r.FiscalYear)
                .ThenByDescending(r => r.Round)
                .Select(r => (new OverviewRound(r.FiscalYear!.Value, r.Round!.Value), r.Count)),
        ];
    }

    /// <param name="fiscalYear">Buddhist era.</param>
    /// <param name="round">Months: 6, 9 or 12.</param>
    public async Task<IReadOnlyList<UnitOverview>> OfAsync(int fiscalYear, int round, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using RecordsDbContext beside = await records.CreateDbContextAsync(cancellationToken);

        // Thousands of reports, and of findings tens of thousands: both are asked for at once. SQLite answers on the thread that asks.
        Task<Dictionary<long, (int All, int Waiting)>> counting = Task.Run(
            () => FindingsAsync(beside, fiscalYear, round, cancellationToken),
            cancellationToken
        );

        // Versions of a report are of one round: which is the latest is told among these.
        var reading = CurrentReadings
            .ReportsOf(db)
            .Where(r => r.FiscalYear == fiscalYear && r.Round == round)
            .Select(r => new
            {
                r.Id,
                r.Unit,
                r.Comparisons,
                r.IdentityKey,
                r.SubmissionId,
            })
            .ToListAsync(cancellationToken);
        await Task.WhenAll(reading, counting);
        var current = await reading;
        Dictionary<string, long> newest = current
            .Where(r => r.IdentityKey is not null)
            .GroupBy(r => r.IdentityKey!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(r => r.SubmissionId), StringComparer.Ordinal);
        var reports = current.Where(r => r.IdentityKey is not { } key || newest[key] == r.SubmissionId);
        Dictionary<long, (int All, int Waiting)> ofReport = await counting;
        return
        [
            .. reports
                .GroupBy(r => r.Unit, StringComparer.Ordinal)
                .Select(unit => new UnitOverview(unit.Key)
                {
                    Cards = unit.Count(),
                    NotCompared = unit.Count(r => r.Comparisons == 0),
                    Clean = unit.Count(r => r.Comparisons != 0 && !ofReport.ContainsKey(r.Id)),
                    ToDecide = unit.Count(r => ofReport.GetValueOrDefault(r.Id).Waiting > 0),
                    FindingsToDecide = unit.Sum(r => ofReport.GetValueOrDefault(r.Id).Waiting),
                    Findings = unit.Sum(r => ofReport.GetValueOrDefault(r.Id).All),
                }),
        ];
    }

    /// <returns>By the number of the report: all findings that count, and those that wait for a decision.</returns>
    private static async Task<Dictionary<long, (int All, int Waiting)>> FindingsAsync(
        RecordsDbContext db,
        int fiscalYear,
        int round,
        CancellationToken cancellationToken
    )
    {
        // Compared with values, both are looked up in the index.
        (bool yes, bool no) = (true, false);
        var ofReport = await db
            .FindingLines.Where(l =>
                l.FiscalYear == fiscalYear
                && l.Round == round
                && l.Latest == yes
                && l.Follows == no
                && l.ReportId != null
                && l.Severity != Severity.Note
            )
            .GroupBy(l => l.ReportId!.Value)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Waiting = g.Count(l => FindingStates.Waiting.Contains(l.State)),
            })
            .ToListAsync(cancellationToken);
        return ofReport.ToDictionary(g => g.Key, g => (g.All, g.Waiting));
    }

    /// <summary>Submissions that nobody can read as they are, or that wait: of all rounds, because what was not read has none. The newest
    /// first.</summary>
    public async Task<IReadOnlyList<Submission>> NeedingCareAsync(int take, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        SubmissionState[] states =
        [
            SubmissionState.Unreadable,
            SubmissionState.Waiting,
            SubmissionState.Failed,
            SubmissionState.NotChecked,
        ];
        return await db
            .Submissions.AsNoTracking()
            .Where(s => states.Contains(s.State))
            .OrderByDescending(s => s.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
    }
}

/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
public sealed record OverviewRound(int FiscalYear, int Round);

/// <summary>What one unit sent for a round. Each card counts once among clean, to decide, decided and not compared; notes count as
/// nothing.</summary>
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
