using KpiIngest.Checking.Language;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Corrected;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Outbox;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Commands.Reprocess;

/// <summary>Reads again in this process, with readers in processes of their own, where no service does it. Several at once may be asked
/// for.</summary>
internal sealed class OwnReprocessing
{
    private readonly RecordsDatabase records;
    private readonly SubmissionQuery submissions;
    private readonly WishLedger wishes;
    private readonly Rereading rereading;
    private readonly CorrectedReading corrected;
    private readonly AfterReading after;

    public OwnReprocessing(OpenedRecords opened, IReaderWork reader, ReaderVersion version)
    {
        records = opened.ForWriting;
        submissions = new SubmissionQuery(records);
        wishes = new WishLedger(records, TimeProvider.System);
        OriginalReading originals = new(opened.Archive, reader, version);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        rereading = new Rereading(records, originals, recorder, version, NullLogger<Rereading>.Instance);
        corrected = new CorrectedReading(records, submissions, rereading, recorder, wishes, NullLogger<CorrectedReading>.Instance);
        SenderNotice notice = new(
            opened.Settings.Outbox,
            submissions,
            new SubmissionLedger(records, TimeProvider.System),
            new LiveTree(records),
            NullLogger<SenderNotice>.Instance
        );
        after = new AfterReading(
            submissions,
            new AcrossRecorder(records, TimeProvider.System, reader),
            new RegisterRecorder(records, TimeProvider.System),
            notice,
            NullLogger<AfterReading>.Instance
        );
    }

    /// <summary>Records the new reading, tells the sender where the answer changed, and compares it with others.</summary>
    /// <returns>Why it could not be read again; null where it was.</returns>
    public async Task<Bilingual?> ReadAsync(ReprocessCandidate candidate, CancellationToken cancellationToken)
    {
        Submission submission = await FindAsync(candidate, cancellationToken);
        Bilingual? why = await TwiceAsync(attempt => rereading.ReadAsync(submission, attempt, null, cancellationToken), cancellationToken);
        why ??= await TwiceAsync(attempt => corrected.BringUpToDateAsync(candidate.Id, attempt, cancellationToken), cancellationToken);
        await wishes.DoneAsync(JobWish.Reprocess, candidate.Id, cancellationToken);
        if (why is not null)
            return why;
        return await TwiceAsync(
            async attempt =>
            {
                // Where it is too early, earlier files of the unit wait for a service: it compares when they are read.
                await after.CompareAsync(submission, lastAttempt: attempt > 0, cancellationToken);
                await after.TellAsync(candidate.Id, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Records nothing.</summary>
    /// <returns>What would change, or why it cannot be read again.</returns>
    public async Task<(ReprocessedReadings? Readings, Bilingual? Why)> TryAsync(
        ReprocessCandidate candidate,
        CancellationToken cancellationToken
    )
    {
        Submission submission = await FindAsync(candidate, cancellationToken);
        ReprocessedReadings? readings = null;
        Bilingual? why = await TwiceAsync(
            async attempt =>
            {
                (Checking.Results.FileResult result, string version) = await rereading.TryAsync(submission, attempt, cancellationToken);
                await using RecordsDbContext db = records.CreateDbContext();
                readings = await ReprocessedReadings.AgainstAsync(db, candidate.Id, version, result, cancellationToken);
            },
            cancellationToken
        );
        return (readings, why);
    }

    /// <summary>What passes is tried once more.</summary>
    private static async Task<Bilingual?> TwiceAsync(Func<int, Task> step, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await step(attempt);
                return null;
            }
            catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
            {
                Fault fault = Fault.Of(e);
                if (!fault.Passes || attempt > 0)
                    return new Bilingual(fault.Thai, fault.English);
            }
        }
    }

    private async Task<Submission> FindAsync(ReprocessCandidate candidate, CancellationToken cancellationToken) =>
        await submissions.SubmissionAsync(candidate.Id, cancellationToken)
        ?? throw new InvalidOperationException($"There is no submission {candidate.Id}.");
}
