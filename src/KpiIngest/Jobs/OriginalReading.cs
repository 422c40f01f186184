using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Documents.Tools;
using KpiIngest.Isolation;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Records;
using KpiIngest.Records.Keying;
using KpiIngest.Serve.Metrics;
using KpiIngest.Unpacking;

namespace KpiIngest.Jobs;

/// <summary>Takes the archived original of a submission to a reader.</summary>
public sealed class OriginalReading(
    Archive archive,
    IReaderWork work,
    ReaderVersion version,
    TimeProvider? time = null,
    ReadingMetrics? metrics = null
)
{
    /// <summary>Code of an answer where the wording of the forms cannot be used: no fault of the file.</summary>
    private const string WordingCode = "form-wording";

    private readonly TimeProvider clock = time ?? TimeProvider.System;

    /// <summary>Of the reader, without a tool.</summary>
    public string Version => version.Current;

    /// <returns>Where its bytes are.</returns>
    /// <exception cref="ArchiveDamagedException">They are not those that were received.</exception>
    public Task<string> FindAsync(Submission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return archive.VerifyAsync(submission.Sha256, cancellationToken);
    }

    /// <returns>Why a ZIP cannot be unpacked, as its reading; null where it can be.</returns>
    public async Task<FileResult?> RefusedAsync(Submission zip, string original, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zip);
        using TemporaryFolder folder = new();
        UnpackedArchive unpacked = await work.UnpackAsync(original, zip.InboxPath, folder.Path, cancellationToken);
        return unpacked.Refusal is { } refusal ? Refused(zip, refusal) : null;
    }

    /// <returns>The reading of a ZIP that cannot be unpacked.</returns>
    public static FileResult Refused(Submission zip, Reason refusal)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(refusal);
        return UnreadFile.Result(zip.InboxPath, zip.Sha256, "zip", new ReadError(refusal.Code, refusal.Thai, refusal.English));
    }

    /// <summary>Reads and checks it with values that people typed laid over what is recognised.</summary>
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <exception cref="ArchiveDamagedException">Its bytes are not those that were received.</exception>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be read now.</exception>
    public async Task<FileResult> ReadTypedAsync(
        Submission submission,
        int attempt,
        TypedValues typed,
        CancellationToken cancellationToken
    ) =>
        Read(
            await work.CheckTypedAsync(await FindAsync(submission, cancellationToken), submission.InboxPath, typed, cancellationToken),
            submission,
            attempt
        );

    /// <summary>Checks what people keyed from the pictures of a scan, with typed values laid over it.</summary>
    /// <param name="state">Of which something counts.</param>
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <returns>The answer, and by which version of the reader.</returns>
    /// <exception cref="ArchiveDamagedException">Its bytes are not those that were received.</exception>
    /// <exception cref="ReaderStoppedException">The reader ended on it for the first time.</exception>
    /// <exception cref="NotRereadException">It cannot be checked now.</exception>
    public async Task<(FileResult Result, string Version)> ReadKeyedAsync(
        Submission submission,
        KeyedState state,
        int attempt,
        TypedValues typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        KeyedEntry entry = state.Counting ?? throw new ArgumentException("Nothing counts.", nameof(state));
        string original = await FindAsync(submission, cancellationToken);
        while (true)
        {
            string before = version.Current;
            FileResult result = Read(
                await work.CheckKeyedAsync(original, submission.InboxPath, KeyedState.FileOf(entry), typed, cancellationToken),
                submission,
                attempt
            );
            if (string.Equals(before, version.Current, StringComparison.Ordinal))
                return (result with { Keyed = new KeyedResult(entry.Id, state.By) }, KeyedVersion.Of(before, entry));
        }
    }

    private static FileResult Read(FileResult result, Submission submission, int attempt) =>
        result.Error switch
        {
            null => result,
            { Code: ReadErrors.ReaderStoppedCode } when attempt == 0 => throw new ReaderStoppedException(submission.InboxPath),
            { } error => throw new NotRereadException(error.Message, error.MessageEn),
        };

    /// <returns>What was read, and by which version of the reader.</returns>
    /// <param name="original">As of <see cref="FindAsync"/>.</param>
    /// <exception cref="WordingUnusableException">The wording of the forms was spoilt since the start.</exception>
    public async Task<(FileResult Result, string Version)> ReadAsync(
        Submission submission,
        string original,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        while (true)
        {
            string before = version.Current;
            long start = clock.GetTimestamp();
            FileResult result = await work.CheckAsync(original, submission.InboxPath, cancellationToken);
            metrics?.Read(result.Format, result.Outcome, clock.GetElapsedTime(start));
            if (string.Equals(result.Error?.Code, WordingCode, StringComparison.Ordinal))
                throw new WordingUnusableException(result.Error!.Message, result.Error.MessageEn);

            // Wording that was changed meanwhile may have been read before or after.
            if (string.Equals(before, version.Current, StringComparison.Ordinal))
                return (result, await version.OfAsync(result, cancellationToken));
        }
    }
}

/// <summary>The files in config/forms were changed while the program runs, and cannot be used.</summary>
public sealed class WordingUnusableException(string thai, string english) : Exception(english)
{
    public string Thai { get; } = thai;
}
