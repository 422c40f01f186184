namespace KpiIngest.Jobs;

/// <summary>How long until what failed is tried again, and how often: 5 s, 15 s, 45 s ... at most 10 minutes apart.</summary>
public static class RetryDelays
{
    /// <summary>The tries of an unread file, the first one counted; the last comes half an hour after it.</summary>
    public const int Attempts = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="failed">How many tries have failed, 1 or more.</param>
    public static TimeSpan After(int failed)
    {
        TimeSpan delay = First;
        for (int i = 1; i < failed && delay < Longest; i++) delay *= 3;
        return delay < Longest ? delay : Longest;
    }
}
