namespace KpiIngest.Tests.Support;

/// <summary>A folder of its own for a test, taken away with its content.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kpi-ingest-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with the folders above it.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string content = "content")
    {
        string file = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public void Dispose()
    {
        // SQLite keeps closed connections, and with them the files, open.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        for (int tried = 1; ; tried++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (tried < 50)
            {
                // What a test has killed is gone a moment later, and until then it may write into the folder.
                Thread.Sleep(100);
            }
        }
    }
}
