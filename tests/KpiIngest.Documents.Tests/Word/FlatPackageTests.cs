using System.Text;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>A .docx written as one XML file, under whatever name.</summary>
public sealed class FlatPackageTests : IDisposable
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Rels = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-flat-{Guid.NewGuid():N}.doc");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Its_parts_are_read_as_those_of_a_package()
    {
        string flat = Flat(
            Part("/_rels/.rels", Rels, Links("officeDocument", "word/document.xml"))
                + Part("/word/_rels/document.xml.rels", Rels, Links("styles", "styles.xml"))
                + Part(
                    "/word/document.xml",
                    Types + "document.main+xml",
                    $"<w:document {WordFile.Namespaces}><w:body>{P(R("ก "), R("๓", "<w:rStyle w:val=\"Gone\"/>"))}{T(Tr(Tc("๑"), Tc("๒")))}</w:body></w:document>"
                )
                + Part(
                    "/word/styles.xml",
                    Types + "styles+xml",
                    $"<w:styles {WordFile.Namespaces}><w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
                )
                + "<pkg:part pkg:name=\"/word/media/a.png\" pkg:contentType=\"image/png\" pkg:compression=\"store\"><pkg:binaryData>iVBORw0K\nGgo=</pkg:binaryData></pkg:part>"
        );
        Document document = Assert.IsType<ReadResult.Success>(await ReadAsync(flat)).Document;
        Assert.Equal(SourceFormat.FlatDocx, document.Format);
        Assert.Equal("ก {~๓}\ntable 0\n row 0\n  0: ๑\n  1: ๒\n", DocumentDump.ToText(document));
    }

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("<pkg:part pkg:name=\"/word/document.xml\" pkg:contentType=\"x\"><pkg:binaryData>!</pkg:binaryData></pkg:part>", "damaged")]
    [InlineData("<pkg:part pkg:name=\"/word/document.xml\"", "damaged")]
    [InlineData("<pkg:part pkg:name=\"/a.xml\" pkg:contentType=\"x\"><pkg:xmlData><a/></pkg:xmlData></pkg:part>", "damaged")]
    public async Task One_without_a_document_is_damaged(string parts, string code) =>
        Assert.Equal(code, Assert.IsType<ReadResult.Failure>(await ReadAsync(Flat(parts))).Error.Code);

    [Fact]
    public async Task One_over_a_limit_says_so()
    {
        string parts = string.Concat(Enumerable.Range(0, 12).Select(n => Part($"/a{n}.xml", "x", "<a/>")));
        Assert.Equal(
            "over-limit",
            Assert.IsType<ReadResult.Failure>(await ReadAsync(Flat(parts), new ReadLimits { PackageParts = 10 })).Error.Code
        );
        Assert.Equal(
            "over-limit",
            Assert.IsType<ReadResult.Failure>(await ReadAsync(Flat(parts), new ReadLimits { ExpandedBytes = 100 })).Error.Code
        );
    }

    private static string Flat(string parts) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n"
        + $"<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">{parts}</pkg:package>";

    private static string Part(string name, string type, string xml) =>
        $"<pkg:part pkg:name=\"{name}\" pkg:contentType=\"{type}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>";

    private static string Links(string kind, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}{kind}\" Target=\"{target}\"/></Relationships>";

    private async Task<ReadResult> ReadAsync(string flat, ReadLimits? limits = null)
    {
        await File.WriteAllTextAsync(path, flat, Encoding.UTF8);
        SniffResult sniffed = await FormatSniffer.SniffAsync(path, CancellationToken.None);
        return await new KpiIngest.Documents.Word.WordReader(limits).ReadAsync(
            new SourceFile(path, sniffed.Format),
            CancellationToken.None
        );
    }
}
