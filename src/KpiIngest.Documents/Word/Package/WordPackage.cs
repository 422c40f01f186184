using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>An opened Word file: the Open XML SDK finds the parts and their relationships, the parts' XML is loaded as <see cref="Markup"/>.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordprocessingDocument package;
    private readonly Stream? repaired;
    private readonly MarkupLoader loader;
    private readonly ExpansionBudget budget;

    private WordPackage(WordprocessingDocument package, Stream? repaired, ExpansionBudget budget, CancellationToken cancellationToken)
    {
        this.package = package;
        this.repaired = repaired;
        this.budget = budget;
        loader = new MarkupLoader(budget, cancellationToken);
        Main = package.MainDocumentPart ?? throw new ReadRefusedException(ReadErrors.Damaged("no main document part"));
    }

    public MainDocumentPart Main { get; }

    /// <param name="file">Stays the caller's; must outlive the package.</param>
    /// <exception cref="ReadRefusedException">Not a Word package, or one without a main part.</exception>
    public static WordPackage Open(Stream file, ReadLimits limits, CancellationToken cancellationToken)
    {
        var budget = new ExpansionBudget(limits.ExpandedBytes);
        Stream? repaired = null;
        if (!TryOpen(file, out var package, out _))
        {
            repaired = PackageRepair.Copy(file, budget);
            if (!TryOpen(repaired, out package, out var reason)) throw new ReadRefusedException(ReadErrors.Damaged(reason));
        }

        return new WordPackage(package!, repaired, budget, cancellationToken);
    }

    /// <exception cref="XmlException">The part is not well-formed XML or has a document type definition.</exception>
    public Markup Load(OpenXmlPart part) => loader.Load(part.GetStream(FileMode.Open, FileAccess.Read));

    /// <summary>The bytes of a part, on the budget of the package.</summary>
    public MemoryStream Copy(OpenXmlPart part)
    {
        using var bounded = budget.Watch(part.GetStream(FileMode.Open, FileAccess.Read));
        var copy = new MemoryStream();
        bounded.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>The part that a relationship of another part names; null where there is none inside the file.</summary>
    public static OpenXmlPart? Related(OpenXmlPart from, string? relationship) =>
        relationship is not null && from.TryGetPartById(relationship, out var part) ? part : null;

    public void Dispose()
    {
        package.Dispose();
        repaired?.Dispose();
    }

    private static bool TryOpen(Stream file, out WordprocessingDocument? package, out string reason)
    {
        file.Position = 0;
        package = null;
        reason = "";
        try
        {
            package = WordprocessingDocument.Open(file, isEditable: false);
            if (package.MainDocumentPart is not null) return true;
            package.Dispose();
            reason = "no main document part";
            return false;
        }
        catch (Exception refused) when (PackageDamage.Explains(refused) || PackageDamage.ExplainsOnOpening(refused))
        {
            reason = refused.Message;
            return false;
        }
    }
}
