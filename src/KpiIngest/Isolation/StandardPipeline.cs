using KpiIngest.Checking;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Word;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;
using KpiIngest.Reports.Recognise;
using KpiIngest.Trace;

namespace KpiIngest.Isolation;

/// <summary>The readers, the recogniser and the rules, put together. The one place that knows them all.</summary>
public static class StandardPipeline
{
    public static Pipeline Create()
    {
        FormWordings forms = FormWordings.Load(FormWordings.Folder);
        if (forms.Wording is null)
            return new Pipeline(
                (_, _) => Task.FromResult(new SniffResult(SourceFormat.Unknown, forms.Error)),
                [],
                _ => new CheckedReports([], [])
            );
        ReportRecogniser recogniser = new(forms.Wording);
        return new Pipeline(
            FormatSniffer.SniffAsync,
            [new WordReader(), new PdfReader(new ReadLimits()), new LegacyWordReader()],
            document => Logged(Checker.Check(recogniser.Recognise(document)))
        )
        {
            CheckTyped = (document, typed) => Logged(Checker.Check(Laid(recogniser.Recognise(document), typed))),
            CheckKeyed = (keyed, typed) => Logged(Checker.Check(Laid(new KeyedReports(forms.Wording).Of(keyed), typed))),
            PageSizes = (file, token) => new PdfReader(new ReadLimits()).ReadSizesAsync(new SourceFile(file, SourceFormat.Pdf), token),
            ReadScan = (file, token) => new ScanReader().ReadAsync(file, token),
            Print = (file, pdf, token) => new WordPrint().WriteAsync(file, pdf, token),
            Decisions = (path, document) => DecisionLines.Of(path, document, HeadingRoles.Of(document, forms.Wording)),
        };
    }

    /// <summary>A typed value that could not be laid over anything is told: who asked sees by the answer that it did not count.</summary>
    private static IReadOnlyList<Report> Laid(IReadOnlyList<Report> reports, TypedValues typed)
    {
        TypedReports laid = TypedFigures.LayOver(reports, typed);
        foreach (TypedIdentity not in laid.IdentitiesNotLaid)
            Console.Error.WriteLine($"not laid over: report {not.Report} {not}");
        foreach (TypedFigure not in laid.NotLaid)
            Console.Error.WriteLine($"not laid over: report {not.Report} {not.At}");
        return laid.Reports;
    }

    /// <summary>What failed while a file was checked is told to whoever reads this process's diagnostics, with what it was given.</summary>
    private static CheckedReports Logged(CheckedReports found)
    {
        foreach (CheckFailure failure in found.Failures)
            Console.Error.WriteLine(FailureText.Of(failure));
        return found;
    }
}
