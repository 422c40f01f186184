using System.Diagnostics;
using System.Text;
using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Files that are not read, or not as they are, each by its own name.</summary>
public sealed class FileKindProbes : Probe
{
    private const string Placeholder = "Please wait... If this message is not eventually replaced, your viewer cannot show this form.";

    [Theory]
    [InlineData("/AcroForm << /XFA (x) /Fields [] >>", "dynamic-form")]
    [InlineData("/AcroForm << /XFA [(template) 3 0 R] >>", "dynamic-form")]
    [InlineData("/NeedsRendering true /AcroForm << /XFA (x) /Fields [3 0 R] >>", "dynamic-form")]
    [InlineData("/AcroForm << /XFA (x) /Fields [3 0 R] >>", null)]
    [InlineData("/AcroForm << /Fields [] >>", null)]
    [InlineData("/NeedsRendering true", null)]
    [InlineData("/Collection << /View /D >>", "portfolio")]
    [InlineData("/Collection << /View /H >> /AcroForm << /XFA (x) >>", "portfolio")]
    [InlineData("/PageMode /UseAttachments", null)]
    public async Task The_catalog_tells_what_a_file_is(string catalog, string? code) =>
        Assert.Equal(
            code,
            (await Read(new PdfFile { Catalog = catalog }.Page(Text(Placeholder, 20))) as KpiIngest.Documents.Pdf.PageReading.Failed)
                ?.Error
                .Code
        );

    [Theory]
    [InlineData("--encrypt user owner 256 --", "password-protected")]
    [InlineData("--allow-weak-crypto --encrypt user owner 128 --use-aes=y --", "password-protected")]
    [InlineData("--allow-weak-crypto --encrypt user owner 128 --use-aes=n --", "password-protected")]
    [InlineData("--allow-weak-crypto --encrypt user owner 40 --", "password-protected")]
    [InlineData("--encrypt  owner 256 --", null)]
    [InlineData("--allow-weak-crypto --encrypt  owner 128 --use-aes=y --", null)]
    [InlineData("--allow-weak-crypto --encrypt  owner 40 --", null)]
    public async Task A_password_is_named_only_where_the_reader_needs_one(string options, string? code)
    {
        string plain = Saved(new PdfFile().Page(Text("3.50")).Bytes(), "plain.pdf");
        string locked = plain + ".locked";
        using Process qpdf = Process.Start(
            new ProcessStartInfo("qpdf", [.. options.Split(' '), plain, locked]) { RedirectStandardError = true }
        )!;
        await qpdf.WaitForExitAsync();
        Assert.Equal(0, qpdf.ExitCode);
        Documents.Pdf.PageReading reading = await Read(await File.ReadAllBytesAsync(locked));
        Assert.Equal(code, (reading as KpiIngest.Documents.Pdf.PageReading.Failed)?.Error.Code);
        if (reading is KpiIngest.Documents.Pdf.PageReading.Pages pages)
            Assert.Equal("3.50", Says(Assert.Single(Assert.Single(pages.Items).Words)));
    }

    [Theory]
    [InlineData("q 600 0 0 800 0 0 cm /I1 Do Q", "scanned")]
    [InlineData("", "scanned")]
    [InlineData("q 600 0 0 800 0 0 cm /I1 Do Q BT 3 Tr /F1 12 Tf 100 700 Td (3.50) Tj ET", "scanned")]
    public async Task A_file_without_text_that_is_seen_is_a_scan(string content, string code) =>
        Assert.Equal(code, await Error(new PdfFile().Page(content).Bytes()));

    [Fact]
    public async Task A_scan_among_pages_is_named_with_its_page()
    {
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(
            await Read(new PdfFile().Page(Text("3.50")).Page("q 600 0 0 800 0 0 cm /I1 Do Q"))
        );
        ReadingNote note = Assert.Single(pages.Notes);
        Assert.Equal(("scanned-page", 2), (note.Code, note.Place.Page));
    }

    [Theory]
    [InlineData("1@0@!$o@1#>?!>1/^)", "garbled-text")]
    [InlineData("(85.50%) + (3.50*2) = 92.50!", null)]
    public async Task A_text_of_senseless_codes_is_garbled(string line, string? code)
    {
        string content = string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(i =>
                    Text(
                        line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal),
                        100,
                        700 - (20 * i)
                    )
                )
        );
        Assert.Equal(code, (await Read(new PdfFile().Page(content)) as KpiIngest.Documents.Pdf.PageReading.Failed)?.Error.Code);
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n7")]
    [InlineData("startxref", "startxerf")]
    [InlineData("xref\n0", "xxxx\n0")]
    public async Task A_file_whose_table_of_objects_is_lost_is_read_and_the_repair_is_said(string old, string broken)
    {
        string text = Encoding.Latin1.GetString(new PdfFile().Page(Text("3.50")).Bytes());
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(
            await Read(Encoding.Latin1.GetBytes(text.Replace(old, broken, StringComparison.Ordinal)))
        );
        Assert.Equal("3.50", Says(Assert.Single(Assert.Single(pages.Items).Words)));
        Assert.Equal("repaired", Assert.Single(pages.Notes).Code);
    }

    /// <param name="saved">Times that the file was saved again, with its pages as they are.</param>
    [Theory]
    [InlineData(3, 30, 0, true)]
    [InlineData(5, -10, 0, true)]
    [InlineData(1, 4, 0, true)]
    [InlineData(3, 5, 2, true)]
    [InlineData(3, 0, 0, false)]
    [InlineData(3, 0, 2, false)]
    [InlineData(3, -1, 0, false)]
    public async Task A_table_that_names_a_wrong_place_of_an_object_is_a_repair(int number, int off, int saved, bool repaired)
    {
        string text = Encoding.Latin1.GetString(new PdfFile().Page(Text("3.50")).Bytes());
        int place = text.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal) + 1;
        text = text.Replace($"{place:0000000000} 00000 n", $"{place + off:0000000000} 00000 n", StringComparison.Ordinal);
        for (int i = 0; i < saved; i++)
            text = SavedAgain(text);
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(
            await Read(Encoding.Latin1.GetBytes(text))
        );
        Assert.Equal("3.50", Says(Assert.Single(Assert.Single(pages.Items).Words)));
        Assert.Equal(repaired ? ["repaired"] : [], pages.Notes.Select(n => n.Code));
    }

    /// <summary>The file with one object more behind its end, in a table of its own.</summary>
    private static string SavedAgain(string text)
    {
        string before = text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        (int number, int place) = (text.Split("endobj").Length, text.Length);
        string table = $"{number} 0 obj\n(more)\nendobj\n";
        return $"{text}{table}xref\n0 1\n0000000000 65535 f \n{number} 1\n{place:0000000000} 00000 n \ntrailer\n<< /Size {number + 1} /Root 1 0 R /Prev {before} >>\nstartxref\n{place + table.Length}\n%%EOF\n";
    }

    [Fact]
    public async Task Bytes_before_the_header_and_after_the_end_are_no_damage()
    {
        byte[] file = [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. new PdfFile().Page(Text("3.50")).Bytes(), .. "\r\n\r\n"u8];
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(await Read(file));
        Assert.Equal("3.50", Says(Assert.Single(Assert.Single(pages.Items).Words)));
        Assert.Empty(pages.Notes);
    }

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    [InlineData("<html><body>3.50</body></html>")]
    public async Task What_has_no_pages_is_damaged(string text) => Assert.Equal("damaged", await Error(Encoding.Latin1.GetBytes(text)));
}
