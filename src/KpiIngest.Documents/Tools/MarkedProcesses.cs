using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Tools;

/// <summary>
/// Finds processes by a variable in the environment that they were started with. Children inherit it whatever they do to leave their
/// parent: sessions, process groups and double forks make no difference. Where there is no <c>/proc</c>, none is found.
/// </summary>
public static class MarkedProcesses
{
    /// <summary>A program that forks while it is being looked for is met at the next pass.</summary>
    private const int Passes = 5;

    /// <summary>Kills all of them but this process.</summary>
    /// <returns>How many.</returns>
    public static int Kill(string variable, string value)
    {
        HashSet<int> killed = new();
        for (int pass = 0; pass < Passes; pass++)
        {
            List<int> found = Find(variable, value).Where(p => p != Environment.ProcessId).ToList();
            if (found.Count == 0)
                break;
            foreach (int process in found)
            {
                ProcessTree.Kill(process);
                killed.Add(process);
            }
        }

        return killed.Count;
    }

    public static IEnumerable<int> Find(string variable, string value)
    {
        if (!Directory.Exists("/proc/self"))
            yield break;
        byte[] wanted = Encoding.UTF8.GetBytes($"{variable}={value}");
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                && Has(folder + "/environ", wanted)
            )
                yield return process;
        }
    }

    /// <summary>False for a process of another user, and for one that has ended and waits to be collected: it has no environment any
    /// more.</summary>
    private static bool Has(string file, byte[] wanted)
    {
        try
        {
            ReadOnlySpan<byte> environment = File.ReadAllBytes(file);
            while (!environment.IsEmpty)
            {
                int end = environment.IndexOf((byte)0);
                ReadOnlySpan<byte> entry = end < 0 ? environment : environment[..end];
                if (entry.SequenceEqual(wanted))
                    return true;
                environment = end < 0 ? [] : environment[(end + 1)..];
            }

            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
