using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>Word opens files with malformed web addresses and links to parts that are gone; the packaging library refuses them whole.
/// No such link is ever followed, so a copy without them reads the same.</summary>
internal static class LinkRepair
{
    /// <summary>A copy in memory of the package's XML parts, without external links and links that lead nowhere. Pictures are left behind.</summary>
    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    /// <exception cref="XmlException">A relationship part is not well formed.</exception>
    public static MemoryStream Copy(Stream package, ExpansionBudget budget)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var kept = source.Entries.Where(e => IsXml(e.FullName)).ToList();
        var names = kept.Select(e => Absolute(e.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in kept)
            {
                using var from = budget.Watch(entry.Open());
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) CopyLinks(from, to, SourceFolder(entry.FullName), names);
                else from.CopyTo(to);
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static void CopyLinks(Stream from, Stream to, Uri folder, HashSet<string> parts)
    {
        using var reader = XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var links = XDocument.Load(reader);
        links.Root?.Elements().Where(link => !LeadsToPart(link, folder, parts)).ToList().ForEach(link => link.Remove());
        links.Save(to);
    }

    private static bool LeadsToPart(XElement link, Uri folder, HashSet<string> parts)
    {
        if (string.Equals((string?)link.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)) return false;
        return Uri.TryCreate(folder, (string?)link.Attribute("Target"), out var target) && parts.Contains(Uri.UnescapeDataString(target.AbsolutePath));
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string Absolute(string name) => "/" + name.Replace('\\', '/').TrimStart('/');

    /// <summary>The folder that targets are relative to: that of the part that the links belong to, one above <c>_rels</c>.</summary>
    private static Uri SourceFolder(string relationshipPart)
    {
        var at = relationshipPart.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return new Uri(new Uri("package:///"), at <= 0 ? "/" : "/" + relationshipPart[..at]);
    }
}
