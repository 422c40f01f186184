using KpiIngest.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>The shaped Word file in an archive, printed once by the reader process.</summary>
public sealed class PrintedWord : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ReaderProcess process = new();

    public string Hash { get; private set; } = "";

    public ShownOriginal Word { get; private set; } = null!;

    public ShownOriginal Printed { get; private set; } = null!;

    /// <summary>The print itself.</summary>
    public string Pdf => Directory.GetFiles(Pictures, "*.pdf").Single();

    public string Pictures => folder["pictures"];

    internal Originals Originals { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        string path = folder["shaped.docx"];
        ShapedWord.Write(path);
        Archive archive = new(folder["archive"]);
        Originals = new Originals(archive, new PictureFolder(Pictures, 64 << 20), process, process, "g1");
        await using FileStream file = File.OpenRead(path);
        Hash = (await archive.StoreAsync(file, CancellationToken.None)).Sha256;
        Word = (await Originals.LayoutAsync(Hash, CancellationToken.None)).Value!;
        OriginalAnswer<ShownOriginal> printed = await Originals.PrintedLayoutAsync(Hash, CancellationToken.None);
        Printed = printed.Value ?? throw new InvalidOperationException(printed.Fault!.MessageEn);
    }

    public async Task DisposeAsync()
    {
        Originals.Dispose();
        await process.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
