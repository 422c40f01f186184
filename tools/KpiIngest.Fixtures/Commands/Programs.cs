using System.ComponentModel;
using System.Diagnostics;
using KpiIngest.Fixtures.Printing;

namespace KpiIngest.Fixtures.Commands;

/// <summary>The outside programs that turn fixtures into other formats.</summary>
internal static class Programs
{
    /// <summary>Files in one call of LibreOffice: of more than some 250 it converts those, and says nothing of the others
    /// (<c>findings/libreoffice-converts-250-files-a-call.sh</c>).</summary>
    private const int AtOnce = 200;

    /// <summary>Converts files into a folder, which also holds the profile of the run.</summary>
    /// <exception cref="InvalidOperationException">The program failed. A file that it cannot read is left out.</exception>
    public static void LibreOffice(string format, string folder, IEnumerable<string> files)
    {
        foreach (string[] some in files.Chunk(AtOnce))
        {
            Run(
                "soffice",
                [
                    "--headless",
                    "-env:UserInstallation=" + new Uri(Path.Combine(folder, "libreoffice")).AbsoluteUri,
                    "--convert-to",
                    format,
                    "--outdir",
                    folder,
                    .. some,
                ]
            );
        }
    }

    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    public static void Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        );
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}{output.Result}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(PrintFonts.Use(start))!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"{start.FileName} cannot be started: {e.Message}. Other formats need the packages libreoffice-writer-nogui, libreoffice-math-nogui and chromium.",
                e
            );
        }
    }
}
