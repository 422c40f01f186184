using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads .docx, .docm and .dotx. Macros, links and external entities are never followed.</summary>
public sealed class WordReader(ReadLimits? limits = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? new ReadLimits();

    public IReadOnlySet<SourceFormat> Formats { get; } = new HashSet<SourceFormat> { SourceFormat.Docx, SourceFormat.Docm, SourceFormat.Dotx };

    public Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        Task.Run(() => Read(file, cancellationToken), cancellationToken);

    private ReadResult Read(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length == 0) return ReadResult.Failed(ReadErrors.Empty);
            if (PackageGuard.Check(stream, limits) is { } reason) return ReadResult.Failed(reason);
            stream.Position = 0;
            return ReadResult.Ok(ReadPackage(stream, file.Format, cancellationToken));
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

    private Document ReadPackage(Stream stream, SourceFormat format, CancellationToken cancellationToken)
    {
        using var package = WordPackage.Open(stream, limits, cancellationToken);
        return new WordReading(package, limits, cancellationToken).Read(format);
    }
}
