using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using KpiIngest.Documents;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every Word fixture saved as .doc by LibreOffice and converted back as the reader of older formats does it, in batches, and one
/// <c>check</c> of all.</summary>
public sealed class ConvertedFixtures : IAsyncLifetime
{
    /// <summary>LibreOffice runs side by side, each with a profile of its own.</summary>
    private const int Runs = 2;

    private readonly Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);

    /// <summary>One run of LibreOffice over its half of the files takes about 20 seconds of processor time; on a machine under load, more
    /// of the clock.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="file">Relative to the fixtures: <c>layout-a/clean/report.docx</c>.</param>
    public JsonObject Of(string file) => Find(file) ?? throw new KeyNotFoundException($"{file} was not converted.");

    /// <summary>Null for a file that LibreOffice did not open.</summary>
    public JsonObject? Find(string file) => answers.GetValueOrDefault(file.Replace('/', '_'));

    public async Task InitializeAsync()
    {
        using TemporaryFolder folder = new();
        List<string> sources = Directory
            .EnumerateFiles(Repository.Fixtures, "report.docx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        await Task.WhenAll(
            Enumerable.Range(0, Runs).Select(run => ConvertAsync(folder, run, [.. sources.Where((_, i) => i % Runs == run)]))
        );
        (_, string output, string error) = await WarmReader.CheckAsync(folder["back"], "--format", "json");
        Assert.True(output.Length > 0, error);
        foreach (JsonNode? file in JsonNode.Parse(output)!["files"]!.AsArray())
            answers[Path.GetFileName((string)file!["path"]!)] = file.AsObject();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task ConvertAsync(TemporaryFolder folder, int run, IReadOnlyList<string> sources)
    {
        (string word, string older) = (
            Directory.CreateDirectory(folder[$"word{run}"]).FullName,
            Directory.CreateDirectory(folder[$"older{run}"]).FullName
        );
        foreach (string source in sources)
        {
            string copy = Path.Combine(word, Path.GetRelativePath(Repository.Fixtures, source).Replace('/', '_'));
            File.Copy(source, copy);
            EndWithParagraph(copy);
        }

        await OfficeAsync(folder[$"profile{run}"], "doc:MS Word 97", older, Directory.GetFiles(word));
        await OfficeAsync(
            folder[$"profile{run}"],
            "docx:Office Open XML Text",
            folder["back"],
            ["--infilter=MS Word 97", .. Directory.GetFiles(older)]
        );
    }

    /// <summary>LibreOffice writes a .doc that ends with a table without the paragraph that Word always has after it, and cannot read it
    /// again.</summary>
    private static void EndWithParagraph(string docx)
    {
        using ZipArchive zip = ZipFile.Open(docx, ZipArchiveMode.Update);
        if (zip.GetEntry("word/document.xml") is not { } entry)
            return;
        XDocument document;
        using (Stream part = entry.Open())
            document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
        XElement last = document
            .Root!.Elements()
            .Single(e => e.Name.LocalName == "body")
            .Elements()
            .Last(e => e.Name.LocalName != "sectPr");
        if (last.Name.LocalName != "tbl")
            return;
        last.AddAfterSelf(new XElement(last.Name.Namespace + "p"));
        entry.Delete();
        using Stream changed = zip.CreateEntry("word/document.xml").Open();
        document.Save(changed, SaveOptions.DisableFormatting);
    }

    private static async Task OfficeAsync(string profile, string format, string output, IReadOnlyList<string> files)
    {
        ProcessStartInfo start = new(
            LibreOffice.Find()!.Soffice,
            [
                "-env:UserInstallation=" + new Uri(profile).AbsoluteUri,
                "--headless",
                "--norestore",
                "--nologo",
                "--convert-to",
                format,
                "--outdir",
                output,
                .. files,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process office = Process.Start(start)!;
        Task<string> said = office.StandardError.ReadToEndAsync();
        Task<string> printed = office.StandardOutput.ReadToEndAsync();
        using CancellationTokenSource late = new(Longest);
        await using CancellationTokenRegistration killed = late.Token.Register(() => office.Kill(entireProcessTree: true));
        await office.WaitForExitAsync();
        await printed;
        Assert.True(office.ExitCode == 0, await said);
    }
}
