using KpiIngest.Posix;
using KpiIngest.Records;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Health;

/// <summary>Notices when the database is not the one any more that the service opened: SQLite goes on writing into a file that was removed,
/// and everything is lost at the next start. The file is known by its number on the disk; a row that is written and read back proves that
/// it can be used.</summary>
public sealed class RecordsWatch : SupervisedWorker
{
    private readonly IReadOnlyList<(string File, (ulong, (uint, uint, ulong))? Identity)> files;
    private readonly NodeHeartbeat heartbeat;
    private readonly NodeName node;
    private readonly TimeSpan between;
    private readonly TimeProvider time;
    private volatile Problem? failing;

    /// <param name="databases">They are there when the service starts.</param>
    /// <param name="between">Time between heartbeats.</param>
    public RecordsWatch(
        IReadOnlyList<string> databases,
        NodeHeartbeat heartbeat,
        NodeName node,
        TimeSpan between,
        Workers workers,
        TimeProvider time,
        ILogger<RecordsWatch> logger
    )
        : base("records", workers, time, logger)
    {
        files = [.. databases.Select(f => (f, IdentityOf(f)))];
        (this.heartbeat, this.node, this.between, this.time) = (heartbeat, node, between, time);
    }

    /// <summary>True while the files are those that were opened.</summary>
    public bool Stand() => files.All(f => f.Identity is not null && IdentityOf(f.File) == f.Identity);

    /// <returns>Null where all is well.</returns>
    public Problem? Look() =>
        Stand() ? failing : Problem.RecordsGone(files.First(f => f.Identity is null || IdentityOf(f.File) != f.Identity).File);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        bool first = true;
        while (true)
        {
            Beat();
            if (Stand())
                failing = await BeatAsync(first, stoppingToken);
            first = first && failing is not null;
            await Task.Delay(between, time, stoppingToken);
        }
    }

    private static (ulong, (uint, uint, ulong))? IdentityOf(string file) =>
        FileStatus.OfPath(file) is { } status ? (status.Inode, status.FileSystem) : null;

    private async Task<Problem?> BeatAsync(bool first, CancellationToken cancellationToken)
    {
        try
        {
            return await heartbeat.BeatAsync(node.Name, node.Instance, first, cancellationToken)
                ? null
                : Problem.RecordsFailing($"node {node.Name}: another service writes under this name");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Problem.RecordsFailing(e.Message);
        }
    }
}

/// <summary>What this service is called among those that share an inbox.</summary>
/// <param name="Instance">New at each start.</param>
public sealed record NodeName(string Name, string Instance);
