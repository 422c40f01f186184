using System.Collections.Concurrent;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Queries;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Reprocess;

/// <summary>Chooses what is read again, has it read, and gathers what changed.</summary>
internal sealed class ReprocessRun(OpenedRecords records, Terminal terminal, IReaderWork reader)
{
    private readonly ReprocessQuery query = new(records.Database);
    private readonly ReaderVersion version = ReaderVersion.OfThisProgram;

    /// <exception cref="UnknownNameException">A number is that of no submission.</exception>
    public async Task<ReprocessResult> RunAsync(ReprocessCall call, CancellationToken cancellationToken)
    {
        if (call.Filter.Submissions is { } numbers && await query.UnknownAsync(numbers, cancellationToken) is [var unknown, ..])
            throw new UnknownNameException(
                "รายการที่",
                "submission",
                unknown.ToString(System.Globalization.CultureInfo.InvariantCulture),
                null
            );
        if (FormWordings.Load(FormWordings.Folder).Error is { } wording)
            throw new SettingsException($"{wording.Message} ({wording.MessageEn})");
        IReadOnlyList<ReprocessCandidate> candidates = await query.CandidatesAsync(call.Filter, cancellationToken);
        int unread = await query.UnreadAsync(call.Filter, cancellationToken);
        List<ReprocessCandidate> earlier = [];
        foreach (ReprocessCandidate candidate in candidates)
            if (call.Again || !await version.IsPresentAsync(candidate.ReaderVersion, cancellationToken))
                earlier.Add(candidate);
        return call.Dry
            ? await DryAsync(earlier, candidates.Count - earlier.Count, unread, cancellationToken)
            : await RecordedAsync(candidates, earlier, unread, cancellationToken);
    }

    private async Task<ReprocessResult> DryAsync(
        List<ReprocessCandidate> chosen,
        int present,
        int unread,
        CancellationToken cancellationToken
    )
    {
        OwnReprocessing own = new(records, reader, version);
        (ConcurrentBag<ReprocessedFile> read, ConcurrentBag<NotReprocessed> failed) = (
            new ConcurrentBag<ReprocessedFile>(),
            new ConcurrentBag<NotReprocessed>()
        );
        await ForEachAsync(
            chosen,
            async candidate =>
            {
                (ReprocessedReadings? readings, Bilingual? why) = await own.TryAsync(candidate, cancellationToken);
                if (why is null)
                    read.Add(new ReprocessedFile(candidate, readings!));
                else
                    failed.Add(new NotReprocessed(candidate, why));
            },
            cancellationToken
        );
        return new ReprocessResult(
            true,
            version.Current,
            present,
            unread,
            [.. read.OrderBy(r => r.Submission.Id)],
            [.. failed.OrderBy(f => f.Submission.Id)]
        );
    }

    private async Task<ReprocessResult> RecordedAsync(
        IReadOnlyList<ReprocessCandidate> candidates,
        List<ReprocessCandidate> earlier,
        int unread,
        CancellationToken cancellationToken
    )
    {
        ConcurrentDictionary<long, Bilingual> failed = new();
        AskedReprocessing asked = new(records, terminal);
        List<ReprocessCandidate> left = earlier;
        while (left.Count > 0)
        {
            using IDisposable? held = await asked.HoldAsync(cancellationToken);
            if (held is not null)
            {
                OwnReprocessing own = new(records, reader, version);
                await ForEachAsync(
                    left,
                    async candidate =>
                    {
                        if (await own.ReadAsync(candidate, cancellationToken) is { } why)
                            failed[candidate.Id] = why;
                    },
                    cancellationToken
                );
                break;
            }

            // A service that ends meanwhile leaves the rest to us.
            left = await asked.UntilDoneAsync(left, cancellationToken);
        }

        return await GatheredAsync(candidates, candidates.Count - earlier.Count, unread, failed, cancellationToken);
    }

    /// <summary>What the present version reads differently, of all that were asked for: also where an earlier call had it read.</summary>
    private async Task<ReprocessResult> GatheredAsync(
        IReadOnlyList<ReprocessCandidate> candidates,
        int present,
        int unread,
        ConcurrentDictionary<long, Bilingual> failed,
        CancellationToken cancellationToken
    )
    {
        List<ReprocessedFile> read = [];
        List<NotReprocessed> notRead = [];
        IReadOnlyDictionary<long, ReprocessState> states = await query.StatesAsync([.. candidates.Select(c => c.Id)], cancellationToken);
        await using Records.RecordsDbContext db = records.Database.CreateDbContext();
        foreach (ReprocessCandidate candidate in candidates)
        {
            ReprocessState state = states[candidate.Id];
            if (!await version.IsPresentAsync(state.ReaderVersion, cancellationToken))
                notRead.Add(
                    new NotReprocessed(
                        candidate,
                        failed.GetValueOrDefault(candidate.Id)
                            ?? new Bilingual(
                                state.Failure ?? "บริการใช้โปรแกรมรุ่นอื่น หรือยังไม่ได้อ่าน",
                                state.FailureEn ?? "the service is of another version, or has not read it yet"
                            )
                    )
                );
            else if (await ReprocessedReadings.NewestAsync(db, candidate.Id, cancellationToken) is { } readings)
                read.Add(new ReprocessedFile(candidate, readings));
        }

        return new ReprocessResult(false, version.Current, present, unread, read, notRead);
    }

    /// <summary>As many side by side as the service reads.</summary>
    private async Task ForEachAsync(
        List<ReprocessCandidate> chosen,
        Func<ReprocessCandidate, Task> read,
        CancellationToken cancellationToken
    )
    {
        ProgressLine progress = new(terminal, chosen.Count);
        (Lock gate, int done) = (new Lock(), 0);
        await Parallel.ForEachAsync(
            chosen,
            new ParallelOptions { MaxDegreeOfParallelism = records.Settings.Readers, CancellationToken = cancellationToken },
            async (candidate, _) =>
            {
                await read(candidate);
                lock (gate)
                    progress.Show(++done, candidate.InboxPath);
            }
        );
        progress.Clear();
    }
}
