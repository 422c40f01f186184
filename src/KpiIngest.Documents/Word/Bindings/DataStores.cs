using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>What the data stores of a file hold for a bound content control.</summary>
/// <param name="Values">The text of each node that the binding names, in document order.</param>
/// <param name="Certain">False where the store that the binding names is not in the file and another one answered.</param>
internal sealed record StoredData(IReadOnlyList<string> Values, bool Certain);

/// <summary>The data that content controls are bound to (<c>w:dataBinding</c>): custom XML parts by their identity, and the document's own
/// properties.</summary>
internal sealed partial class DataStores(WordPackage package)
{
    /// <summary>The store of the core properties (title, subject, category ...).</summary>
    private const string CoreProperties = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";

    /// <summary>The store of the extended properties (company, manager).</summary>
    private const string ExtendedProperties = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";

    /// <summary>A path that Word writes has some dozens of characters.</summary>
    private const int LongestPath = 1_000;

    private readonly Lazy<List<(string? Id, XDocument Data)>> stores = new(() => Load(package));

    /// <returns>Null where no store has such a node: Word then shows what the control last showed.</returns>
    public StoredData? Find(Markup binding)
    {
        if (binding["w:xpath"] is not { Length: > 0 and <= LongestPath } path)
            return null;
        string? id = binding["w:storeItemID"];
        List<(string? Id, XDocument Data)> named = stores
            .Value.Where(s => id is not null && string.Equals(s.Id, id, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (named.Count > 0)
            return Select(named[0].Data, path, binding["w:prefixMappings"]) is { } values ? new StoredData(values, Certain: true) : null;
        foreach ((_, XDocument data) in stores.Value)
        {
            if (Select(data, path, binding["w:prefixMappings"]) is { } values)
                return new StoredData(values, Certain: string.IsNullOrEmpty(id));
        }

        return null;
    }

    private static List<(string? Id, XDocument Data)> Load(WordPackage package)
    {
        List<(string? Id, XDocument Data)> loaded = new();
        foreach ((string? id, OpenXmlPart part) in package.DataParts())
            Add(loaded, id, package, part);

        if (package.CoreProperties is { } core)
            Add(loaded, CoreProperties, package, core);
        if (package.ExtendedProperties is { } extended)
            Add(loaded, ExtendedProperties, package, extended);
        return loaded;
    }

    /// <summary>Data that are not well formed are bound to nothing: Word shows the control as it stands.</summary>
    private static void Add(List<(string? Id, XDocument Data)> loaded, string? id, WordPackage package, OpenXmlPart part)
    {
        if (package.LoadData(part) is { } data)
            loaded.Add((id, data));
    }

    /// <returns>Null where the path leads to no node, or is none.</returns>
    private static List<string>? Select(XDocument data, string path, string? prefixes)
    {
        XPathNavigator navigator = data.CreateNavigator();
        XmlNamespaceManager names = new(navigator.NameTable);
        foreach (Match mapping in PrefixMapping().Matches(prefixes ?? ""))
            names.AddNamespace(mapping.Groups["prefix"].Value, mapping.Groups["name"].Value);
        try
        {
            if (navigator.Evaluate(path, names) is not XPathNodeIterator nodes)
                return null;
            List<string> values = new();
            while (nodes.MoveNext() && nodes.Current is { } node)
                values.Add(node.Value);
            return values.Count > 0 ? values : null;
        }
        catch (XPathException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """xmlns:(?<prefix>[\w.-]+)\s*=\s*(?<quote>["'])(?<name>.*?)\k<quote>""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex PrefixMapping();
}
