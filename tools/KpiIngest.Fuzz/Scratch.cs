namespace KpiIngest.Fuzz;

/// <summary>A file of this process, in memory where the machine has such a place.</summary>
internal static class Scratch
{
    private static readonly string Folder = Directory
        .CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"kpi-fuzz-{Environment.ProcessId}"))
        .FullName;

    static Scratch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static string File(string ending) => Path.Combine(Folder, Guid.NewGuid().ToString("N") + ending);
}
