using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Trace;
using KpiIngest.Isolation;
using KpiIngest.Reports.Recognise;

namespace KpiIngest.Trace;

/// <summary>Draws the pages of a PDF with what was read and recognised on them, for a person who asks why a figure was read as it
/// was.</summary>
public static class ReportTrace
{
    /// <summary>Begin of each drawn file's name: <c>page.p1.svg</c>.</summary>
    public const string PageName = "page";

    /// <summary>Reads the file anew: this runs in the reader process, after the file was read and checked. A PDF that cannot be read draws
    /// nothing.</summary>
    /// <param name="folder">Gets one SVG a page.</param>
    public static async Task DrawAsync(string file, string folder, CancellationToken cancellationToken)
    {
        SourceFile source = new(file, SourceFormat.Pdf);
        if (await new PdfReader(new ReadLimits()).ReadPagesAsync(source, cancellationToken) is not PageReading.Pages pages)
            return;
        List<TraceMark> marks = FormWordings.Load(FormWordings.Folder).Wording is { } wording
            ? new ReportRecogniser(wording).Recognise(PdfTrace.Read(pages.Items, pages.Notes)).SelectMany(ReportMarks.Of).ToList()
            : [];
        await PdfTrace.WriteAsync(folder, PageName, pages.Items, marks, cancellationToken);
    }
}
