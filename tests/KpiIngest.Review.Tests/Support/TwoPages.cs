using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Tests.Support;

/// <summary>An original of two pages of A4.</summary>
internal sealed class TwoPages : IOriginals
{
    public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
        Task.FromResult(
            new OriginalAnswer<ShownOriginal>(new ShownOriginal("pdf", [new ShownPage(595, 842), new ShownPage(595, 842)], []), null)
        );

    /// <summary>A file that says which picture was asked for.</summary>
    public async Task<OriginalAnswer<string>> PictureAsync(
        string sha256,
        int page,
        PictureDetail detail,
        CancellationToken cancellationToken
    )
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("kpi-two-pages-").FullName, "page.jpg");
        await File.WriteAllTextAsync(path, $"{detail} {page}", cancellationToken);
        return new OriginalAnswer<string>(path, null);
    }

    public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) => throw new NotSupportedException();
}
