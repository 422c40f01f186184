using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Rules across the page that set the sections of a form apart: several of one width. They are no fraction bars, whatever stands
/// above and below.</summary>
internal static class SectionRules
{
    public static IReadOnlyList<Ruling> Without(IReadOnlyList<Ruling> lines, double pageWidth)
    {
        List<Ruling> wide = lines.Where(l => l.Horizontal && l.Length >= RuledRowTolerances.SectionRule * pageWidth).ToList();
        return
        [
            .. lines.Where(l =>
                !wide.Exists(w =>
                    w != l
                    && l.Length >= RuledRowTolerances.SectionRule * pageWidth
                    && l.Horizontal
                    && Math.Abs(w.Start - l.Start) <= RuledRowTolerances.SameSectionRule
                    && Math.Abs(w.End - l.End) <= RuledRowTolerances.SameSectionRule
                )
            ),
        ];
    }
}
