using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>A Word package written as one XML file (flat OPC): its parts put back into a package in memory.</summary>
internal static class FlatPackage
{
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";

    private static readonly XNamespace Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <exception cref="XmlException">The file is not well-formed XML or has a document type definition.</exception>
    /// <exception cref="ReadRefusedException">The file is over a limit.</exception>
    /// <exception cref="InvalidDataException">It holds no parts.</exception>
    public static MemoryStream Unfold(Stream flat, ReadLimits limits)
    {
        using Stream bounded = new ExpansionBudget(limits.ExpandedBytes).Watch(flat);
        using XmlReader reader = XmlReader.Create(
            bounded,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        XElement types = new(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", Relationships))
        );
        MemoryStream package = new();
        using (ZipArchive zip = new(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            int parts = 0;
            while (reader.Read())
            {
                while (reader is { NodeType: XmlNodeType.Element, LocalName: "part" } && reader.NamespaceURI == Namespace)
                {
                    if (++parts > limits.PackageParts)
                        throw new ReadRefusedException(ReadErrors.OverLimit("จำนวนส่วนในไฟล์", "parts", parts, limits.PackageParts));
                    Write(XElement.Load(reader.ReadSubtree(), LoadOptions.PreserveWhitespace), zip, types);
                    reader.Read();
                }
            }

            if (parts == 0)
                throw new InvalidDataException("pkg:part");
            using Stream list = zip.CreateEntry("[Content_Types].xml").Open();
            new XDocument(types).Save(list);
        }

        package.Position = 0;
        return package;
    }

    private static void Write(XElement part, ZipArchive zip, XElement types)
    {
        string name = (string?)part.Attribute(Namespace + "name") ?? "";
        string type = (string?)part.Attribute(Namespace + "contentType") ?? "";
        if (name.Length < 2)
            return;
        using Stream stream = zip.CreateEntry(name[1..], CompressionLevel.Fastest).Open();
        if (part.Element(Namespace + "xmlData")?.Elements().FirstOrDefault() is { } xml)
        {
            using XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            xml.Save(writer);
        }
        else if (part.Element(Namespace + "binaryData") is { } binary)
        {
            stream.Write(Binary(binary.Value));
        }

        if (type != Relationships)
            types.Add(new XElement(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type)));
    }

    private static byte[] Binary(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException damage)
        {
            throw new InvalidDataException(damage.Message, damage);
        }
    }
}
