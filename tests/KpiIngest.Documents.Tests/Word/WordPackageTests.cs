using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.Tests.Sheets;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Packages that Word opens and that are not as the standard has them.</summary>
public sealed class WordPackageTests
{
    private const string BadLink =
        "<Relationship Id=\"bad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a@@b c\\\\\" TargetMode=\"External\"/>";

    [Fact]
    public async Task A_workbook_beside_a_malformed_link_is_still_read()
    {
        byte[] workbook = SheetFile.Of("<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>");
        using WordFile file = WordFile
            .OfBody(P("<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"x1\"/></w:object></w:r>"))
            .Embedded("x1", workbook)
            .Relationship(BadLink);
        Assert.Equal("\ntable 0\n row 0\n  0: 7\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Styles_and_headers_are_kept_where_content_types_are_wrong()
    {
        using WordFile file = WordFile
            .OfBody(
                $"<w:p><w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>{R("๓")}</w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr>",
                "application/octet-stream"
            )
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Header("h1", P(R("หัว")));
        Assert.Equal("{~๓}\nmargins\n  หัว\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_zip_written_as_a_stream_is_read()
    {
        using WordFile file = WordFile.OfBody(P(R("๓"))).Save();
        List<(string Name, string Text)> parts = new();
        using (ZipArchive zip = ZipFile.OpenRead(file.Path))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using StreamReader reader = new(entry.Open());
                parts.Add((entry.FullName, await reader.ReadToEndAsync()));
            }
        }

        await using (UnseekableStream stream = new(File.Create(file.Path)))
        {
            await using ZipArchive zip = new(stream, ZipArchiveMode.Create);
            foreach ((string name, string text) in parts)
            {
                await using Stream entry = zip.CreateEntry(name).Open();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }

        SniffResult sniffed = await FormatSniffer.SniffAsync(file.Path, CancellationToken.None);
        ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile(file.Path, sniffed.Format),
            CancellationToken.None
        );
        Assert.Equal("๓\n", DocumentDump.ToText(Assert.IsType<ReadResult.Success>(result).Document));
    }

    /// <summary>Sizes then stand behind each part, in data descriptors.</summary>
    private sealed class UnseekableStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
