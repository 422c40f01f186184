using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Records;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Unpacking;

namespace KpiIngest.Isolation;

/// <summary>Several readers that each take one file at a time: as many files are read side by side as there are readers.</summary>
public sealed class ReaderPool : IReaderWork, IAsyncDisposable
{
    private readonly IReadOnlyList<IReaderWork> all;
    private readonly Stack<IReaderWork> free;
    private readonly SemaphoreSlim places;

    /// <param name="readers">At least one. A reader that was used before is taken first, so that none is started needlessly; of unused ones
    /// the first.</param>
    public ReaderPool(IReadOnlyList<IReaderWork> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentOutOfRangeException.ThrowIfZero(readers.Count, nameof(readers));
        all = readers;
        free = new Stack<IReaderWork>(readers.Count);
        for (int i = readers.Count - 1; i >= 0; i--)
            free.Push(readers[i]);
        places = new SemaphoreSlim(readers.Count);
    }

    public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.CheckAsync(file, shownPath, cancellationToken), cancellationToken);

    public Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.TraceAsync(file, shownPath, folder, cancellationToken), cancellationToken);

    public Task<FileResult> CheckTypedAsync(string file, string shownPath, TypedValues typed, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.CheckTypedAsync(file, shownPath, typed, cancellationToken), cancellationToken);

    public Task<FileResult> CheckKeyedAsync(
        string file,
        string shownPath,
        KeyedFile keyed,
        TypedValues typed,
        CancellationToken cancellationToken
    ) => WithReaderAsync(reader => reader.CheckKeyedAsync(file, shownPath, keyed, typed, cancellationToken), cancellationToken);

    public Task<ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.ShowAsync(file, shownPath, cancellationToken), cancellationToken);

    public Task<PrintedFile> PrintAsync(string file, string shownPath, string pdf, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.PrintAsync(file, shownPath, pdf, cancellationToken), cancellationToken);

    public Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.CompareAsync(files, cancellationToken), cancellationToken);

    public Task<UnpackedArchive> UnpackAsync(string archive, string shownPath, string folder, CancellationToken cancellationToken) =>
        WithReaderAsync(reader => reader.UnpackAsync(archive, shownPath, folder, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (IReaderWork reader in all)
        {
            if (reader is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }

        places.Dispose();
    }

    private async Task<T> WithReaderAsync<T>(Func<IReaderWork, Task<T>> read, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        IReaderWork reader;
        lock (free)
            reader = free.Pop();
        try
        {
            return await read(reader);
        }
        finally
        {
            lock (free)
                free.Push(reader);
            places.Release();
        }
    }
}
