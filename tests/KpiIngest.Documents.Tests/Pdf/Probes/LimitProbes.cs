using System.Globalization;
using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>What one file may cost, and that reading leaves nothing behind. Alone, for the folder for temporary files belongs to the
/// process.</summary>
[Collection(nameof(Alone))]
public sealed class LimitProbes : Probe
{
    [Theory]
    [InlineData(40, "over-limit")]
    [InlineData(100, null)]
    public async Task Operations_are_counted(int limit, string? code)
    {
        // Five operations a text.
        PdfFile file = new PdfFile().Page(string.Concat(Enumerable.Range(0, 10).Select(i => Text("3.50", 100, 700 - (20 * i)))));
        Assert.Equal(
            code,
            (await Read(file, new ReadLimits { PdfOperations = limit }) as KpiIngest.Documents.Pdf.PageReading.Failed)?.Error.Code
        );
    }

    [Fact]
    public async Task Operations_are_counted_inside_forms_and_over_pages()
    {
        PdfFile file = new();
        int form = file.Form(string.Concat(Enumerable.Repeat(Text("3.50"), 10)));
        for (int i = 0; i < 4; i++)
            file.Page("/X Do", resources: $"/XObject << /X {form} 0 R >>");
        Assert.Equal("over-limit", await Error(file.Bytes(), new ReadLimits { PdfOperations = 190 }));
    }

    [Theory]
    [InlineData(2, "over-limit")]
    [InlineData(3, null)]
    public async Task Pages_are_counted(int limit, string? code)
    {
        PdfFile file = new PdfFile().Page(Text("1")).Page(Text("2")).Page(Text("3"));
        Assert.Equal(code, (await Read(file, new ReadLimits { Pages = limit }) as KpiIngest.Documents.Pdf.PageReading.Failed)?.Error.Code);
    }

    [Theory]
    [InlineData("/MediaBox [0 0 600 3400]", null)]
    [InlineData("/MediaBox [0 0 600 3410]", "over-limit")]
    [InlineData("/MediaBox [0 0 3410 800]", "over-limit")]
    [InlineData("/MediaBox [0 0 600 800] /UserUnit 5", "over-limit")]
    [InlineData("/MediaBox [0 0 14000 14000] /CropBox [0 0 600 800]", null)]
    public async Task A_page_has_the_size_of_paper(string box, string? code) =>
        Assert.Equal(
            code,
            (await Read(new PdfFile { Media = box }.Page(Text("3.50"))) as KpiIngest.Documents.Pdf.PageReading.Failed)?.Error.Code
        );

    [Fact]
    public async Task Bytes_are_counted()
    {
        byte[] file = new PdfFile().Page(Text("3.50")).Bytes();
        Assert.Equal("over-limit", await Error(file, new ReadLimits { FileBytes = file.Length - 1 }));
        Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(await Read(file, new ReadLimits { FileBytes = file.Length }));
    }

    [Fact]
    public async Task Reading_writes_no_file()
    {
        PdfFile file = new() { Catalog = "/Names << /EmbeddedFiles << /Names [(a.txt) << /F (a.txt) /EF << /F 4 0 R >> >>] >> >>" };
        string font = GarudaFont.Embed(file, "3.50", GarudaFont.Plain(file, "3.50"));
        int outside = file.Stream(
            "",
            "/F (outside.bin) /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        );
        file.Page(GarudaFont.Text("3.50") + "q 50 0 0 50 300 300 cm /I Do Q", resources: $"/XObject << /I {outside} 0 R >>", fonts: font);
        string folder = Path.GetDirectoryName(Saved([]))!;
        string temporary = Directory.CreateDirectory(Path.Combine(folder, "temporary")).FullName;
        (string?, string CurrentDirectory) before = (Environment.GetEnvironmentVariable("TMPDIR"), Environment.CurrentDirectory);
        string here = Directory.GetFileSystemEntries(before.CurrentDirectory).Length.ToString(CultureInfo.InvariantCulture);
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", temporary);
            Assert.Equal(["3.50"], await Words(file));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before.Item1);
        }

        Assert.Empty(Directory.GetFileSystemEntries(temporary));
        Assert.Equal(
            ["probe.pdf", "temporary"],
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(here, Directory.GetFileSystemEntries(before.CurrentDirectory).Length.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Tests that run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
