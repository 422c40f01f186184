using System.Text.Json;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Keying;

/// <summary>What waits to be keyed, and how it stands.</summary>
public sealed class KeyingQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Scanned submissions that nothing counts of yet, by unit in ordinal order, within a unit the oldest first.</summary>
    /// <param name="aside">True for those that are no cards, instead.</param>
    public async Task<IReadOnlyList<ScannedSubmission>> ListAsync(bool aside, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<Submission> scanned =
        [
            .. await Unread(db).ToListAsync(cancellationToken),
            .. await Unconfirmed(db).ToListAsync(cancellationToken),
        ];
        List<long> ids = scanned.ConvertAll(s => s.Id);
        ILookup<long, KeyedEntry> entries = (
            await db.KeyedEntries.AsNoTracking().Where(e => ids.Contains(e.SubmissionId)).OrderBy(e => e.Id).ToListAsync(cancellationToken)
        ).ToLookup(e => e.SubmissionId);
        return
        [
            .. scanned
                .OrderBy(s => s.Unit, StringComparer.Ordinal)
                .ThenBy(s => s.Id)
                .Select(s => new ScannedSubmission(s, KeyedState.Of([.. entries[s.Id]])))
                .Where(s =>
                    aside
                        ? s.State.Stage == KeyedStage.SetAside
                        : s.State.Stage is KeyedStage.Waiting or KeyedStage.AwaitsSecond or KeyedStage.Differs
                ),
        ];
    }

    /// <summary>How many wait for somebody to key or to settle them.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await ListAsync(aside: false, cancellationToken)).Count;

    /// <returns>Null where the submission is no scan.</returns>
    public async Task<KeyedState?> FindAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await IsScannedAsync(db, submissionId, cancellationToken)
            ? await KeyedState.OfAsync(db, submissionId, cancellationToken)
            : null;
    }

    /// <returns>The fields; null where there is no draft.</returns>
    public async Task<(Dictionary<string, string> Fields, DateTimeOffset At)?> DraftAsync(
        long submissionId,
        string actor,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        KeyedDraft? draft = await db
            .KeyedDrafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.SubmissionId == submissionId && d.Actor == actor, cancellationToken);
        return draft is null
            ? null
            : (JsonSerializer.Deserialize(draft.FieldsJson, DraftJson.Default.DictionaryStringString) ?? [], draft.At);
    }

    /// <summary>The reading of the last card of a unit that was read with tables, or of the same indicator where one is named: its form is
    /// most likely the one of the scan.</summary>
    /// <param name="submissionId">The scan itself, which is not meant.</param>
    /// <param name="number">Null where it is not known yet.</param>
    public async Task<(Reading Reading, RecordedReport Report)?> LastCardAsync(
        long submissionId,
        string unit,
        string? number,
        int? year,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<RecordedReport> reports = CurrentReadings
            .ReportsOf(db)
            .AsNoTracking()
            .Where(r => r.Unit == unit && r.SubmissionId != submissionId && r.Tables.Any());
        if (number is not null)
            reports = reports.Where(r => r.IndicatorNumber == number);
        if (year is not null && await reports.AnyAsync(r => r.FiscalYear == year, cancellationToken))
            reports = reports.Where(r => r.FiscalYear == year);
        RecordedReport? last = await reports
            .OrderByDescending(r => r.SubmissionId)
            .ThenBy(r => r.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : (await db.Readings.AsNoTracking().SingleAsync(r => r.Id == last.ReadingId, cancellationToken), last);
    }

    /// <summary>A reading of a unit, to propose its rows; null where it is none of that unit's.</summary>
    public async Task<Reading?> ReadingAsync(long reading, string unit, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Readings.AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.Id == reading && db.Submissions.Any(s => s.Id == r.SubmissionId && s.Unit == unit),
                cancellationToken
            );
    }

    /// <summary>What a machine read of a scan last, whatever people keyed of it since.</summary>
    /// <returns>Null where it read nothing.</returns>
    public async Task<Reading?> ScanReadingAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Readings.AsNoTracking()
            .Where(r => r.SubmissionId == submissionId && r.Discrepancies.Any(d => d.Code == KeyingLedger.UnconfirmedCode))
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Indicators that a unit reported, for whoever says which one a scan is of.</summary>
    public async Task<IReadOnlyList<(string Number, string? Name)>> IndicatorsAsync(string unit, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var known = await CurrentReadings
            .ReportsOf(db)
            .Where(r => r.Unit == unit && r.IndicatorNumber != null && r.Tables.Any())
            .OrderByDescending(r => r.SubmissionId)
            .Select(r => new { r.IndicatorNumber, r.IndicatorName })
            .ToListAsync(cancellationToken);
        return
        [
            .. known
                .DistinctBy(k => k.IndicatorNumber, StringComparer.Ordinal)
                .OrderBy(k => k.IndicatorNumber, StringComparer.Ordinal)
                .Select(k => (k.IndicatorNumber!, k.IndicatorName)),
        ];
    }

    /// <summary>True where a file shows pictures of pages and no text, keyed already or not.</summary>
    internal static async Task<bool> IsScannedAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken)
    {
        if (
            await db.Submissions.AnyAsync(
                s => s.Id == submissionId && (s.State == SubmissionState.Duplicate || s.State == SubmissionState.Unpacked),
                cancellationToken
            )
        )
            return false;
        var newest = await CurrentReadings
            .Of(db)
            .Where(r => r.SubmissionId == submissionId)
            .Select(r => new
            {
                r.ErrorCode,
                r.ReaderVersion,
                Unconfirmed = r.Discrepancies.Any(d => d.Code == KeyingLedger.UnconfirmedCode),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return newest is not null
            && (
                newest.ErrorCode == KeyingLedger.ScannedCode
                || newest.Unconfirmed
                || KeyedVersion.Is(CorrectedVersion.UncorrectedOf(newest.ReaderVersion))
            );
    }

    /// <summary>Scans of which nothing was read.</summary>
    private static IQueryable<Submission> Unread(RecordsDbContext db) =>
        db
            .Submissions.AsNoTracking()
            .Where(s =>
                s.State == SubmissionState.Unreadable
                && db.Readings.Where(r => r.SubmissionId == s.Id).OrderByDescending(r => r.Id).Select(r => r.ErrorCode).FirstOrDefault()
                    == KeyingLedger.ScannedCode
            );

    /// <summary>Scans that were read by machine and that no person has confirmed: found by what is said of them, which few files among many
    /// bear.</summary>
    private static IQueryable<Submission> Unconfirmed(RecordsDbContext db) =>
        from said in db.Discrepancies.Where(d => d.Code == KeyingLedger.UnconfirmedCode).Select(d => d.ReadingId).Distinct()
        join reading in CurrentReadings.Of(db) on said equals reading.Id
        join submission in db.Submissions.AsNoTracking() on reading.SubmissionId equals submission.Id
        where submission.State == SubmissionState.Read || submission.State == SubmissionState.NotChecked
        select submission;
}

/// <param name="State">How keying it stands.</param>
public sealed record ScannedSubmission(Submission Submission, KeyedState State);
