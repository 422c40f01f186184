using System.Diagnostics;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Tests.Tools;

public sealed class RunFolderTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("kpi-sweep-");

    public void Dispose() => temporary.Delete(recursive: true);

    [Fact]
    public void What_a_process_that_is_gone_left_is_taken_away_with_the_programs_that_it_started()
    {
        string left = Folder("kpi-ingest-run-dead");
        File.WriteAllText(Path.Combine(left, ".owner"), "");
        File.WriteAllText(Path.Combine(left, "report.doc"), "copy of a report");
        ProcessStartInfo start = new("setsid", ["sleep", "600"]);
        start.Environment[RunFolder.Variable] = left;
        using Process orphan = Process.Start(start)!;
        Assert.Equal((1, 1), RunFolder.Sweep(temporary.FullName));
        Assert.False(Directory.Exists(left));
        Assert.True(orphan.WaitForExit(60_000));
    }

    [Fact]
    public void What_a_running_process_holds_and_what_is_none_of_ours_stays()
    {
        string held = Folder("kpi-ingest-run-alive");
        string other = Folder("somebody-else");
        string young = Folder("kpi-ingest-run-being-made");
        using FileStream owner = new(Path.Combine(held, ".owner"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        ProcessStartInfo start = new("sleep", ["600"]);
        start.Environment[RunFolder.Variable] = held;
        using Process child = Process.Start(start)!;
        Assert.Equal((0, 0), RunFolder.Sweep(temporary.FullName));
        Assert.All(new[] { held, other, young }, f => Assert.True(Directory.Exists(f)));
        Assert.False(child.HasExited);
        child.Kill();
    }

    [Fact]
    public void Temporary_folders_lie_in_the_folder_of_this_process_which_others_leave_alone()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(RunFolder.Folder, Path.GetDirectoryName(folder.Path));
        RunFolder.Sweep();
        Assert.True(Directory.Exists(folder.Path));
    }

    private string Folder(string name) => temporary.CreateSubdirectory(name).FullName;
}
