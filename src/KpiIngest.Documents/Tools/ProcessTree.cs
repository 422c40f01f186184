using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KpiIngest.Documents.Tools;

/// <summary>Ends a process and everything it started.</summary>
internal static partial class ProcessTree
{
    private const int SigKill = 9;

    /// <summary>Kills one process.</summary>
    public static void Kill(int process)
    {
        if (!OperatingSystem.IsWindows())
            _ = Kill(process, SigKill);
    }

    /// <summary>Kills the tree as it stands, then the process group, which also holds children whose parent has gone. A process that has
    /// ended is no error.</summary>
    public static void Kill(Process process)
    {
        int id;
        try
        {
            id = process.Id;
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Never started, or ended between the two calls: nothing is left to kill.
            return;
        }

        // A tool is started by setsid as the leader of its own group, so its group bears its id; where setsid is missing no such group
        // exists.
        if (!OperatingSystem.IsWindows() && GetGroup(id) is var group && (group == id || group < 0))
            _ = Kill(-id, SigKill);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "getpgid", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetGroup(int process);
}
