using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Word;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>A Word file saved by LibreOffice in an older format, in a folder that goes with it.</summary>
public sealed class OlderFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private OlderFile(SourceFormat format) => Path = System.IO.Path.Combine(folder.Path, "older." + format.ContractName());

    public string Path { get; }

    public static async Task<OlderFile> OfAsync(WordFile word, SourceFormat format)
    {
        var older = new OlderFile(format);
        var source = System.IO.Path.Combine(older.folder.Path, "older.docx");
        File.Copy(word.Path, source);
        var profile = "-env:UserInstallation=" + new Uri(System.IO.Path.Combine(older.folder.Path, "profile")).AbsoluteUri;
        var command = new ToolCommand(LibreOffice.Find()!.Soffice, [
            profile, "--headless", "--norestore", "--convert-to", format.ContractName(), "--outdir", older.folder.Path, source]);
        var (result, _) = await ToolRun.CaptureAsync(command, CancellationToken.None);
        Assert.True(result.Succeeded && File.Exists(older.Path), result.ToString());
        return older;
    }

    public async Task<ReadResult> ReadAsync(ReadLimits? limits = null)
    {
        var sniffed = await FormatSniffer.SniffAsync(Path, CancellationToken.None);
        if (sniffed.Error is { } error) return ReadResult.Failed(error);
        return await new LegacyWordReader(limits).ReadAsync(new SourceFile(Path, sniffed.Format), CancellationToken.None);
    }

    public void Dispose() => folder.Dispose();
}
