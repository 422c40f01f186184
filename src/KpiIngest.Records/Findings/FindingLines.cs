using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KpiIngest.Records.Findings;

/// <summary>Keeps the lines of the review list, in the transaction of what they follow from.</summary>
internal static class FindingLines
{
    /// <summary>A submission was read, or read anew: decisions are carried over, comparisons with the reading before do not stand any
    /// more.</summary>
    /// <param name="reading">As saved.</param>
    public static async Task ReadAsync(
        RecordsDbContext db,
        Submission submission,
        Reading reading,
        FileResult? result,
        CancellationToken cancellationToken
    )
    {
        List<FindingLine> before = await db
            .FindingLines.AsNoTracking()
            .Where(l => l.SubmissionId == submission.Id && l.AcrossId == null)
            .OrderBy(l => l.Ordinal)
            .ToListAsync(cancellationToken);
        List<Decision> decisions = await db
            .Decisions.AsNoTracking()
            .Where(d => d.SubmissionId == submission.Id && d.AcrossId == null)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        IReadOnlyList<FindingLine> lines = FindingCarry.Of(
            submission,
            await KnownAsync(db, before, decisions, cancellationToken),
            FoundFinding.Of(submission, reading, result)
        );
        await db.FindingLines.Where(l => l.SubmissionId == submission.Id && l.AcrossId == null).ExecuteDeleteAsync(cancellationToken);
        Forget(db, l => l.SubmissionId == submission.Id && l.AcrossId is null);
        await FindingCards.ReplaceAsync(
            db,
            submission,
            static c => true,
            FindingCards.Of(submission, reading, result ?? RecordedAnswer.Of(reading)),
            cancellationToken
        );
        db.FindingLines.AddRange(lines);
        await DecidedNotifications.ReadAsync(db, submission, reading, before, lines, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        List<long> compared = await db
            .AcrossFindings.Where(a =>
                db.Readings.Any(r =>
                    r.SubmissionId == submission.Id && r.Id != reading.Id && (r.Id == a.ReadingId || r.Id == a.OtherReadingId)
                )
            )
            .Select(a => a.SubmissionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (long later in compared)
            await ComparedAsync(db, later, cancellationToken);
        await LatestAsync(
            db,
            await db
                .Reports.Where(r => r.SubmissionId == submission.Id && r.IdentityKey != null)
                .Select(r => r.IdentityKey!)
                .Distinct()
                .ToListAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>What a submission shows together with earlier ones is not what it was.</summary>
    public static async Task ComparedAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken)
    {
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
        Dictionary<long, long> ids = await db
            .FindingLines.AsNoTracking()
            .Where(l => l.SubmissionId == submissionId && l.AcrossId != null)
            .ToDictionaryAsync(l => l.AcrossId!.Value, l => l.Id, cancellationToken);
        IReadOnlyList<FindingLine> lines = await AcrossLines.OfAsync(db, submission, ids, cancellationToken);
        await KeepAddressesAsync(db, submissionId, lines, cancellationToken);
        await db.FindingLines.Where(l => l.SubmissionId == submissionId && l.AcrossId != null).ExecuteDeleteAsync(cancellationToken);
        Forget(db, l => l.SubmissionId == submissionId && l.AcrossId is not null);
        await AcrossLines.CardsAsync(db, submission, lines, cancellationToken);
        db.FindingLines.AddRange(lines);
        await db.SaveChangesAsync(cancellationToken);
        await LatestAsync(db, [.. lines.Select(l => l.ReportKey).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    /// <summary>What this unit of work itself has made and saved, and is not there any more: a submission may be read more than once in a
    /// transaction.</summary>
    private static void Forget(RecordsDbContext db, Func<FindingLine, bool> gone)
    {
        foreach (EntityEntry<FindingLine> line in db.ChangeTracker.Entries<FindingLine>().Where(l => gone(l.Entity)).ToList())
            line.State = EntityState.Detached;
    }

    /// <summary>What was found again by another comparison keeps its number, so that addresses of findings stay.</summary>
    private static async Task KeepAddressesAsync(
        RecordsDbContext db,
        long submissionId,
        IReadOnlyList<FindingLine> lines,
        CancellationToken cancellationToken
    )
    {
        if (lines.All(l => l.Id != 0))
            return;
        HashSet<long> taken = [.. lines.Select(l => l.Id)];
        Dictionary<string, Queue<long>> free = (
            await db
                .FindingLines.Where(l => l.SubmissionId == submissionId && l.AcrossId != null)
                .OrderBy(l => l.Id)
                .Select(l => new { l.Id, l.Finding })
                .ToListAsync(cancellationToken)
        )
            .Where(l => !taken.Contains(l.Id))
            .GroupBy(l => l.Finding, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<long>(g.Select(l => l.Id)), StringComparer.Ordinal);
        foreach (FindingLine line in lines.Where(l => l.Id == 0))
            if (free.TryGetValue(line.Finding, out Queue<long>? ids) && ids.TryDequeue(out long id))
                line.Id = id;
    }

    /// <summary>Says of every line of these reports whether a later submission replaced its report.</summary>
    public static async Task LatestAsync(RecordsDbContext db, IReadOnlyCollection<string> reportKeys, CancellationToken cancellationToken)
    {
        if (reportKeys.Count == 0)
            return;
        Dictionary<string, long> latest = await CurrentReadings.NewestAsync(db, reportKeys, cancellationToken);
        foreach (
            FindingLine line in await db
                .FindingLines.Where(l => l.ReportKey != null && reportKeys.Contains(l.ReportKey))
                .ToListAsync(cancellationToken)
        )
            line.Latest = IsLatest(line, latest);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="newest">As <see cref="CurrentReadings.NewestAsync"/> gives it.</param>
    public static bool IsLatest(FindingLine line, Dictionary<string, long> newest) =>
        line.ReportKey is not { } key || !newest.TryGetValue(key, out long latest) || line.SubmissionId >= latest;

    /// <summary>The findings of the reading before, then those that were decided and are not among them.</summary>
    /// <param name="before">In the order of the file.</param>
    public static async Task<IReadOnlyList<KnownFinding>> KnownAsync(
        RecordsDbContext db,
        IReadOnlyList<FindingLine> before,
        IReadOnlyList<Decision> decisions,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, DecisionThread> threads = DecisionThread.Of(decisions).ToDictionary(t => t.Last.Id);
        List<KnownFinding> known = [];
        foreach (FindingLine line in before)
        {
            DecisionThread? thread = null;
            if (line.LastId is { } last)
                threads.Remove(last, out thread);
            known.Add(new KnownFinding(new FindingTraits(line.Finding, line.Figures, line.Code, line.Column), line.Id, thread));
        }

        long[] readings = [.. threads.Values.Select(t => t.Last.ReadingId).Distinct()];
        var columns =
            readings.Length == 0
                ? []
                : (
                    await db
                        .Discrepancies.Where(d => readings.Contains(d.ReadingId))
                        .Select(d => new
                        {
                            d.ReadingId,
                            d.Ordinal,
                            d.AtColumn,
                            d.Code,
                        })
                        .ToListAsync(cancellationToken)
                ).ToDictionary(d => (d.ReadingId, d.Ordinal));
        foreach (DecisionThread thread in threads.Values.OrderBy(t => t.Last.Id))
        {
            Decision shown = thread.Standing ?? thread.Last;
            var of =
                columns.GetValueOrDefault((shown.ReadingId, shown.Ordinal ?? FoundFinding.NoReport))
                ?? columns.GetValueOrDefault((thread.Last.ReadingId, thread.Last.Ordinal ?? FoundFinding.NoReport));
            known.Add(new KnownFinding(new FindingTraits(shown.Finding, shown.Figures, of?.Code ?? "", of?.AtColumn), null, thread));
        }

        return known;
    }
}
