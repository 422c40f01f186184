using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>An opened Word file: the Open XML SDK finds the parts and their relationships, the parts' XML is loaded as
/// <see cref="Markup"/>.</summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The attribute that names a data store (ds:itemID).</summary>
    private const string ItemId = "?:itemID";

    /// <summary>Data behind content controls are some kilobytes. Unit: characters.</summary>
    private const long MaxData = 16 << 20;

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
        ExpansionBudget budget = new(limits.ExpandedBytes);
        Stream? repaired = null;
        if (!TryOpen(file, out WordprocessingDocument? package, out _))
        {
            repaired = PackageRepair.Copy(file, budget);
            if (!TryOpen(repaired, out package, out string? reason))
                throw new ReadRefusedException(ReadErrors.Damaged(reason));
        }

        return new WordPackage(package!, repaired, budget, cancellationToken);
    }

    /// <exception cref="XmlException">The part is not well-formed XML or has a document type definition.</exception>
    public Markup Load(OpenXmlPart part) => loader.Load(part.GetStream(FileMode.Open, FileAccess.Read));

    /// <summary>The custom XML of the file with the identity that its bindings name; null where it has none.</summary>
    public IEnumerable<(string? Id, OpenXmlPart Part)> DataParts()
    {
        foreach (CustomXmlPart part in Main.CustomXmlParts)
            yield return (part.CustomXmlPropertiesPart is { } properties ? Load(properties)[ItemId] : null, part);
    }

    public OpenXmlPart? CoreProperties => package.CoreFilePropertiesPart;

    public OpenXmlPart? ExtendedProperties => package.ExtendedFilePropertiesPart;

    /// <summary>A part that is data and not Word's own; null where it is not well formed.</summary>
    /// <exception cref="ReadRefusedException">With it the package is over its limit.</exception>
    public XDocument? LoadData(OpenXmlPart part)
    {
        using Stream bounded = budget.Watch(part.GetStream(FileMode.Open, FileAccess.Read));
        using XmlReader reader = XmlReader.Create(
            bounded,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxData,
            }
        );
        try
        {
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a part, on the budget of the package.</summary>
    public MemoryStream Copy(OpenXmlPart part)
    {
        using Stream bounded = budget.Watch(part.GetStream(FileMode.Open, FileAccess.Read));
        MemoryStream copy = new();
        bounded.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>The part that a relationship of another part names; null where there is none inside the file.</summary>
    public static OpenXmlPart? Related(OpenXmlPart from, string? relationship) =>
        relationship is not null && from.TryGetPartById(relationship, out OpenXmlPart? part) ? part : null;

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
            if (package.MainDocumentPart is not null)
            {
                LoadLinks(package);
                return true;
            }

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

    /// <summary>Asks every part for its links: the library looks at them when they are first asked for, and a link that leads nowhere then
    /// ends in an exception in the midst of reading.</summary>
    private static void LoadLinks(OpenXmlPartContainer package)
    {
        HashSet<OpenXmlPart> seen = new();
        Stack<OpenXmlPartContainer> open = new();
        open.Push(package);
        while (open.TryPop(out OpenXmlPartContainer? container))
        {
            foreach (IdPartPair link in container.Parts)
            {
                if (seen.Add(link.OpenXmlPart))
                    open.Push(link.OpenXmlPart);
            }
        }
    }
}
