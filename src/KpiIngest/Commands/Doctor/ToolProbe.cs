using System.ComponentModel;
using System.Diagnostics;
using KpiIngest.Documents.Scan.Letters;

namespace KpiIngest.Commands.Doctor;

/// <summary>Finds an outside program and asks it for its version.</summary>
/// <param name="path">The value of PATH.</param>
internal sealed class ToolProbe(string path)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <returns>Full path, or null where no folder of PATH has it.</returns>
    public string? Find(string tool) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    /// <param name="tesseract">Absolute path.</param>
    /// <returns>False where its letters of Thai are not installed, and where it does not answer.</returns>
    public static async Task<bool> ReadsThaiAsync(string tesseract, CancellationToken cancellationToken) =>
        (await OutputAsync(tesseract, ["--list-langs"], cancellationToken))
            .Split('\n', StringSplitOptions.TrimEntries)
            .Contains(Tesseract.Thai, StringComparer.Ordinal);

    /// <summary>What it prints, on either stream; empty where it fails or does not end in time.</summary>
    public static async Task<string> OutputAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return output + await errors;
        }
        catch (Win32Exception)
        {
            return "";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process?.Kill(entireProcessTree: true);
            return "";
        }
        finally
        {
            process?.Dispose();
        }
    }
}
