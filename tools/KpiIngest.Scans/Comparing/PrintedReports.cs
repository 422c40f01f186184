using KpiIngest.Documents;
using KpiIngest.Documents.Word;
using KpiIngest.Reports;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise;

namespace KpiIngest.Scans.Comparing;

/// <summary>The reports of the Word file that was printed and scanned.</summary>
internal static class PrintedReports
{
    /// <param name="folder">Of the fixture.</param>
    public static async Task<IReadOnlyList<Report>> OfAsync(string folder, FormWording wording, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, "report.docx");
        ReadResult read = await new WordReader().ReadAsync(new SourceFile(file, SourceFormat.Docx), cancellationToken);
        return read is ReadResult.Success { Document: var document }
            ? new ReportRecogniser(wording).Recognise(document)
            : throw new InvalidDataException(file);
    }
}
