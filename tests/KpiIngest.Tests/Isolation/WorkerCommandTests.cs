using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

public sealed class WorkerCommandTests
{
    [Fact]
    public void The_executable_starts_itself() =>
        Assert.Equal("/opt/kpi/kpi-ingest", WorkerCommand.Of("/opt/kpi/kpi-ingest", "/opt/kpi").Program);

    [Fact]
    public void Under_another_host_the_executable_beside_the_assemblies_is_started()
    {
        using TemporaryFolder folder = new();
        string executable = folder.Write("kpi-ingest");
        WorkerCommand command = WorkerCommand.Of("/usr/bin/dotnet", folder.Path);
        Assert.Equal((executable, "read-worker"), (command.Program, Assert.Single(command.Arguments)));
    }

    [Fact]
    public void Without_an_executable_dotnet_runs_the_assembly()
    {
        using TemporaryFolder folder = new();
        WorkerCommand command = WorkerCommand.Of("/usr/bin/dotnet", folder.Path);
        Assert.Equal("dotnet", command.Program);
        Assert.Equal([Path.Combine(folder.Path, "kpi-ingest.dll"), "read-worker"], command.Arguments);
    }
}
