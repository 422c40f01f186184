namespace KpiIngest.Tests.Support;

/// <summary>Waits for what another thread or process does.</summary>
internal static class Awaited
{
    public static Task UntilAsync(Func<bool> reached) => UntilAsync(() => Task.FromResult(reached()));

    /// <summary>Asks until it is so, for a minute at the most.</summary>
    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); !await reached(); await Task.Delay(20))
            Assert.True(DateTime.UtcNow < end, "It did not come that far.");
    }
}
