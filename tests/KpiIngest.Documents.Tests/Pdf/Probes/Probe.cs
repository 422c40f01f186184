using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Reads a PDF written in the test itself, and says what was read in short.</summary>
public abstract class Probe : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kpi-pdf-probes-").FullName;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<PageReading> Read(PdfFile file, ReadLimits? limits = null) => Read(file.Bytes(), limits);

    private protected Task<PageReading> Read(byte[] bytes, ReadLimits? limits = null) =>
        new PdfReader(limits ?? new ReadLimits()).ReadPagesAsync(new SourceFile(Saved(bytes), SourceFormat.Pdf), default);

    private protected async Task<IReadOnlyList<PdfPage>> Pages(PdfFile file) => (await Witnessed(file)).Items;

    /// <summary>Reads a file with one page more, whose text is seen: a file of hidden text alone is a scan. The page is not among those
    /// returned.</summary>
    private async Task<PageReading.Pages> Witnessed(PdfFile file)
    {
        PageReading.Pages pages = Assert.IsType<PageReading.Pages>(await Read(file.Page(PdfFile.Text("witness", 300, 300))));
        Assert.Equal("witness", Says(Assert.Single(pages.Items[^1].Words)));
        return pages with { Items = [.. pages.Items.SkipLast(1)] };
    }

    private protected async Task<PdfPage> Page(PdfFile file) => Assert.Single(await Pages(file));

    /// <summary>The words of all pages in content order, each with what holds of it: <c>3.50 hidden</c>, <c>3.50 struck</c>,
    /// <c>3.50 uncertain</c>.</summary>
    private protected async Task<IEnumerable<string>> Words(PdfFile file) => (await Pages(file)).SelectMany(p => p.Words).Select(Says);

    private protected Task<IEnumerable<string>> Words(string content) => Words(new PdfFile().Page(content));

    /// <summary>The words and the codes of the notes.</summary>
    private protected async Task<(string Words, string Notes)> WordsAndNotes(PdfFile file)
    {
        PageReading.Pages pages = await Witnessed(file);
        return (string.Join('|', pages.Items.SelectMany(p => p.Words).Select(Says)), string.Join('|', pages.Notes.Select(n => n.Code)));
    }

    private protected async Task<string> Error(byte[] file, ReadLimits? limits = null) =>
        Assert.IsType<PageReading.Failed>(await Read(file, limits)).Error.Code;

    private protected async Task<Document> Document(PdfFile file) =>
        Assert
            .IsType<ReadResult.Success>(
                await new PdfReader(new ReadLimits()).ReadAsync(new SourceFile(Saved(file.Bytes()), SourceFormat.Pdf), default)
            )
            .Document;

    private protected static string Says(PdfWord word) =>
        word.Text + (word.Visible ? "" : " hidden") + (word.CrossedOut ? " struck" : "") + (word.Uncertain ? " uncertain" : "");

    /// <summary>The path of a file in the folder of this test.</summary>
    private protected string Saved(byte[] bytes, string name = "probe.pdf")
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
