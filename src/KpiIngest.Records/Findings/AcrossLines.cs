using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Lines of what two submissions show together. They follow from what stands now and from what was decided alone: in which order
/// files were compared makes no difference.</summary>
internal static class AcrossLines
{
    /// <param name="ids">Numbers of the lines that are there, by finding.</param>
    public static async Task<IReadOnlyList<FindingLine>> OfAsync(
        RecordsDbContext db,
        Submission submission,
        IReadOnlyDictionary<long, long> ids,
        CancellationToken cancellationToken
    )
    {
        List<RecordedAcross> standing = await AcrossQuery
            .Standing(db)
            .Where(a => a.SubmissionId == submission.Id)
            .OrderBy(a => a.Id)
            .ToListAsync(cancellationToken);
        List<Decision> decisions = await db
            .Decisions.AsNoTracking()
            .Where(d => d.SubmissionId == submission.Id && d.AcrossId != null)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        if (standing.Count == 0)
            return [];
        IReadOnlyList<FoundFinding> found = await FoundAsync(db, submission, standing, cancellationToken);
        long[] decided = [.. decisions.Select(d => d.AcrossId!.Value).Distinct()];
        Dictionary<long, RecordedAcross> across = await db
            .AcrossFindings.AsNoTracking()
            .Where(a => decided.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, cancellationToken);

        // A finding that is not there any more was taken away behind the program's back: verify says so, and what was said of it belongs to
        // nothing.
        decisions.RemoveAll(d => !across.ContainsKey(d.AcrossId!.Value));

        // What was said of this very finding stays with it; the rest is looked for among those of which nothing was said.
        IReadOnlyList<DecisionThread> threads = DecisionThread.Of(decisions);
        Dictionary<long, DecisionThread> own = threads.GroupBy(t => t.Last.AcrossId!.Value).ToDictionary(g => g.Key, g => g.Last());
        HashSet<long> there = [.. standing.Select(a => a.Id)];
        List<KnownFinding> gone =
        [
            .. threads
                .Where(t => !there.Contains(t.Last.AcrossId!.Value))
                .Select(t => (Thread: t, Shown: t.Standing ?? t.Last))
                .Select(t => new KnownFinding(
                    FoundFinding.TraitsOf(t.Shown.Finding, t.Shown.Figures, across[t.Shown.AcrossId!.Value]),
                    null,
                    t.Thread
                )),
        ];
        Queue<FindingLine> carried = new(FindingCarry.Of(submission, gone, [.. found.Where(f => !own.ContainsKey(f.AcrossId!.Value))]));
        List<FindingLine> lines = [];
        foreach (FoundFinding one in found)
        {
            FindingLine line = own.TryGetValue(one.AcrossId!.Value, out DecisionThread? thread)
                ? FindingCarry.Of(submission, [new KnownFinding(one.Match, null, thread)], [one])[0]
                : carried.Dequeue();
            if (ids.TryGetValue(one.AcrossId.Value, out long id))
                line.Id = id;
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>What is missing has cards of its own. A duplicate has no reading of its own, and so no cards but its own and those of what
    /// it shows together with others.</summary>
    public static async Task CardsAsync(
        RecordsDbContext db,
        Submission submission,
        IReadOnlyList<FindingLine> lines,
        CancellationToken cancellationToken
    )
    {
        IEnumerable<FindingCard> missing = lines
            .Where(l => FindingCards.IsOfMissing(l.CardId))
            .DistinctBy(l => l.CardId)
            .Select(l => FindingCards.OfMissing(submission, l));
        await FindingCards.ReplaceAsync(
            db,
            submission,
            static c => c.ReportOrdinal >= FindingCards.FirstMissing,
            missing,
            cancellationToken
        );
        if (submission.State != SubmissionState.Duplicate)
            return;
        long[] ids = [.. lines.Select(l => l.ReportId).OfType<long>().Distinct()];
        List<RecordedReport> reports = await db
            .Reports.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .OrderBy(r => r.Ordinal)
            .ToListAsync(cancellationToken);
        IEnumerable<FindingCard> own = reports
            .Select(r => FindingCards.CardOf(submission, r.Ordinal, r, []))
            .Prepend(FindingCards.Itself(submission));
        await FindingCards.ReplaceAsync(db, submission, static c => c.ReportOrdinal < FindingCards.FirstMissing, own, cancellationToken);
    }

    private static async Task<IReadOnlyList<FoundFinding>> FoundAsync(
        RecordsDbContext db,
        Submission submission,
        List<RecordedAcross> standing,
        CancellationToken cancellationToken
    )
    {
        long[] readings = [.. standing.SelectMany(a => new[] { a.ReadingId, a.OtherReadingId }).Distinct()];
        List<RecordedReport> reports = await db
            .Reports.AsNoTracking()
            .Where(r => readings.Contains(r.ReadingId))
            .ToListAsync(cancellationToken);
        ILookup<long, RecordedReport> ofReading = reports.ToLookup(r => r.ReadingId);
        List<FoundFinding> found = [];
        int missing = FindingCards.FirstMissing;
        foreach (RecordedAcross across in standing)
        {
            FoundFinding one = FoundFinding.Of(
                submission,
                across,
                ofReading[across.ReadingId].FirstOrDefault(r => r.Id == across.ReportId),
                ofReading[across.OtherReadingId].FirstOrDefault(r => r.Ordinal == across.OtherReportOrdinal)
            );
            found.Add(one.Missing is null ? one : one with { CardOrdinal = missing++ });
        }

        return found;
    }
}
