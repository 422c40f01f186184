using KpiIngest.Checking.Results;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>Submissions, newest first, for pages and notices.</summary>
public sealed class SubmissionQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>A page of the list by keyset: what arrives meanwhile never shifts it.</summary>
    /// <param name="before">Only submissions with a smaller id; null for the newest.</param>
    /// <param name="take">At most this many.</param>
    /// <param name="text">Only those that the review list would find by it: part of a unit, an indicator, a person or a file name, folded
    /// (<see cref="FindingText.Folded"/>); null or empty for all.</param>
    public async Task<IReadOnlyList<SubmissionView>> PageAsync(
        long? before,
        int take,
        CancellationToken cancellationToken,
        string? text = null
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<Submission> submissions = db.Submissions.AsNoTracking();
        if (FindingTexts.WordsOf(text) is { Count: > 0 } words)
        {
            UnitNames names = await UnitNames.OfCardsAsync(db, cancellationToken);
            FindingTextWay way = await FindingTextWay.OfAsync(db, words, names, cancellationToken);
            long[] found = await OfTextAsync(db, way, before, take, cancellationToken);
            submissions = submissions.Where(s => found.Contains(s.Id));
        }
        else if (before is { } first)
        {
            submissions = submissions.Where(s => s.Id < first);
        }

        return await ViewAsync(
            db,
            await submissions.OrderByDescending(s => s.Id).Take(take).ToListAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <returns>Null where there is none of this id.</returns>
    public async Task<SubmissionView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<Submission> found = await db.Submissions.AsNoTracking().Where(s => s.Id == id).ToListAsync(cancellationToken);
        return (await ViewAsync(db, found, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The entries of the audit trail that tell of a submission, in their order.</summary>
    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        string subject = SubmissionLedger.Subject(id);
        return await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those that are recorded but not read, whose sender does not know yet how it stands, or that were not yet compared with
    /// others: in the order of receipt. Those that were tried in vain and are put off are not among them.</summary>
    public async Task<IReadOnlyList<long>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await Unfinished(db).Where(s => s.RetryAt == null).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Those that were tried in vain and whose time has come.</summary>
    public async Task<IReadOnlyList<long>> DueAgainAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.Where(s => s.RetryAt != null && s.RetryAt <= now)
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What a job needs to know of a submission before it begins.</summary>
    /// <returns>Null where there is none of this id.</returns>
    public async Task<PendingSubmission?> PendingAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        Submission? submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (submission is null)
            return null;
        bool open =
            submission.State is SubmissionState.Received or SubmissionState.Waiting
            || await Unfinished(db).AnyAsync(s => s.Id == id, cancellationToken);
        return new PendingSubmission(submission, open);
    }

    /// <summary>The submission alone, without what was read in it.</summary>
    /// <returns>Null where there is none of this id.</returns>
    public async Task<Submission?> SubmissionAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
    }

    /// <summary>Failed submissions, and those that wait for a tool, in the order of receipt.</summary>
    public async Task<IReadOnlyList<Submission>> RetryableAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.AsNoTracking()
            .Where(s => s.State == SubmissionState.Failed || s.State == SubmissionState.Waiting)
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The submissions of a path in the inbox, or the one of a number, in the order of receipt.</summary>
    public async Task<IReadOnlyList<Submission>> OfPathAsync(string inboxPath, long? id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.AsNoTracking()
            .Where(s => s.InboxPath == inboxPath || s.Id == id)
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The newest that one of their cards finds.</summary>
    private static async Task<long[]> OfTextAsync(
        RecordsDbContext db,
        FindingTextWay way,
        long? before,
        int take,
        CancellationToken cancellationToken
    )
    {
        HashSet<long> found = [];
        (long, string)? from = before is { } first ? (first - 1, "") : null;
        await foreach (IReadOnlyList<long> cards in way.InOrderAsync(db, newest: true, from, backwards: false, cancellationToken))
        {
            found.UnionWith(cards.Select(FindingCards.SubmissionOf));
            if (found.Count >= take)
                break;
        }

        return [.. found];
    }

    private static IQueryable<Submission> Unfinished(RecordsDbContext db) =>
        db.Submissions.Where(s =>
            s.State == SubmissionState.Received
            || s.NotifiedState == null
            || s.NotifiedState != s.State
            || db.JobWishes.Any(w =>
                w.SubmissionId == s.Id && (w.Kind == JobWish.Reprocess || w.Kind == JobWish.Recheck) && w.TakenAt == null
            )
            || CurrentReadings
                .Of(db)
                .Any(r =>
                    r.SubmissionId == (s.DuplicateOfId ?? s.Id)
                    && (r.Outcome == FileOutcome.Checked || r.Outcome == FileOutcome.NotChecked)
                    && !db.AcrossRuns.Any(a => a.SubmissionId == s.Id && a.ReadingId == r.Id)
                )
        );

    /// <summary>What the newest reading of a submission has differently from the one before, of what its sender is told: findings, what
    /// could not be checked, what became of the file. Empty where there is but one, and of a duplicate, whose answer refers to that of the
    /// original.</summary>
    public async Task<IReadOnlyList<ReadingChange>> ChangedVerdictAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return (await ReprocessedReadings.NewestAsync(db, id, cancellationToken)) is { Changes: var changes }
            ? [.. changes.Where(c => c.ChangesVerdict)]
            : [];
    }

    /// <summary>Of each report of a submission that is not its first version: which it is, what changed, what has become of what was asked
    /// for. Empty while it is not read.</summary>
    public async Task<IReadOnlyList<VersionNews>> VersionNewsAsync(SubmissionView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view is not { Original: null, Reading: { Reports.Count: > 0 } reading })
            return [];
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await VersionNews.OfAsync(db, view.Submission, reading, cancellationToken);
    }

    /// <summary>True where a comparison with other submissions is still to be made.</summary>
    public async Task<bool> AwaitsComparisonAsync(SubmissionView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Reading is not { Outcome: FileOutcome.Checked or FileOutcome.NotChecked } reading)
            return false;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return !await db.AcrossRuns.AnyAsync(r => r.SubmissionId == view.Submission.Id && r.ReadingId == reading.Id, cancellationToken);
    }

    /// <summary>The submissions that repeat this one.</summary>
    public async Task<IReadOnlyList<long>> DuplicatesOfAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.Where(s => s.DuplicateOfId == id).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Those that wait for a tool, in the order of receipt.</summary>
    public async Task<IReadOnlyList<long>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.Where(s => s.State == SubmissionState.Waiting)
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those that wait for a tool that is installed and does not work, in the order of receipt.</summary>
    public async Task<IReadOnlyList<long>> WaitingForFailedToolAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.Where(s => s.State == SubmissionState.Waiting && s.WaitCode == "tool-failed")
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those whose newest reading is of a version with this part, in the order of receipt.</summary>
    public async Task<IReadOnlyList<long>> ReadByAsync(string part, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await CurrentReadings
            .Of(db)
            .Where(r => r.ReaderVersion.Contains(part))
            .OrderBy(r => r.SubmissionId)
            .Select(r => r.SubmissionId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The tools that submissions wait for.</summary>
    public async Task<IReadOnlyList<WaitedForTool>> ToolsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var waiting = await db
            .Submissions.Where(s => s.State == SubmissionState.Waiting)
            .GroupBy(s => new { s.WaitsFor, s.WaitCode })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. waiting
                .Select(w => new WaitedForTool(w.Key.WaitsFor ?? "", w.Key.WaitCode ?? "", w.Count))
                .OrderBy(t => t.Tool, StringComparer.Ordinal)
                .ThenBy(t => t.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many there are in each state; states without one are absent.</summary>
    public async Task<IReadOnlyDictionary<SubmissionState, int>> CountAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Submissions.GroupBy(s => s.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>The current readings, by their submissions. Most of what is no report has nothing to be loaded with it.</summary>
    private static async Task<Dictionary<long, Reading>> ReadingsAsync(
        RecordsDbContext db,
        long[] submissions,
        CancellationToken cancellationToken
    )
    {
        var found = await CurrentReadings
            .Of(db)
            .AsNoTracking()
            .Where(r => submissions.Contains(r.SubmissionId))
            .Select(r => new { Reading = r, Holds = r.Reports.Any() || r.Discrepancies.Any() })
            .ToListAsync(cancellationToken);
        Dictionary<long, Reading> readings = found.ToDictionary(f => f.Reading.SubmissionId, f => f.Reading);
        long[] holding = [.. found.Where(f => f.Holds).Select(f => f.Reading.Id)];
        if (holding.Length == 0)
            return readings;
        List<Reading> whole = await db
            .Readings.AsNoTracking()
            .AsSplitQuery()
            .Where(r => holding.Contains(r.Id))
            .Include(r => r.Reports.OrderBy(p => p.Ordinal))
                .ThenInclude(p => p.Tables)
            .Include(r => r.Reports)
                .ThenInclude(p => p.Gaps.OrderBy(g => g.Ordinal))
            .Include(r => r.Discrepancies.OrderBy(d => d.Ordinal))
            .ToListAsync(cancellationToken);
        foreach (Reading reading in whole)
            readings[reading.SubmissionId] = reading;
        return readings;
    }

    private static async Task<IReadOnlyList<SubmissionView>> ViewAsync(
        RecordsDbContext db,
        List<Submission> submissions,
        CancellationToken cancellationToken
    )
    {
        // A duplicate shows the reading of the submission that it repeats.
        long[] read = [.. submissions.Select(s => s.DuplicateOfId ?? s.Id).Distinct()];
        long[] originalIds = [.. submissions.Select(s => s.DuplicateOfId).OfType<long>()];
        Dictionary<long, Submission> originals =
            originalIds.Length == 0
                ? []
                : await db
                    .Submissions.AsNoTracking()
                    .Where(s => originalIds.Contains(s.Id))
                    .ToDictionaryAsync(s => s.Id, cancellationToken);
        Dictionary<long, Reading> readings = await ReadingsAsync(db, read, cancellationToken);
        bool compared = readings.Values.Any(r => r.Outcome is FileOutcome.Checked or FileOutcome.NotChecked);
        long[] shown = compared ? [.. submissions.Select(s => s.Id)] : [];
        List<RecordedAcross> findings = compared
            ? await AcrossQuery
                .Standing(db)
                .Where(a => shown.Contains(a.SubmissionId))
                .Include(a => a.OtherSubmission)
                .OrderBy(a => a.Id)
                .ToListAsync(cancellationToken)
            : [];
        ILookup<long, RecordedAcross> across = findings.ToLookup(a => a.SubmissionId);
        Dictionary<long, string?> limits = compared
            ? await db
                .AcrossRuns.Where(r =>
                    shown.Contains(r.SubmissionId) && r.LimitReason != null && CurrentReadings.Of(db).Any(c => c.Id == r.ReadingId)
                )
                .GroupBy(r => r.SubmissionId)
                .Select(g => new { g.Key, Reason = g.Max(r => r.LimitReason) })
                .ToDictionaryAsync(r => r.Key, r => r.Reason, cancellationToken)
            : [];
        ILookup<long, Confirmation> said = await StandingConfirmations.LastAsync(
            db,
            [.. submissions.Select(s => s.Id).Union(read)],
            cancellationToken
        );
        return
        [
            .. submissions.Select(s => new SubmissionView(
                s,
                s.DuplicateOfId is { } original ? originals[original] : null,
                readings.GetValueOrDefault(s.DuplicateOfId ?? s.Id)
            )
            {
                Across = [.. across[s.Id]],
                NotCompared = limits.GetValueOrDefault(s.Id),
                Given =
                [
                    .. said[s.Id].Where(c => c.ReportOrdinal is null || s.DuplicateOfId is null),
                    .. s.DuplicateOfId is { } of ? said[of].Where(c => c.ReportOrdinal is not null) : [],
                ],
            }),
        ];
    }
}

/// <param name="Open">False where nothing is left to be done.</param>
public sealed record PendingSubmission(Submission Submission, bool Open);

/// <param name="Code"><c>tool-missing</c> or <c>tool-failed</c>.</param>
/// <param name="Waiting">Submissions that wait for it.</param>
public sealed record WaitedForTool(string Tool, string Code, int Waiting);

/// <param name="Original">The submission that this one repeats; null unless a duplicate.</param>
/// <param name="Reading">With reports, their tables (not the rows) and discrepancies; of the original where it is a duplicate; null while
/// unread.</param>
public sealed record SubmissionView(Submission Submission, Submission? Original, Reading? Reading)
{
    /// <summary>What it shows together with earlier submissions.</summary>
    public IReadOnlyList<RecordedAcross> Across { get; init; } = [];

    /// <summary>The last word of people on parts of the identity of its reports.</summary>
    public IReadOnlyList<Confirmation> Given { get; init; } = [];

    /// <summary>Why it was not compared with all earlier submissions, in Thai; null where it was.</summary>
    public string? NotCompared { get; init; }
}
