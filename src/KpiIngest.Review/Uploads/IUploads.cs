using KpiIngest.Checking.Language;
using KpiIngest.Records.Uploads;

namespace KpiIngest.Review.Uploads;

/// <summary>The way of a file from a browser into the inbox, where it is taken like one that was dropped.</summary>
public interface IUploads
{
    UploadLimits Limits { get; }

    /// <summary>Names that the sender may choose among.</summary>
    Task<IReadOnlyList<string>> UnitsAsync(CancellationToken cancellationToken);

    /// <summary>The name of the unit's folder, or why it is none.</summary>
    (string? Unit, Bilingual? Refused) UnitOf(string said);

    /// <summary>Writes a file to the inbox: nobody meets it before it is whole, on the disk and recorded.</summary>
    /// <param name="content">Read to its end, or to the limit.</param>
    /// <exception cref="IOException">The content could not be read to its end; nothing of it is left.</exception>
    Task<UploadAnswer> PutAsync(UploadOrder order, Stream content, CancellationToken cancellationToken);
}

/// <param name="Batch">See <see cref="Upload.Batch"/>.</param>
/// <param name="Unit">As of <see cref="IUploads.UnitOf"/>.</param>
/// <param name="Name">As the browser says it.</param>
/// <param name="Actor">Name of the account.</param>
public sealed record UploadOrder(string Batch, string Unit, string Name, string Actor);

/// <summary>Either of the two is there.</summary>
/// <param name="Name">As the browser said it.</param>
public sealed record UploadAnswer(string Name, Upload? Upload, Bilingual? Refused);

/// <param name="FileBytes">Size of one file.</param>
public sealed record UploadLimits(long FileBytes)
{
    /// <summary>Files of one request.</summary>
    public const int Files = 100;

    private const long UsualBytes = 1L << 30;

    /// <summary>For the names and boundaries of a request.</summary>
    private const long AroundBytes = 1L << 20;

    /// <summary>Of the files of one request together.</summary>
    public long TotalBytes { get; } = Math.Max(FileBytes, UsualBytes);

    public long RequestBytes => TotalBytes + AroundBytes;

    public long FileMebibytes => FileBytes >> 20;

    public long TotalMebibytes => TotalBytes >> 20;
}
