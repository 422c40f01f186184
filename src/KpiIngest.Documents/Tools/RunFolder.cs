namespace KpiIngest.Documents.Tools;

/// <summary>
/// The temporary folder of this process, held by a lock that the system lets go of however the process ends. What a killed process left
/// behind (its folder with copies of reports, the programs that it had started) is known by that lock and taken away by
/// <see cref="Sweep"/>.
/// </summary>
public static class RunFolder
{
    /// <summary>Tells the programs that a process starts, and those that they start, whose they are: its folder.</summary>
    public const string Variable = "KPI_INGEST_RUN";

    private const string Prefix = "kpi-ingest-run-";
    private const string OwnerName = ".owner";

    /// <summary>A folder without its lock file may just be being made.</summary>
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(1);

    private static readonly Lazy<(string Folder, FileStream Owner)> Own = new(Make);

    /// <summary>Made at the first call, gone when this process ends by itself.</summary>
    public static string Folder => Own.Value.Folder;

    /// <summary>Takes away what processes left that are gone: ends the programs that they had started, deletes their folders. Folders of
    /// others are not touched.</summary>
    /// <param name="temporary">Where temporary folders are; the system's place, and what processes that this one started left in its own,
    /// where null.</param>
    /// <returns>What was taken away: programs ended, folders deleted.</returns>
    public static (int Programs, int Folders) Sweep(string? temporary = null)
    {
        (int programs, int folders) = (0, 0);
        foreach (string folder in Of(temporary ?? Path.GetTempPath()).Concat(temporary is null && Own.IsValueCreated ? Of(Folder) : []))
        {
            if ((Own.IsValueCreated && folder == Folder) || !IsAbandoned(folder))
                continue;
            programs += EndAll(folder);
            if (TryDelete(folder))
                folders++;
        }

        return (programs, folders);
    }

    /// <summary>Ends everything that this process started, and takes its folder away: it is about to end.</summary>
    public static void End()
    {
        if (!Own.IsValueCreated)
            return;
        EndAll(Folder);
        TryDelete(Folder);
    }

    /// <summary>Of a process that was started by another one of ours, inside that one's folder: who ends last takes it all away.</summary>
    private static (string Folder, FileStream Owner) Make()
    {
        string above =
            Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } parent && Directory.Exists(parent)
                ? parent
                : Path.GetTempPath();
        string folder = Path.Combine(above, Prefix + Guid.NewGuid().ToString("N")[..12]);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FileStream owner = Hold(Path.Combine(folder, OwnerName));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TryDelete(folder);
        return (folder, owner);
    }

    private static string[] Of(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder, Prefix + "*");
        }
        catch (IOException)
        {
            // It was taken away meanwhile.
            return [];
        }
    }

    /// <summary>The programs of a process, and of those that it had started.</summary>
    private static int EndAll(string folder) => Of(folder).Sum(EndAll) + MarkedProcesses.Kill(Variable, folder);

    private static FileStream Hold(string file)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 100)
            {
                // A sweep of another process looks at it just now.
                Thread.Sleep(10);
            }
        }
    }

    private static bool IsAbandoned(string folder)
    {
        try
        {
            using FileStream owner = new(Path.Combine(folder, OwnerName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Directory.GetCreationTimeUtc(folder) < TimeProvider.System.GetUtcNow().UtcDateTime - Making;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something of it is still in use, or not ours: the next sweep meets it again.
            return false;
        }
    }
}
