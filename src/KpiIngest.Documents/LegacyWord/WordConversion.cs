using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.LegacyWord;

/// <param name="Filter">LibreOffice's name of the format.</param>
internal sealed record ConversionTarget(string Extension, string Filter)
{
    public static ConversionTarget Word { get; } = new("docx", "docx:Office Open XML Text");

    public static ConversionTarget Pdf { get; } = new("pdf", "pdf:writer_pdf_Export");
}

/// <summary>Converts a file to .docx or PDF by LibreOffice, in a folder that is gone with this object.</summary>
internal sealed class WordConversion(LibreOffice office, ReadLimits limits) : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ConversionTarget? target;

    /// <summary>Where the converted file stands after a run without an error.</summary>
    public string Converted => Path.Combine(folder.Path, "out", "report." + (target ?? ConversionTarget.Word).Extension);

    /// <summary>What was left out of the file before the conversion, because the page does not show it.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; private set; } = [];

    /// <returns>Why there is no converted file; null where there is one.</returns>
    /// <exception cref="Word.ReadRefusedException">The file cannot be handed over.</exception>
    public async Task<ReadError?> RunAsync(SourceFile file, CancellationToken cancellationToken, ConversionTarget? to = null)
    {
        target = to ?? ConversionTarget.Word;
        // A copy under a name of ours: LibreOffice's lock file must not lie beside the original.
        string copy = Path.Combine(folder.Path, "report." + file.Format.ContractName());
        OlderCopy prepared = OlderCopy.Write(file, copy, limits);
        Notes = prepared.Notes;
        ToolCommand command = new(
            office.Soffice,
            [
                LibreOfficeProfile.Write(Path.Combine(folder.Path, "profile")),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--infilter=" + prepared.Filter,
                "--convert-to",
                target.Filter,
                "--outdir",
                Path.GetDirectoryName(Converted)!,
                copy,
            ]
        )
        {
            ProcessorTime = limits.ToolTime,
            TimeLimit = limits.ToolWait,
            OutputBytes = limits.ToolOutputBytes,
        };
        (ToolResult result, _) = await ToolRun.CaptureAsync(command, cancellationToken);
        return result switch
        {
            ToolResult.OutOfTime late => ReadErrors.TimeLimit(late.Limit.TotalSeconds),
            ToolResult.TooMuchOutput much => ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์)", "file bytes", much.Limit, much.Limit),
            ToolResult.NotStarted none when File.Exists(office.Soffice) => ReadErrors.ToolFailed(LibreOffice.Tool, none.Reason),
            ToolResult.NotStarted => ReadErrors.ToolMissing(LibreOffice.Tool, LibreOffice.Package),
            ToolResult.Ended when File.Exists(Converted) => null,
            ToolResult.Ended ended => ReadErrors.Damaged(Reason(ended)),
            _ => throw new NotSupportedException(result.GetType().Name),
        };
    }

    public void Dispose() => folder.Dispose();

    /// <summary>LibreOffice's own word on the failure.</summary>
    private static string Reason(ToolResult.Ended ended) =>
        ended
            .StandardError.Split('\n', StringSplitOptions.TrimEntries)
            .FirstOrDefault(l => l.StartsWith("Error:", StringComparison.Ordinal))
        ?? $"{LibreOffice.Tool}: {ended.ExitCode}";
}
