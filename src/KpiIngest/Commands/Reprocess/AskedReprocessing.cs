using KpiIngest.Commands.Text;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Reprocess;

/// <summary>Has the running service read again what is chosen, and waits for it.</summary>
internal sealed class AskedReprocessing(OpenedRecords records, Terminal terminal)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly WishLedger wishes = new(records.ForWriting, TimeProvider.System);

    /// <returns>What keeps a service off while this command does the work; null where one is running.</returns>
    public async Task<IDisposable?> HoldAsync(CancellationToken cancellationToken)
    {
        if (records.Database.File is { } file)
            return InstanceLock.TryTake(file);
        return await new ReprocessQuery(records.Database).ServiceLivesAsync(
            TimeSpan.FromSeconds((int)records.Settings.LeaseSeconds),
            TimeProvider.System,
            cancellationToken
        )
            ? null
            : new NothingToHold();
    }

    /// <returns>What is not done because the service ended; empty where all is done or given up.</returns>
    public async Task<List<ReprocessCandidate>> UntilDoneAsync(
        IReadOnlyList<ReprocessCandidate> chosen,
        CancellationToken cancellationToken
    )
    {
        HashSet<long> open = [.. await wishes.OpenOfAsync(JobWish.Reprocess, cancellationToken)];
        await wishes.AskAsync(
            JobWish.Reprocess,
            [.. chosen.Select(c => c.Id).Where(id => !open.Contains(id))],
            "command",
            cancellationToken
        );
        ProgressLine progress = new(terminal, chosen.Count);
        while (true)
        {
            open = [.. await wishes.OpenOfAsync(JobWish.Reprocess, cancellationToken)];
            List<ReprocessCandidate> left = [.. chosen.Where(c => open.Contains(c.Id))];
            if (left.Count == 0)
            {
                progress.Clear();
                return left;
            }

            progress.Show(chosen.Count - left.Count, left[0].InboxPath);
            using (IDisposable? held = await HoldAsync(cancellationToken))
            {
                if (held is not null)
                {
                    progress.Clear();
                    return left;
                }
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    /// <summary>Services that share a database keep out of each other's way by the records themselves.</summary>
    private sealed class NothingToHold : IDisposable
    {
        public void Dispose() { }
    }
}
