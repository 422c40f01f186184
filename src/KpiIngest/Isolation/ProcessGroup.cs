using System.Diagnostics;
using System.Runtime.InteropServices;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Isolation;

/// <summary>A reader leads a process group of its own, so that it can be killed with everything it started, orphans included.</summary>
internal static class ProcessGroup
{
    private const int SigKill = 9;

    private static readonly TimeSpan ParentCheckInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the calling process the leader of a new group. It then no longer hears Ctrl-C of the terminal; its parent
    /// does.</summary>
    public static void Lead()
    {
        if (OperatingSystem.IsWindows())
            return;
        _ = SetGroup(0, 0);
    }

    /// <summary>
    /// Watches from now on whether the process that started this one is still there; when it is gone, ends this one and what it started.
    /// Its closed pipe alone is not enough: a process that is busy with a file does not look at it.
    /// </summary>
    public static void EndWithParent()
    {
        if (OperatingSystem.IsWindows())
            return;
        int parent = GetParent();
        Thread watch = new(() =>
        {
            while (GetParent() == parent)
                Thread.Sleep(ParentCheckInterval);
            RunFolder.End();
            if (GetGroup(0) == Environment.ProcessId)
                _ = Signal(0, SigKill);
            Environment.Exit(1);
        })
        {
            IsBackground = true,
        };
        watch.Start();
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

        KillLeader(process.Id);
    }

    /// <summary>Kills the group that the process leads; does nothing where it leads none.</summary>
    public static void KillLeader(int process)
    {
        if (!OperatingSystem.IsWindows())
            _ = Signal(-process, SigKill);
    }

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetGroup(int process, int group);

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParent();

    [DllImport("libc", EntryPoint = "getpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetGroup(int process);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
