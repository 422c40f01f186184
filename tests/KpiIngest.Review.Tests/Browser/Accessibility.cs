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
        // The other way opens a new page for each result; these pages have no frames, for which alone it would be needed.
#pragma warning disable CS0618
        AxeResult result = await page.Locator("html")
            .RunAxeLegacy(new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        return [.. result.Violations.Select(v => $"{what}: {v.Id} {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <param name="widths">In pixels. The window is as wide as before afterwards.</param>
    /// <returns>One for each width at which the page has to be scrolled sideways.</returns>
    public static async Task<IReadOnlyList<string>> TooWideAsync(IPage page, string what, int[] widths)
    {
        (int before, int height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        List<string> complaints = [];
        foreach (int width in widths)
        {
            await page.SetViewportSizeAsync(width, height);
            int over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
                complaints.Add($"{what} is {over} px too wide at {width}");
        }

        await page.SetViewportSizeAsync(before, height);
        return complaints;
    }
}
