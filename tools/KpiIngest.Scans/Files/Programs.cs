using System.ComponentModel;
using System.Diagnostics;

namespace KpiIngest.Scans.Files;

/// <summary>The outside programs: Poppler draws pages, libtiff compresses as a fax does.</summary>
internal static class Programs
{
    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    public static void Run(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"{program} cannot be started: {e.Message}. The packages poppler-utils and libtiff-tools are needed.",
                e
            );
        }
    }
}
