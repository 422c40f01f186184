using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Prints a Word file to PDF by LibreOffice, for a picture of its pages: isolated, within the limits of any conversion. Its pages may break otherwise than those of Word.</summary>
/// <param name="limits">What one file may cost.</param>
/// <param name="folders">Where to look for LibreOffice; PATH where null.</param>
public sealed class WordPrint(ReadLimits? limits = null, string? folders = null)
{
    private readonly ReadLimits limits = limits ?? new ReadLimits();

    /// <param name="pdf">Where it is written.</param>
    /// <returns>Why there is none; null where there is one.</returns>
    public async Task<ReadError?> WriteAsync(SourceFile file, string pdf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (LibreOffice.Find(folders) is not { } office) return ReadErrors.ToolMissing(LibreOffice.Tool, LibreOffice.Package);
        if (office.MissingPackage() is { } package) return ReadErrors.ToolMissing(LibreOffice.Tool, package);
        try
        {
            using var conversion = new WordConversion(office, limits);
            if (await conversion.RunAsync(file, cancellationToken, ConversionTarget.Pdf) is { } error) return error;
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
}
