using System.Threading.Channels;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Jobs;

/// <summary>Several readers that each take one file at a time: as many files are read side by side as there are readers.</summary>
public sealed class ReaderPool : IFileChecker, IAsyncDisposable
{
    private readonly Channel<IFileChecker> free = Channel.CreateUnbounded<IFileChecker>();
    private readonly IReadOnlyList<IFileChecker> all;

    /// <param name="size">At least 1.</param>
    public ReaderPool(int size, Func<IFileChecker> newReader)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(newReader);
        all = [.. Enumerable.Range(0, size).Select(_ => newReader())];
        foreach (IFileChecker reader in all) free.Writer.TryWrite(reader);
    }

    public async Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        IFileChecker reader = await free.Reader.ReadAsync(cancellationToken);
        try
        {
            return await reader.CheckAsync(file, shownPath, cancellationToken);
        }
        finally
        {
            free.Writer.TryWrite(reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IFileChecker reader in all)
        {
            if (reader is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }
}
