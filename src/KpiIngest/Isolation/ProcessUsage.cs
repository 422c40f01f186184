using System.Globalization;

namespace KpiIngest.Isolation;

/// <summary>What a process and its descendants use, from <c>/proc</c>. Where there is no <c>/proc</c>, only the heap limit and the time on
/// the clock hold.</summary>
/// <param name="ResidentBytes">Memory.</param>
/// <param name="ProcessorTime">Since each of them started, with that of children that have ended.</param>
internal readonly record struct ProcessUsage(long ResidentBytes, TimeSpan ProcessorTime)
{
    /// <summary>The system counts processor time in hundredths of a second for every program, whatever its own clock does.</summary>
    private const int TicksPerSecond = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends with what was found as soon as a limit is exceeded; otherwise only by cancellation.</summary>
    /// <param name="limit">Processor time counts from now.</param>
    public static async Task<ProcessUsage> ExceededAsync(int process, ProcessUsage limit, CancellationToken cancellationToken)
    {
        TimeSpan start = Of(process).ProcessorTime;
        while (true)
        {
            await Task.Delay(Interval, cancellationToken);
            ProcessUsage found = Of(process);
            found = found with { ProcessorTime = found.ProcessorTime - start };
            if (found.ResidentBytes > limit.ResidentBytes || found.ProcessorTime > limit.ProcessorTime)
                return found;
        }
    }

    /// <summary>Nothing for a process that is gone.</summary>
    public static ProcessUsage Of(int process)
    {
        string folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        long pages = Read(folder + "/statm").Split(' ') is [_, var resident, ..] ? long.Parse(resident, CultureInfo.InvariantCulture) : 0;
        ProcessUsage usage = new(pages * Environment.SystemPageSize, Processor(Read(folder + "/stat")));
        foreach (int child in Children(folder))
        {
            ProcessUsage more = Of(child);
            usage = new ProcessUsage(usage.ResidentBytes + more.ResidentBytes, usage.ProcessorTime + more.ProcessorTime);
        }

        return usage;
    }

    /// <summary>User and system time, then the same of children that were waited for: four fields after the name, which may hold spaces and
    /// brackets.</summary>
    private static TimeSpan Processor(string stat)
    {
        string[] fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 15)
            return TimeSpan.Zero;
        long ticks = fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
        return TimeSpan.FromMilliseconds(ticks * 1000 / TicksPerSecond);
    }

    /// <summary>Each thread lists the processes that it started.</summary>
    private static IEnumerable<int> Children(string folder)
    {
        string[] threads;
        try
        {
            threads = Directory.GetDirectories(folder + "/task");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        return threads
            .SelectMany(t => Read(t + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture));
    }

    /// <summary>Empty where the process or the file is not there.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
