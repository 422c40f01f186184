using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>An opened Word file: the Open XML SDK finds the parts and their relationships, the parts' XML is loaded as <see cref="Markup"/>.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordprocessingDocument package;
    private readonly MarkupLoader loader;

    private WordPackage(WordprocessingDocument package, MainDocumentPart main, MarkupLoader loader)
    {
        this.package = package;
        this.loader = loader;
        Main = main;
    }

    public MainDocumentPart Main { get; }

    /// <param name="file">Stays the caller's; must outlive the package.</param>
    /// <exception cref="ReadRefusedException">No main part.</exception>
    /// <exception cref="OpenXmlPackageException">Not a Word package, or one with malformed relationships.</exception>
    public static WordPackage Open(Stream file, ReadLimits limits, CancellationToken cancellationToken)
    {
        var package = WordprocessingDocument.Open(file, isEditable: false);
        if (package.MainDocumentPart is not { } main)
        {
            package.Dispose();
            throw new ReadRefusedException(ReadErrors.Damaged("no main document part"));
        }

        return new WordPackage(package, main, new MarkupLoader(new ExpansionBudget(limits.ExpandedBytes), cancellationToken));
    }

    /// <exception cref="XmlException">The part is not well-formed XML or has a document type definition.</exception>
    public Markup Load(OpenXmlPart part) => loader.Load(part.GetStream(FileMode.Open, FileAccess.Read));

    /// <summary>The part that a relationship of another part names; null where there is none inside the file.</summary>
    public static OpenXmlPart? Related(OpenXmlPart from, string? relationship) =>
        relationship is not null && from.TryGetPartById(relationship, out var part) ? part : null;

    public void Dispose() => package.Dispose();
}
