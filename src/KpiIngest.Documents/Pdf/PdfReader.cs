using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.PdfPig;

namespace KpiIngest.Documents.Pdf;

/// <summary>
/// Reads born-digital PDF. The figures of a scan are never taken: a file whose pages show no text is <see cref="ReadErrors.Scanned"/>.
/// </summary>
public sealed class PdfReader : IDocumentReader
{
    private readonly ReadLimits limits;
    private readonly IPdfPages source;

    public PdfReader(ReadLimits limits)
        : this(limits, new PdfPigPages()) { }

    /// <summary>With what stands behind the seam.</summary>
    internal PdfReader(ReadLimits limits, IPdfPages source) => (this.limits, this.source) = (limits, source);

    public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Pdf };

    public Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        RunAsync(file, () => new LaidOutPages(), (pages, page) => pages.Add(page), Document, ReadResult.Failed, cancellationToken);

    private static ReadResult Document(LaidOutPages pages, IReadOnlyList<ReadingNote> notes)
    {
        Document document = PdfDocument.Build(pages, notes);
        HeapClearing.AfterFile(pages.Parts.Count);
        return ReadResult.Ok(document);
    }

    /// <summary>The pages before any structure is looked for: what <see cref="Trace.PdfTrace"/> draws.</summary>
    public Task<PageReading> ReadPagesAsync(SourceFile file, CancellationToken cancellationToken) =>
        RunAsync<List<PdfPage>, PageReading>(
            file,
            () => [],
            (pages, page) => pages.Add(page),
            (pages, notes) => new PageReading.Pages(pages, notes),
            error => new PageReading.Failed(error),
            cancellationToken
        );

    /// <summary>The sizes of the pages of a file, scans too; empty where it cannot be opened.</summary>
    public Task<IReadOnlyList<PageSize>> ReadSizesAsync(SourceFile file, CancellationToken cancellationToken)
    {
        List<PageSize> sizes = [];
        return RunAsync<List<PageSize>, IReadOnlyList<PageSize>>(
            file,
            () => sizes = [],
            (pages, page) => pages.Add(page.SizeShown),
            (pages, _) => pages,
            error => error.Code == ReadErrors.Scanned.Code ? sizes : [],
            cancellationToken
        );
    }

    /// <param name="take">Gets the pages one by one.</param>
    private async Task<TResult> RunAsync<TPages, TResult>(
        SourceFile file,
        Func<TPages> start,
        Action<TPages, PdfPage> take,
        Func<TPages, IReadOnlyList<ReadingNote>, TResult> end,
        Func<ReadError, TResult> refuse,
        CancellationToken cancellationToken
    )
        where TPages : class
        where TResult : class
    {
        long length = new FileInfo(file.Path) is { Exists: true } info ? info.Length : -1;
        if (length < 0)
            return refuse(ReadErrors.NotFound(Path.GetFileName(file.Path)));
        if (length == 0)
            return refuse(ReadErrors.Empty);
        if (length > limits.FileBytes)
            return refuse(ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์)", "file bytes", length, limits.FileBytes));
        return await Task.Run(
            () =>
            {
                (string path, FigureDoubts doubts, List<ReadingNote> notes) = (
                    Path.GetFullPath(file.Path),
                    new FigureDoubts(),
                    new List<ReadingNote>()
                );
                TPages pages = start();
                ReadError? error = ReadPages(path, doubts, p => take(pages, p), notes, cancellationToken);
                if (doubts.CameLate)
                {
                    doubts.ReadAgain();
                    notes.Clear();
                    pages = start();
                    error = ReadPages(path, doubts, p => take(pages, p), notes, cancellationToken);
                }

                return error is null ? end(pages, notes) : refuse(error);
            },
            cancellationToken
        );
    }

    /// <returns>Why the file cannot be read; null where it can.</returns>
    private ReadError? ReadPages(
        string path,
        FigureDoubts doubts,
        Action<PdfPage> take,
        List<ReadingNote> notes,
        CancellationToken cancellationToken
    )
    {
        PdfOpening opening = source.Open(path, limits, doubts, cancellationToken);
        if (opening is PdfOpening.Refused refused)
            return refused.Error;
        PdfOpening.Opened opened = (PdfOpening.Opened)opening;
        if (opened.IsDynamicForm)
            return ReadErrors.DynamicForm;
        notes.AddRange(opened.Notes);
        (PageBuilder builder, PageChecks checks, int number) = (new PageBuilder(), new PageChecks(), 0);
        try
        {
            foreach (PaintedPage painted in opened.Pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                double longest = Math.Max(painted.Width, painted.Height);
                if (longest > limits.PageSide && HoldsText(painted))
                    return ReadErrors.OverLimit(
                        "ความยาวด้านของหน้า (พอยต์)",
                        "points along a side of a page",
                        (long)longest,
                        limits.PageSide
                    );
                notes.AddRange(painted.Notes);
                PdfPage page = builder.Build(++number, painted);
                checks.Add(page);
                take(page);
            }
        }
        catch (PdfPageException e)
        {
            return e.Error;
        }
        catch (PdfLimitException e)
        {
            return e.Error;
        }

        notes.AddRange(checks.Notes);
        return checks.Refusal;
    }

    /// <summary>False for a picture alone: a scanned page whose file takes its pixels for points is as large as no paper.</summary>
    private static bool HoldsText(PaintedPage page) => page.Marks.Any(m => m is GlyphMark { IsPainted: true, Blank: false });
}

/// <summary>The pages of a file, or the reason why there are none.</summary>
public abstract record PageReading
{
    private PageReading() { }

    public sealed record Pages(IReadOnlyList<PdfPage> Items, IReadOnlyList<ReadingNote> Notes) : PageReading;

    public sealed record Failed(ReadError Error) : PageReading;
}
