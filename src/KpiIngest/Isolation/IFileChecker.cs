using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Evidence;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Isolation;

/// <summary>Reads and checks one file, isolated from the caller. Never throws for bad input.</summary>
public interface IFileChecker
{
    /// <param name="file">Where the bytes are.</param>
    /// <param name="shownPath">The path to name in the result.</param>
    Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken);

    /// <summary>As <see cref="CheckAsync"/>, and puts into a folder what was decided about a file that could be read (see
    /// <see cref="Trace.DecisionLines"/>), and the drawn pages of a PDF (see <see cref="Trace.ReportTrace"/>). A checker that does not
    /// trace leaves the folder empty.</summary>
    Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        CheckAsync(file, shownPath, cancellationToken);

    /// <summary>Reads one file and gives what it shows, without checking it. A checker that shows nothing refuses.</summary>
    /// <exception cref="UnshownOriginalException">It cannot be read.</exception>
    Task<ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        throw new UnshownOriginalException(ReadErrors.UnsupportedFormat(shownPath));

    /// <summary>Prints the pages of a Word file to PDF. A checker that prints nothing refuses.</summary>
    /// <param name="pdf">Where it is written.</param>
    /// <exception cref="UnshownOriginalException">It cannot be printed.</exception>
    /// <returns>What was written.</returns>
    Task<PrintedFile> PrintAsync(string file, string shownPath, string pdf, CancellationToken cancellationToken) =>
        throw new UnshownOriginalException(ReadErrors.UnsupportedFormat(shownPath));

    /// <summary>As <see cref="CheckAsync"/>, with values that a person typed laid over what was recognised. A checker that cannot do that
    /// says so.</summary>
    /// <exception cref="NotSupportedException">It cannot.</exception>
    Task<FileResult> CheckTypedAsync(string file, string shownPath, TypedValues typed, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Checks what a person keyed from the pictures of a scan, in the place of what would be read. A checker that cannot do that
    /// says so.</summary>
    /// <param name="typed">Values laid over it: those of figures that were keyed wrongly.</param>
    /// <exception cref="NotSupportedException">It cannot.</exception>
    Task<FileResult> CheckKeyedAsync(
        string file,
        string shownPath,
        KeyedFile keyed,
        TypedValues typed,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
