using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>Word opens files with malformed web addresses, links to parts that are gone, content types that are wrong and part names with
/// backslashes; the packaging library refuses them whole. No such link is ever followed, so a copy that is put right reads the
/// same.</summary>
internal static class PackageRepair
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>A copy in memory of the package's XML parts and embedded workbooks, without external links and links that lead nowhere.
    /// Pictures are left behind.</summary>
    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    /// <exception cref="XmlException">A relationship part is not well formed.</exception>
    public static MemoryStream Copy(Stream package, ExpansionBudget budget)
    {
        package.Position = 0;
        using ZipArchive source = new(package, ZipArchiveMode.Read, leaveOpen: true);
        List<ZipArchiveEntry> kept = source
            .Entries.Where(e => IsKept(e.FullName))
            .DistinctBy(e => Absolute(e.FullName), StringComparer.OrdinalIgnoreCase)
            .ToList();
        HashSet<string> names = kept.Select(e => Absolute(e.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        ContentTypeRepair types = new(names);
        MemoryStream copy = new();
        using (ZipArchive target = new(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in kept.Where(e => !e.FullName.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase)))
            {
                string name = Absolute(entry.FullName)[1..];
                using Stream from = budget.Watch(entry.Open());
                using Stream to = target.CreateEntry(name, CompressionLevel.Fastest).Open();
                if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                    CopyLinks(from, to, SourceFolder(name), types);
                else
                    from.CopyTo(to);
            }

            using Stream list = target.CreateEntry(ContentTypes, CompressionLevel.Fastest).Open();
            types.ToXml().Save(list);
        }

        copy.Position = 0;
        return copy;
    }

    private static void CopyLinks(Stream from, Stream to, Uri folder, ContentTypeRepair types)
    {
        using XmlReader reader = XmlReader.Create(
            from,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        XDocument links = XDocument.Load(reader);
        foreach (XElement link in links.Root?.Elements().ToList() ?? [])
        {
            if (TargetOf(link, folder) is not { } part || !types.Take(part, (string?)link.Attribute("Type") ?? ""))
                link.Remove();
            else
                link.Attributes()
                    .Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName is not ("Id" or "Type" or "Target" or "TargetMode"))
                    .Remove();
        }

        links.Save(to);
    }

    /// <summary>Where a link leads inside the package; null for one that leads outside.</summary>
    private static string? TargetOf(XElement link, Uri folder)
    {
        if (string.Equals((string?)link.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            return null;
        return Uri.TryCreate(folder, (string?)link.Attribute("Target"), out Uri? target)
            ? Uri.UnescapeDataString(target.AbsolutePath)
            : null;
    }

    private static bool IsKept(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);

    private static string Absolute(string name) => "/" + name.Replace('\\', '/').TrimStart('/');

    /// <summary>The folder that targets are relative to: that of the part that the links belong to, one above <c>_rels</c>.</summary>
    private static Uri SourceFolder(string relationshipPart)
    {
        int at = relationshipPart.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return new Uri(new Uri("package:///"), at <= 0 ? "/" : "/" + relationshipPart[..at]);
    }
}
