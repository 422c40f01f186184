using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>A Word file built from raw XML, part by part, in a temporary file that goes with it.</summary>
public sealed class WordFile : IDisposable
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> binaries = new(StringComparer.Ordinal);
    private readonly StringBuilder overrides = new();
    private readonly StringBuilder relationships = new();

    private WordFile(string mainType, string document)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kpi-ingest-test-{Guid.NewGuid():N}.docx");
        overrides.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/>");
        parts["word/document.xml"] = document;
    }

    public string Path { get; }

    /// <param name="body">What stands inside <c>w:body</c>.</param>
    public static WordFile OfBody(string body, string mainType = MainType) =>
        new(mainType, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    public static WordFile OfDocument(string document) => new(MainType, document);

    public WordFile Styles(string styles) => Part("styles", "styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public WordFile Numbering(string numbering) => Part("numbering", "numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");

    public WordFile Settings(string settings) => Part("settings", "settings", $"<w:settings {Namespaces}>{settings}</w:settings>");

    public WordFile Footnotes(string notes) => Part("footnotes", "footnotes", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>");

    public WordFile Endnotes(string notes) => Part("endnotes", "endnotes", $"<w:endnotes {Namespaces}>{notes}</w:endnotes>");

    /// <summary>A header under the relationship <paramref name="id"/>.</summary>
    public WordFile Header(string id, string blocks) => Part("header", id, $"<w:hdr {Namespaces}>{blocks}</w:hdr>");

    public WordFile Footer(string id, string blocks) => Part("footer", id, $"<w:ftr {Namespaces}>{blocks}</w:ftr>");

    public WordFile Relationship(string xml)
    {
        relationships.Append(xml);
        return this;
    }

    /// <summary>A part that nothing names.</summary>
    public WordFile Raw(string path, string content)
    {
        parts[path] = content;
        return this;
    }

    /// <summary>Custom XML data with an identity that content controls can name.</summary>
    /// <param name="propertiesType">The content type of the part that holds the identity.</param>
    public WordFile Data(
        string itemId,
        string xml,
        string propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    )
    {
        int number = parts.Keys.Count(p => p.StartsWith("customXml/item", StringComparison.Ordinal)) + 1;
        relationships.Append(
            CultureInfo.InvariantCulture,
            $"<Relationship Id=\"data{number}\" Type=\"{Office}customXml\" Target=\"../customXml/item{number}.xml\"/>"
        );
        overrides.Append(
            CultureInfo.InvariantCulture,
            $"<Override PartName=\"/customXml/props{number}.xml\" ContentType=\"{propertiesType}\"/>"
        );
        parts[$"customXml/item{number}.xml"] = xml;
        parts[$"customXml/props{number}.xml"] =
            $"<ds:datastoreItem ds:itemID=\"{itemId}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>";
        parts[$"customXml/_rels/item{number}.xml.rels"] = Relationships(
            $"<Relationship Id=\"r1\" Type=\"{Office}customXmlProps\" Target=\"props{number}.xml\"/>"
        );
        return this;
    }

    /// <summary>The core properties of the file (title, category ...).</summary>
    public WordFile Properties(string elements)
    {
        overrides.Append(
            "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        );
        parts["docProps/core.xml"] =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{elements}</cp:coreProperties>";
        parts["_rels/.rels"] = Relationships(
            $"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        );
        return this;
    }

    /// <summary>An embedded package under the relationship <paramref name="id"/>.</summary>
    public WordFile Embedded(
        string id,
        byte[] package,
        string contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    )
    {
        overrides.Append(
            CultureInfo.InvariantCulture,
            $"<Override PartName=\"/word/embeddings/{id}.xlsx\" ContentType=\"{contentType}\"/>"
        );
        relationships.Append(
            CultureInfo.InvariantCulture,
            $"<Relationship Id=\"{id}\" Type=\"{Office}package\" Target=\"embeddings/{id}.xlsx\"/>"
        );
        binaries[$"word/embeddings/{id}.xlsx"] = package;
        return this;
    }

    public WordFile Save()
    {
        parts["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>{overrides}</Types>";
        parts.TryAdd(
            "_rels/.rels",
            Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>")
        );
        if (relationships.Length > 0)
            parts.TryAdd("word/_rels/document.xml.rels", Relationships(relationships.ToString()));
        using ZipArchive zip = ZipFile.Open(Path, ZipArchiveMode.Create);
        foreach ((string path, string content) in parts)
        {
            using Stream stream = zip.CreateEntry(path).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        foreach ((string path, byte[] content) in binaries)
        {
            using Stream stream = zip.CreateEntry(path).Open();
            stream.Write(content);
        }

        return this;
    }

    public async Task<ReadResult> ReadAsync(ReadLimits? limits = null)
    {
        Save();
        return await new KpiIngest.Documents.Word.WordReader(limits).ReadAsync(
            new SourceFile(Path, SourceFormat.Docx),
            CancellationToken.None
        );
    }

    public async Task<Document> DocumentAsync() => Assert.IsType<ReadResult.Success>(await ReadAsync()).Document;

    public async Task<string> DumpAsync() => DocumentDump.ToText(await DocumentAsync());

    public async Task<ReadError> ErrorAsync(ReadLimits? limits = null) => Assert.IsType<ReadResult.Failure>(await ReadAsync(limits)).Error;

    public void Dispose() => File.Delete(Path);

    private WordFile Part(string kind, string id, string content)
    {
        overrides.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/{id}.xml\" ContentType=\"{WordType}{kind}+xml\"/>");
        relationships.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Office}{kind}\" Target=\"{id}.xml\"/>");
        parts[$"word/{id}.xml"] = content;
        return this;
    }

    private static string Relationships(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
