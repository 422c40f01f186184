using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using KpiIngest.Records;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Crash;

/// <summary>The built <c>kpi-ingest serve</c> as a process of its own, which can be killed.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed partial class ServiceProcess : IDisposable
{
    private readonly Process process;
    private readonly RecordsDatabase records;
    private readonly List<string> log = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private TimeSpan? came;

    private ServiceProcess(Process process, RecordsDatabase records)
    {
        this.process = process;
        this.records = records;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
                log.Add(line.Data ?? "");
        };
        process.BeginErrorReadLine();
    }

    /// <param name="recordsAreThere">False for a service whose first start makes its records, which takes a second or two.</param>
    /// <param name="settingsJson">More settings: a comma and what follows it.</param>
    public static string WriteConfig(string folder, bool recordsAreThere = true, string settingsJson = "")
    {
        if (recordsAreThere)
            EmptyRecords.Put(Path.Combine(folder, "data", "kpi-ingest.db"));
        string config = Path.Combine(folder, "kpi-ingest.json");
        File.WriteAllText(
            config,
            $$"""
            { "settleSeconds": 0.3, "scanSeconds": 0.3, "readers": 2, "listen": "http://127.0.0.1:0"{{settingsJson}} }
            """
        );
        return config;
    }

    public int Id => process.Id;

    /// <summary>How many times longer than usual this machine takes, by the time in which the service first came to what
    /// <see cref="UntilAsync"/> asked for; 1 where that was less than eight seconds.
    /// A limit of the clock means a machine that is not busy with other things.</summary>
    public double Slowness => Math.Max(1, (came ?? throw new InvalidOperationException("Nothing was waited for.")).TotalSeconds / 8);

    /// <param name="searchPath">The PATH that it sees; null for the tests' own.</param>
    /// <param name="temporary">The folder for temporary files that it sees; null for the tests' own.</param>
    /// <param name="user">The number of the user as whom it runs; null for the tests' own.</param>
    /// <param name="program">A copy of the program that the user can reach; null for the one that was built.</param>
    public static ServiceProcess Start(
        string config,
        string? searchPath = null,
        string? temporary = null,
        string? user = null,
        string? program = null
    )
    {
        string[] serve = ["serve", "--config", config];
        ProcessStartInfo start = user is null
            ? new ProcessStartInfo(BuiltTree.KpiIngest, serve)
            : new ProcessStartInfo(
                "setpriv",
                ["--reuid", user, "--regid", user, "--clear-groups", "--inh-caps=-all", program ?? BuiltTree.KpiIngest, .. serve]
            );
        (start.RedirectStandardError, start.RedirectStandardOutput) = (true, true);
        if (user is not null)
            start.Environment["HOME"] = Path.GetDirectoryName(config);
        if (temporary is not null)
            start.Environment["TMPDIR"] = temporary;
        if (searchPath is not null)
            SearchPath.Set(start, searchPath);
        Process process = Process.Start(start)!;
        return new ServiceProcess(
            process,
            RecordsDatabase.ForReading(Path.Combine(Path.GetDirectoryName(config)!, "data", "kpi-ingest.db"))
        );
    }

    /// <summary>Waits until the records hold what is asked for.</summary>
    /// <param name="files">How many are waited for: each gets a second on top.</param>
    public async Task UntilAsync(Func<RecordsDbContext, Task<bool>> reached, int files = 0)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(120 + files); DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The service ended with {process.ExitCode}: {Log()}");
            try
            {
                if (!File.Exists(records.File))
                    continue;
                await using RecordsDbContext db = records.CreateDbContext();
                if (!await reached(db))
                    continue;
                came ??= Stopwatch.GetElapsedTime(started);
                return;
            }
            catch (Microsoft.Data.Sqlite.SqliteException e) when (e.Message.Contains("no such table", StringComparison.Ordinal))
            {
                // The service is making its database.
            }
        }

        throw new TimeoutException($"The service did not come that far: {Log()}");
    }

    /// <summary>Waits until it says that it is ready.</summary>
    /// <returns>The address of its pages.</returns>
    public async Task<Uri> UntilReadyAsync()
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(120); DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The service ended with {process.ExitCode}: {Log()}");
            if (PageAddress().Match(Log()) is { Success: true } said)
                return new Uri(said.Groups["address"].Value);
        }

        throw new TimeoutException($"The service was not ready: {Log()}");
    }

    /// <summary>As <c>kill -9</c>: the process gets no chance to do anything.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    /// <summary>As the system stops a service.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (Process signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [GeneratedRegex(@"\(page\) +(?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PageAddress();

    private string Log()
    {
        lock (log)
            return string.Join('\n', log.TakeLast(30));
    }
}
