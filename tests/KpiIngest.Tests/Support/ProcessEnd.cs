using System.Diagnostics;

namespace KpiIngest.Tests.Support;

/// <summary>Ends processes that a test started, and waits until they are gone.</summary>
internal static class ProcessEnd
{
    public static void Kill(int process) => Send(process, "-KILL");

    /// <summary>It does nothing any more until it is killed.</summary>
    public static void Stop(int process) => Send(process, "-STOP");

    /// <summary>True as soon as it has ended, or waits to be collected; false where it is still there after a minute.</summary>
    public static async Task<bool> GoneAsync(int process)
    {
        for (DateTime end = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < end; await Task.Delay(20))
        {
            string stat = $"/proc/{process}/stat";
            try
            {
                if (!File.Exists(stat) || (await File.ReadAllTextAsync(stat)).Contains(") Z", StringComparison.Ordinal))
                    return true;
            }
            catch (IOException)
            {
                return true;
            }
        }

        return false;
    }

    private static void Send(int process, string signal)
    {
        using Process kill = Process.Start(
            new ProcessStartInfo("kill", [signal, process.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            {
                RedirectStandardError = true,
            }
        )!;
        kill.WaitForExit();
    }
}
