using System.IO.Compression;
using System.Text;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

[Trait("Lane", "Whole")]
public sealed class HostileWordFileTests
{
    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:customXml>", "</w:customXml>")]
    public async Task Ten_thousand_levels_are_over_a_limit(string open, string close)
    {
        using WordFile file = WordFile.OfBody(Repeat(open, 10_000) + Repeat(close, 10_000));
        Assert.Equal("over-limit", (await file.ErrorAsync()).Code);
    }

    [Fact]
    public async Task Deep_equations_runs_and_skipped_properties_do_not_overflow()
    {
        using WordFile equation = WordFile.OfBody(
            P("<m:oMath>" + Repeat("<m:f><m:num>", 20_000) + Repeat("</m:num></m:f>", 20_000) + "</m:oMath>")
        );
        Assert.Equal("over-limit", (await equation.ErrorAsync()).Code);
        using WordFile skipped = WordFile.OfBody(
            P(
                "<w:r><w:rPr><w:rPrChange>"
                    + Repeat("<w:rPr>", 50_000)
                    + Repeat("</w:rPr>", 50_000)
                    + "</w:rPrChange></w:rPr><w:t>๓</w:t></w:r>"
            )
        );
        Assert.Equal("๓\n", await skipped.DumpAsync());
    }

    [Fact]
    public async Task Nesting_within_the_limit_is_read_and_beyond_it_refused()
    {
        const string Open = "<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>";
        const string Close = "<w:p/></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>";
        using WordFile within = WordFile.OfBody(Repeat(Open, 64) + Repeat(Close, 64));
        Table table = Assert.IsType<Table>((await within.DocumentAsync()).Body[0]);
        for (int i = 1; i < 64; i++)
            table = table.Rows[0].Cells[0].NestedTables.Single();
        Assert.Equal(63, table.Place.Table);
        using WordFile beyond = WordFile.OfBody(Repeat(Open, 65) + Repeat(Close, 65));
        Assert.Equal("over-limit", (await beyond.ErrorAsync()).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]>")]
    public async Task Document_types_are_refused(string documentType)
    {
        using WordFile file = WordFile.OfDocument(
            $"{documentType}<w:document {WordFile.Namespaces}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        );
        Assert.Equal("document-type", (await file.ErrorAsync()).Code);
    }

    [Theory]
    [InlineData("_rels/.rels", "damaged")]
    [InlineData("word/_rels/document.xml.rels", "damaged")]
    [InlineData("word/styles.xml", "document-type")]
    public async Task Document_types_are_refused_in_every_part(string part, string code)
    {
        using WordFile file = WordFile.OfBody("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr></w:p>").Styles("");
        file.Raw(part, "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>");
        Assert.Equal(code, (await file.ErrorAsync()).Code);
    }

    [Fact]
    public async Task Deep_relationship_parts_are_refused_before_they_are_opened()
    {
        using WordFile hostile = Nested(50_000);
        Assert.Equal("over-limit", (await hostile.ErrorAsync()).Code);
        using WordFile beyond = Nested(17);
        Assert.Equal("over-limit", (await beyond.ErrorAsync()).Code);
        using WordFile within = Nested(3);
        Assert.Equal("๓\n", await within.DumpAsync());

        static WordFile Nested(int levels) =>
            WordFile
                .OfBody(P(R("๓")))
                .Raw(
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + Repeat("<a>", levels)
                        + Repeat("</a>", levels)
                        + "</Relationships>"
                );
    }

    [Fact]
    public async Task A_package_that_unfolds_beyond_measure_is_refused_before_it_is_opened()
    {
        using WordFile file = WordFile.OfBody(P()).Raw("word/media/bomb.xml", new string(' ', 70 << 20));
        Assert.Equal("over-limit", (await file.ErrorAsync()).Code);
        using WordFile total = WordFile.OfBody(P(R("ก")));
        Assert.Equal("over-limit", (await total.ErrorAsync(new ReadLimits { ExpandedBytes = 1000 })).Code);
        using WordFile parts = WordFile.OfBody(P(R("ก")));
        Assert.Equal("over-limit", (await parts.ErrorAsync(new ReadLimits { PackageParts = 2 })).Code);
        using WordFile size = WordFile.OfBody(P(R("ก")));
        Assert.Equal("over-limit", (await size.ErrorAsync(new ReadLimits { FileBytes = 100 })).Code);
    }

    [Fact]
    public async Task A_directory_that_lies_about_sizes_does_not_help()
    {
        using WordFile file = WordFile.OfBody(P(R(new string('ก', 100_000)))).Save();
        byte[] bytes = await File.ReadAllBytesAsync(file.Path);
        SetDeclaredSize(bytes, "word/document.xml"u8, 1000);
        await File.WriteAllBytesAsync(file.Path, bytes);
        ReadResult result = await new KpiIngest.Documents.Word.WordReader(new ReadLimits { ExpandedBytes = 20_000 }).ReadAsync(
            new SourceFile(file.Path, SourceFormat.Docx),
            CancellationToken.None
        );
        Assert.IsType<ReadResult.Failure>(result);
    }

    [Fact]
    public async Task Every_cut_of_a_file_is_a_typed_error()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc("๑")))).Save();
        byte[] whole = await File.ReadAllBytesAsync(file.Path);
        for (int length = 0; length < whole.Length; length += 37)
        {
            await File.WriteAllBytesAsync(file.Path, whole[..length]);
            ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
                new SourceFile(file.Path, SourceFormat.Docx),
                CancellationToken.None
            );
            Assert.Equal(length == 0 ? "empty-file" : "damaged", Assert.IsType<ReadResult.Failure>(result).Error.Code);
        }
    }

    [Theory]
    [InlineData("<w:document xmlns:w=\"urn:other\"/>")]
    [InlineData("<html/>")]
    [InlineData("<w:p")]
    [InlineData("")]
    public async Task A_main_part_that_is_no_word_document_is_damaged(string document)
    {
        using WordFile file = WordFile.OfDocument(document);
        Assert.Equal("damaged", (await file.ErrorAsync()).Code);
    }

    [Fact]
    public async Task A_package_without_a_main_part_is_damaged()
    {
        using WordFile file = WordFile
            .OfBody(P())
            .Raw("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
        Assert.Equal("damaged", (await file.ErrorAsync()).Code);
    }

    [Fact]
    public async Task A_missing_file_is_said_to_be_missing()
    {
        ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile("/nowhere/x.docx", SourceFormat.Docx),
            CancellationToken.None
        );
        Assert.Equal("not-found", Assert.IsType<ReadResult.Failure>(result).Error.Code);
    }

    [Theory]
    [InlineData("hyperlink", "mailto:one@@two;%2009 x\\\\", " TargetMode=\"External\"")]
    [InlineData("hyperlink", "http://[bad", " TargetMode=\"External\"")]
    [InlineData("image", "../NULL", "")]
    [InlineData("attachedTemplate", "file:///\\\\$HOST$\\x.dot", " TargetMode=\"External\"")]
    public async Task Malformed_and_dangling_links_do_not_keep_a_file_from_being_read(string kind, string target, string mode)
    {
        using WordFile file = WordFile
            .OfBody(P(R("๓")))
            .Relationship(
                $"<Relationship Id=\"bad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{mode}/>"
            );
        Assert.Equal("๓\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData(2_900, null)]
    [InlineData(9_000, "over-limit")]
    public async Task A_chain_of_thousands_of_parts_does_not_overflow(int length, string? refused)
    {
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
        static string Rels(string target) =>
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Type}\" Target=\"{target}\"/></Relationships>";
        using WordFile file = WordFile.OfBody(P(R("๓"))).Relationship($"<Relationship Id=\"chain\" Type=\"{Type}\" Target=\"c0.xml\"/>");
        for (int i = 0; i < length; i++)
            file.Raw($"word/c{i}.xml", "<a/>").Raw($"word/_rels/c{i}.xml.rels", Rels($"c{i + 1}.xml"));
        file.Raw($"word/c{length}.xml", "<a/>");
        ReadResult result = await file.ReadAsync();
        Assert.Equal(refused, (result as ReadResult.Failure)?.Error.Code);
        if (result is ReadResult.Success success)
            Assert.Equal("๓\n", DocumentDump.ToText(success.Document));
    }

    [Fact]
    public async Task Headers_that_name_their_own_document_end()
    {
        using WordFile file = WordFile
            .OfBody(
                P(R("๓"))
                    + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"none\"/></w:sectPr>"
            )
            .Header("h1", P(R("หัว")));
        Assert.Equal("๓\nmargins\n  หัว\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Random_damage_never_throws()
    {
        Random random = new(20560711);
        using WordFile file = WordFile
            .OfBody(P(R("ก")) + T(Tr(Tc("๑"), Tc("๒"))))
            .Styles("<w:style w:styleId=\"A\"/>")
            .Header("h1", P())
            .Save();
        byte[] whole = await File.ReadAllBytesAsync(file.Path);
        Documents.Word.WordReader reader = new();
        for (int i = 0; i < 1500; i++)
        {
            byte[] bytes = (byte[])whole.Clone();
            for (int n = random.Next(1, 6); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(file.Path, bytes);
            ReadResult result = await reader.ReadAsync(new SourceFile(file.Path, SourceFormat.Docx), CancellationToken.None);
            if (result is ReadResult.Failure failure)
                Assert.Contains(failure.Error.Code, new[] { "damaged", "over-limit", "password-protected" });
        }
    }

    [Fact]
    public async Task A_file_that_may_not_be_opened_says_so()
    {
        ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile(Path.GetTempPath(), SourceFormat.Docx),
            CancellationToken.None
        );
        Assert.Equal("not-accessible", Assert.IsType<ReadResult.Failure>(result).Error.Code);
    }

    [Fact]
    public async Task Cancelling_ends_the_reading()
    {
        using WordFile file = WordFile.OfBody(P(R("ก"))).Save();
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new KpiIngest.Documents.Word.WordReader().ReadAsync(new SourceFile(file.Path, SourceFormat.Docx), cancelled.Token)
        );
    }

    /// <summary>Overwrites the uncompressed size in the directory entry of a part.</summary>
    private static void SetDeclaredSize(byte[] zip, ReadOnlySpan<byte> name, int size)
    {
        int at = zip.AsSpan().LastIndexOf(name);
        BitConverter.TryWriteBytes(zip.AsSpan(at - 46 + 24), size);
    }
}
