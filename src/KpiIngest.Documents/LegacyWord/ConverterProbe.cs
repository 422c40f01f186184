using System.IO.Compression;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Whether LibreOffice works: it is given a small file that is known to be sound. Asked where a conversion failed, so that a
/// broken program is not blamed on the sender.</summary>
internal static class ConverterProbe
{
    private const string Word = "kpi-ingest-probe";
    private const string Sound = @"{\rtf1\ansi " + Word + "}";
    private const string Text = "word/document.xml";

    /// <returns>Null where it converted the file; else how it failed.</returns>
    public static async Task<string?> FailureAsync(LibreOffice office, ReadLimits limits, CancellationToken cancellationToken)
    {
        using TemporaryFolder folder = new();
        string source = Path.Combine(folder.Path, "probe.rtf");
        await File.WriteAllTextAsync(source, Sound, cancellationToken);
        using WordConversion conversion = new(office, limits with { ToolWait = limits.ToolProbe });
        return await conversion.RunAsync(new SourceFile(source, SourceFormat.Rtf), cancellationToken) is { } error ? error.MessageEn
            : Holds(conversion.Converted) ? null
            : "what it writes is no document";
    }

    private static bool Holds(string file)
    {
        try
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            if (package.GetEntry(Text) is not { } entry)
                return false;
            using StreamReader text = new(entry.Open());
            return text.ReadToEnd().Contains(Word, StringComparison.Ordinal);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
