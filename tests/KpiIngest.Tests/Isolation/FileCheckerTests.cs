using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Documents.Scan;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

public sealed class FileCheckerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_with_a_report_is_checked_with_hash_format_and_notes()
    {
        FileResult result = await Check(new FileChecker(PipelineOf(OkReader, reports: 1)), "a.docx");
        Assert.Equal((FileOutcome.Checked, "docx", "a.docx"), (result.Outcome, result.Format, result.Path));
        Assert.Equal("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73", result.Sha256);
        Assert.Equal("chart", Assert.Single(result.Notes).Code);
    }

    [Fact]
    public async Task A_document_in_whose_reports_nothing_was_compared_is_not_checked() =>
        Assert.Equal(
            FileOutcome.NotChecked,
            (await Check(new FileChecker(PipelineOf(OkReader, reports: 2, comparisons: 0)), "a.docx")).Outcome
        );

    [Fact]
    public async Task A_document_without_a_report_is_calmly_noReport() =>
        Assert.Equal(FileOutcome.NoReport, (await Check(new FileChecker(PipelineOf(OkReader, reports: 0)), "a.docx")).Outcome);

    [Fact]
    public async Task What_the_reader_refuses_is_unreadable_for_its_reason()
    {
        FileResult result = await Check(new FileChecker(PipelineOf(ReadResult.Failed(ReadErrors.PasswordProtected), reports: 1)), "a.docx");
        Assert.Equal((FileOutcome.Unreadable, "password-protected"), (result.Outcome, result.Error?.Code));
    }

    [Fact]
    public async Task What_the_first_look_refuses_is_not_given_to_a_reader()
    {
        Pipeline pipeline = PipelineOf(OkReader, reports: 1) with
        {
            Sniff = (_, _) => Task.FromResult(new SniffResult(SourceFormat.Docx, ReadErrors.PasswordProtected)),
        };
        FileResult result = await Check(new FileChecker(pipeline), "a.docx");
        Assert.Equal(("password-protected", "docx"), (result.Error?.Code, result.Format));
    }

    [Fact]
    public async Task A_format_without_a_reader_is_unsupported()
    {
        Pipeline pipeline = PipelineOf(OkReader, reports: 1) with
        {
            Sniff = (_, _) => Task.FromResult(new SniffResult(SourceFormat.Unknown)),
        };
        Assert.Equal("unsupported-format", (await Check(new FileChecker(pipeline), "a.xyz")).Error?.Code);
    }

    /// <summary>A letter that goes with a scanned report.</summary>
    [Theory]
    [InlineData(2, 1, true, FileOutcome.Checked)] // the pictures hold a report
    [InlineData(2, 1, false, FileOutcome.Unreadable)] // most pages are pictures: people key it
    [InlineData(5, 1, false, FileOutcome.NoReport)] // evidence with a picture in it
    [InlineData(5, 0, true, FileOutcome.NoReport)]
    public async Task Pictures_in_a_file_whose_text_holds_no_report_are_read(int pages, int scanned, bool readable, FileOutcome outcome)
    {
        FileResult result = await Check(new FileChecker(Letter(pages, scanned, readable)), "a.docx");
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome == FileOutcome.Unreadable ? "scanned" : null, result.Error?.Code);
        Assert.Equal(outcome == FileOutcome.NoReport ? scanned : 0, result.Notes.Count);
    }

    /// <summary>By what a person typed, not as if nobody had.</summary>
    [Fact]
    public async Task What_people_typed_is_laid_over_what_was_read_of_the_pictures()
    {
        Pipeline letter = Letter(pages: 2, scanned: 1, readable: true);
        FileChecker checker = new(letter with { Check = _ => throw new NotSupportedException(), CheckTyped = (d, _) => letter.Check(d) });
        FileResult result = await checker.CheckTypedAsync(folder.Write("a.docx"), "a.docx", TypedValues.None, CancellationToken.None);
        Assert.Equal(FileOutcome.Checked, result.Outcome);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_not_accessible()
    {
        FileResult result = await new FileChecker(PipelineOf(OkReader, 1)).CheckAsync(folder.Path, "a", CancellationToken.None);
        Assert.Equal(FileOutcome.Unreadable, result.Outcome);
        Assert.Equal("not-accessible", result.Error?.Code);
    }

    /// <summary>A file whose text holds no report, and some pages of which are pictures.</summary>
    private static Pipeline Letter(int pages, int scanned, bool readable)
    {
        Document text = new()
        {
            Format = SourceFormat.Pdf,
            Body = [],
            Pages = [.. Enumerable.Repeat(new PageSize(595, 842), pages)],
            Notes = [.. Enumerable.Range(1, scanned).Select(p => new ReadingNote(ReadingNote.ScannedPage, "ภาพ", "a scan", new Place(p)))],
        };
        Document pictures = text with { Notes = [], Scan = new DocumentScan([]) };
        Pipeline none = PipelineOf(ReadResult.Ok(text), reports: 0);
        Pipeline some = PipelineOf(ReadResult.Ok(text), reports: readable ? 1 : 0);
        return none with
        {
            Check = document => (document.Scan is null ? none : some).Check(document),
            ReadScan = (_, _) => Task.FromResult(ReadResult.Ok(pictures)),
        };
    }

    private static ReadResult OkReader =>
        ReadResult.Ok(
            new Document
            {
                Format = SourceFormat.Docx,
                Body = [],
                Notes = [new ReadingNote("chart", "แผนภูมิ", "a chart", new Place(Table: 2))],
            }
        );

    private static Pipeline PipelineOf(ReadResult read, int reports, int comparisons = 1) =>
        new(
            (_, _) => Task.FromResult(new SniffResult(SourceFormat.Docx)),
            [new GivenReader(read)],
            _ => new CheckedReports(
                [
                    .. Enumerable.Repeat(
                        new ReportResult
                        {
                            Indicator = new IndicatorResult("1", "x"),
                            Recomputed = new RecomputedResult(null, null, null),
                            Checked = new CheckedResult(1, comparisons),
                        },
                        reports
                    ),
                ],
                []
            )
        );

    private Task<FileResult> Check(FileChecker checker, string name) =>
        checker.CheckAsync(folder.Write(name), name, CancellationToken.None);

    private sealed class GivenReader(ReadResult result) : IDocumentReader
    {
        public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Docx };

        public Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) => Task.FromResult(result);
    }
}
