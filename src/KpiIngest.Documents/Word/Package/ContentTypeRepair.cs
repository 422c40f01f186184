using System.Xml.Linq;

namespace KpiIngest.Documents.Word.Package;

/// <summary>Content types of a package as its own links tell them: what a part is, is what it is linked as.</summary>
/// <param name="parts">The parts that are there, each from the root.</param>
internal sealed class ContentTypeRepair(IReadOnlySet<string> parts)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="part">From the root.</param>
    /// <param name="relationship">The type of the link, in its transitional or strict name.</param>
    /// <returns>False for a part that is not there, and for a kind that is not read: a link to it could only keep the file from being
    /// opened.</returns>
    public bool Take(string part, string relationship)
    {
        if (!parts.Contains(part))
            return false;
        string kind = relationship[(relationship.LastIndexOf('/') + 1)..];
        if (kind == "package")
            return true;
        if (OfKind(kind) is not { } type)
            return false;
        types.TryAdd(part, type);
        return true;
    }

    public XDocument ToXml() =>
        new(
            new XElement(
                Namespace + "Types",
                Default("rels", Relationships),
                Default("xml", "application/xml"),
                Default("xlsx", Sheet),
                Default("xlsm", Sheet),
                types.Select(t => new XElement(
                    Namespace + "Override",
                    new XAttribute("PartName", t.Key),
                    new XAttribute("ContentType", t.Value)
                ))
            )
        );

    private static XElement Default(string extension, string type) =>
        new(Namespace + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    /// <summary>Null for a kind of part that is not read.</summary>
    private static string? OfKind(string kind) =>
        kind switch
        {
            "officeDocument" => Word + "document.main+xml",
            "styles"
            or "numbering"
            or "settings"
            or "footnotes"
            or "endnotes"
            or "header"
            or "footer"
            or "fontTable"
            or "webSettings"
            or "comments" => Word + kind + "+xml",
            "theme" => "application/vnd.openxmlformats-officedocument.theme+xml",
            "customXml" => "application/xml",
            "customXmlProps" => "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            "chart" => "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            "core-properties" => "application/vnd.openxmlformats-package.core-properties+xml",
            "extended-properties" => "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "custom-properties" => "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            _ => null,
        };
}
