namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>The one seam to a PDF library: what the pages of a file show. Everything after it is geometry.</summary>
internal interface IPdfPages
{
    /// <summary>Opens a file; its pages are made one by one, so that a long file is never held as drawings.</summary>
    /// <param name="doubts">What earlier readings of the file found of its digits; this one adds to it.</param>
    PdfOpening Open(string path, ReadLimits limits, FigureDoubts doubts, CancellationToken cancellationToken);
}

/// <summary>A file that was opened, or the reason why it was not.</summary>
internal abstract record PdfOpening
{
    private PdfOpening() { }

    /// <param name="Pages">Made as they are asked for. A page that refuses the whole file throws.</param>
    /// <param name="Notes">What the file as a whole gives reason to say.</param>
    public sealed record Opened(int PageCount, IEnumerable<PaintedPage> Pages, IReadOnlyList<ReadingNote> Notes) : PdfOpening
    {
        /// <summary>True where the pages only say that the form needs another viewer.</summary>
        public bool IsDynamicForm { get; init; }
    }

    public sealed record Refused(ReadError Error) : PdfOpening;
}
