using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>A page as read from its picture, or why it was not.</summary>
internal abstract record ScannedPage
{
    private ScannedPage() { }

    /// <param name="Figures">On the page as a viewer shows it.</param>
    public sealed record Read(PdfPage Page, IReadOnlyList<ScannedFigure> Figures) : ScannedPage;

    /// <param name="Reason">kebab-case.</param>
    public sealed record Refused(string Reason) : ScannedPage;
}
