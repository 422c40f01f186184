using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Pdf;

/// <summary>
/// Reads born-digital PDF with Poppler: one run for the words, one for what is painted. The figures of a scan are never taken: a file whose pages show no
/// text is <see cref="ReadErrors.Scanned"/>.
/// </summary>
/// <param name="limits">What one file may cost.</param>
/// <param name="folders">Where to look for Poppler's programs; PATH where null. Looked up for each file, so that an installation is noticed.</param>
public sealed class PdfReader(ReadLimits limits, string? folders = null) : IDocumentReader
{
    public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Pdf };

    public async Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        await ReadPagesAsync(file, cancellationToken) switch
        {
            PageReading.Failed failed => ReadResult.Failed(failed.Error),
            PageReading.Pages pages => ReadResult.Ok(PdfDocument.Build(pages.Items, pages.Notes)),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    /// <summary>The pages before any structure is looked for: what <see cref="Trace.PdfTrace"/> draws.</summary>
    public async Task<PageReading> ReadPagesAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file.Path) is { Exists: true } info ? info.Length : -1;
        if (length < 0) return Failed(ReadErrors.NotFound(Path.GetFileName(file.Path)));
        if (length == 0) return Failed(ReadErrors.Empty);
        if (length > limits.FileBytes) return Failed(ReadErrors.OverLimit("bytes", length, limits.FileBytes));
        if (PopplerTools.Find(folders) is not { } tools) return Failed(ReadErrors.ToolMissing("pdftotext", PopplerTools.Package));
        var reading = await new PopplerPages(tools, limits).ReadAsync(Path.GetFullPath(file.Path), cancellationToken);

        // The one page of a portfolio may be a picture: what it is matters more than that it cannot be read.
        var isShort = reading is PageReading.Pages { Items.Count: 1 } || reading is PageReading.Failed { Error: var error } && error == ReadErrors.Scanned;
        return isShort && await Portfolio.IsAsync(file.Path, cancellationToken) ? Failed(ReadErrors.Portfolio) : reading;
    }

    private static PageReading.Failed Failed(ReadError error) => new(error);
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
