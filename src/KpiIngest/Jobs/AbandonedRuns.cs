using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Serve.Health;

namespace KpiIngest.Jobs;

/// <summary>Closes runs whose service is gone: an earlier start of this one, or another machine whose heartbeat has stood still for the
/// time of a lease by our own clock (the clocks of the machines need not agree).</summary>
/// <param name="lease">How long another machine may be silent.</param>
/// <param name="alone">True where no other service can use these records: then whatever is not ours is gone.</param>
public sealed class AbandonedRuns(JobRunLedger ledger, RunRecord runs, NodeName self, TimeSpan lease, bool alone, TimeProvider time)
{
    private readonly Dictionary<string, (string Beat, long Since)> seen = new(StringComparer.Ordinal);

    /// <summary>Open runs of this start that nobody was at when last looked.</summary>
    private HashSet<long> unattended = [];

    /// <returns>What was closed now: it is to be done again.</returns>
    public async Task<IReadOnlyList<JobRun>> CloseAsync(CancellationToken cancellationToken)
    {
        HashSet<string> dead = alone ? [] : Dead(await ledger.NodesAsync(cancellationToken));
        HashSet<long> unattendedNow = [];
        List<JobRun> closed = [];
        foreach (JobRun run in await ledger.OpenRunsAsync(cancellationToken))
        {
            bool ours = run.Node == self.Name && run.Instance == self.Instance;
            bool nobody = ours && !runs.IsActive(run.Id);
            if (nobody)
                unattendedNow.Add(run.Id);

            // Between being written down and being known as ours lies a moment in every run.
            bool gone = ours ? nobody && unattended.Contains(run.Id) : alone || run.Node == self.Name || dead.Contains(run.Instance);
            if (
                gone
                && await ledger.CloseAsync(
                    run.Id,
                    JobRunOutcome.Interrupted,
                    "บริการหรือเครื่องหยุดกะทันหัน",
                    "the service or its machine died",
                    cancellationToken
                )
            )
                closed.Add(run);
        }

        unattended = unattendedNow;
        return closed;
    }

    /// <summary>The starts of services that have been silent for the time of a lease.</summary>
    private HashSet<string> Dead(IReadOnlyList<Node> nodes)
    {
        HashSet<string> dead = new(StringComparer.Ordinal);
        foreach (Node node in nodes)
        {
            string beat = node.Instance + " " + UtcText.Write(node.SeenAt);
            if (!seen.TryGetValue(node.Name, out (string Beat, long Since) before) || before.Beat != beat)
                seen[node.Name] = (beat, time.GetTimestamp());
            else if (time.GetElapsedTime(before.Since) >= lease)
                dead.Add(node.Instance);
        }

        return dead;
    }
}
