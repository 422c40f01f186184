namespace KpiIngest.Documents;

/// <summary>Reads one file format into a <see cref="Document"/>. The seam at which another library takes over a format: one
/// class.</summary>
public interface IDocumentReader
{
    IReadOnlySet<SourceFormat> Formats { get; }

    /// <summary>Reads the file. Damaged, protected, oversized and empty files are a <see cref="ReadResult.Failure"/>, never an
    /// exception.</summary>
    Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <param name="Path">Where the bytes are; the reader opens it for reading only.</param>
/// <param name="Format">Found from the content.</param>
public sealed record SourceFile(string Path, SourceFormat Format);
