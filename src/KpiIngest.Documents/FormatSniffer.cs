using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Sniffing;

namespace KpiIngest.Documents;

/// <summary>Tells a file's format from its content: an extension may lie.</summary>
public static class FormatSniffer
{
    /// <summary>How far into a file its mark may stand (that of a PDF behind other bytes, the first element of XML behind comments), in bytes.</summary>
    private const int HeadBytes = 1024;

    public static async Task<SniffResult> SniffAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete };
            await using var file = new FileStream(path, options);
            var head = new byte[HeadBytes];
            var length = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
            return Sniff(file, head.AsSpan(0, length));
        }
        catch (Exception exception) when (PackageDamage.Of(exception, path) is { } error)
        {
            return new SniffResult(SourceFormat.Unknown, error);
        }
    }

    private static SniffResult Sniff(FileStream file, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return new SniffResult(SourceFormat.Unknown, ReadErrors.Empty);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ZipFormat.Sniff(file, head);
        if (head.StartsWith(CompoundFile.Signature)) return CompoundFormat.Sniff(file);
        if (head.StartsWith("{\\rtf"u8)) return new SniffResult(SourceFormat.Rtf);
        if (head.IndexOf("%PDF-"u8) >= 0) return new SniffResult(SourceFormat.Pdf);
        if (BinaryMarks.Of(head) is { } other) return new SniffResult(SourceFormat.Unknown, other);
        return HeadText.Of(head) is { } text ? TextFormat.Of(text, file) : new SniffResult(SourceFormat.Unknown);
    }
}
