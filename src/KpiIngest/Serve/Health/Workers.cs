namespace KpiIngest.Serve.Health;

/// <summary>The background workers, and how each stands.</summary>
/// <param name="silence">A worker that gives no sign for so long is held to hang.</param>
public sealed class Workers(TimeProvider time, TimeSpan silence)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (DateTimeOffset Beat, string? Failure, int Restarts)> states = new(StringComparer.Ordinal);

    /// <summary>A sign of life.</summary>
    public void Beat(string worker)
    {
        lock (gate)
            states[worker] = (
                time.GetUtcNow(),
                null,
                states.TryGetValue(worker, out (DateTimeOffset, string?, int Restarts) before) ? before.Restarts : 0
            );
    }

    /// <summary>It has ended and will be restarted.</summary>
    public void Failed(string worker, string why)
    {
        lock (gate)
        {
            int restarts = states.TryGetValue(worker, out (DateTimeOffset, string?, int Restarts) before) ? before.Restarts : 0;
            states[worker] = (time.GetUtcNow(), why, restarts + 1);
        }
    }

    public IReadOnlyList<Problem> Problems()
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
        {
            return
            [
                .. states.Where(s => s.Value.Failure is not null).Select(s => Problem.WorkerDown(s.Key, s.Value.Failure!)),
                .. states
                    .Where(s => s.Value.Failure is null && now - s.Value.Beat > silence)
                    .Select(s => Problem.WorkerSilent(s.Key, now - s.Value.Beat)),
            ];
        }
    }

    /// <summary>How often each was restarted.</summary>
    public IReadOnlyDictionary<string, int> Restarts()
    {
        lock (gate)
            return states.ToDictionary(s => s.Key, s => s.Value.Restarts, StringComparer.Ordinal);
    }
}
