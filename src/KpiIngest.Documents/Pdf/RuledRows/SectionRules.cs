using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Rules across the page that set the sections of a form apart: several of one width. They are no fraction bars, whatever stands above and below.</summary>
internal static class SectionRules
{
    /// <summary>Share of the page's width that they reach over at least.</summary>
    private const double Wide = 0.6;

    /// <summary>They start and end within this many points of each other.</summary>
    private const double SameEnd = 3;

    public static IReadOnlyList<Ruling> Without(IReadOnlyList<Ruling> lines, double pageWidth)
    {
        var wide = lines.Where(l => l.Horizontal && l.Length >= Wide * pageWidth).ToList();
        return [.. lines.Where(l => !wide.Exists(w => w != l && l.Length >= Wide * pageWidth && l.Horizontal && Math.Abs(w.Start - l.Start) <= SameEnd && Math.Abs(w.End - l.End) <= SameEnd))];
    }
}
