using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Sniffing;

namespace KpiIngest.Documents;

/// <summary>Tells a file's format from its content: an extension may lie.</summary>
public static class FormatSniffer
{
    /// <summary>How much of a file is looked at, in bytes: the first element of XML may name dozens of vocabularies.</summary>
    private const int HeadBytes = 8192;

    /// <summary>How far into a file the mark of a PDF may stand, in bytes.</summary>
    private const int MarkBytes = 1024;

    public static async Task<SniffResult> SniffAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            FileStreamOptions options = new()
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
            };
            await using FileStream file = new(path, options);
            byte[] head = new byte[HeadBytes];
            int length = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
            return Sniff(file, head.AsSpan(0, length));
        }
        catch (Exception exception) when (PackageDamage.Of(exception, path) is { } error)
        {
            return new SniffResult(SourceFormat.Unknown, error);
        }
    }

    private static SniffResult Sniff(FileStream file, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return new SniffResult(SourceFormat.Unknown, ReadErrors.Empty);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return ZipFormat.Sniff(file, head);
        if (head.StartsWith(CompoundFile.Signature))
            return CompoundFormat.Sniff(file);
        if (head.StartsWith("{\\rtf"u8))
            return new SniffResult(SourceFormat.Rtf);
        if (head[..Math.Min(head.Length, MarkBytes)].IndexOf("%PDF-"u8) >= 0)
            return new SniffResult(SourceFormat.Pdf);
        if (BinaryMarks.Of(head) is { } other)
            return new SniffResult(SourceFormat.Unknown, other);
        return HeadText.Of(head) is { } text ? TextFormat.Of(text, file) : new SniffResult(SourceFormat.Unknown);
    }
}
