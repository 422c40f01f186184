using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KpiIngest.Isolation;

/// <summary>A reader leads a process group of its own, so that it can be killed with everything it started, orphans included.</summary>
internal static class ProcessGroup
{
    private const int SigKill = 9;

    /// <summary>Makes the calling process the leader of a new group. It then no longer hears Ctrl-C of the terminal; its parent does.</summary>
    public static void Lead()
    {
        if (OperatingSystem.IsWindows()) return;
        _ = SetGroup(0, 0);
    }

    /// <summary>Ends the calling process and what it started.</summary>
    public static void KillOwn()
    {
        if (!OperatingSystem.IsWindows() && GetGroup(0) == Environment.ProcessId) _ = Signal(0, SigKill);
        Environment.Exit(1);
    }

    /// <summary>Kills the process, its descendants, and what is left of its group.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // Already gone, or a descendant went while it was being killed: the group below has the rest.
        }

        // Nothing answers to the number unless the process became a leader, and then only its own group does.
        if (!OperatingSystem.IsWindows()) _ = Signal(-process.Id, SigKill);
    }

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetGroup(int process, int group);

    [DllImport("libc", EntryPoint = "getpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetGroup(int process);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
