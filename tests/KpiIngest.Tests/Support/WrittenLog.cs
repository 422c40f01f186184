namespace KpiIngest.Tests.Support;

/// <summary>Reads log files while a service writes them.</summary>
internal static class WrittenLog
{
    public static string[] Files(string folder) => [.. Directory.GetFiles(folder, "kpi-ingest-*.jsonl").Order(StringComparer.Ordinal)];

    public static string[] Lines(string folder) => [.. Files(folder).SelectMany(LinesOf)];

    public static string[] LinesOf(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
