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
        : this(limits, new PdfPigPages())
    {
    }

    /// <summary>With what stands behind the seam.</summary>
    internal PdfReader(ReadLimits limits, IPdfPages source) => (this.limits, this.source) = (limits, source);

    public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Pdf };

    public async Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        await ReadPagesAsync(file, cancellationToken) switch
        {
            PageReading.Failed failed => ReadResult.Failed(failed.Error),
            PageReading.Pages pages => ReadResult.Ok(PdfDocument.Build(pages.Items, pages.Notes)),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    /// <summary>The pages before any structure is looked for: what <see cref="Trace.PdfTrace"/> draws.</summary>
    public Task<PageReading> ReadPagesAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file.Path) is { Exists: true } info ? info.Length : -1;
        if (length < 0) return Failed(ReadErrors.NotFound(Path.GetFileName(file.Path)));
        if (length == 0) return Failed(ReadErrors.Empty);
        if (length > limits.FileBytes) return Failed(ReadErrors.OverLimit("bytes", length, limits.FileBytes));
        return Task.Run(() => ReadPages(Path.GetFullPath(file.Path), cancellationToken), cancellationToken);
    }

    private PageReading ReadPages(string path, CancellationToken cancellationToken)
    {
        var doubts = new FigureDoubts();
        var reading = ReadPages(path, doubts, cancellationToken);
        if (!doubts.CameLate) return reading;
        doubts.ReadAgain();
        return ReadPages(path, doubts, cancellationToken);
    }

    private PageReading ReadPages(string path, FigureDoubts doubts, CancellationToken cancellationToken)
    {
        var opening = source.Open(path, limits, doubts, cancellationToken);
        if (opening is PdfOpening.Refused refused) return new PageReading.Failed(refused.Error);
        var opened = (PdfOpening.Opened)opening;
        if (opened.IsDynamicForm) return new PageReading.Failed(ReadErrors.DynamicForm);
        var builder = new PageBuilder();
        var (pages, notes) = (new List<PdfPage>(opened.PageCount), opened.Notes.ToList());
        try
        {
            foreach (var painted in opened.Pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var longest = Math.Max(painted.Width, painted.Height);
                if (longest > limits.PageSide) return new PageReading.Failed(ReadErrors.OverLimit("ขนาดหน้า (points)", (long)longest, limits.PageSide));
                notes.AddRange(painted.Notes);
                pages.Add(builder.Build(pages.Count + 1, painted));
            }
        }
        catch (PdfPageException e)
        {
            return new PageReading.Failed(e.Error);
        }
        catch (PdfLimitException e)
        {
            return new PageReading.Failed(e.Error);
        }

        return PageChecks.Check(pages, notes);
    }

    private static Task<PageReading> Failed(ReadError error) => Task.FromResult<PageReading>(new PageReading.Failed(error));
}

/// <summary>The pages of a file, or the reason why there are none.</summary>
public abstract record PageReading
{
    private PageReading()
    {
    }

    public sealed record Pages(IReadOnlyList<PdfPage> Items, IReadOnlyList<ReadingNote> Notes) : PageReading;

    public sealed record Failed(ReadError Error) : PageReading;
}
