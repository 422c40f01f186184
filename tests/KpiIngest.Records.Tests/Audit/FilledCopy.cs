namespace KpiIngest.Records.Tests.Audit;

/// <summary><see cref="FilledRecords"/> as they were when they were filled: the database, the originals, the time.</summary>
internal sealed record FilledCopy(
    DatabaseCopy Database,
    DateTimeOffset Now,
    IReadOnlyList<(string Path, byte[] Bytes, DateTime Written)> Originals
)
{
    public static async Task<FilledCopy> OfAsync(TestDatabase database, FixedTime time, string archive) =>
        new(
            await database.KeepAsync(),
            time.Now,
            [
                .. Directory
                    .GetFiles(archive, "*", SearchOption.AllDirectories)
                    .Select(f => (Path.GetRelativePath(archive, f), File.ReadAllBytes(f), File.GetLastWriteTimeUtc(f))),
            ]
        );

    public async Task RestoreAsync(FixedTime time, string archive)
    {
        time.Now = Now;
        foreach ((string path, byte[] bytes, DateTime written) in Originals)
        {
            string file = Path.Combine(archive, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
            File.SetLastWriteTimeUtc(file, written);
        }
    }
}
