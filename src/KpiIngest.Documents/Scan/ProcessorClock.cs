using System.Diagnostics;
using System.Globalization;

namespace KpiIngest.Documents.Scan;

/// <summary>Processor time of this process and of the programs that it started and that have ended. Where the system does not tell it, the
/// time on the clock.</summary>
internal sealed class ProcessorClock
{
    private const string Own = "/proc/self/stat";

    /// <summary>Times of this process and its children, in user and system mode, behind the name of the program.</summary>
    private const int First = 11,
        Count = 4;
    private const double TicksPerSecond = 100;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly double start = Seconds() ?? 0;

    public TimeSpan Elapsed => Seconds() is { } now ? TimeSpan.FromSeconds(now - start) : clock.Elapsed;

    private static double? Seconds()
    {
        if (!File.Exists(Own))
            return null;
        string text = File.ReadAllText(Own);
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields.Skip(First).Take(Count).Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
