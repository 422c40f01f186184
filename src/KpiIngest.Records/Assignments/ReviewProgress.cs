using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Assignments;

/// <summary>How far the review of each unit is, and whose it is. Counts what the review list shows as it usually is: the latest versions, without what follows from other findings.</summary>
public sealed class ReviewProgress(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Every unit that has findings, sent something or has a reviewer. A unit that has other reviewers in other years stands once for each of them.</summary>
    /// <param name="fiscalYear">Null for all.</param>
    public async Task<IReadOnlyList<UnitProgress>> OfUnitsAsync(int? fiscalYear, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        UnitReviewers reviewers = await UnitReviewers.LoadAsync(db, cancellationToken);
        IQueryable<FindingLine> lines = FindingSets.Of(db, new FindingFilter { FiscalYear = fiscalYear });
        var cells = await lines.GroupBy(l => new { l.Unit, l.FiscalYear, l.State }).Select(g => new { g.Key.Unit, g.Key.FiscalYear, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        Dictionary<string, DateTimeOffset> sent = (await db.Submissions.GroupBy(s => s.Unit).Select(g => new { Unit = g.Key, Last = g.Max(s => s.ReceivedAt) }).ToListAsync(cancellationToken))
            .ToDictionary(s => s.Unit, s => s.Last, StringComparer.Ordinal);
        Dictionary<(string Unit, string? Reviewer), Dictionary<FindingState, int>> counted = [];
        foreach (var cell in cells)
        {
            (string, string?) key = (cell.Unit, reviewers.Of(cell.Unit, cell.FiscalYear));
            Dictionary<FindingState, int> states = counted.TryGetValue(key, out Dictionary<FindingState, int>? there) ? there : counted[key] = [];
            states[cell.State] = states.GetValueOrDefault(cell.State) + cell.Count;
        }

        HashSet<string> found = [.. counted.Keys.Select(k => k.Unit)];
        foreach (string unit in sent.Keys.Union(reviewers.Units, StringComparer.Ordinal).Where(u => !found.Contains(u))) counted[(unit, reviewers.Of(unit, fiscalYear))] = [];
        return [.. counted.Select(c => new UnitProgress(c.Key.Unit, c.Key.Reviewer, c.Value) { LastSent = sent.TryGetValue(c.Key.Unit, out DateTimeOffset last) ? last : null, Exceptions = reviewers.ExceptionsOf(c.Key.Unit) })];
    }

    /// <summary>Acceptances of others that wait for a second person, whoever reviews the unit.</summary>
    /// <param name="account">Name of an account.</param>
    public async Task<int> ToSecondAsync(string account, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await FindingSets.Of(db, new FindingFilter { SecondFor = account }).CountAsync(cancellationToken);
    }

    /// <summary>Where the findings of one submission stand, whatever version it is.</summary>
    public async Task<IReadOnlyDictionary<FindingState, int>> OfSubmissionAsync(long submission, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await FindingSets.Of(db, new FindingFilter { Submission = submission, LatestOnly = false }).GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>Of what was found; the latest first.</summary>
    public async Task<IReadOnlyList<int>> FiscalYearsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.FindingLines.Where(l => l.FiscalYear != null).Select(l => l.FiscalYear!.Value).Distinct().OrderDescending().ToListAsync(cancellationToken);
    }
}

/// <param name="Reviewer">Name of an account; null where nobody reviews it.</param>
/// <param name="States">Findings by where they stand.</param>
public sealed record UnitProgress(string Unit, string? Reviewer, IReadOnlyDictionary<FindingState, int> States)
{
    public int All => States.Values.Sum();

    /// <summary>What its reviewer has to decide.</summary>
    public int ToDecide => ToDecideStates.Sum(s => States.GetValueOrDefault(s));

    /// <summary>Accepted by one person, and waiting for another.</summary>
    public int Proposed => States.GetValueOrDefault(FindingState.Proposed);

    public int Decided => All - ToDecide - Proposed;

    /// <summary>Those in which the reviewer of a unit has to decide; what waits for a second person is another's.</summary>
    public static IReadOnlyList<FindingState> ToDecideStates { get; } = [FindingState.Open, FindingState.Changed];

    /// <summary>When its last file was received, of whatever year; null where it sent none.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>Years that have a reviewer of their own, the latest first.</summary>
    public IReadOnlyList<(int FiscalYear, string Reviewer)> Exceptions { get; init; } = [];
}
