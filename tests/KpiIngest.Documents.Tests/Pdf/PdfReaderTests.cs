using System.Diagnostics;
using System.Xml.Linq;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Trace;

namespace KpiIngest.Documents.Tests.Pdf;

[Trait("Lane", "Whole")]
public sealed class PdfReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kpi-pdf-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("libreoffice")]
    [InlineData("chromium")]
    public async Task A_form_in_one_outer_table_over_several_pages_is_read_whole(string producer)
    {
        Table form = Assert.IsType<Table>(Assert.Single((await Sample($"form.{producer}.pdf")).Body));
        Assert.Equal(8, form.Rows.Count);
        Assert.Equal((0, 1), (form.Place.Table, form.Place.Page));
        List<Table> nested = form.Rows.SelectMany(r => r.Cells).SelectMany(c => c.NestedTables).ToList();
        Assert.Equal([1, 2], nested.Select(t => t.Place.Table));
        Assert.Equal(
            "ตัวชี้วัด|น้ำหนัก (ร้อยละ)|เกณฑ์การให้คะแนน / ๑|๒|๓|๔|๕ / ๙.๒ จำนวนข้อมูลเชิงประจักษ์|๓|๑|๒|๓|๔|≥๕",
            Draw.Cells(nested[0])
        );
        Assert.Equal("๙.๒ จำนวนข้อมูลเชิงประจักษ์|๓|๕|๕|๐.๑๕", Draw.Cells(nested[1]).Split(" / ")[1]);
        Assert.Equal((2, 1), (nested[0].Rows[0].Cells[0].RowSpan, nested[0].Rows[0].Cells[0].ColumnSpan));
        Assert.EndsWith("ทุกเดือน", form.Rows[7].Cells[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libreoffice")]
    [InlineData("chromium")]
    public async Task Tick_boxes_tables_equations_and_hidden_text_are_read(string producer)
    {
        Document document = await Sample($"equations.{producer}.pdf");
        List<Paragraph> paragraphs = document.Body.OfType<Paragraph>().ToList();
        Assert.Equal("☐ รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน ☑ ใช่", paragraphs[0].Text);
        Assert.Equal("๑. บริการดิจิทัล|๐.๕|๓|๑.๕๐๐๐ / รวม|ΣW = ๑||๓.๐๐๐๐", Draw.Cells(Draw.OnlyTable(document)).Split(" / ", 2)[1]);
        Assert.Equal("ผลรวม ((๑×๓)+(๐.๕×๓))/(๑+๐.๕)=๓.๐๐๐๐", paragraphs[1].Text);
        Assert.Equal("สูตร SM=(∑(W_iS_i))/(W_i)", paragraphs[2].Text);
        Assert.Equal("99.5", Assert.Single(paragraphs[3].Inlines.OfType<TextRun>(), r => !r.Visible).Text);
        Assert.Empty(document.Notes);
    }

    [Fact]
    public async Task Invisible_text_is_hidden_and_never_a_figure()
    {
        Document document = await Read(
            MinimalPdf.Write(
                MinimalPdf.Text("seen", 100, 700)
                    + MinimalPdf.Text("5.0", 100, 600, "3 Tr")
                    + MinimalPdf.Text("6.0", 100, 500, "1 g")
                    + MinimalPdf.Text("7.0", 700, 400, "0 g 0 Tr")
            )
        );
        Assert.Equal(["seen"], document.Body.OfType<Paragraph>().Select(p => p.Text).Where(t => t.Length > 0));
        Assert.Equal(
            ["5.0", "6.0"],
            document
                .Body.OfType<Paragraph>()
                .SelectMany(p => p.Inlines)
                .OfType<TextRun>()
                .Where(r => !r.Visible)
                .Select(r => r.Text)
                .Take(2)
        );
    }

    [Fact]
    public async Task A_searchable_scan_is_a_scan() =>
        Assert.Equal("scanned", await Error(MinimalPdf.Write("q 600 0 0 800 0 0 cm /I1 Do Q " + MinimalPdf.Text("5.0", 100, 600, "3 Tr"))));

    [Fact]
    public async Task A_file_without_any_text_is_a_scan() =>
        Assert.Equal("scanned", await Error(MinimalPdf.Write("q 600 0 0 800 0 0 cm /I1 Do Q")));

    /// <summary>A page number, a stamp of the registry, a line of who signed it.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("Digitally signed by N. page 1 of 1")]
    public async Task A_scan_on_which_a_program_put_a_line_is_a_scan(string line)
    {
        const string picture = "q 600 0 0 800 0 0 cm /I1 Do Q ";
        Assert.Equal("scanned", await Error(MinimalPdf.Write(picture + MinimalPdf.Text(line, 100, 30), picture)));
        Document document = await Read(MinimalPdf.Write(MinimalPdf.Text("text", 100, 700), picture + MinimalPdf.Text(line, 100, 30)));
        Assert.Equal(("scanned-page", 2), Assert.Single(document.Notes) is var note ? (note.Code, note.Place.Page) : default);
        Assert.Contains("with a little text", note.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q 600 0 0 200 0 600 cm /I1 Do Q ", 1, false)] // a letterhead
    [InlineData("q 600 0 0 800 0 0 cm /I1 Do Q ", 12, false)] // text on a ground
    [InlineData("q 600 0 0 800 0 0 cm /I1 Do Q 60 700 m 500 700 l S 60 600 m 500 600 l S ", 1, false)] // a table on a ground
    [InlineData("q 600 0 0 800 0 0 cm /I1 Do Q ", 1, true)]
    public async Task Text_on_a_picture_is_read_unless_it_is_a_line_beside_it(string picture, int lines, bool scanned)
    {
        string text = string.Concat(
            Enumerable.Range(0, lines).Select(i => MinimalPdf.Text("weight 20 score 4.5 weighted", 100, 700 - (i * 20)))
        );
        byte[] file = MinimalPdf.Write(picture + text);
        if (scanned)
            Assert.Equal("scanned", await Error(file));
        else
            Assert.Empty((await Read(file)).Notes);
    }

    [Fact]
    public async Task A_scanned_page_inside_a_digital_file_is_named()
    {
        Document document = await Read(MinimalPdf.Write(MinimalPdf.Text("text", 100, 700), "q 600 0 0 800 0 0 cm /I1 Do Q"));
        ReadingNote note = Assert.Single(document.Notes);
        Assert.Equal(("scanned-page", 2), (note.Code, note.Place.Page));
    }

    [Fact]
    public async Task A_truncated_file_is_damaged()
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine("Pdf", "Samples", "form.libreoffice.pdf"));
        Assert.Equal("damaged", await Error(bytes[..(bytes.Length / 2)]));
    }

    [Fact]
    public async Task What_is_no_pdf_is_damaged() => Assert.Equal("damaged", await Error("hello"u8.ToArray()));

    [Fact]
    public async Task A_repairable_file_is_read_with_a_note()
    {
        Document document = await Read([.. Enumerable.Repeat((byte)'x', 2000), .. MinimalPdf.Write(MinimalPdf.Text("text", 100, 700))]);
        Assert.Equal("text", Assert.IsType<Paragraph>(Assert.Single(document.Body)).Text);
        Assert.Equal("repaired", Assert.Single(document.Notes).Code);
    }

    [Fact]
    public async Task An_empty_or_missing_file_is_a_value()
    {
        Assert.Equal("empty-file", await Error([]));
        ReadResult result = await new PdfReader(new ReadLimits()).ReadAsync(
            new SourceFile(Path.Combine(folder, "none.pdf"), SourceFormat.Pdf),
            default
        );
        Assert.Equal("not-found", Assert.IsType<ReadResult.Failure>(result).Error.Code);
    }

    [Theory]
    [InlineData("user", "password-protected")]
    [InlineData("", null)]
    public async Task A_password_is_needed_only_where_the_user_needs_one(string password, string? code)
    {
        string plain = Path.Combine(folder, "plain.pdf");
        string locked = Path.Combine(folder, "locked.pdf");
        await File.WriteAllBytesAsync(plain, MinimalPdf.Write(MinimalPdf.Text("text", 100, 700)));
        using Process qpdf = Process.Start(new ProcessStartInfo("qpdf", ["--encrypt", password, "owner", "256", "--", plain, locked]))!;
        await qpdf.WaitForExitAsync();
        ReadResult result = await new PdfReader(new ReadLimits()).ReadAsync(new SourceFile(locked, SourceFormat.Pdf), default);
        Assert.Equal(code, (result as ReadResult.Failure)?.Error.Code);
    }

    [Fact]
    public async Task Too_many_pages_are_refused()
    {
        string[] pages = Enumerable.Range(0, 5).Select(i => MinimalPdf.Text("text", 100, 700)).ToArray();
        Assert.Equal("over-limit", await Error(MinimalPdf.Write(pages), new ReadLimits { Pages = 4 }));
        Assert.Equal(
            5,
            (await Read(MinimalPdf.Write(pages), new ReadLimits { Pages = 5 })).Body.OfType<Paragraph>().Max(p => p.Place.Page)
        );
    }

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(999, "over-limit")]
    public async Task Operations_beyond_the_limit_are_refused(int limit, string? code)
    {
        // The text takes five operations: BT, Tf, Td, Tj, ET.
        string content = string.Concat(Enumerable.Repeat("1 w ", 995)) + MinimalPdf.Text("text", 100, 700);
        ReadResult result = await ReadFile(MinimalPdf.Write(content), new ReadLimits { PdfOperations = limit });
        Assert.Equal(code, (result as ReadResult.Failure)?.Error.Code);
    }

    [Fact]
    public async Task A_trace_shows_each_page_with_what_was_found()
    {
        string path = Path.Combine("Pdf", "Samples", "equations.chromium.pdf");
        PageReading.Pages pages = Assert.IsType<PageReading.Pages>(
            await new PdfReader(new ReadLimits()).ReadPagesAsync(new SourceFile(path, SourceFormat.Pdf), default)
        );
        TraceMark mark = new(new Place(1, Box: new Box(10, 10, 20, 20)), "weight");
        await PdfTrace.WriteAsync(folder, "file", pages.Items, [mark], default);
        XDocument svg = XDocument.Load(Path.Combine(folder, "file.p1.svg"));
        HashSet<string> kinds = svg.Descendants().Attributes("class").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { "word", "word hidden", "line", "ruling", "cell", "equation", "role weight" }, kinds);
    }

    [Fact]
    public async Task A_trace_is_sound_whatever_the_words_hold()
    {
        PdfWord word = new("<a>&\u0001\uD800\U0001F600", new Box(10, 10, 20, 20)) { Uncertain = true };
        await PdfTrace.WriteAsync(folder, "file", [new PdfPage(7, 600, 800, [word], [])], [], default);
        Assert.Contains(
            "<a>&\uFFFD\uFFFD\U0001F600",
            XDocument.Load(Path.Combine(folder, "file.p7.svg")).Root!.Value,
            StringComparison.Ordinal
        );
    }

    private static async Task<Document> Sample(string name) =>
        Success(
            await new PdfReader(new ReadLimits()).ReadAsync(new SourceFile(Path.Combine("Pdf", "Samples", name), SourceFormat.Pdf), default)
        );

    private static Document Success(ReadResult result) =>
        result is ReadResult.Success success
            ? success.Document
            : throw new Xunit.Sdk.XunitException(((ReadResult.Failure)result).Error.MessageEn);

    private async Task<Document> Read(byte[] bytes, ReadLimits? limits = null) => Success(await ReadFile(bytes, limits));

    private async Task<string> Error(byte[] bytes, ReadLimits? limits = null) =>
        Assert.IsType<ReadResult.Failure>(await ReadFile(bytes, limits)).Error.Code;

    private async Task<ReadResult> ReadFile(byte[] bytes, ReadLimits? limits)
    {
        string path = Path.Combine(folder, "file.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        return await new PdfReader(limits ?? new ReadLimits()).ReadAsync(new SourceFile(path, SourceFormat.Pdf), default);
    }
}
