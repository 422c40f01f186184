using System.IO.Compression;
using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>
/// Reads .doc, .rtf, .odt and web pages under the name of a Word file: LibreOffice converts a copy to .docx, which is read as any other and
/// thrown away. The document's format is the original's.
/// </summary>
/// <param name="limits">What one file may cost.</param>
/// <param name="folders">Where to look for LibreOffice; PATH where null. Looked up for each file, so that an installation is
/// noticed.</param>
public sealed class LegacyWordReader(ReadLimits? limits = null, string? folders = null) : IDocumentReader
{
    /// <summary>The text of an .odt; LibreOffice reads a package without it as an empty page.</summary>
    private const string Content = "content.xml";

    private readonly ReadLimits limits = limits ?? new ReadLimits();

    public IReadOnlySet<SourceFormat> Formats { get; } =
        new HashSet<SourceFormat> { SourceFormat.Doc, SourceFormat.Rtf, SourceFormat.Odt, SourceFormat.Html, SourceFormat.Mht };

    public async Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            if (Refusal(file) is { } reason)
                return ReadResult.Failed(reason);
            if (LibreOffice.Find(folders) is not { } office)
                return ReadResult.Failed(ReadErrors.ToolMissing(LibreOffice.Tool, LibreOffice.Package));
            if (office.MissingPackage() is { } package)
                return ReadResult.Failed(ReadErrors.ToolMissing(LibreOffice.Tool, package));
            using WordConversion conversion = new(office, limits);
            if (await conversion.RunAsync(file, cancellationToken) is { } error)
                return ReadResult.Failed(await BlameAsync(office, error, cancellationToken));
            ReadResult read = await new WordReader(limits).ReadAsync(new SourceFile(conversion.Converted, file.Format), cancellationToken);
            return read switch
            {
                ReadResult.Success { Document: var document } => ReadResult.Ok(
                    document with
                    {
                        Notes = [.. conversion.Notes, .. document.Notes],
                    }
                ),
                ReadResult.Failure { Error: var unread } => ReadResult.Failed(await BlameAsync(office, unread, cancellationToken)),
                _ => read,
            };
        }
        catch (ReadRefusedException refused)
        {
            return ReadResult.Failed(refused.Error);
        }
        catch (Exception exception) when (PackageDamage.Of(exception, file.Path) is { } error)
        {
            return ReadResult.Failed(error);
        }
    }

    /// <summary>A conversion that fails is the file's doing where LibreOffice converts another one.</summary>
    private async Task<ReadError> BlameAsync(LibreOffice office, ReadError error, CancellationToken cancellationToken) =>
        error.Code is ReadErrors.ToolFailedCode or ReadErrors.ToolMissingCode ? error
        : await ConverterProbe.FailureAsync(office, limits, cancellationToken) is { } failure
            ? ReadErrors.ToolFailed(LibreOffice.Tool, failure)
        : error;

    /// <summary>What speaks against handing the file to LibreOffice; null for nothing. An .odt is a package, which may unfold to more than
    /// it should.</summary>
    private ReadError? Refusal(SourceFile file)
    {
        using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length == 0)
            return ReadErrors.Empty;
        if (stream.Length > limits.FileBytes)
            return ReadErrors.OverLimit("ขนาดไฟล์ (ไบต์)", "file bytes", stream.Length, limits.FileBytes);
        if (file.Format != SourceFormat.Odt)
            return null;
        if (PackageGuard.Check(stream, limits) is { } reason)
            return reason;
        using ZipArchive package = new(stream, ZipArchiveMode.Read);
        return package.GetEntry(Content) is null ? ReadErrors.Damaged(Content) : null;
    }
}
