using System.Globalization;

namespace KpiIngest.Isolation;

/// <summary>Resident memory of a process and its descendants, from <c>/proc</c>. Where there is no <c>/proc</c> only the heap limit holds.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends with the bytes found as soon as they exceed the limit; otherwise only by cancellation.</summary>
    public static async Task<long> ExceededAsync(int process, long limitBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Interval, cancellationToken);
            var bytes = ResidentBytes(process);
            if (bytes > limitBytes) return bytes;
        }
    }

    /// <summary>Zero for a process that is gone.</summary>
    public static long ResidentBytes(int process)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        var pages = Read(folder + "/statm").Split(' ') is [_, var resident, ..] ? long.Parse(resident, CultureInfo.InvariantCulture) : 0;
        return (pages * Environment.SystemPageSize) + Children(folder).Sum(ResidentBytes);
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
