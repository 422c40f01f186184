using KpiIngest.Checking.Language;

namespace KpiIngest.Commands.Memo;

/// <summary>A file that is written beside its place until it is on record: it has its name then, or leaves nothing.</summary>
internal sealed class UnfinishedMemo : IAsyncDisposable
{
    private readonly string path;
    private readonly string unfinished;

    private UnfinishedMemo(string path, string unfinished) => (this.path, this.unfinished) = (path, unfinished);

    /// <exception cref="UnwrittenMemoException">It cannot be written there.</exception>
    public static async Task<UnfinishedMemo> WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            throw new UnwrittenMemoException(
                new(
                    $"ไม่มีโฟลเดอร์ {folder} สร้างก่อน หรือระบุที่อื่นด้วย --output",
                    $"There is no folder {folder}; make it, or name another with --output."
                )
            );
        UnfinishedMemo memo = new(path, path + ".part");
        try
        {
            await File.WriteAllBytesAsync(memo.unfinished, bytes, cancellationToken);
            return memo;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await memo.DisposeAsync();
            throw Unwritten(path, e);
        }
    }

    /// <exception cref="UnwrittenMemoException">Its place was taken meanwhile.</exception>
    public void Finish()
    {
        try
        {
            File.Move(unfinished, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritten(path, e);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (File.Exists(unfinished))
            File.Delete(unfinished);
        return ValueTask.CompletedTask;
    }

    private static UnwrittenMemoException Unwritten(string path, Exception e) =>
        e is UnauthorizedAccessException
            ? new(
                new(
                    $"เขียน {path} ไม่ได้ เพราะไม่มีสิทธิ์ ระบุที่อื่นด้วย --output",
                    $"{path} cannot be written: no right to. Name another place with --output."
                ),
                e
            )
            : new(
                new(
                    $"เขียน {path} ไม่ได้ ดูพื้นที่ว่างของดิสก์ ความยาวของชื่อ และว่ามีไฟล์ชื่อนี้แล้วหรือไม่ หรือระบุที่อื่นด้วย --output",
                    $"{path} cannot be written; look at the free space, the length of the name and whether the file is there by now, or name another place with --output."
                ),
                e
            );
}

/// <summary>A memo that could not be written; the message is for whoever called the command.</summary>
internal sealed class UnwrittenMemoException(Bilingual said, Exception? inner = null) : Exception(said.English, inner)
{
    public Bilingual Said { get; } = said;
}
