using System.Collections.Concurrent;
using System.Text.Json;
using KpiIngest.Documents.Tools;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Evidence;

/// <summary>Shows archived originals: read by a process of their own, drawn by Poppler, both isolated, and kept.</summary>
/// <param name="reader">Not one of those that read what was received: a page must not wait for a backlog.</param>
/// <param name="printer">Another one again: LibreOffice takes seconds, and must not hold up whoever looks at a table.</param>
/// <param name="generation">What decides how originals are read: what was kept of another reader is read again.</param>
public sealed class Originals(Archive archive, PictureFolder kept, IFileChecker reader, IFileChecker printer, string generation)
    : IOriginals,
        IDisposable
{
    /// <summary>Pages drawn at once.</summary>
    private const int Drawn = 2;

    private readonly SemaphoreSlim drawing = new(Drawn);
    private readonly ConcurrentDictionary<string, Lazy<Task<OriginalAnswer<string>>>> underWay = new(StringComparer.Ordinal);
    private readonly RecentLayouts recent = new();

    public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
        ShownAsync(
            $"{sha256}-{generation}.json",
            sha256,
            (original, output, token) => ReadAsync(original, output, token),
            cancellationToken
        );

    public async Task<OriginalAnswer<string>> PictureAsync(
        string sha256,
        int page,
        PictureDetail detail,
        CancellationToken cancellationToken
    ) =>
        await DrawnAsync(
            await LayoutAsync(sha256, cancellationToken),
            $"{sha256}-{page}",
            sha256,
            (original, _) => Task.FromResult(new OriginalAnswer<string>(original, null)),
            page,
            detail,
            cancellationToken
        );

    public Task<OriginalAnswer<ShownOriginal>> PrintedLayoutAsync(string sha256, CancellationToken cancellationToken) =>
        ShownAsync(
            $"{PrintOf(sha256)}.json",
            sha256,
            async (_, output, token) =>
            {
                OriginalAnswer<string> pdf = await PrintedAsync(sha256, token);
                return pdf.Value is { } printed ? await ReadAsync(printed, output, token) : pdf.Fault;
            },
            cancellationToken
        );

    public async Task<OriginalAnswer<string>> PrintedPictureAsync(
        string sha256,
        int page,
        PictureDetail detail,
        CancellationToken cancellationToken
    ) =>
        await DrawnAsync(
            await PrintedLayoutAsync(sha256, cancellationToken),
            $"{PrintOf(sha256)}-{page}",
            sha256,
            (_, token) => PrintedAsync(sha256, token),
            page,
            detail,
            cancellationToken
        );

    /// <summary>Names what is kept of a print: by the content of the file, and by the program, which prepares it for LibreOffice.</summary>
    private string PrintOf(string sha256) => $"{sha256}-{generation}-print";

    /// <summary>The print itself.</summary>
    private Task<OriginalAnswer<string>> PrintedAsync(string sha256, CancellationToken cancellationToken) =>
        KeptAsync(
            $"{PrintOf(sha256)}.pdf",
            sha256,
            async (original, output, token) =>
            {
                using TemporaryFolder folder = new();
                string pdf = Path.Combine(folder.Path, "print.pdf");
                try
                {
                    await printer.PrintAsync(original, Path.GetFileName(original), pdf, token);
                }
                catch (UnshownOriginalException e)
                {
                    return new OriginalFault(e.Error.Code, e.Error.Message, e.Error.MessageEn);
                }

                await using FileStream printed = File.OpenRead(pdf);
                await printed.CopyToAsync(output, token);
                return null;
            },
            cancellationToken
        );

    private async Task<OriginalAnswer<ShownOriginal>> ShownAsync(
        string name,
        string sha256,
        Func<string, Stream, CancellationToken, Task<OriginalFault?>> make,
        CancellationToken cancellationToken
    )
    {
        if (recent.Find(name) is { } known)
            return new(known, null);
        OriginalAnswer<string> file = await KeptAsync(name, sha256, make, cancellationToken);
        if (file.Value is null)
            return new(null, file.Fault);
        await using FileStream json = File.OpenRead(file.Value);
        ShownOriginal shown = (await JsonSerializer.DeserializeAsync(json, ShownOriginalJson.Default.ShownOriginal, cancellationToken))!;
        recent.Keep(name, shown);
        return new(shown, null);
    }

    /// <param name="name">Of the picture, without how close it is.</param>
    /// <param name="pages">Of the original's path the file whose pages are drawn.</param>
    private async Task<OriginalAnswer<string>> DrawnAsync(
        OriginalAnswer<ShownOriginal> layout,
        string name,
        string sha256,
        Func<string, CancellationToken, Task<OriginalAnswer<string>>> pages,
        int page,
        PictureDetail detail,
        CancellationToken cancellationToken
    )
    {
        if (layout.Value is not { } shown)
            return new(null, layout.Fault);
        if (page < 1 || page > shown.Pages.Count)
            return new OriginalFault("page-missing", $"ไฟล์นี้ไม่มีหน้า {page}", $"The file has no page {page}.");
        return await KeptAsync(
            $"{name}{(detail == PictureDetail.Close ? "c" : "r")}.jpg",
            sha256,
            async (original, output, token) =>
            {
                OriginalAnswer<string> drawn = await pages(original, token);
                if (drawn.Value is not { } file)
                    return drawn.Fault;
                await drawing.WaitAsync(token);
                try
                {
                    return await PicturePage.DrawAsync(file, page, shown.Pages[page - 1], detail, output, token);
                }
                finally
                {
                    drawing.Release();
                }
            },
            cancellationToken
        );
    }

    public async Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return new(await archive.VerifyAsync(sha256, cancellationToken), null);
        }
        catch (ArchiveDamagedException e)
        {
            return File.Exists(archive.PathOf(sha256))
                ? new OriginalFault(
                    "original-damaged",
                    "ไฟล์ต้นฉบับในคลังถูกเปลี่ยนแปลง จึงไม่แสดง กรุณาแจ้งผู้ดูแลระบบ (kpi-ingest verify)",
                    $"The archived original was changed and is not shown: please tell the administrator (kpi-ingest verify). {e.Message}"
                )
                : new OriginalFault(
                    "original-missing",
                    "ไม่พบไฟล์ต้นฉบับในคลัง กรุณาแจ้งผู้ดูแลระบบ (kpi-ingest verify)",
                    "The archived original is missing: please tell the administrator (kpi-ingest verify)."
                );
        }
    }

    public void Dispose() => drawing.Dispose();

    private async Task<OriginalFault?> ReadAsync(string original, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            ShownOriginal shown = await reader.ShowAsync(original, Path.GetFileName(original), cancellationToken);
            await JsonSerializer.SerializeAsync(output, shown, ShownOriginalJson.Default.ShownOriginal, cancellationToken);
            return null;
        }
        catch (UnshownOriginalException e)
        {
            return new OriginalFault(e.Error.Code, e.Error.Message, e.Error.MessageEn);
        }
    }

    /// <summary>From what is kept, or made by one for all who ask at once. Who asked first may go away: it is made to its end for the
    /// others.</summary>
    /// <param name="make">Of the original's path and where to write.</param>
    private async Task<OriginalAnswer<string>> KeptAsync(
        string name,
        string sha256,
        Func<string, Stream, CancellationToken, Task<OriginalFault?>> make,
        CancellationToken cancellationToken
    )
    {
        if (kept.Find(name) is { } there)
            return new(there, null);
        Lazy<Task<OriginalAnswer<string>>> made = underWay.GetOrAdd(
            name,
            _ => new Lazy<Task<OriginalAnswer<string>>>(() =>
                Task.Run(async () =>
                {
                    try
                    {
                        OriginalAnswer<string> bytes = await BytesAsync(sha256, CancellationToken.None);
                        if (bytes.Value is not { } original)
                            return bytes;
                        (string? path, OriginalFault? fault) = await kept.KeepAsync(
                            name,
                            output => make(original, output, CancellationToken.None)
                        );
                        return new OriginalAnswer<string>(path, fault);
                    }
                    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                    {
                        return new OriginalFault(
                            "pictures-unwritable",
                            $"เก็บภาพหน้าเอกสารไม่ได้ ({e.Message}) กรุณาแจ้งผู้ดูแลระบบ",
                            $"What is drawn of originals cannot be kept ({e.Message}): please tell the administrator."
                        );
                    }
                    finally
                    {
                        underWay.TryRemove(name, out Lazy<Task<OriginalAnswer<string>>>? _);
                    }
                })
            )
        );
        return await made.Value.WaitAsync(cancellationToken);
    }
}
