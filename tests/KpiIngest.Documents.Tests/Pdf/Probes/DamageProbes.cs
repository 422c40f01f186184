using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>What is damaged costs itself, is named, and nothing else.</summary>
public sealed class DamageProbes : Probe
{
    private const string Inflated = "/Filter /FlateDecode";

    [Theory]
    [InlineData("/Nonesuch gs", "before|3.50", "page-damaged")]
    [InlineData("/Nonesuch cs 0.5 scn", "before|3.50", "page-damaged")]
    [InlineData("(a) (b) Td", "before|3.50", "page-damaged")]
    [InlineData("nonesuch", "before|3.50", "page-damaged")]
    [InlineData("1 2 cm", "before|3.50", "page-damaged")]
    [InlineData("Tj", "before|3.50", "page-damaged")]
    [InlineData("BX nonesuch 1 2 cm EX", "before|3.50", "page-damaged")]
    [InlineData("1 0 0 rg 0 0 0 rg", "before|3.50", "")]
    [InlineData("/Nonesuch Do", "before|3.50", "page-damaged")]
    [InlineData("Q Q Q", "before|3.50", "")]
    [InlineData("BX nonesuch EX", "before|3.50", "")]
    [InlineData("EMC ET", "before|3.50", "")]
    public async Task A_bad_operation_costs_itself(string operation, string words, string note) =>
        Assert.Equal((words, note), await WordsAndNotes(new PdfFile().Page(Text("before", 100, 750) + operation + " " + Text("3.50"))));

    [Theory]
    [InlineData("(a) (b) Td", "Td")]
    [InlineData("nonesuch", "nonesuch")]
    [InlineData("1 2 cm /x w", "cm w")]
    [InlineData("nonesuchatall", "?")]
    [InlineData("a!b", "?")]
    public async Task An_operation_that_is_left_out_is_named_on_its_page_and_in_a_form(string operation, string names)
    {
        PdfFile file = new();
        int form = file.Form(Text("4.75", 100, 600) + operation);
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(
            await Read(
                file.Page(Text("3.50") + operation)
                    .Page(Text("3.50") + "/X Do", resources: $"/XObject << /X {form} 0 R >>")
                    .Page(Text("3.50"))
            )
        );
        Assert.Equal(["3.50", "3.50", "4.75", "3.50"], pages.Items.SelectMany(p => p.Words).Select(Says));
        Assert.Equal([1, 2], pages.Notes.Where(n => n.Code == "page-damaged").Select(n => n.Place.Page));
        Assert.All(pages.Notes, n => Assert.Contains($"({names})", n.MessageEn, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("EI 1 2 cm (a) Td")]
    public async Task What_an_inline_picture_holds_is_no_operation(string data) =>
        Assert.Equal(
            ("before|3.50", ""),
            await WordsAndNotes(
                new PdfFile().Page(
                    Text("before", 100, 750) + $"q 9 0 0 9 0 0 cm BI /W 4 /H 4 /CS /G /BPC 8 ID {data, 16}\nEI Q " + Text("3.50")
                )
            )
        );

    [Theory]
    [InlineData("/ColorSpace << /Bad [/ICCBased 99 0 R] /Good /DeviceGray >>", "")]
    [InlineData("/ColorSpace << /Bad [/Nonesuch 1 2] /Good /DeviceGray >>", "page-damaged")]
    [InlineData("/ColorSpace << /Bad [/Indexed] /Good /DeviceGray >>", "")]
    public async Task A_bad_colour_space_costs_its_colour_alone(string spaces, string note)
    {
        PdfFile file = new PdfFile().Page(
            Text("3.50", before: "/Bad cs 0.5 scn") + Text("4.75", 100, 600, "/Good cs 0 scn") + Text("hidden", 100, 500, "/Good cs 1 scn"),
            resources: spaces
        );
        Assert.Equal(("3.50|4.75|hidden hidden", note), await WordsAndNotes(file));
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>")]
    [InlineData("<< /Type /Font >>")]
    [InlineData("(no font)")]
    [InlineData("null")]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [99 0 R] >>")]
    public async Task A_bad_font_costs_its_text_alone(string font)
    {
        PdfFile file = new();
        int bad = file.Add(font);
        file.Page(Text("before", 100, 750) + "BT /B 12 Tf 100 650 Td (lost) Tj ET " + Text("3.50"), fonts: $"/B {bad} 0 R");
        Assert.Equal(("before|3.50", "font-unreadable"), await WordsAndNotes(file));
    }

    [Fact]
    public async Task A_font_whose_outlines_are_damaged_is_read_by_its_codes()
    {
        PdfFile file = new();
        int program = file.Stream("no font at all", "/Length1 14");
        int descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /X /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 {program} 0 R >>"
        );
        int font = file.Add(
            $"<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [{string.Join(' ', Enumerable.Repeat("500", 95))}] /FontDescriptor {descriptor} 0 R >>"
        );
        file.Page("BT /B 12 Tf 100 700 Td (3.50) Tj ET", fonts: $"/B {font} 0 R");
        Assert.Equal(["3.50"], await Words(file));
    }

    [Fact]
    public async Task A_broken_content_stream_of_several_costs_itself()
    {
        PdfFile file = new();
        file.PageOf([file.Stream(Text("before", 100, 750)), file.Stream("no deflated data", Inflated), 99, file.Stream(Text("3.50"))]);
        Assert.Equal(("before|3.50", "page-damaged"), await WordsAndNotes(file));
    }

    [Fact]
    public async Task A_broken_page_costs_itself()
    {
        PdfFile file = new();
        file.Page(Text("3.50")).PageOf([file.Stream("((((", "")]).PageOf([file.Stream("no deflated data", Inflated)]).Page(Text("4.75"));
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(await Read(file));
        Assert.Equal(["3.50", "", "", "4.75"], pages.Items.Select(p => string.Concat(p.Words.Select(Says))));
        Assert.Contains(pages.Notes, n => n.Code == "page-damaged" && n.Place.Page == 3);
    }

    [Theory]
    [InlineData("/X Do")]
    [InlineData("/X Do /X Do")]
    [InlineData("/X Do /X Do /X Do /X Do")]
    public async Task A_form_inside_itself_is_drawn_once_and_named(string inside)
    {
        PdfFile self = new();
        int number = self.Stream(
            Text("3.50") + inside,
            "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> /XObject << /X 5 0 R >> >>"
        );
        Assert.Equal(5, number);
        Assert.Equal(
            ("3.50|after", "page-damaged"),
            await WordsAndNotes(self.Page("/X Do " + Text("after", 100, 600), resources: "/XObject << /X 5 0 R >>"))
                .WaitAsync(TimeSpan.FromMinutes(2))
        );
    }

    [Theory]
    [InlineData(12, "3.50|after", "")]
    [InlineData(500, "after", "page-damaged")]
    public async Task A_chain_of_forms_is_followed_so_far(int length, string words, string note)
    {
        PdfFile file = new();
        int form = file.Form(Text("3.50"));
        for (int i = 1; i < length; i++)
            form = file.Form("/X Do", resources: $"/XObject << /X {form} 0 R >>");
        Assert.Equal(
            (words, note),
            await WordsAndNotes(file.Page("/X Do " + Text("after", 100, 600), resources: $"/XObject << /X {form} 0 R >>"))
        );
    }

    [Fact]
    public async Task A_form_that_saves_or_restores_too_much_does_not_reach_its_page()
    {
        PdfFile file = new();
        (int saves, int restores) = (file.Form("q q 3 0 0 3 0 0 cm 1 g"), file.Form("Q Q Q 3 0 0 3 0 0 cm"));
        IReadOnlyList<Documents.Pdf.Page.PdfWord> word = (
            await Page(
                file.Page(
                    "q 1 0 0 1 10 0 cm /A Do /B Do " + Text("3.50") + "Q",
                    resources: $"/XObject << /A {saves} 0 R /B {restores} 0 R >>"
                )
            )
        ).Words;
        Assert.Equal(("3.50", 110, 100), (Says(Assert.Single(word)), Math.Round(word[0].Box.Left, 2), Math.Round(word[0].Baseline, 2)));
    }

    [Theory]
    [InlineData("<< /Type /Annot /Subtype /Stamp /Rect [100 /x 200 520] /AP << /N {0} 0 R >> >>")]
    [InlineData("<< /Type /Annot /Subtype /Stamp /AP << /N {0} 0 R >> >>")]
    [InlineData("<< /Type /Annot /Subtype /Stamp /Rect [100 500 200 520] /AP << /N {1} 0 R >> >>")]
    [InlineData("(no annotation)")]
    public async Task A_damaged_annotation_costs_itself(string damaged)
    {
        PdfFile file = new();
        (int sound, int broken) = (
            file.Form(Text("4.75", 2, 5), "/BBox [0 0 100 20]"),
            file.Stream("no deflated data", "/Type /XObject /Subtype /Form /BBox [0 0 100 20] " + Inflated)
        );
        int bad = file.Add(
            damaged.Replace("{0}", $"{sound}", StringComparison.Ordinal).Replace("{1}", $"{broken}", StringComparison.Ordinal)
        );
        int good = file.Add($"<< /Type /Annot /Subtype /Stamp /Rect [100 400 200 420] /AP << /N {sound} 0 R >> >>");
        Assert.Equal(("3.50|4.75", "page-damaged"), await WordsAndNotes(file.Annotated(Text("3.50"), bad, good)));
    }

    [Fact]
    public async Task An_annotation_that_was_taken_away_is_no_damage() =>
        Assert.Equal(("3.50", ""), await WordsAndNotes(new PdfFile().Page(Text("3.50"), "/Annots [null 99 0 R]")));

    [Fact]
    public async Task A_note_of_damage_names_page_and_operation()
    {
        Documents.Pdf.PageReading.Pages pages = Assert.IsType<KpiIngest.Documents.Pdf.PageReading.Pages>(
            await Read(new PdfFile().Page(Text("3.50")).Page("/Nonesuch gs " + Text("4.75")))
        );
        ReadingNote note = Assert.Single(pages.Notes);
        Assert.Equal(2, note.Place.Page);
        Assert.All([note.Message, note.MessageEn], text => Assert.Contains("gs", text, StringComparison.Ordinal));
    }
}
