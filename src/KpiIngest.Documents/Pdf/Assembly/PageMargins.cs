using System.Text.RegularExpressions;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Tells page headers and footers from the body: lines in the outermost strip of the page that recur, or that are a page
/// number.</summary>
internal static partial class PageMargins
{
    /// <param name="watermarks">Lines found to be of no body before.</param>
    /// <returns>The body of each page, and each distinct margin line once.</returns>
    public static (List<IReadOnlyList<PageItem>> Bodies, IReadOnlyList<PageItem> Margins) Split(
        IReadOnlyList<PagePart> parts,
        IReadOnlyList<IReadOnlyList<PageItem>> layouts,
        IEnumerable<TextLine> watermarks
    )
    {
        List<TextLine> candidates = layouts
            .SelectMany((items, i) => items.OfType<TextLine>().Where(l => InStrip(l, parts[i].Page)))
            .ToList();
        HashSet<PageItem> margins = candidates
            .Where(l => PageNumber().IsMatch(l.Text))
            .Concat(candidates.GroupBy(Key, StringComparer.Ordinal).SelectMany(g => Recurring([.. g.OrderBy(l => l.Baseline)])))
            .ToHashSet<PageItem>(ReferenceEqualityComparer.Instance);
        List<IReadOnlyList<PageItem>> bodies = layouts
            .Select(items => (IReadOnlyList<PageItem>)[.. items.Where(i => !margins.Contains(i))])
            .ToList();
        return (
            bodies,
            [.. candidates.Where(margins.Contains).Concat(watermarks).Where(l => l.Visible).DistinctBy(Key, StringComparer.Ordinal)]
        );
    }

    /// <summary>Those of the lines that stand at the height of one of another page.</summary>
    /// <param name="alike">Lines that say the same, by height.</param>
    private static IEnumerable<TextLine> Recurring(List<TextLine> alike)
    {
        int first = 0;
        foreach (TextLine line in alike)
        {
            while (line.Baseline - alike[first].Baseline > AssemblyTolerances.SameMarginLine)
                first++;
            for (int i = first; i < alike.Count && alike[i].Baseline - line.Baseline <= AssemblyTolerances.SameMarginLine; i++)
            {
                if (alike[i].Page == line.Page)
                    continue;
                yield return line;
                break;
            }
        }
    }

    private static bool InStrip(TextLine line, PdfPage page) =>
        line.Baseline < AssemblyTolerances.MarginStrip || line.Baseline > page.Height - AssemblyTolerances.MarginStrip;

    private static string Key(TextLine line) => Figures().Replace(line.Text, "#");

    [GeneratedRegex("[0-9๐-๙]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^[\s\-–—(]*(หน้า(ที่)?\s*)?[0-9๐-๙]{1,4}(\s*(/|จาก|of)\s*[0-9๐-๙]{1,4})?[\s\-–—)]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex PageNumber();
}
