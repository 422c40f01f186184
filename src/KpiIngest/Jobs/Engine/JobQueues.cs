namespace KpiIngest.Jobs.Engine;

/// <summary>The queues, in the order in which they are served. Hangfire.PostgreSql serves them by the alphabet: their names keep to that.</summary>
public static class JobQueues
{
    /// <summary>What somebody asked for, what a dead machine left, and recurring jobs: not behind the backlog.</summary>
    public const string First = "first";

    public const string Read = "read";

    public static string[] All { get; } = [First, Read];
}
