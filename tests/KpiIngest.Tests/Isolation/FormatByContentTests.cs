using System.IO.Compression;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

/// <summary>A file is read by what it holds, whatever its name says.</summary>
[Trait("Lane", "Whole")]
public sealed class FormatByContentTests : IDisposable
{
    private const string WordMain = "wordprocessingml.document.main+xml";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("report.docx", "a.doc", "docx")]
    [InlineData("report.docx", "a.pdf", "docx")]
    [InlineData("report.doc", "a.docx", "doc")]
    [InlineData("report.doc", "a.rtf", "doc")]
    public async Task An_extension_that_lies_does_not_matter(string fixture, string name, string format)
    {
        File.Copy(Path.Combine(Repository.Fixtures, "layout-b", "clean", fixture), folder[name]);

        FileResult result = await CheckAsync(name);

        Assert.Equal((format, FileOutcome.Checked), (result.Format, result.Outcome));
        Assert.Equal("0.15", result.Reports[0].ScoringTables[0].Rows[0].WeightedScore);
    }

    [Theory]
    [InlineData("docm", "application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    public async Task Files_with_macros_and_templates_are_read_under_their_own_format(string format, string contentType)
    {
        string name = "a." + format;
        File.Copy(Path.Combine(Repository.Fixtures, "layout-b", "clean", "report.docx"), folder[name]);
        await ChangeMainTypeAsync(folder[name], contentType);

        FileResult result = await CheckAsync(name);

        Assert.Equal((format, FileOutcome.Checked), (result.Format, result.Outcome));
    }

    private Task<FileResult> CheckAsync(string name) =>
        new FileChecker(StandardPipeline.Create()).CheckAsync(folder[name], name, CancellationToken.None);

    private static async Task ChangeMainTypeAsync(string package, string contentType)
    {
        using ZipArchive zip = ZipFile.Open(package, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("[Content_Types].xml")!;
        string types;
        using (StreamReader reader = new(entry.Open()))
            types = await reader.ReadToEndAsync();
        entry.Delete();
        await using StreamWriter writer = new(zip.CreateEntry("[Content_Types].xml").Open());
        await writer.WriteAsync(
            types.Replace("application/vnd.openxmlformats-officedocument." + WordMain, contentType, StringComparison.Ordinal)
        );
    }
}
