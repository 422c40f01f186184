using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Isolation;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Logging;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Corrected;

/// <summary>Checks a submission again with what people keyed from its pictures, and with the values that they typed for misread figures and
/// for what its reports are. The reading below stays; with the corrections a further one is added, which is the current one. Where all were
/// taken back, the reading below is recorded once more, so that the newest is always what counts.</summary>
public sealed class CorrectedReading(
    IDbContextFactory<RecordsDbContext> records,
    SubmissionQuery submissions,
    Rereading rereading,
    ReadingRecorder recorder,
    WishLedger wishes,
    ILogger<CorrectedReading> logger
)
{
    /// <summary>Does nothing where the current reading has just the corrections and confirmations that stand.</summary>
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <param name="run">The open run under which it is done; null where none is kept.</param>
    /// <returns>True where a reading was added.</returns>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read again now: the current reading stands.</exception>
    public async Task<bool> BringUpToDateAsync(long submissionId, int attempt, CancellationToken cancellationToken, long? run = null)
    {
        bool added = false;
        if (await submissions.SubmissionAsync(submissionId, cancellationToken) is { } submission)
        {
            added = await rereading.ReadKeyedAsync(submission, attempt, run, cancellationToken);
            added |= await AddAsync(submission, attempt, run, cancellationToken);
        }

        await wishes.DoneAsync(JobWish.Recheck, submissionId, cancellationToken);
        return added;
    }

    private async Task<bool> AddAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        AppliedCorrections corrections = await AppliedCorrections.OfAsync(records, submission.Id, cancellationToken);
        if (corrections.ReadingId is null)
            return false;
        IReadOnlyList<Reading> readings = await ReadingsAsync(submission.Id, cancellationToken);
        Reading below = readings.First(r => r.Id == corrections.ReadingId);
        AppliedConfirmations identities = await AppliedConfirmations.OfAsync(records, submission.Id, cancellationToken);
        bool none = corrections.Applying.Count == 0 && identities.Laid.Count == 0;
        if (none && !CorrectedVersion.Is(readings[0].ReaderVersion))
            return false;
        string wanted = none
            ? ReaderVersion.OnceOf(below.ReaderVersion)
            : CorrectedVersion.Of(below.ReaderVersion, corrections.Applying.Select(c => c.Correction), identities.Laid);
        if (string.Equals(ReaderVersion.OnceOf(readings[0].ReaderVersion), wanted, StringComparison.Ordinal))
            return false;

        FileResult result;
        if (none)
        {
            result = RecordedAnswer.Of(below) ?? throw new InvalidOperationException($"The answer of reading {below.Id} cannot be read.");
        }
        else
        {
            // Figures are found by their place in the answer: it has to be one of the reader that reads now.
            await rereading.ReadAsync(submission, attempt, run, cancellationToken);
            corrections = await AppliedCorrections.OfAsync(records, submission.Id, cancellationToken);
            if (corrections.ReadingId != below.Id)
                return await AddAsync(submission, attempt, run, cancellationToken);
            result = await rereading.ReadTypedAsync(
                submission,
                attempt,
                new TypedValues([.. corrections.Applying.Select(Typed)], identities.Typed),
                cancellationToken
            );
        }

        string version = ReaderVersion.Again(
            wanted,
            readings.Count(r => string.Equals(ReaderVersion.OnceOf(r.ReaderVersion), wanted, StringComparison.Ordinal))
        );
        if (!await recorder.RecordAsync(submission.Id, version, result, cancellationToken, run))
            return false;
        DiscrepancyLog.Write(logger, submission, result);
        return true;
    }

    private static TypedFigure Typed(AppliedCorrection correction) =>
        new(correction.Figure.Report, correction.Figure.Figure.At, correction.Figure.Figure.Value, correction.Correction.Value);

    /// <summary>The newest first.</summary>
    private async Task<IReadOnlyList<Reading>> ReadingsAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Readings.AsNoTracking()
            .Where(r => r.SubmissionId == submissionId)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancellationToken);
    }
}
