using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Isolation;
using KpiIngest.Logging;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Keying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Reprocess;

/// <summary>Reads the original of a submission again that an earlier version of the reader has read. The new reading is added and is the
/// current one; the earlier one is kept.</summary>
public sealed class Rereading(
    IDbContextFactory<RecordsDbContext> records,
    OriginalReading originals,
    ReadingRecorder recorder,
    ReaderVersion version,
    ILogger<Rereading> logger
)
{
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <param name="run">The open run under which it is done; null where none is kept.</param>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read again now: the earlier reading stands.</exception>
    public async Task ReadAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (submission.State is SubmissionState.Duplicate or SubmissionState.Unpacked)
            return;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
        {
            string? newest = await NewestAsync(db, submission, cancellationToken);
            if (
                newest is null
                || (
                    await version.IsPresentAsync(newest, cancellationToken)
                    && IsWith(newest, await KeyedAsync(submission, cancellationToken))
                )
            )
                return;
        }

        await AddAsync(submission, attempt, run, cancellationToken);
    }

    /// <summary>Adds a reading where people keyed a scan, or took back what they keyed, since the current one.</summary>
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <param name="run">The open run under which it is done; null where none is kept.</param>
    /// <returns>True where a reading was added.</returns>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read again now: the earlier reading stands.</exception>
    public async Task<bool> ReadKeyedAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
            if (
                await NewestAsync(db, submission, cancellationToken) is not { } newest
                || IsWith(newest, await KeyedAsync(submission, cancellationToken))
            )
                return false;
        return await AddAsync(submission, attempt, run, cancellationToken);
    }

    /// <summary>Checks it with typed values laid over what is recognised, or over what people keyed.</summary>
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read now.</exception>
    public async Task<FileResult> ReadTypedAsync(
        Submission submission,
        int attempt,
        TypedValues typed,
        CancellationToken cancellationToken
    ) =>
        await KeyedAsync(submission, cancellationToken) is { Counting: not null } keyed
            ? (await originals.ReadKeyedAsync(submission, keyed, attempt, typed, cancellationToken)).Result
            : await originals.ReadTypedAsync(submission, attempt, typed, cancellationToken);

    private static Task<string?> NewestAsync(RecordsDbContext db, Submission submission, CancellationToken cancellationToken) =>
        db
            .Readings.Where(r => r.SubmissionId == submission.Id)
            .OrderByDescending(r => r.Id)
            .Select(r => r.ReaderVersion)
            .FirstOrDefaultAsync(cancellationToken);

    private static bool IsWith(string version, KeyedState keyed) =>
        KeyedVersion.IsWith(CorrectedVersion.UncorrectedOf(version), keyed.Counting);

    private async Task<KeyedState> KeyedAsync(Submission submission, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await KeyedState.OfAsync(db, submission.Id, cancellationToken);
    }

    private async Task<bool> AddAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        (FileResult result, string by) = await TryAsync(submission, attempt, cancellationToken);
        by = await AgainAsync(submission.Id, by, cancellationToken);
        if (!await recorder.RecordAsync(submission.Id, by, result, cancellationToken, run))
            return false;
        DiscrepancyLog.Write(logger, submission, result);
        return true;
    }

    /// <summary>A version that comes back after another one (wording that was changed and changed back) makes one more reading: the newest
    /// counts.</summary>
    private async Task<string> AgainAsync(long submission, string by, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> versions = await db
            .Readings.Where(r => r.SubmissionId == submission)
            .Select(r => r.ReaderVersion)
            .ToListAsync(cancellationToken);
        return ReaderVersion.Again(by, versions.Count(v => string.Equals(ReaderVersion.OnceOf(v), by, StringComparison.Ordinal)));
    }

    /// <summary>Reads it and records nothing. Of a scan that people keyed, what they keyed is checked.</summary>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read again now.</exception>
    public async Task<(FileResult Result, string Version)> TryAsync(Submission submission, int attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (await KeyedAsync(submission, cancellationToken) is { Counting: not null } keyed)
            return await originals.ReadKeyedAsync(submission, keyed, attempt, TypedValues.None, cancellationToken);
        string original = await originals.FindAsync(submission, cancellationToken);
        if (await ZipReading.AppliesToAsync(submission, original, cancellationToken))
        {
            return await originals.RefusedAsync(submission, original, cancellationToken) is { } refused
                ? (refused, originals.Version)
                : throw new NotRereadException(
                    "เป็นไฟล์ ZIP ซึ่งแตกไม่ได้เมื่อรับ แต่แตกได้แล้วตอนนี้ กรุณาให้ผู้ส่งวางใหม่",
                    "it is a ZIP that could not be unpacked when it was received, and can be now: its sender drops it again"
                );
        }

        (FileResult result, string by) = await originals.ReadAsync(submission, original, cancellationToken);
        return result.Error switch
        {
            { Code: ReadErrors.ToolMissingCode or ReadErrors.ToolFailedCode } tool => throw new NotRereadException(
                tool.Message,
                tool.MessageEn
            ),
            { Code: ReadErrors.ReaderStoppedCode } when attempt == 0 => throw new ReaderStoppedException(submission.InboxPath),
            _ => (result, by),
        };
    }
}

/// <summary>A submission cannot be read again; what was read before stands. Trying again does not help until what the message says was set
/// right.</summary>
public sealed class NotRereadException(string thai, string english) : Exception(english)
{
    public string Thai { get; } = thai;
}
