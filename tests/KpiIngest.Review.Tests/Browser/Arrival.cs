using System.Diagnostics;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>Waits for pages by asking them. Playwright's own <c>WaitForURLAsync</c> and <c>WaitForLoadStateAsync</c> look first whether a
/// page has loaded and listen afterwards: where it loads in between, they wait for an event that has been.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The page has loaded: its scripts have run, and it listens to keys.</summary>
    public static Task ArrivedAsync(this IPage page) => page.ArrivedAsync(_ => true);

    /// <param name="at">Whether an address is the one that is waited for.</param>
    public static async Task ArrivedAsync(this IPage page, Func<string, bool> at)
    {
        long start = Stopwatch.GetTimestamp();
        string? seen = null;
        while (Stopwatch.GetElapsedTime(start) < Limit)
        {
            try
            {
                seen = await page.EvaluateAsync<string?>("() => document.readyState === 'complete' ? location.href : null");
                if (seen is not null && at(seen))
                    return;
            }
            catch (PlaywrightException e) when (e.Message.Contains("navigation", StringComparison.Ordinal))
            {
                // The page that was asked has gone; the next one is asked.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The page did not come; last seen: {seen}");
    }
}
