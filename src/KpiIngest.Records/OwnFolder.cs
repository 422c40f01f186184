namespace KpiIngest.Records;

/// <summary>A folder of what is nobody else's.</summary>
public static class OwnFolder
{
    /// <summary>One that is made now is for this user alone; one that is there keeps its rights.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
