using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Prints a Word file to PDF by LibreOffice, for a picture of its pages: in a folder, profile and process group of its own, and
/// within limits of its own. Its pages may break otherwise than those of Word.</summary>
/// <param name="limits">What one print may cost; <see cref="Usual"/> where null.</param>
/// <param name="folders">Where to look for LibreOffice; PATH where null. Looked up for each print, so that an installation is
/// noticed.</param>
public sealed class WordPrint(ReadLimits? limits = null, string? folders = null)
{
    private readonly ReadLimits limits = limits ?? Usual;

    /// <summary>Somebody waits for it: less time than a conversion has, and less room than all pictures have.</summary>
    public static ReadLimits Usual { get; } =
        new()
        {
            ToolTime = TimeSpan.FromSeconds(60),
            ToolWait = TimeSpan.FromSeconds(180),
            ToolOutputBytes = 128L << 20,
        };

    /// <param name="pdf">Where it is written.</param>
    /// <returns>Why there is none; null where there is one.</returns>
    public async Task<ReadError?> WriteAsync(SourceFile file, string pdf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (LibreOffice.Find(folders) is not { } office)
            return PrintErrors.ToolMissing(LibreOffice.Package);
        if (office.MissingPackage() is { } package)
            return PrintErrors.ToolMissing(package);
        return await ErrorAsync(office, file, pdf, cancellationToken) is { } error ? PrintErrors.Of(error, limits) : null;
    }

    private async Task<ReadError?> ErrorAsync(LibreOffice office, SourceFile file, string pdf, CancellationToken cancellationToken)
    {
        try
        {
            using WordConversion conversion = new(office, limits);
            if (await conversion.RunAsync(file, cancellationToken, ConversionTarget.Pdf) is { } error)
                return error;
            if (!IsPdf(conversion.Converted))
                return ReadErrors.ToolFailed(LibreOffice.Tool, "what it writes is no PDF");
            File.Copy(conversion.Converted, pdf, overwrite: true);
            return null;
        }
        catch (ReadRefusedException refused)
        {
            return refused.Error;
        }
        catch (Exception exception) when (PackageDamage.Of(exception, file.Path) is { } error)
        {
            return error;
        }
    }

    private static bool IsPdf(string path)
    {
        Span<byte> head = stackalloc byte[5];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("%PDF-"u8);
    }
}
