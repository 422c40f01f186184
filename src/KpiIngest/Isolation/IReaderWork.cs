using KpiIngest.Records;
using KpiIngest.Unpacking;

namespace KpiIngest.Isolation;

/// <summary>All that is done with what senders wrote: reading, comparing, unpacking. <see cref="ReaderProcess"/> does it isolated from the
/// caller; what is not overridden is done in this process, without limits.</summary>
public interface IReaderWork : IFileChecker, IAcrossComparison
{
    Task<ComparisonResult> IAcrossComparison.CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken) =>
        new DirectComparison().CompareAsync(files, cancellationToken);

    /// <summary>Unpacks a ZIP within limits. Never throws for bad input.</summary>
    /// <param name="shownPath">What messages call it.</param>
    /// <param name="folder">An empty folder for its files.</param>
    Task<UnpackedArchive> UnpackAsync(string archive, string shownPath, string folder, CancellationToken cancellationToken) =>
        Task.FromResult(InboxArchive.Unpack(archive, shownPath, folder));
}
