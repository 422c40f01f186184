using System.Diagnostics;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The programs that print the fixtures, and the versions whose prints were tried (docs/pdf.md).</summary>
internal static class PrintingProgram
{
    private static readonly Lazy<string> LibreOffice = new(() => Version("soffice"));
    private static readonly Lazy<string> Chromium = new(() => Version("chromium"));

    /// <summary>What the program that prints a file says of itself; null where its prints were tried in this version.</summary>
    /// <param name="file">Relative to the fixtures: <c>word/field-sum/report.lo.pdf</c>.</param>
    public static string? Untried(string file)
    {
        (string version, string tried) = file.EndsWith(".lo.pdf", StringComparison.Ordinal)
            ? (LibreOffice.Value, "LibreOffice 7.4.")
            : (Chromium.Value, "Chromium 156.");
        return version.StartsWith(tried, StringComparison.Ordinal) ? null : version;
    }

    private static string Version(string program)
    {
        using Process run = Process.Start(
            new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        string said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return said.Trim();
    }
}
