using System.Runtime.CompilerServices;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The review list with particulars: whole, for a file, or a page at a time, for programs.</summary>
public sealed class FindingExport(FindingQueue queue, IDbContextFactory<RecordsDbContext> records)
{
    private const int AtOnce = 500;

    /// <summary>Read a page at a time: what is decided meanwhile stands as it was, or is, when its page was read.</summary>
    /// <param name="most">So many at most.</param>
    public async IAsyncEnumerable<ExportedFinding> StreamAsync(
        FindingFilter filter,
        FindingSort sort,
        int most,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        string? key = null;
        for (int left = most; left > 0; )
        {
            FindingPage page = await queue.PageAsync(filter, sort, key, backwards: false, Math.Min(AtOnce, left), cancellationToken);
            foreach (ExportedFinding finding in await WithParticularsAsync(page.Items, cancellationToken))
                yield return finding;
            left -= page.Items.Count;
            if (page.NextKey is not { } next)
                yield break;
            key = next;
        }
    }

    /// <param name="key">Of the page; null for the first.</param>
    /// <returns>With the key of the next page; null on the last.</returns>
    public async Task<(IReadOnlyList<ExportedFinding> Page, string? Next)> PageAsync(
        FindingFilter filter,
        FindingSort sort,
        string? key,
        int take,
        CancellationToken cancellationToken
    )
    {
        FindingPage page = await queue.PageAsync(filter, sort, key, backwards: false, take, cancellationToken);
        return (await WithParticularsAsync(page.Items, cancellationToken), page.NextKey);
    }

    /// <param name="line">As it was read: what is said of it is of that version.</param>
    public async Task<ExportedFinding> OneAsync(FindingLine line, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return (await WithParticularsAsync(await FindingItems.OfAsync(db, [line], cancellationToken), cancellationToken)).Single();
    }

    private async Task<IReadOnlyList<ExportedFinding>> WithParticularsAsync(
        IReadOnlyList<FindingItem> items,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        long[] readings = [.. items.Select(i => i.Line.ReadingId).Distinct()];
        Dictionary<long, FileOutcome> outcomes = await db
            .Readings.Where(r => readings.Contains(r.Id))
            .Select(r => new { r.Id, r.Outcome })
            .ToDictionaryAsync(r => r.Id, r => r.Outcome, cancellationToken);
        string?[] keys = [.. items.Select(i => i.Line.ReportKey).Where(k => k is not null).Distinct(StringComparer.Ordinal)];
        ILookup<string, long> submissions = (
            await CurrentReadings
                .ReportsOf(db)
                .Where(r => keys.Contains(r.IdentityKey))
                .Select(r => new { r.IdentityKey, r.SubmissionId })
                .Distinct()
                .ToListAsync(cancellationToken)
        ).ToLookup(r => r.IdentityKey!, r => r.SubmissionId, StringComparer.Ordinal);
        long[] across = [.. items.Select(i => i.Line.AcrossId).OfType<long>()];
        Dictionary<long, string> others =
            across.Length == 0
                ? []
                : await db
                    .AcrossFindings.Where(a => across.Contains(a.Id) && a.RegisterCheckId == null)
                    .Select(a => new { a.Id, a.OtherSubmission!.InboxPath })
                    .ToDictionaryAsync(a => a.Id, a => a.InboxPath, cancellationToken);
        long?[] standing = [.. items.Select(i => i.Standing?.Id).Where(i => i is not null)];
        Dictionary<long, string> seconds =
            standing.Length == 0
                ? []
                : await db
                    .Decisions.Where(d =>
                        d.Act == DecisionAct.Seconded && standing.Contains(d.OfId) && !db.Decisions.Any(b => b.OfId == d.Id)
                    )
                    .Select(d => new { d.OfId, d.Actor })
                    .ToDictionaryAsync(d => d.OfId!.Value, d => d.Actor, cancellationToken);
        GivenIdentities given = await GivenIdentities.OfAsync(
            db,
            [.. items.Select(i => i.Line.SubmissionId).Distinct()],
            cancellationToken
        );
        long[] reports = [.. items.Select(i => i.Line.ReportId).OfType<long>().Distinct()];
        Dictionary<long, int> ordinals = await db
            .Reports.Where(r => reports.Contains(r.Id))
            .Select(r => new { r.Id, r.Ordinal })
            .ToDictionaryAsync(r => r.Id, r => r.Ordinal, cancellationToken);
        return
        [
            .. items.Select(i => new ExportedFinding(
                i,
                outcomes.GetValueOrDefault(i.Line.ReadingId),
                i.Line.ReportKey is { } key ? submissions[key].Count(s => s < i.Line.SubmissionId) + 1 : null,
                i.Line.AcrossId is { } id ? others.GetValueOrDefault(id) : null,
                i.Standing is { } decision ? seconds.GetValueOrDefault(decision.Id) : null
            )
            {
                IdentityGivenBy = given.TextOf(
                    i.Line.SubmissionId,
                    i.Line.ReportId is { } report ? ordinals.GetValueOrDefault(report) : null
                ),
            }),
        ];
    }
}

/// <summary>A finding of the list with what a file says of it beside.</summary>
/// <param name="Version">1 for the first submission of the report, 2 for the next; null where its identity is unsure.</param>
/// <param name="OtherFile">The earlier file that shows it together with this one; null where this file alone does.</param>
/// <param name="SecondedBy">Null where nobody had to, or has not yet.</param>
public sealed record ExportedFinding(FindingItem Item, FileOutcome Outcome, int? Version, string? OtherFile, string? SecondedBy)
{
    /// <summary>Which parts of its report's identity a person gave, each with its author; null where none did.</summary>
    public string? IdentityGivenBy { get; init; }
}
