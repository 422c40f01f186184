namespace KpiIngest.Review.Evidence;

/// <summary>The originals as they were received, for the pages that show where a figure stands. Whoever asks has made sure that the person
/// may see them.</summary>
public interface IOriginals
{
    /// <summary>Read once and kept.</summary>
    /// <param name="sha256">Of an archived original, lower-case hexadecimal.</param>
    Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>A picture of one page of a PDF as JPEG. Made once and kept; a second request for the same one waits for the
    /// first.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>The path of the file.</returns>
    Task<OriginalAnswer<string>> PictureAsync(string sha256, int page, PictureDetail detail, CancellationToken cancellationToken);

    /// <summary>The pages of a Word file as LibreOffice prints them, read like any PDF. Printed once and kept. Whoever prints nothing says
    /// so.</summary>
    Task<OriginalAnswer<ShownOriginal>> PrintedLayoutAsync(string sha256, CancellationToken cancellationToken) =>
        Task.FromResult<OriginalAnswer<ShownOriginal>>(NotPrinted);

    /// <summary>A picture of one of these pages, as <see cref="PictureAsync"/>.</summary>
    Task<OriginalAnswer<string>> PrintedPictureAsync(string sha256, int page, PictureDetail detail, CancellationToken cancellationToken) =>
        Task.FromResult<OriginalAnswer<string>>(NotPrinted);

    private static OriginalFault NotPrinted =>
        new("not-printed", "ไม่มีภาพหน้าของไฟล์นี้", "There is no picture of the pages of this file.");

    /// <summary>Where the bytes are, proved to be those of the hash.</summary>
    Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken);
}

/// <summary>How finely a page is drawn.</summary>
public enum PictureDetail
{
    /// <summary>To be read at the width of the evidence: 130 dots an inch.</summary>
    Reading,

    /// <summary>To be looked at closely: 300 dots an inch.</summary>
    Close,
}

/// <summary>What was asked for, or why it cannot be had.</summary>
public sealed record OriginalAnswer<T>(T? Value, OriginalFault? Fault)
    where T : class
{
    public static implicit operator OriginalAnswer<T>(OriginalFault fault) => new(null, fault);
}

/// <param name="Code"><c>original-missing</c>, <c>original-damaged</c>, <c>page-missing</c>, <c>tool-missing</c>, <c>tool-failed</c>, or
/// the code for which the file could not be read.</param>
public sealed record OriginalFault(string Code, string Message, string MessageEn);
