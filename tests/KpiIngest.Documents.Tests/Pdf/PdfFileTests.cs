using System.Diagnostics;
using System.Globalization;
using System.Text;
using KpiIngest.Documents.Pdf;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Files of other kinds than a plain document, and files made to do harm.</summary>
[Trait("Lane", "Whole")]
public sealed class PdfFileTests : IDisposable
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]";

    private readonly string folder = Directory.CreateTempSubdirectory("kpi-pdf-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1 2 166666666")]
    [InlineData("1 99999999999999999999 1")]
    [InlineData("1 -2 1")]
    public async Task A_table_of_objects_that_asks_for_endless_numbers_is_searched_for_instead(string widths)
    {
        byte[] file = MinimalPdf.Edited(
            MinimalPdf.Write(MinimalPdf.Text("Score 3.50", 100, 700)),
            "xref\n0",
            $"20 0 obj\n<</Type/XRef/W[{widths}]/Size 7/Root 1 0 R/Index[0 7]/Length 21>>stream\n012345678901234567890\nendstream\nendobj\nxref\n0"
        );
        string text = Encoding.Latin1.GetString(file);
        file = MinimalPdf.Edited(
            file,
            "startxref\n" + text[(text.IndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0],
            $"startxref\n{text.IndexOf("20 0 obj", StringComparison.Ordinal)}"
        );

        Document document = await Document(file);
        Assert.Contains("Score 3.50", string.Join(' ', document.Body.OfType<Paragraph>().Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachments_are_never_opened()
    {
        const string attached =
            "20 0 obj\n<< /Type /Filespec /F (figures.txt) /EF << /F 21 0 R >> >>\nendobj\n21 0 obj\n<< /Type /EmbeddedFile /Length 11 >>\nstream\nScore 99.99\nendstream\nendobj\n";
        byte[] file = MinimalPdf.Edited(
            MinimalPdf.Write(MinimalPdf.Text("Score 3.50", 100, 700)),
            "<< /Type /Catalog",
            "<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(figures.txt) 20 0 R] >> >>"
        );
        Document document = await Document(MinimalPdf.Edited(file, "xref\n0", attached + "xref\n0"));
        Assert.Equal("Score 3.50", Assert.IsType<Paragraph>(Assert.Single(document.Body)).Text);
    }

    [Fact]
    public async Task A_tagged_file_is_read_as_an_untagged_one()
    {
        (string first, string second) = (MinimalPdf.Text("Score 3.50", 100, 700), MinimalPdf.Text("Weight 2", 100, 650));
        Document plain = await Document(MinimalPdf.Write(first + second));
        byte[] tagged = MinimalPdf.Write(
            $"/H1 << /MCID 0 >> BDC {first} EMC /Artifact BMC 90 640 m 90 720 l S EMC /P << /MCID 1 >> BDC {second} EMC"
        );
        tagged = MinimalPdf.Edited(
            tagged,
            "<< /Type /Catalog",
            "<< /Type /Catalog /MarkInfo << /Marked true >> /Lang (th) /StructTreeRoot 20 0 R"
        );
        tagged = MinimalPdf.Edited(
            tagged,
            "xref\n0",
            "20 0 obj\n<< /Type /StructTreeRoot /K << /Type /StructElem /S /Document /P 20 0 R /K [0 1] >> >>\nendobj\nxref\n0"
        );
        Assert.Equal(
            plain.Body.OfType<Paragraph>().Select(p => p.Text),
            (await Document(tagged)).Body.OfType<Paragraph>().Select(p => p.Text)
        );
    }

    [Theory]
    [InlineData("0.5 0.5 11 11 re S", "BT /Z 10 Tf 2 2 Td (4) Tj ET")]
    [InlineData("0.5 0.5 11 11 re S", "2 6 m 5 3 l 10 10 l S")]
    [InlineData(
        "12 6 m 12 9.3 9.3 12 6 12 c 2.7 12 0 9.3 0 6 c 0 2.7 2.7 0 6 0 c 9.3 0 12 2.7 12 6 c h S",
        "9 6 m 9 7.7 7.7 9 6 9 c 4.3 9 3 7.7 3 6 c 3 4.3 4.3 3 6 3 c 7.7 3 9 4.3 9 6 c h f"
    )]
    public async Task Check_boxes_and_radio_buttons_of_a_form_are_tick_boxes(string outline, string mark)
    {
        static string Field(int id, string state, int y) =>
            $"{id} 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Btn /T (b{id}) /V /{state} /AS /{state} /F 4 /Rect [80 {y} 92 {y + 12}] /AP << /N << /Yes 31 0 R /Off 30 0 R >> >> >>\nendobj\n";
        static string Look(int id, string drawing) =>
            $"{id} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [-1 -1 13 13] /Resources << /Font << /Z << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> >> >> /Length {drawing.Length} >>\nstream\n{drawing}\nendstream\nendobj\n";
        byte[] form = MinimalPdf.Edited(
            MinimalPdf.Write(MinimalPdf.Text("6 months", 100, 700) + MinimalPdf.Text("12 months", 100, 670)),
            Page,
            Page + " /Annots [20 0 R 21 0 R]"
        );
        form = MinimalPdf.Edited(form, "<< /Type /Catalog", "<< /Type /Catalog /AcroForm << /Fields [20 0 R 21 0 R] >>");
        form = MinimalPdf.Edited(
            form,
            "xref\n0",
            Field(20, "Off", 698) + Field(21, "Yes", 668) + Look(30, outline) + Look(31, outline + " " + mark) + "xref\n0"
        );
        Assert.Equal(["☐ 6 months", "☑ 12 months"], (await Document(form)).Body.OfType<Paragraph>().Select(p => p.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_value_of_a_form_field_is_read_as_it_is_shown(bool hasAppearance)
    {
        const string field =
            "20 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Tx /T (s) /V (3.50) /Rect [200 695 260 715] /F 4 /DA (/F1 12 Tf 0 g)";
        const string appearance =
            "21 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >> /Length 60 >>\nstream\n"
            + "/Tx BMC q BT /F1 12 Tf 2 5 Td (3.50) Tj ET Q EMC            \nendstream\nendobj\n";
        byte[] form = MinimalPdf.Edited(MinimalPdf.Write(MinimalPdf.Text("Score", 100, 700)), Page, Page + " /Annots [20 0 R]");
        form = MinimalPdf.Edited(
            form,
            "<< /Type /Catalog",
            "<< /Type /Catalog /AcroForm << /Fields [20 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 3 0 R >> >>"
                + (hasAppearance ? "" : " /NeedAppearances true")
                + " >>"
        );
        form = MinimalPdf.Edited(
            form,
            "xref\n0",
            field + (hasAppearance ? " /AP << /N 21 0 R >> >>\nendobj\n" + appearance : " >>\nendobj\n") + "xref\n0"
        );
        Assert.Contains("3.50", Assert.Single((await Document(form)).Body.OfType<Paragraph>()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_portfolio_is_refused_and_says_why(bool packed)
    {
        byte[] file = MinimalPdf.Edited(
            MinimalPdf.Write(MinimalPdf.Text("Open this portfolio in another program", 100, 700)),
            "<< /Type /Catalog",
            "<< /Type /Catalog /Collection << /View /D >>"
        );
        Assert.Equal("portfolio", await Error(packed ? Rewritten(file, "--object-streams=generate") : file));
    }

    [Theory]
    [InlineData("/G1 gs BT 100 700 Td (3.50) Tj ET")]
    [InlineData("/G1 gs q BT 100 700 Td (3.50) Tj ET Q")]
    [InlineData("/G1 gs q /F1 9 Tf Q BT 100 700 Td (3.50) Tj ET")]
    [InlineData("q /G1 gs Q /F1 12 Tf BT 100 700 Td (3.50) Tj ET")]
    public async Task A_font_of_a_graphics_state_outlives_saving_and_restoring_it(string content)
    {
        byte[] file = MinimalPdf.Edited(
            MinimalPdf.Write(content),
            "/XObject << /I1 4 0 R >>",
            "/ExtGState << /G1 << /Font [3 0 R 12] >> >> /XObject << /I1 4 0 R >>"
        );
        Assert.Equal("3.50", Assert.IsType<Paragraph>(Assert.Single((await Document(file)).Body)).Text);
    }

    [Fact]
    public async Task A_text_layer_of_senseless_codes_is_refused() =>
        Assert.Equal(
            "garbled-text",
            await Error(
                MinimalPdf.Write(
                    Enumerable
                        .Range(0, 10)
                        .Select(i => MinimalPdf.Text("1@0@!$o@1#>?!>1/\\)", 100, 700 - (20 * i)))
                        .Aggregate(string.Concat)
                )
            )
        );

    [Theory]
    [InlineData("[0 0 14000 14000]", "over-limit")]
    [InlineData("[0 0 0 0]", null)]
    [InlineData("[-5 -5 600 800]", null)]
    public async Task Pages_of_odd_size_are_read_or_refused_by_name(string box, string? code)
    {
        ReadResult result = await Read(MinimalPdf.Edited(MinimalPdf.Write(MinimalPdf.Text("text", 100, 700)), "[0 0 600 800]", box));
        Assert.Equal(code, (result as ReadResult.Failure)?.Error.Code);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_page_saved_sideways_is_read_upright(int angle)
    {
        byte[] file = MinimalPdf.Write(
            MinimalPdf.Text("A sentence of some length", 100, 700) + MinimalPdf.Text("and one below it", 100, 650)
        );
        Document document = await Document(Rewritten(file, $"--rotate=+{angle.ToString(CultureInfo.InvariantCulture)}"));
        Assert.Equal(["A sentence of some length", "and one below it"], document.Body.OfType<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public async Task The_right_half_of_a_wide_page_after_a_narrow_one_is_seen()
    {
        byte[] file = MinimalPdf.Write(
            MinimalPdf.Text("first", 100, 700),
            MinimalPdf.Text("left", 100, 300) + MinimalPdf.Text("right", 750, 300)
        );
        byte[] wide = MinimalPdf.Edited(file, "[0 0 600 800]", "[0 0 800 600]", last: true);
        Assert.Contains((await Document(wide)).Body.OfType<Paragraph>(), p => p.Text.Contains("right", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drawings_of_very_many_lines_take_bounded_time()
    {
        StringBuilder drawing = new(MinimalPdf.Text("text", 100, 790));
        for (int i = 0; i < 600; i++)
            drawing.Append(CultureInfo.InvariantCulture, $"{i} 0 m {i} 780 l S 0 {i} m 600 {i} l S ");
        for (int i = 0; i < 50_000; i++)
            drawing.Append(CultureInfo.InvariantCulture, $"{i % 600} {i % 780} m {(i % 600) + 3} {i % 780} l S ");
        Document read = await Document(MinimalPdf.Write(drawing.ToString())).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Contains(read.Body.OfType<Paragraph>(), p => p.Text == "text");
    }

    [Fact]
    public async Task Deep_nesting_is_no_harm()
    {
        string nested =
            string.Concat(Enumerable.Repeat("q ", 20_000))
            + MinimalPdf.Text("text", 100, 700)
            + string.Concat(Enumerable.Repeat("Q ", 20_000));
        Assert.Equal("text", Assert.IsType<Paragraph>(Assert.Single((await Document(MinimalPdf.Write(nested))).Body)).Text);
    }

    [Fact]
    public async Task Two_thousand_pages_are_read()
    {
        string[] pages = Enumerable
            .Range(1, 2000)
            .Select(i => MinimalPdf.Text("page " + i.ToString(CultureInfo.InvariantCulture), 100, 700))
            .ToArray();
        Assert.Equal(2000, (await Document(MinimalPdf.Write(pages))).Body.OfType<Paragraph>().Max(p => p.Place.Page));
    }

    private byte[] Rewritten(byte[] file, string option)
    {
        (string plain, string rewritten) = (Path.Combine(folder, "plain.pdf"), Path.Combine(folder, "rewritten.pdf"));
        File.WriteAllBytes(plain, file);
        using Process qpdf = Process.Start(
            new ProcessStartInfo("qpdf", ["--warning-exit-0", plain, option, rewritten]) { RedirectStandardError = true }
        )!;
        qpdf.StandardError.ReadToEnd();
        qpdf.WaitForExit();
        return File.ReadAllBytes(rewritten);
    }

    private async Task<Document> Document(byte[] bytes) => Assert.IsType<ReadResult.Success>(await Read(bytes)).Document;

    private async Task<string> Error(byte[] bytes) => Assert.IsType<ReadResult.Failure>(await Read(bytes)).Error.Code;

    private async Task<ReadResult> Read(byte[] bytes)
    {
        string path = Path.Combine(folder, "file.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        return await new PdfReader(new ReadLimits()).ReadAsync(new SourceFile(path, SourceFormat.Pdf), default);
    }
}
