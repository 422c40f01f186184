using System.Text.RegularExpressions;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Tells page headers and footers from the body: lines in the outermost strip of the page that recur, or that are a page number.</summary>
internal static partial class PageMargins
{
    /// <param name="watermarks">Lines found to be of no body before.</param>
    /// <returns>The body of each page, and each distinct margin line once.</returns>
    public static (IReadOnlyList<IReadOnlyList<PageItem>> Bodies, IReadOnlyList<PageItem> Margins) Split(
        IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<PageItem>> layouts, IEnumerable<TextLine> watermarks)
    {
        var candidates = layouts.SelectMany((items, i) => items.OfType<TextLine>().Where(l => InStrip(l, pages[i]))).ToList();
        var margins = candidates.Where(line => PageNumber().IsMatch(line.Text) || candidates.Any(other => other.Page != line.Page
            && Math.Abs(other.Baseline - line.Baseline) <= AssemblyTolerances.SameMarginLine && string.Equals(Key(other), Key(line), StringComparison.Ordinal))).ToHashSet<PageItem>(ReferenceEqualityComparer.Instance);
        var bodies = layouts.Select(items => (IReadOnlyList<PageItem>)[.. items.Where(i => !margins.Contains(i))]).ToList();
        return (bodies, [.. margins.OfType<TextLine>().Concat(watermarks).Where(l => l.Visible).DistinctBy(Key, StringComparer.Ordinal)]);
    }

    private static bool InStrip(TextLine line, PdfPage page) => line.Baseline < AssemblyTolerances.MarginStrip || line.Baseline > page.Height - AssemblyTolerances.MarginStrip;

    private static string Key(TextLine line) => Figures().Replace(line.Text, "#");

    [GeneratedRegex("[0-9๐-๙]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^[\s\-–—(]*(หน้า(ที่)?\s*)?[0-9๐-๙]{1,4}(\s*(/|จาก|of)\s*[0-9๐-๙]{1,4})?[\s\-–—)]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PageNumber();
}
