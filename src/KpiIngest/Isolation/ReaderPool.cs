using KpiIngest.Checking.Results;

namespace KpiIngest.Isolation;

/// <summary>Several readers that each take one file at a time: as many files are read side by side as there are readers.</summary>
public sealed class ReaderPool : IFileChecker, IAsyncDisposable
{
    private readonly IReadOnlyList<IFileChecker> all;
    private readonly Stack<IFileChecker> free;
    private readonly SemaphoreSlim places;

    /// <param name="readers">At least one. A reader that was used before is taken first, so that none is started needlessly; of unused ones the first.</param>
    public ReaderPool(IReadOnlyList<IFileChecker> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentOutOfRangeException.ThrowIfZero(readers.Count, nameof(readers));
        all = readers;
        free = new Stack<IFileChecker>(readers.Count);
        for (var i = readers.Count - 1; i >= 0; i--) free.Push(readers[i]);
        places = new SemaphoreSlim(readers.Count);
    }

    public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.CheckAsync(file, shownPath, cancellationToken), cancellationToken);

    public Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.TraceAsync(file, shownPath, folder, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (IFileChecker reader in all)
        {
            if (reader is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }

        places.Dispose();
    }

    private async Task<FileResult> WithReaderAsync(Func<IFileChecker, Task<FileResult>> read, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        IFileChecker reader;
        lock (free) reader = free.Pop();
        try
        {
            return await read(reader);
        }
        finally
        {
            lock (free) free.Push(reader);
            places.Release();
        }
    }
}
