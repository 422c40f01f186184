using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Converts a legacy file to .docx by LibreOffice, in a folder that is gone with this object.</summary>
internal sealed class WordConversion(LibreOffice office, ReadLimits limits) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where the converted file stands after a run without an error.</summary>
    public string Converted => Path.Combine(folder.Path, "out", "report.docx");

    /// <returns>Why there is no converted file; null where there is one.</returns>
    public async Task<ReadError?> RunAsync(SourceFile file, CancellationToken cancellationToken)
    {
        // A copy under a name of ours: the extension tells LibreOffice which filter to try first, and its lock file must not lie beside the original.
        var copy = Path.Combine(folder.Path, "report." + file.Format.ContractName());
        File.Copy(file.Path, copy);
        File.SetAttributes(copy, FileAttributes.Normal);
        var command = new ToolCommand(office.Soffice, [
            LibreOfficeProfile.Write(Path.Combine(folder.Path, "profile")),
            "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
            "--convert-to", "docx:Office Open XML Text", "--outdir", Path.GetDirectoryName(Converted)!, copy,
        ])
        {
            TimeLimit = limits.ToolTime,
            OutputBytes = limits.ToolOutputBytes,
        };
        var (result, _) = await ToolRun.CaptureAsync(command, cancellationToken);
        return result switch
        {
            ToolResult.OutOfTime late => ReadErrors.TimeLimit(late.Limit.TotalSeconds),
            ToolResult.TooMuchOutput much => ReadErrors.OverLimit("bytes", much.Limit, much.Limit),
            ToolResult.NotStarted => ReadErrors.ToolMissing(LibreOffice.Tool, LibreOffice.Package),
            ToolResult.Ended when File.Exists(Converted) => null,
            ToolResult.Ended ended => ReadErrors.Damaged(FirstLine(ended, folder.Path)),
            _ => throw new NotSupportedException(result.GetType().Name),
        };
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What LibreOffice said, without the names of our temporary folder.</summary>
    private static string FirstLine(ToolResult.Ended ended, string folder) =>
        ended.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(l => !l.Contains(folder, StringComparison.Ordinal)) ?? $"{LibreOffice.Tool}: {ended.ExitCode}";
}
