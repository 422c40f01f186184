using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>What axe says of a page.</summary>
internal static class Accessibility
{
    /// <summary>What does not hang on colours is the same in the dark.</summary>
    public static RunOnlyOptions OfColours { get; } = RunOnlyOptions.Rules("color-contrast", "link-in-text-block");

    /// <param name="rules">Null for all.</param>
    /// <returns>One for each rule that is violated, with the elements that are meant.</returns>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IPage page, string what, RunOnlyOptions? rules)
    {
#pragma warning disable CS0618 // The other way opens a new page for each result; these pages have no frames, for which alone it would be needed.
        AxeResult result = await page.Locator("html").RunAxeLegacy(new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        return [.. result.Violations.Select(v => $"{what}: {v.Id} {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }
}
