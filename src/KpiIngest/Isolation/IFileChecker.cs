using KpiIngest.Checking.Results;

namespace KpiIngest.Isolation;

/// <summary>Reads and checks one file, isolated from the caller. Never throws for bad input.</summary>
public interface IFileChecker
{
    /// <param name="file">Where the bytes are.</param>
    /// <param name="shownPath">The path to name in the result.</param>
    Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken);
}
