using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads .docx, .docm and .dotx, and a .docx in one XML file. Macros, links and external entities are never followed.</summary>
public sealed class WordReader(ReadLimits? limits = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? new ReadLimits();

    public IReadOnlySet<SourceFormat> Formats { get; } =
        new HashSet<SourceFormat> { SourceFormat.Docx, SourceFormat.Docm, SourceFormat.Dotx, SourceFormat.FlatDocx };

    public Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        Task.Run(() => Read(file, cancellationToken), cancellationToken);

    private ReadResult Read(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            using FileStream source = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (source.Length == 0)
                return ReadResult.Failed(ReadErrors.Empty);
            using Stream stream = file.Format == SourceFormat.FlatDocx ? FlatPackage.Unfold(source, limits) : source;
            if (PackageGuard.Check(stream, limits) is { } reason)
                return ReadResult.Failed(reason);
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
        using WordPackage package = WordPackage.Open(stream, limits, cancellationToken);
        return new WordReading(package, limits, converted: !Formats.Contains(format), cancellationToken).Read(format);
    }
}
