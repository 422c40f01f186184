using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Findings;

/// <summary>Makes the lines of the review list from what they follow from: where a database has none yet, and where they are to be
/// proven.</summary>
public static class FindingsRebuild
{
    /// <summary>Of the derivation. A change of what lines hold, or of how identities and digests are formed, makes it one more.</summary>
    private const int Form = 4;

    /// <summary>Makes all of them anew, where somebody changed them. No service may run on the records.</summary>
    public static async Task AnewAsync(RecordsDatabase records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        await using (RecordsDbContext db = records.CreateDbContext())
        {
            await db.FindingLines.ExecuteDeleteAsync(cancellationToken);
            await db.FindingCards.ExecuteDeleteAsync(cancellationToken);
            await FindingIndexes.EmptyAsync(db, cancellationToken);
            await db.FindingsMarks.ExecuteDeleteAsync(cancellationToken);
        }

        await BringUpAsync(records, cancellationToken);
    }

    /// <summary>Does nothing where the lines are of the present form. Interrupted, it goes on where it stopped.</summary>
    internal static async Task BringUpAsync(RecordsDatabase records, CancellationToken cancellationToken)
    {
        await using (RecordsDbContext db = records.CreateDbContext())
        {
            if (await db.FindingsMarks.AnyAsync(m => m.Form == Form && m.DoneUpTo == null, cancellationToken))
                return;
        }

        bool more = true;
        while (more)
        {
            await using RecordsDbContext db = records.CreateDbContext();
            await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
            FindingsMark mark = await MarkAsync(db, cancellationToken);
            List<long> ids = await RecordedWhole.NextAsync(db, mark.DoneUpTo ?? 0, cancellationToken);
            foreach (long id in ids)
                await RebuildOrLeaveAsync(db, id, cancellationToken);
            more = ids.Count > 0;
            mark.DoneUpTo = more ? ids[^1] : null;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The lines of a submission, and its cards, as they follow from everything else; not saved. Whether a later submission
    /// replaced their report is not told.</summary>
    internal static async Task<(IReadOnlyList<FindingLine> Lines, IReadOnlyList<FindingCard> Cards)> OfAsync(
        RecordsDbContext db,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        List<Decision> decisions = await db
            .Decisions.AsNoTracking()
            .Where(d => d.SubmissionId == submission.Id && d.AcrossId == null)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        List<long> readings = await db
            .Readings.Where(r => r.SubmissionId == submission.Id)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);

        // What nothing was said of needs no reading but the last one.
        int first = decisions.Count == 0 ? Math.Max(0, readings.Count - 1) : Math.Max(0, readings.IndexOf(decisions.Min(d => d.ReadingId)));
        (IReadOnlyList<FindingLine> lines, List<Decision> said, IReadOnlyList<FindingCard> cards) = (
            [],
            [],
            [FindingCards.Itself(submission)]
        );
        foreach (long id in readings.Skip(first))
        {
            Reading reading = await db
                .Readings.AsNoTracking()
                .AsSplitQuery()
                .Include(r => r.Reports)
                .Include(r => r.Discrepancies)
                .SingleAsync(r => r.Id == id, cancellationToken);
            Checking.Results.FileResult? result = RecordedAnswer.Of(reading);
            lines = FindingCarry.Of(
                submission,
                await FindingLines.KnownAsync(db, lines, said, cancellationToken),
                FoundFinding.Of(submission, reading, result)
            );
            foreach (FindingLine line in lines)
                line.Id = 0;
            said.AddRange(decisions.Where(d => d.ReadingId == id));
            Dictionary<int, FindingLine> ofOrdinal = lines.ToDictionary(l => l.Ordinal!.Value);
            foreach (DecisionThread thread in DecisionThread.Of(said).Where(t => t.Last.ReadingId == id))
                if (ofOrdinal.TryGetValue(thread.Last.Ordinal ?? FoundFinding.NoReport, out FindingLine? line))
                    FindingCarry.Apply(line, thread);
            if (id == readings[^1])
                cards = [.. FindingCards.Of(submission, reading, result)];
        }

        return ([.. lines, .. await AcrossLines.OfAsync(db, submission, new Dictionary<long, long>(), cancellationToken)], cards);
    }

    /// <summary>A submission with a value that is none of its column's kind keeps the service from nothing: it has no lines, and verify
    /// names it.</summary>
    private static async Task RebuildOrLeaveAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken)
    {
        try
        {
            await RebuildAsync(db, submissionId, cancellationToken);
        }
        catch (Exception e) when (RecordedValue.IsIncoherent(e) && db.FindingLines.Local.Count == 0)
        {
            await db.FindingLines.Where(l => l.SubmissionId == submissionId).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static async Task RebuildAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken)
    {
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
        (IReadOnlyList<FindingLine> lines, IReadOnlyList<FindingCard> cards) = await OfAsync(db, submission, cancellationToken);

        // Addresses of findings stay.
        Dictionary<(long, int?, long?), long> ids = await db
            .FindingLines.Where(l => l.SubmissionId == submissionId)
            .Select(l => new
            {
                l.ReadingId,
                l.Ordinal,
                l.AcrossId,
                l.Id,
            })
            .ToDictionaryAsync(l => (l.ReadingId, l.Ordinal, l.AcrossId), l => l.Id, cancellationToken);
        foreach (FindingLine line in lines)
            if (ids.TryGetValue((line.ReadingId, line.Ordinal, line.AcrossId), out long id))
                line.Id = id;
        await db.FindingLines.Where(l => l.SubmissionId == submissionId).ExecuteDeleteAsync(cancellationToken);
        await FindingCards.ReplaceAsync(db, submission, static c => true, cards, cancellationToken);
        await AcrossLines.CardsAsync(db, submission, [.. lines.Where(l => l.AcrossId is not null)], cancellationToken);
        db.FindingLines.AddRange(lines);
        await db.SaveChangesAsync(cancellationToken);
        await FindingLines.LatestAsync(
            db,
            [.. lines.Select(l => l.ReportKey).OfType<string>().Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        foreach (FindingLine line in db.FindingLines.Local.ToList())
            db.Entry(line).State = EntityState.Detached;
        foreach (FindingCard card in db.FindingCards.Local.ToList())
            db.Entry(card).State = EntityState.Detached;
    }

    private static async Task<FindingsMark> MarkAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        FindingsMark? mark = await db.FindingsMarks.SingleOrDefaultAsync(cancellationToken);
        if (mark is null)
            db.FindingsMarks.Add(
                mark = new FindingsMark
                {
                    Id = FindingsMark.OnlyId,
                    Form = Form,
                    DoneUpTo = 0,
                }
            );
        if (mark.Form != Form)
            (mark.Form, mark.DoneUpTo) = (Form, 0);
        return mark;
    }
}
