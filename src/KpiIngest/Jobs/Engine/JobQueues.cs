namespace KpiIngest.Jobs.Engine;

/// <summary>The queues, in the order in which they are served. Hangfire.PostgreSql serves them by the alphabet: their names keep to
/// that.</summary>
public static class JobQueues
{
    /// <summary>What somebody asked for, what a dead machine left, and recurring jobs: not behind the backlog.</summary>
    public const string First = "first";

    public const string Read = "read";

    /// <summary>Messages to people, which have workers of their own: a mail server that does not answer keeps no file from being
    /// read.</summary>
    public const string Notify = "notify";

    /// <summary>Of the workers that read.</summary>
    public static string[] All { get; } = [First, Read];
}
