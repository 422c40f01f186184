using KpiIngest.Checking.History;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Register;

/// <summary>Holds submissions against the register of agreed indicators and records what they show, each in one transaction with the mark
/// that it was done. Without a register nothing is recorded.</summary>
public sealed class RegisterRecorder(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>After a submission was read: it, and those at which is said what its unit did not report.</summary>
    /// <returns>Submissions whose findings are others now.</returns>
    public async Task<int> AfterReadingAsync(long submissionId, CancellationToken cancellationToken)
    {
        List<long> related = [submissionId];
        RegisterState state;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
        {
            state = await RegisterState.OfAsync(db, cancellationToken);
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
            IReadOnlyList<AgreedYear> agreed = state.Of(submission.Unit);
            if (agreed.Count == 0)
                return 0;
            List<int?> years = await CurrentReadings
                .ReportsOf(db)
                .Where(r => r.SubmissionId == submissionId)
                .Select(r => r.FiscalYear)
                .Distinct()
                .ToListAsync(cancellationToken);
            List<(string, int)> touched =
            [
                .. agreed.Where(a => years.Contains(a.FiscalYear) || years.Contains(null)).Select(a => (a.Unit, a.FiscalYear)),
            ];
            related.AddRange(await MissingAtAsync(db, await RegisterReach.OfAsync(db, touched, cancellationToken), cancellationToken));
        }

        return await CheckAsync(related, state, cancellationToken);
    }

    /// <summary>Everything that was read and not yet held against the register as it stands. Interrupted, it goes on where it
    /// stopped.</summary>
    /// <param name="withDays">True to look also for reports whose day has passed since.</param>
    /// <returns>Submissions whose findings are others now.</returns>
    public async Task<int> FollowAsync(bool withDays, CancellationToken cancellationToken) =>
        await CheckAsync(await PendingAsync(withDays, cancellationToken), RegisterState.Empty, cancellationToken);

    /// <summary>Submissions that are still to be held against the register as it stands.</summary>
    public async Task<IReadOnlyList<long>> PendingAsync(bool withDays, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        RegisterState state = await RegisterState.OfAsync(db, cancellationToken);
        if (state.Years.Count == 0)
            return [];
        int?[] years = [.. state.Years.Select(y => (int?)y.FiscalYear).Distinct()];
        Dictionary<(string, int), AgreedYear> parts = state.Years.ToDictionary(y => (RegisterState.KeyOf(y.Unit), y.FiscalYear));
        var read = await CurrentReadings
            .ReportsOf(db)
            .Where(r => years.Contains(r.FiscalYear))
            .Select(r => new
            {
                r.SubmissionId,
                r.ReadingId,
                r.Unit,
                FiscalYear = r.FiscalYear!.Value,
                Checked = db
                    .RegisterChecks.Where(c => c.SubmissionId == r.SubmissionId && c.ReadingId == r.ReadingId)
                    .Max(c => (long?)c.VersionId),
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        SortedSet<long> pending = [];
        HashSet<AgreedYear> touched = [];
        foreach (var one in read)
        {
            if (!parts.TryGetValue((RegisterState.KeyOf(one.Unit), one.FiscalYear), out AgreedYear? part) || one.Checked >= part.Version)
                continue;
            pending.Add(one.SubmissionId);
            touched.Add(part);
        }

        IReadOnlyList<RegisterReach> reaches = await RegisterReach.OfAsync(
            db,
            [.. (withDays ? state.Years : touched.AsEnumerable()).Select(y => (y.Unit, y.FiscalYear))],
            cancellationToken
        );
        pending.UnionWith(await MissingAtAsync(db, reaches, cancellationToken));
        return [.. pending];
    }

    /// <summary>Where is said, or was said, what is missing.</summary>
    private static async Task<IEnumerable<long>> MissingAtAsync(
        RecordsDbContext db,
        IReadOnlyList<RegisterReach> reaches,
        CancellationToken cancellationToken
    )
    {
        long[] all = [.. reaches.SelectMany(r => r.Submissions).Select(s => s.Submission).Distinct()];
        if (all.Length == 0)
            return [];
        List<long> said = await AcrossQuery
            .Standing(db)
            .Where(a => all.Contains(a.SubmissionId) && a.Code == "register-missing")
            .Select(a => a.SubmissionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return reaches.SelectMany(r => r.Anchors).Concat(said);
    }

    /// <param name="state">The register, as far as it is known; what changed meanwhile is loaded anew.</param>
    private async Task<int> CheckAsync(IEnumerable<long> submissions, RegisterState state, CancellationToken cancellationToken)
    {
        int changed = 0;
        foreach (long id in submissions.Distinct().Order())
        {
            await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
            if (await db.RegisterVersions.AnyAsync(v => v.Id > state.Version, cancellationToken))
                state = await RegisterState.OfAsync(db, cancellationToken);
            if (await CheckAsync(db, id, state, cancellationToken))
                changed++;
        }

        return changed;
    }

    /// <returns>True where its findings are others now.</returns>
    private async Task<bool> CheckAsync(RecordsDbContext db, long submissionId, RegisterState state, CancellationToken cancellationToken)
    {
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
        Reading? reading = await CurrentReadings
            .Of(db)
            .AsNoTracking()
            .Include(r => r.Reports)
            .SingleOrDefaultAsync(r => r.SubmissionId == submissionId, cancellationToken);
        if (submission.DuplicateOfId is not null || reading is null)
            return false;
        IReadOnlyList<AgreedYear> agreed =
        [
            .. state.Of(submission.Unit).Where(y => reading.Reports.Exists(r => r.FiscalYear == y.FiscalYear)),
        ];
        if (agreed.Count == 0 || await RegisterFindings.FileAsync(db, submissionId, reading.Id, cancellationToken) is not { } file)
            return false;
        IReadOnlyList<RegisterReach> reaches = await RegisterReach.OfAsync(
            db,
            [.. agreed.Select(y => (y.Unit, y.FiscalYear))],
            cancellationToken
        );
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        IReadOnlyList<AcrossFilesFinding> found = RegisterFindings.Of(file, submissionId, agreed, reaches, RegisterClock.DayOf(now));

        List<string> before = await AcrossQuery
            .Standing(db)
            .Where(a => a.SubmissionId == submissionId && a.RegisterCheckId != null)
            .OrderBy(a => a.Id)
            .Select(a => a.FindingJson)
            .ToListAsync(cancellationToken);
        bool same = before
            .Order(StringComparer.Ordinal)
            .SequenceEqual(found.Select(RegisterFindings.JsonOf).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        RegisterCheck? last = await db
            .RegisterChecks.AsNoTracking()
            .Where(c => c.SubmissionId == submissionId)
            .OrderByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (same && last is not null && last.ReadingId == reading.Id && last.VersionId >= agreed.Max(a => a.Version))
            return false;
        return await RecordAsync(db, submission, reading, state.Version, found, now, cancellationToken) && !same;
    }

    /// <returns>False where something was read, or the register changed, in between: it is looked at again then.</returns>
    private static async Task<bool> RecordAsync(
        RecordsDbContext db,
        Submission submission,
        Reading reading,
        long version,
        IReadOnlyList<AcrossFilesFinding> found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (
            await db.RegisterVersions.AnyAsync(v => v.Id > version, cancellationToken)
            || await db.Readings.AnyAsync(r => r.SubmissionId == submission.Id && r.Id > reading.Id, cancellationToken)
        )
            return false;
        RegisterCheck check = new()
        {
            Id = (await db.RegisterChecks.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0) + 1,
            SubmissionId = submission.Id,
            ReadingId = reading.Id,
            VersionId = version,
            RanAt = now,
        };
        List<RecordedAcross> findings = [.. found.Select(f => RegisterFindings.ToRecorded(f, submission.Id, reading, check.Id))];
        db.RegisterChecks.Add(check);
        await db.SaveChangesAsync(cancellationToken);
        db.AcrossFindings.AddRange(findings);
        await db.SaveChangesAsync(cancellationToken);
        await FindingLines.ComparedAsync(db, submission.Id, cancellationToken);
        await DecidedNotifications.ComparedAsync(db, submission.Id, findings, now, cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            now,
            AuditTrail.Service,
            AuditActions.RegisterCompared,
            SubmissionLedger.Subject(submission.Id),
            new
            {
                registerCheck = check.Id,
                version,
                findings = findings.Count,
            },
            cancellationToken,
            RecordedContent.Of(check, findings)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
