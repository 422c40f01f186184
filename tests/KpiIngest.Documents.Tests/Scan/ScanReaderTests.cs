using KpiIngest.Documents.Scan;

namespace KpiIngest.Documents.Tests.Scan;

/// <summary>Files of pictures that would cost too much end in a state that says so.</summary>
[Trait("Lane", "Whole")]
public sealed class ScanReaderTests : IDisposable
{
    private const int A4 = 842;
    private readonly string folder = Directory.CreateTempSubdirectory("kpi-scan-tests-").FullName;

    private string Scan => Path.Combine(folder, "scan.pdf");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Of_300_pages_some_are_read_and_the_others_are_named()
    {
        await PicturePdf.WriteAsync(Scan, 300, 800, A4, (_, _) => 0);
        Document document = Assert
            .IsType<ReadResult.Success>(await ReadAsync(new ScanLimits { Pages = 2, ToolTime = TimeSpan.FromMinutes(1) }))
            .Document;
        ReadingNote note = Assert.Single(document.Notes);
        Assert.Equal(("scanned-page", 3), (note.Code, note.Place.Page));
        Assert.StartsWith("Pages 3 to 300 are scans and were not read: the file has more pages", note.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_time_of_a_file_no_further_page_is_begun()
    {
        await PicturePdf.WriteAsync(Scan, 3, 800, A4, (_, _) => 0);
        Assert.Equal("scanned", Error(await ReadAsync(new ScanLimits { FileTime = TimeSpan.Zero })));
    }

    [Fact]
    public async Task A_page_of_noise_leaves_the_file_as_the_scan_that_it_is()
    {
        Random random = new(20261130);
        await PicturePdf.WriteAsync(Scan, 1, 3_504, A4, (_, _) => (byte)(random.Next(256) & random.Next(256)));
        Assert.Equal("scanned", Error(await ReadAsync(new ScanLimits())));
    }

    [Theory]
    [InlineData(A4)]
    [InlineData(3_508)]
    [InlineData(14_400)]
    public async Task A_picture_of_20000_pixels_is_drawn_as_small_as_any_page(int points)
    {
        await PicturePdf.WriteAsync(Scan, 1, 20_000, points, (_, _) => 0);
        Document document = Assert
            .IsType<ReadResult.Success>(await ReadAsync(new ScanLimits { ToolTime = TimeSpan.FromMinutes(1) }))
            .Document;
        Assert.Empty(document.Notes);
    }

    private Task<ReadResult> ReadAsync(ScanLimits limits) =>
        new ScanReader(limits).ReadAsync(new SourceFile(Scan, SourceFormat.Pdf), CancellationToken.None);

    private static string Error(ReadResult result) => Assert.IsType<ReadResult.Failure>(result).Error.Code;
}
