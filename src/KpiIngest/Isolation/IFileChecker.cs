using KpiIngest.Checking.Results;

namespace KpiIngest.Isolation;

/// <summary>Reads and checks one file, isolated from the caller. Never throws for bad input.</summary>
public interface IFileChecker
{
    /// <param name="file">Where the bytes are.</param>
    /// <param name="shownPath">The path to name in the result.</param>
    Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken);

    /// <summary>As <see cref="CheckAsync"/>, and draws the pages of a PDF that could be read into a folder (see <see cref="Trace.ReportTrace"/>).
    /// A checker that does not draw leaves the folder empty.</summary>
    Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        CheckAsync(file, shownPath, cancellationToken);
}
