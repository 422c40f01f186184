namespace KpiIngest.Tests.Support;

/// <summary>A folder of its own for a test, taken away with its content.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kpi-ingest-test-").FullName;

    /// <summary>Writes a file, with the folders above it.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string content = "content")
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
