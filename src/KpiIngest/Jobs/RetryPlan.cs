namespace KpiIngest.Jobs;

/// <summary>How long until what failed is tried again, each time three times as long, and how often.</summary>
public sealed record RetryPlan
{
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The tries of an unread file, the first one counted: with the other two as they are, the last comes half an hour after
    /// it.</summary>
    public int Attempts { get; init; } = 8;

    /// <param name="failed">How many tries have failed, 1 or more.</param>
    public TimeSpan After(int failed)
    {
        TimeSpan delay = First;
        for (int i = 1; i < failed && delay < Longest; i++)
            delay *= 3;
        return delay < Longest ? delay : Longest;
    }
}
