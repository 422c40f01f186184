namespace KpiIngest.Records;

/// <summary>A running service. Its heartbeat is also the proof that what it writes can be read again.</summary>
public sealed class Node
{
    public required string Name { get; init; }

    /// <summary>New at each start: tells two services of one name apart.</summary>
    public required string Instance { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>The last heartbeat, UTC.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
