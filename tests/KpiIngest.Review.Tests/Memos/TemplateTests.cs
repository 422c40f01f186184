using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Memos.Template;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>A template is what an office made of it in Word: marks are found wherever Word put them, what cannot be filled is named, and
/// nothing else is touched.</summary>
public sealed class TemplateTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly TemplateMarks Marks = new(
        new HashSet<string>(["หน่วยงาน", "ว่าง"], StringComparer.Ordinal),
        new Dictionary<string, IReadOnlySet<string>>
        {
            ["ข้อ"] = new HashSet<string>(["ข้อ.ที่", "ข้อ.ระบุ"], StringComparer.Ordinal),
            ["ก่อน"] = new HashSet<string>(["ก่อน.ผล"], StringComparer.Ordinal),
        },
        ["หน่วยงาน"]
    );

    private static readonly TemplateValues Values = new(
        new Dictionary<string, string> { ["หน่วยงาน"] = "กองแผนงาน {{ว่าง}}", ["ว่าง"] = "" },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["ข้อ"] =
            [
                new Dictionary<string, string> { ["ข้อ.ที่"] = "ก\nข", ["ข้อ.ระบุ"] = "๑" },
                new Dictionary<string, string> { ["ข้อ.ที่"] = "ค {{หน่วยงาน}}", ["ข้อ.ระบุ"] = "๒" },
            ],
            ["ก่อน"] = [],
        }
    );

    [Theory]
    [InlineData("<w:r><w:t>{{หน่วย</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>งาน</w:t></w:r><w:r><w:t>}} ครับ</w:t></w:r>")]
    [InlineData("<w:r><w:t>{</w:t></w:r><w:r><w:t>{หน่วยงาน}</w:t></w:r><w:r><w:t>} ครับ</w:t></w:r>")]
    [InlineData(
        "<w:sdt><w:sdtPr><w:alias w:val=\"หน่วยงาน\"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ หน่วยงาน }}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> ครับ</w:t></w:r>"
    )]
    [InlineData("<w:hyperlink><w:r><w:t>{{หน่วย\u200bงาน}}</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> ครับ</w:t></w:r>")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"ก\"><w:r><w:t>{{หน่วยงาน}} ครับ</w:t></w:r></w:ins>")]
    public void A_mark_is_found_however_Word_cut_it(string runs)
    {
        XElement paragraph = Filled($"<w:p>{runs}</w:p>").Descendants(W + "p").First();
        Assert.Equal("กองแผนงาน {{ว่าง}} ครับ", string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value)));
    }

    [Fact]
    public void A_row_is_repeated_for_each_entry_a_table_without_entries_goes_and_a_paragraph_without_text_too()
    {
        XElement body = Filled(
                """
                <w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p><w:p><w:r><w:t>{{ว่าง}}</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>หัว</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:bookmarkStart w:id="1" w:name="b"/><w:r><w:t>{{ข้อ.ที่}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ข้อ.ระบุ}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:t>ท้าย</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ก่อน.ผล}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """
            )
            .Descendants(W + "body")
            .Single();
        XElement table = Assert.Single(body.Elements(W + "tbl"));
        Assert.Equal(["หัว", "กข๑", "ค {{หน่วยงาน}}๒"], table.Elements(W + "tr").Select(r => r.Value));
        Assert.Single(table.Descendants(W + "br"));
        Assert.Single(table.Descendants(W + "bookmarkStart"));
        Assert.Equal(["กองแผนงาน {{ว่าง}}", "ท้าย"], body.Elements(W + "p").Select(p => p.Value));
    }

    [Fact]
    public void Text_boxes_heads_and_feet_are_filled_and_a_cell_keeps_a_paragraph()
    {
        const string Box =
            "<w:p><w:r><w:t>ก่อน </w:t><w:pict><w:txbxContent><w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>หลัง</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ว่าง}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        Dictionary<string, XDocument> parts = FilledParts(
            Package(
                Box,
                ("word/header1.xml", $"<w:hdr xmlns:w=\"{W.NamespaceName}\"><w:p><w:r><w:t>{{{{หน่วยงาน}}}}</w:t></w:r></w:p></w:hdr>")
            )
        );
        XDocument body = parts["word/document.xml"];
        Assert.Equal("กองแผนงาน {{ว่าง}}", body.Descendants(W + "txbxContent").Single().Value);
        Assert.Equal("", Assert.Single(body.Descendants(W + "tc").Single().Elements(W + "p")).Value);
        Assert.Equal("กองแผนงาน {{ว่าง}}", parts["word/header1.xml"].Root!.Value);
    }

    [Fact]
    public void A_filled_run_takes_the_look_of_the_mark_for_Thai_letters_too()
    {
        XElement properties = Filled(
                "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"TH Sarabun New\"/><w:b/><w:sz w:val=\"36\"/></w:rPr><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>"
            )
            .Descendants(W + "rPr")
            .Single();
        Assert.Equal(["rFonts", "b", "bCs", "sz", "szCs", "cs", "lang"], properties.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(
            ("TH Sarabun New", "36"),
            ((string?)properties.Element(W + "rFonts")!.Attribute(W + "cs"), (string?)properties.Element(W + "szCs")!.Attribute(W + "val"))
        );
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>", null)]
    [InlineData("<w:p><w:r><w:t>{{หน่วยงาน}} {ลงลายมือชื่อผู้อนุมัติ} และ }</w:t></w:r></w:p>", null)]
    [InlineData("<w:p><w:r><w:t>{{หน่วยงาน}} {{หน่วยงานน}}</w:t></w:r></w:p>", "{{หน่วยงานน}} is not known; {{หน่วยงาน}}?")]
    [InlineData("<w:p><w:r><w:t>ไม่มีเครื่องหมาย</w:t></w:r></w:p>", "{{หน่วยงาน}} is needed and not there")]
    [InlineData(
        "<w:p><w:r><w:t>{{หน่วยงาน}} {{ข้อ.ที่}}</w:t></w:r></w:p>",
        "{{ข้อ.ที่}} has to stand in a row of a table, which is repeated for each"
    )]
    [InlineData(
        "<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ข้อ.ที่}} {{ก่อน.ผล}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "one row has marks of several lists: ข้อ, ก่อน"
    )]
    public void What_would_not_be_filled_is_named_before_anything_is_made(string body, string? wrong)
    {
        IReadOnlyList<string> said = [.. TemplateCheck.Of(TemplatePackage.Read(Package(body), "ก.docx"), Marks).Select(w => w.English)];
        Assert.Equal(new[] { wrong }.OfType<string>(), said);
    }

    [Theory]
    [InlineData("{{หน่วยงาน}", "“{{หน่วยงาน}”")]
    [InlineData("{ {หน่วยงาน}}", "“{ {หน่วยงาน}}”")]
    [InlineData("{หน่วยงาน}", "“{หน่วยงาน}”")]
    [InlineData("{หน่วยงาน}}", "“{หน่วยงาน}}”")]
    [InlineData("{หน่วยงาด}", "“{หน่วยงาด}”")]
    [InlineData("ก่อน {{}} หลัง", "“{{}}”")]
    [InlineData("｛｛หน่วยงาน｝｝", "“｛｛หน่วยงาน｝｝”")]
    [InlineData("{{หน่วย", "“{{หน่วย”")]
    [InlineData("งาน}}", "“}}”")]
    public void Half_a_mark_is_named_and_does_not_stay_printed(string text, string named)
    {
        IReadOnlyList<string> said =
        [
            .. TemplateCheck
                .Of(
                    TemplatePackage.Read(
                        Package($"<w:p><w:r><w:t>{{{{หน่วยงาน}}}}</w:t></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"),
                        "ก.docx"
                    ),
                    Marks
                )
                .Select(w => w.English),
        ];
        Assert.StartsWith(named, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_in_a_chart_is_named_because_charts_are_not_filled()
    {
        byte[] file = Package(
            "<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>",
            ("word/charts/chart1.xml", "<c>{{หน่วยงาน}}</c>"),
            ("word/diagrams/data1.xml", "<c>หน่วยงาน</c>")
        );
        Assert.Contains(
            "word/charts/chart1.xml",
            Assert.Single(TemplateCheck.Of(TemplatePackage.Read(file, "ก.docx"), Marks)).English,
            StringComparison.Ordinal
        );
    }

    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "macros")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "macros")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "another kind")]
    [InlineData(null, "[Content_Types].xml")]
    public void A_file_of_another_kind_is_refused_with_the_reason(string? type, string why) =>
        Assert.Contains(
            why,
            Assert
                .Throws<TemplateException>(() =>
                    TemplatePackage.Read(PackageOf(type, [], "<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>"), "ก.docm")
                )
                .Said.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_project_of_macros_in_a_docx_is_refused_and_a_package_without_relationships_too()
    {
        Assert.Contains(
            "macros",
            Assert
                .Throws<TemplateException>(() =>
                    TemplatePackage.Read(PackageOf(Types + "document.main+xml", [("word/vbaProject.bin", "x")], ""), "ก.docx")
                )
                .Said.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "_rels/.rels",
            Assert
                .Throws<TemplateException>(() => TemplatePackage.Read(PackageOf(Types + "document.main+xml", [], "", rels: null), "ก.docx"))
                .Said.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no document",
            Assert
                .Throws<TemplateException>(() =>
                    TemplatePackage.Read(PackageOf(Types + "document.main+xml", [], "", rels: "word/other.xml"), "ก.docx")
                )
                .Said.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "twice",
            Assert
                .Throws<TemplateException>(() =>
                    TemplatePackage.Read(PackageOf(Types + "document.main+xml", [("word/document.xml", "<x/>")], ""), "ก.docx")
                )
                .Said.English,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("template.main+xml", "word/document.xml")]
    [InlineData("template.main+xml", "/word/document.xml")]
    [InlineData("document.main+xml", "word/document.xml")]
    public void A_dotx_becomes_a_docx_and_a_docx_stays_one(string type, string target)
    {
        TemplatePackage template = TemplatePackage.Read(
            PackageOf(Types + type, [], "<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>", target),
            "ก.dotx"
        );
        using ZipArchive zip = new(new MemoryStream(TemplateFilling.Fill(template, Values, DateTimeOffset.UnixEpoch.AddYears(30))));
        using StreamReader types = new(zip.GetEntry("[Content_Types].xml")!.Open());
        string declared = types.ReadToEnd();
        Assert.Contains(Types + "document.main+xml", declared, StringComparison.Ordinal);
        Assert.DoesNotContain("template.main", declared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60_000, false)]
    [InlineData(1_000, false)]
    [InlineData(100, true)]
    public void Elements_nested_without_end_are_refused_and_end_nothing(int deep, bool taken)
    {
        string nested =
            string.Concat(Enumerable.Repeat("<w:sdt>", deep))
            + "<w:p><w:r><w:t>{{หน่วยงาน}}</w:t></w:r></w:p>"
            + string.Concat(Enumerable.Repeat("</w:sdt>", deep));
        if (taken)
            Assert.Contains("กองแผนงาน", Filled(nested).Root!.Value, StringComparison.Ordinal);
        else
            Assert.Contains(
                "nested",
                Assert.Throws<TemplateException>(() => TemplatePackage.Read(Package(nested), "ก.docx")).Said.English,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("not a zip")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")]
    public void What_is_no_Word_file_is_refused_by_name(string content)
    {
        byte[] file = content.StartsWith('<') ? Package("", raw: content + "<w:document xmlns:w=\"x\"/>") : Encoding.UTF8.GetBytes(content);
        Assert.Contains(
            "ก.docx",
            Assert.Throws<TemplateException>(() => TemplatePackage.Read(file, "ก.docx")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Those_that_come_with_the_program_can_be_filled()
    {
        MemoTemplates templates = new(new MemoSettings());
        foreach (MemoKind kind in Enum.GetValues<MemoKind>())
            Assert.Empty(templates.WrongWith(kind));
        Assert.NotEmpty(new MemoTemplates(new MemoSettings { Template = "/nowhere/ก.docx" }).WrongWith(MemoKind.Memo));
    }

    [Fact]
    public void The_document_of_the_marks_lists_those_that_are_known_and_no_others()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KpiIngest.sln")))
            folder = folder.Parent;
        string[] rows =
        [
            .. File.ReadLines(Path.Combine(folder.FullName, "docs", "memo.md")).Where(l => l.StartsWith("| `{{", StringComparison.Ordinal)),
        ];
        foreach ((MemoKind kind, string other) in new[] { (MemoKind.Memo, "certificate"), (MemoKind.Certificate, "memo") })
        {
            IEnumerable<string> listed = rows.Where(r => !r.EndsWith($"| {other} |", StringComparison.Ordinal))
                .SelectMany(MarkText.Of)
                .Select(m => m.Name);
            Assert.Equal(MemoMarks.Of(kind).All.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        }
    }

    private static XDocument Filled(string body) => FilledParts(Package(body))["word/document.xml"];

    private static Dictionary<string, XDocument> FilledParts(byte[] template)
    {
        byte[] filled = TemplateFilling.Fill(TemplatePackage.Read(template, "ก.docx"), Values, DateTimeOffset.UnixEpoch.AddYears(30));
        using ZipArchive zip = new(new MemoryStream(filled));
        Assert.Equal("unchanged", new StreamReader(zip.GetEntry("custom/other.bin")!.Open()).ReadToEnd());
        return zip
            .Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, e => XDocument.Load(e.Open(), LoadOptions.PreserveWhitespace));
    }

    private static byte[] Package(string body, params (string Name, string Text)[] parts) => Package(body, null, parts);

    private static byte[] Package(string body, string? raw, params (string Name, string Text)[] parts) =>
        PackageOf(Types + "document.main+xml", parts, body, raw: raw);

    /// <param name="type">Of the main part; null for a package without content types.</param>
    /// <param name="rels">Where the package says that its document is; null for one that does not say.</param>
    private static byte[] PackageOf(
        string? type,
        (string Name, string Text)[] parts,
        string body,
        string? rels = "word/document.xml",
        string? raw = null
    )
    {
        if (type is not null)
            parts =
            [
                (
                    "[Content_Types].xml",
                    $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>"
                ),
                .. parts,
            ];
        if (rels is not null)
            parts =
            [
                (
                    "_rels/.rels",
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{rels}\"/></Relationships>"
                ),
                .. parts,
            ];
        string document = raw ?? $"<w:document xmlns:w=\"{W.NamespaceName}\"><w:body>{body}<w:sectPr/></w:body></w:document>";
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts.Prepend(("word/document.xml", document)).Append(("custom/other.bin", "unchanged")))
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
