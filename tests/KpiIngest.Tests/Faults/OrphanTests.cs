using System.Globalization;
using System.Runtime.Versioning;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using static KpiIngest.Tests.Support.Awaited;
using MarkedProcesses = KpiIngest.Documents.Tools.MarkedProcesses;

namespace KpiIngest.Tests.Faults;

/// <summary>Row 9: whatever is killed, no converter runs on and no copy of a report stays in a temporary folder.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class OrphanTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string config;

    public OrphanTests()
    {
        config = ServiceProcess.WriteConfig(folder.Path);

        // In the place of LibreOffice: a script that leaves its session, and never ends.
        string tool = folder.Write(
            "tools/soffice",
            $"#!/bin/bash\nPATH=/usr/bin:/bin\necho $$ >> '{folder["pids"]}'\n(setsid bash -c 'echo $$ >> \"{folder["pids"]}\"; exec sleep 600' &)\nsleep 600\n"
        );
        File.SetUnixFileMode(
            tool,
            UnixFileMode.UserRead
                | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
        );
        Directory.CreateDirectory(folder["tmp"]);
        folder.Write("inbox/ก/old.rtf", @"{\rtf1 a}");
    }

    /// <summary>A reader that the service had begun again ends after it, and until then it writes into the folder.</summary>
    public void Dispose()
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); MarkedProcesses.Find("TMPDIR", folder["tmp"]).Any(); Thread.Sleep(50))
        {
            MarkedProcesses.Kill("TMPDIR", folder["tmp"]);
            Assert.True(DateTime.UtcNow < end, "What the service had started runs on.");
        }

        foreach (int left in Pids())
            ProcessEnd.Kill(left);
        folder.Dispose();
    }

    [Fact]
    public async Task A_killed_service_leaves_no_reader_no_converter_and_no_folder()
    {
        using ServiceProcess service = Start();
        int reader = await ToolRunsAsync(service);
        await service.KillAsync();
        foreach (int process in Pids().Append(reader))
            Assert.True(await ProcessEnd.GoneAsync(process), $"{process} runs on");

        // The reader took its own folder along; that of the service is taken away by the next start.
        using ServiceProcess again = Start();
        await UntilAsync(() => Directory.GetDirectories(folder["tmp"], "kpi-ingest-run-*").All(IsHeld));
        await again.KillAsync();
    }

    [Fact]
    public async Task A_killed_reader_leaves_no_converter()
    {
        using ServiceProcess service = Start();
        int reader = await ToolRunsAsync(service);
        int[] tools = Pids();
        ProcessEnd.Kill(reader);
        foreach (int process in tools)
            Assert.True(await ProcessEnd.GoneAsync(process), $"{process} runs on");
        await service.KillAsync();
    }

    [Fact]
    public async Task Where_service_and_reader_are_killed_at_once_the_next_start_ends_what_they_had_started()
    {
        int[] tools;
        using (ServiceProcess service = Start())
        {
            int reader = await ToolRunsAsync(service);
            tools = Pids();
            ProcessEnd.Stop(reader);
            await service.KillAsync();
            ProcessEnd.Kill(reader);
        }

        Assert.Contains(tools, t => Directory.Exists($"/proc/{t}"));
        using ServiceProcess again = Start();
        foreach (int process in tools)
            Assert.True(await ProcessEnd.GoneAsync(process), $"{process} runs on");
        await again.KillAsync();
    }

    private static bool IsHeld(string run)
    {
        try
        {
            using FileStream owner = new(Path.Combine(run, ".owner"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is IOException)
        {
            return true;
        }
    }

    private ServiceProcess Start() =>
        ServiceProcess.Start(config, searchPath: folder["tools"] + ":/usr/bin:/bin", temporary: folder["tmp"]);

    /// <returns>The reader process, once its converter and what that started run.</returns>
    private async Task<int> ToolRunsAsync(ServiceProcess service)
    {
        await UntilAsync(() => Pids().Length >= 2);
        return MarkedProcesses
            .Find("TMPDIR", folder["tmp"])
            .Single(p => p != service.Id && File.ReadAllText($"/proc/{p}/cmdline").Contains("read-worker", StringComparison.Ordinal));
    }

    private int[] Pids() =>
        File.Exists(folder["pids"]) ? [.. File.ReadAllLines(folder["pids"]).Select(p => int.Parse(p, CultureInfo.InvariantCulture))] : [];
}
