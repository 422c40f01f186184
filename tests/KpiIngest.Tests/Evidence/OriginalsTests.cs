using KpiIngest.Documents;
using KpiIngest.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>Layouts and pictures of archived originals.</summary>
[Trait("Lane", "Whole")]
public sealed class OriginalsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CountingReader reader = new(new FileChecker(StandardPipeline.Create()));
    private readonly Archive archive;
    private Originals originals;

    public OriginalsTests()
    {
        archive = new Archive(folder["archive"]);
        originals = Open(64 << 20);
    }

    public void Dispose()
    {
        originals.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_page_is_drawn_with_the_proportions_of_what_a_viewer_shows_and_drawn_once()
    {
        string hash = await StoreAsync("report.lo.pdf");
        ShownOriginal shown = (await originals.LayoutAsync(hash, CancellationToken.None)).Value!;
        string[] drawn = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ => (await originals.PictureAsync(hash, 1, PictureDetail.Reading, CancellationToken.None)).Value!)
        );
        Assert.Single(drawn.Distinct(StringComparer.Ordinal));
        (int width, int height) = JpegSize(await File.ReadAllBytesAsync(drawn[0]));
        Assert.InRange(
            width / (double)height,
            (shown.Pages[0].Width / shown.Pages[0].Height) - 0.003,
            (shown.Pages[0].Width / shown.Pages[0].Height) + 0.003
        );
        Assert.InRange(height, 1_400, 1_700);
        DateTime made = File.GetLastWriteTimeUtc(drawn[0]);
        Assert.Equal(drawn[0], (await originals.PictureAsync(hash, 1, PictureDetail.Reading, CancellationToken.None)).Value);
        Assert.Equal(made, File.GetLastWriteTimeUtc(drawn[0]));
        (int closeWidth, _) = JpegSize(
            await File.ReadAllBytesAsync((await originals.PictureAsync(hash, 1, PictureDetail.Close, CancellationToken.None)).Value!)
        );
        Assert.InRange(closeWidth / (double)width, 2.2, 2.4);
        Assert.Equal(1, reader.Shown);
    }

    [Fact]
    public async Task A_page_that_is_not_there_and_a_file_without_pages_are_said()
    {
        string pdf = await StoreAsync("report.lo.pdf");
        foreach (int page in new[] { 0, -1, 999 })
            Assert.Equal(
                "page-missing",
                (await originals.PictureAsync(pdf, page, PictureDetail.Reading, CancellationToken.None)).Fault!.Code
            );
        string docx = await StoreAsync("report.docx");
        Assert.Equal("page-missing", (await originals.PictureAsync(docx, 1, PictureDetail.Reading, CancellationToken.None)).Fault!.Code);
        Assert.NotEmpty((await originals.LayoutAsync(docx, CancellationToken.None)).Value!.Blocks);
    }

    [Fact]
    public async Task An_original_that_was_changed_or_is_gone_is_never_shown()
    {
        string hash = await StoreAsync("report.lo.pdf");
        string path = archive.PathOf(hash);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.AppendAllTextAsync(path, " ");
        Assert.Equal("original-damaged", (await originals.BytesAsync(hash, CancellationToken.None)).Fault!.Code);
        Assert.Equal("original-damaged", (await originals.LayoutAsync(hash, CancellationToken.None)).Fault!.Code);
        File.Delete(path);
        Assert.Equal(
            "original-missing",
            (await originals.PictureAsync(hash, 1, PictureDetail.Reading, CancellationToken.None)).Fault!.Code
        );
        Assert.Empty(Directory.GetFiles(folder["pictures"]));
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_and_is_not_kept()
    {
        await using MemoryStream garbage = new("no report"u8.ToArray());
        string hash = (await archive.StoreAsync(garbage, CancellationToken.None)).Sha256;
        OriginalFault fault = (await originals.LayoutAsync(hash, CancellationToken.None)).Fault!;
        Assert.False(string.IsNullOrEmpty(fault.Message) || string.IsNullOrEmpty(fault.MessageEn));
        Assert.Empty(Directory.GetFiles(folder["pictures"]));
        await originals.LayoutAsync(hash, CancellationToken.None);
        Assert.Equal(2, reader.Shown);
    }

    [Fact]
    public async Task Over_its_size_the_folder_lets_the_least_lately_used_go_and_they_are_made_again()
    {
        originals.Dispose();
        originals = Open(400 << 10);
        string hash = await StoreAsync("report.lo.pdf");
        int pages = (await originals.LayoutAsync(hash, CancellationToken.None)).Value!.Pages.Count;
        for (int page = 1; page <= pages; page++)
        {
            Assert.True(File.Exists((await originals.PictureAsync(hash, page, PictureDetail.Reading, CancellationToken.None)).Value));
            Assert.True(File.Exists((await originals.PictureAsync(hash, page, PictureDetail.Close, CancellationToken.None)).Value));
        }

        Assert.InRange(new DirectoryInfo(folder["pictures"]).EnumerateFiles().Sum(f => f.Length), 1, 2 << 20);
        Assert.True(new DirectoryInfo(folder["pictures"]).EnumerateFiles().Count() < (2 * pages) + 1);
        Assert.True(File.Exists((await originals.PictureAsync(hash, 1, PictureDetail.Reading, CancellationToken.None)).Value));
    }

    [Fact]
    public async Task Through_the_reader_process_an_original_shows_the_same()
    {
        string file = Path.Combine(Repository.Fixtures, "layout-a", "summary-score", "report.docx");
        await using ReaderProcess process = new();
        ShownOriginal there = await process.ShowAsync(file, "report.docx", CancellationToken.None);
        ShownOriginal here = await reader.ShowAsync(file, "report.docx", CancellationToken.None);
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(here, ShownOriginalJson.Default.ShownOriginal),
            System.Text.Json.JsonSerializer.Serialize(there, ShownOriginalJson.Default.ShownOriginal)
        );
        UnshownOriginalException refused = await Assert.ThrowsAsync<UnshownOriginalException>(() =>
            process.ShowAsync(Path.Combine(Repository.Root, "README.md"), "README.md", CancellationToken.None)
        );
        Assert.NotEmpty(refused.Error.Code);
    }

    private Originals Open(long most) => new(archive, new PictureFolder(folder["pictures"], most), reader, reader, "test");

    private async Task<string> StoreAsync(string name)
    {
        await using FileStream file = File.OpenRead(Path.Combine(Repository.Fixtures, "layout-a", "summary-score", name));
        return (await archive.StoreAsync(file, CancellationToken.None)).Sha256;
    }

    /// <summary>Of the frame header.</summary>
    private static (int Width, int Height) JpegSize(byte[] jpeg)
    {
        Assert.Equal([0xFF, 0xD8], jpeg[..2]);
        for (int at = 2; ; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
            if (jpeg[at + 1] is >= 0xC0 and <= 0xC2)
                return ((jpeg[at + 7] << 8) + jpeg[at + 8], (jpeg[at + 5] << 8) + jpeg[at + 6]);
    }

    private sealed class CountingReader(FileChecker checker) : IFileChecker
    {
        public int Shown { get; private set; }

        public Task<Checking.Results.FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            checker.CheckAsync(file, shownPath, cancellationToken);

        public Task<ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken)
        {
            Shown++;
            return checker.ShowAsync(file, shownPath, cancellationToken);
        }
    }
}
