using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Word;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>A Word file saved by LibreOffice in an older format, in a folder that goes with it.</summary>
public sealed class OlderFile : IDisposable
{
    /// <summary>Each content is saved once in a format, and by one run after the other with one profile: LibreOffice takes longer to start
    /// than all that the tests do with its files.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Saved = new(StringComparer.Ordinal);

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static readonly TemporaryFolder Profile = new();
    private readonly TemporaryFolder folder = new();

    private OlderFile(SourceFormat format) => Path = System.IO.Path.Combine(folder.Path, "older." + format.ContractName());

    public string Path { get; }

    public static async Task<OlderFile> OfAsync(WordFile word, SourceFormat format)
    {
        Lazy<Task<byte[]>> saved = Saved.GetOrAdd(
            ContentOf(word.Path) + format,
            _ => new Lazy<Task<byte[]>>(() => SaveAsync(word.Path, format))
        );
        OlderFile older = new(format);
        await File.WriteAllBytesAsync(older.Path, await saved.Value);
        return older;
    }

    public async Task<ReadResult> ReadAsync(ReadLimits? limits = null)
    {
        SniffResult sniffed = await FormatSniffer.SniffAsync(Path, CancellationToken.None);
        if (sniffed.Error is { } error)
            return ReadResult.Failed(error);
        return await new LegacyWordReader(limits).ReadAsync(new SourceFile(Path, sniffed.Format), CancellationToken.None);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<byte[]> SaveAsync(string docx, SourceFormat format)
    {
        using TemporaryFolder scratch = new();
        (string source, string saved) = (
            System.IO.Path.Combine(scratch.Path, "older.docx"),
            System.IO.Path.Combine(scratch.Path, "older." + format.ContractName())
        );
        File.Copy(docx, source);
        string profile = "-env:UserInstallation=" + new Uri(Profile.Path).AbsoluteUri;
        ToolCommand command = new(
            LibreOffice.Find()!.Soffice,
            [profile, "--headless", "--norestore", "--convert-to", format.ContractName(), "--outdir", scratch.Path, source]
        );
        await OneAtATime.WaitAsync();
        try
        {
            (ToolResult result, _) = await ToolRun.CaptureAsync(command, CancellationToken.None);
            Assert.True(result.Succeeded && File.Exists(saved), result.ToString());
        }
        finally
        {
            OneAtATime.Release();
        }

        return await File.ReadAllBytesAsync(saved);
    }

    /// <summary>The parts of the package, without the times of its entries.</summary>
    private static string ContentOf(string docx)
    {
        using ZipArchive zip = ZipFile.OpenRead(docx);
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream part = entry.Open();
            all.AppendData(Encoding.UTF8.GetBytes(entry.FullName + '\0' + Convert.ToHexString(SHA256.HashData(part))));
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }
}
