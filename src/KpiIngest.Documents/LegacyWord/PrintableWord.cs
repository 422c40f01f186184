using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Copies a Word package for LibreOffice to print: with the results of its fields as they are stored, and without anything that is
/// fetched from outside of it.</summary>
internal static class PrintableWord
{
    /// <summary>LibreOffice's name of the format.</summary>
    public const string Filter = "MS Word 2007 XML";

    /// <summary>The text of a report of 100 pages has some millions. Unit: characters.</summary>
    private const long MaxContent = 128 << 20;

    private static readonly HashSet<string> Word = new(StringComparer.Ordinal)
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    };

    /// <param name="to">Where the copy shall stand; the folder is there.</param>
    /// <exception cref="ReadRefusedException">The package is over a limit, or protected.</exception>
    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    /// <exception cref="XmlException">A part is not well-formed XML.</exception>
    public static void Copy(SourceFile file, string to, ReadLimits limits)
    {
        using FileStream source = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using Stream package = file.Format == SourceFormat.FlatDocx ? FlatPackage.Unfold(source, limits) : source;
        if (PackageGuard.Check(package, limits) is { } reason)
            throw new ReadRefusedException(reason);
        package.Position = 0;
        ExpansionBudget budget = new(limits.ExpandedBytes);
        using ZipArchive from = new(package, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (ZipArchiveEntry entry in from.Entries)
        {
            using Stream read = budget.Watch(entry.Open());
            using Stream write = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                Save(WithoutOutside(Load(read)), write);
            else if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                CopyPart(read, write);
            else
                read.CopyTo(write);
        }
    }

    /// <summary>Word's own parts are looked at; what else is XML stays as it is.</summary>
    private static void CopyPart(Stream from, Stream to)
    {
        using MemoryStream bytes = new();
        from.CopyTo(bytes);
        bytes.Position = 0;
        if (IsWord(bytes))
        {
            bytes.Position = 0;
            XDocument part = Load(bytes);
            StoredFields.Keep(part);
            Save(part, to);
            return;
        }

        bytes.Position = 0;
        bytes.CopyTo(to);
    }

    private static bool IsWord(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, Settings(closeInput: false));
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element && Word.Contains(reader.NamespaceURI);
        }
        catch (XmlException)
        {
            // LibreOffice has the last word on it.
            return false;
        }
    }

    /// <summary>An address that a reader may click is no link that is followed.</summary>
    private static XDocument WithoutOutside(XDocument links)
    {
        links
            .Root?.Elements()
            .Where(l =>
                string.Equals((string?)l.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && !IsAddress((string?)l.Attribute("Type"))
            )
            .Remove();
        return links;
    }

    private static bool IsAddress(string? type) => type?.EndsWith("/hyperlink", StringComparison.Ordinal) == true;

    private static XDocument Load(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, Settings(closeInput: true));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void Save(XDocument part, Stream to)
    {
        using XmlWriter writer = XmlWriter.Create(to);
        part.Save(writer);
    }

    private static XmlReaderSettings Settings(bool closeInput) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxContent,
            CloseInput = closeInput,
        };
}
