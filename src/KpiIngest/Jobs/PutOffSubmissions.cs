using System.Collections.Concurrent;
using KpiIngest.Records;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>Submissions that wait for earlier ones of their unit to be read: brought forward, before the backlog, as soon as these are.
/// Left behind the backlog, one whose turn decides about others (is it a duplicate?) would hold up its whole unit for as long as that
/// lasts.</summary>
/// <remarks>Known to this process alone. Each of them is also put off by the engine for a time, so one that is forgotten here is only
/// late.</remarks>
public sealed class PutOffSubmissions(
    AwaitedSubmissions awaited,
    ReadQueue queue,
    Workers workers,
    TimeProvider time,
    ILogger<PutOffSubmissions> logger
) : SupervisedWorker("put-off", workers, time, logger)
{
    /// <summary>Time between looks: about what reading a file takes.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider time = time;
    private readonly ConcurrentDictionary<long, (string Unit, long Behind)> waiting = new();

    /// <param name="behind">As in <see cref="PutOff"/>.</param>
    public void Add(long submissionId, string unit, long behind) => waiting[submissionId] = (unit, behind);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            Beat();
            if (!waiting.IsEmpty)
                await BringForwardAsync(stoppingToken);
            await Task.Delay(Look, time, stoppingToken);
        }
    }

    private async Task BringForwardAsync(CancellationToken cancellationToken)
    {
        KeyValuePair<long, (string Unit, long Behind)>[] all = [.. waiting.OrderBy(w => w.Key)];
        IReadOnlyDictionary<string, long> first = await awaited.FirstOfAsync(
            [.. all.Select(w => w.Value.Unit).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        foreach (KeyValuePair<long, (string Unit, long Behind)> one in all)
        {
            // Whatever was noted since stays.
            if ((!first.TryGetValue(one.Value.Unit, out long unread) || unread >= one.Value.Behind) && waiting.TryRemove(one))
                queue.AddFirst(one.Key);
        }
    }
}
