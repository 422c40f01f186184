using System.Diagnostics;
using System.Text;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>A print of the fixtures with its pages turned or cropped.</summary>
internal static class TurnedPrint
{
    /// <param name="crop">Of every page, as the format writes it; null for none.</param>
    /// <param name="turn">Degrees to the right.</param>
    /// <returns>The file.</returns>
    public static async Task<string> MakeAsync(TemporaryFolder folder, string print, string? crop, int turn)
    {
        (string source, string cropped, string made) = (
            Path.Combine(Repository.Fixtures, print),
            folder["cropped.pdf"],
            folder[$"{Path.GetFileNameWithoutExtension(print)} {turn} {crop is not null}.pdf"]
        );
        if (crop is null)
        {
            File.Copy(source, cropped);
        }
        else
        {
            await RunAsync("qpdf", "--qdf", "--object-streams=disable", source, folder["open.pdf"]);
            string text = await File.ReadAllTextAsync(folder["open.pdf"], Encoding.Latin1);
            await File.WriteAllTextAsync(
                folder["edited.pdf"],
                text.Replace("/MediaBox [", $"/CropBox {crop} /MediaBox [", StringComparison.Ordinal),
                Encoding.Latin1
            );
            await RunAsync("qpdf", folder["edited.pdf"], cropped);
        }

        await RunAsync("qpdf", $"--rotate=+{turn}:1-z", cropped, made);
        File.Delete(cropped);
        return made;
    }

    /// <summary>A file whose table of objects is out of date is mended with a warning (exit code 3).</summary>
    private static async Task RunAsync(string tool, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true })!;
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 3, $"{tool}: {error}");
    }
}
