namespace KpiIngest.Documents.Tools;

/// <summary>A folder that no other run shares, deleted with all it holds. Where this process is killed, the next sweep deletes it
/// (<see cref="RunFolder"/>).</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } =
        Directory.CreateDirectory(System.IO.Path.Combine(RunFolder.Folder, Guid.NewGuid().ToString("N")[..12])).FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
