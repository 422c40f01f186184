using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>The equations of a region, and its words that belong to none.</summary>
internal sealed record EquationFinding(IReadOnlyList<EquationPart> Equations, IReadOnlyList<PdfWord> OtherWords);

internal static class EquationFinder
{
    public static EquationFinding Find(IReadOnlyList<PdfWord> words, IReadOnlyList<Ruling> lines) => new([], words);
}
