using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Assignments;

/// <summary>How far the review of each unit is, and whose it is. Counts what the review list shows as it usually is: the latest versions,
/// without what follows from other findings.</summary>
public sealed class ReviewProgress(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Every unit that has findings, sent something or has a reviewer. A unit that has other reviewers in other years stands once
    /// for each of them.</summary>
    /// <param name="fiscalYear">Null for all.</param>
    public async Task<IReadOnlyList<UnitProgress>> OfUnitsAsync(int? fiscalYear, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        UnitReviewers reviewers = await UnitReviewers.LoadAsync(db, cancellationToken);
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);
        FindingTally tally = await FindingTally.ForSumsAsync(db, new FindingFilter { FiscalYear = fiscalYear }, table, cancellationToken);
        Dictionary<string, DateTimeOffset> sent = (
            await db
                .Submissions.GroupBy(s => s.Unit)
                .Select(g => new { Unit = g.Key, Last = g.Max(s => s.ReceivedAt) })
                .ToListAsync(cancellationToken)
        ).ToDictionary(s => s.Unit, s => s.Last, StringComparer.Ordinal);
        Dictionary<(string Unit, string? Reviewer), Dictionary<FindingState, int>> counted = [];
        foreach (CodedCell cell in tally.Shown)
        {
            CellPlace place = table.Places[cell.Place];
            (string, string?) key = (place.Unit, reviewers.Of(place.Unit, place.FiscalYear == 0 ? null : place.FiscalYear));
            Dictionary<FindingState, int> states = counted.TryGetValue(key, out Dictionary<FindingState, int>? there)
                ? there
                : counted[key] = [];
            states[cell.State] = states.GetValueOrDefault(cell.State) + cell.Findings;
        }

        HashSet<string> found = [.. counted.Keys.Select(k => k.Unit)];
        foreach (string unit in sent.Keys.Union(reviewers.Units, StringComparer.Ordinal).Where(u => !found.Contains(u)))
            counted[(unit, reviewers.Of(unit, fiscalYear))] = [];
        return
        [
            .. counted.Select(c => new UnitProgress(c.Key.Unit, c.Key.Reviewer, c.Value)
            {
                LastSent = sent.TryGetValue(c.Key.Unit, out DateTimeOffset last) ? last : null,
                Exceptions = reviewers.ExceptionsOf(c.Key.Unit),
            }),
        ];
    }

    /// <summary>Acceptances of others that wait for a second person, whoever reviews the unit.</summary>
    /// <param name="account">Name of an account.</param>
    public async Task<int> ToSecondAsync(string account, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);
        return (await FindingTally.ForSumsAsync(db, new FindingFilter { SecondFor = account }, table, cancellationToken)).All;
    }

    /// <summary>Where the findings of one submission stand, whatever version it is.</summary>
    public async Task<IReadOnlyDictionary<FindingState, int>> OfSubmissionAsync(long submission, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await FindingSets
            .Of(db, new FindingFilter { Submission = submission, LatestOnly = false }, null)
            .GroupBy(l => l.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>Of what was found; the latest first.</summary>
    public async Task<IReadOnlyList<int>> FiscalYearsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        CellTable table = await FindingCells.NowAsync(records, db, cancellationToken);
        return
        [
            .. table
                .Cells.Where(c => c.Findings > 0)
                .Select(c => table.Places[c.Place].FiscalYear)
                .Where(y => y != 0)
                .Distinct()
                .OrderDescending(),
        ];
    }
}

/// <param name="Reviewer">Name of an account; null where nobody reviews it.</param>
/// <param name="States">Findings by where they stand.</param>
public sealed record UnitProgress(string Unit, string? Reviewer, IReadOnlyDictionary<FindingState, int> States)
{
    public int All => States.Values.Sum();

    /// <summary>What its reviewer has to decide.</summary>
    public int ToDecide => FindingStates.ToDecide.Sum(s => States.GetValueOrDefault(s));

    /// <summary>Accepted by one person, and waiting for another.</summary>
    public int Proposed => States.GetValueOrDefault(FindingState.Proposed);

    public int Decided => All - ToDecide - Proposed;

    /// <summary>When its last file was received, of whatever year; null where it sent none.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>Years that have a reviewer of their own, the latest first.</summary>
    public IReadOnlyList<(int FiscalYear, string Reviewer)> Exceptions { get; init; } = [];
}
