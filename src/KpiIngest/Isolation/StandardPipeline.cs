using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>The readers, the recogniser and the rules, put together. The one place that knows them all.</summary>
public static class StandardPipeline
{
    public static Pipeline Create() => new((path, _) => Task.FromResult((Sniff(path), (ReadError?)null)), [new OpenedWordReader()], _ => new CheckedDocument([], []));

    private static SourceFormat Sniff(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[2];
        return stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8) ? SourceFormat.Docx : SourceFormat.Unknown;
    }

    /// <summary>Opens a Word file and reads nothing of it.</summary>
    private sealed class OpenedWordReader : IDocumentReader
    {
        public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Docx };

        public Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken)
        {
            try
            {
                using var package = WordprocessingDocument.Open(file.Path, isEditable: false);
                var body = package.MainDocumentPart?.Document.Body;
                return Task.FromResult(body is null
                    ? ReadResult.Failed(ReadErrors.Damaged("no body"))
                    : ReadResult.Ok(new Document { Format = SourceFormat.Docx, Body = [] }));
            }
            catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException)
            {
                return Task.FromResult(ReadResult.Failed(ReadErrors.Damaged(e.Message)));
            }
        }
    }
}
