using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class AssemblyTests
{
    [Fact]
    public void Words_stand_in_their_cells_with_their_place()
    {
        Table table = OnlyTable(
            Document(Page([Text("ก", 110, 115), Text("ข", 210, 115), Text("๓.๕", 210, 135)], Grid([100, 200, 300], [100, 120, 140])))
        );
        Assert.Equal("ก|ข / |๓.๕", Cells(table));
        Assert.Equal(new Place(1, 0, 1, 1, new Box(200, 120, 300, 140)), table.Rows[1].Cells[1].Place);
    }

    [Fact]
    public void A_heading_written_upwards_is_read_from_below()
    {
        // Two lines, the first one left: น้ำหนัก in two pieces, then ๑๒ which says by itself which way it runs.
        PdfWord[] words =
        [
            new PdfWord("น้ำ", new Box(110, 160, 124, 180)) { QuarterTurns = 3 },
            new PdfWord("หนัก", new Box(110, 139, 124, 160)) { QuarterTurns = 3 },
            new PdfWord("(", new Box(130, 176, 144, 180)),
            new PdfWord("W)", new Box(130, 164, 144, 176)) { QuarterTurns = 3 },
            Text("๓.๕", 110, 215),
        ];
        Assert.Equal("น้ำหนัก¶(W) / ๓.๕", Cells(OnlyTable(Document(Page(words, Grid([100, 200], [100, 200, 220]))))));
    }

    [Fact]
    public void Crossed_out_words_are_kept_apart_from_the_text()
    {
        Table table = OnlyTable(
            Document(Page([Text("๒", 110, 115) with { CrossedOut = true }, Text("๔", 115, 115)], Grid([100, 200], [100, 120])))
        );
        IEnumerable<TextRun> runs = Assert.IsType<Paragraph>(Assert.Single(table.Rows[0].Cells[0].Blocks)).Inlines.OfType<TextRun>();
        Assert.Equal([("๒", TextState.CrossedOut), ("๔", TextState.Plain)], runs.Select(r => (r.Text, r.State)));
    }

    [Fact]
    public void A_wrapped_thai_line_is_joined_without_a_space_and_a_wrapped_latin_one_with_it()
    {
        PdfWord[] words = new[]
        {
            Text("กกกกกกกกกกกกกกกกกก", 106, 112),
            Text("ขขขขข", 106, 126),
            Text("Operation", 206, 112, width: 85),
            Text("Center", 206, 126),
        };
        Assert.Equal(
            "กกกกกกกกกกกกกกกกกกขขขขข|Operation Center",
            Cells(OnlyTable(Document(Page(words, Grid([100, 200, 300], [100, 140])))))
        );
    }

    [Fact]
    public void A_stop_of_a_larger_font_does_not_part_a_wrapped_line_from_the_next()
    {
        PdfWord stop = new(".", new Box(111, 100, 115, 121)) { Baseline = 115, TypeSize = 15 };
        PdfWord[] words = new[] { Text("๑", 106, 112), stop, Text("กกกกกกกกกกกกกกก", 119, 112), Text("ขขขขข", 106, 131) };
        Assert.Equal("๑. กกกกกกกกกกกกกกกขขขขข", Cells(OnlyTable(Document(Page(words, Grid([100, 203], [100, 140]))))));
    }

    [Fact]
    public void A_line_with_room_to_spare_ends_its_paragraph()
    {
        PdfWord[] words = new[] { Text("๑", 106, 112), Text("๒", 106, 126) };
        Assert.Equal("๑¶๒", Cells(OnlyTable(Document(Page(words, Grid([100, 200], [100, 140]))))));
    }

    [Theory]
    [InlineData("๑๐", "๐", 114, "๑๐๐")]
    [InlineData("๑๐", "๐", 160, "๑๐¶๐")]
    [InlineData("๘๐", "๙๐", 114, "๘๐ ๙๐")]
    [InlineData("๓.๕", "๐๐", 118, "๓.๕๐๐")]
    [InlineData("๑", "๘.๐๐๐๐", 136, "๑๘.๐๐๐๐")]
    [InlineData("๑", "๘.๐๐๐๐", 150, "๑¶๘.๐๐๐๐")]
    [InlineData("๔", "๓.๕", 121, "๔ ๓.๕")]
    [InlineData("๓", ",๐๐๐.๕", 136, "๓,๐๐๐.๕")]
    [InlineData("๑๒", ",๐๐.๐๐", 136, "๑๒ ,๐๐.๐๐")]
    [InlineData("๑๒.๓", ".๑", 124, "๑๒.๓.๑")]
    [InlineData("๓.๕๐", "๘.๐๐๐๐", 136, "๓.๕๐ ๘.๐๐๐๐")]
    [InlineData("๘๗.", "๕๐", 124, "๘๗.๕๐")]
    [InlineData("๘๗.", "๕๐", 150, "๘๗.¶๕๐")]
    [InlineData("๑.", "๕๐", 121, "๑. ๕๐")]
    [InlineData("๑,", "๒๓๔.๕", 128, "๑,๒๓๔.๕")]
    [InlineData("๑,", "๒๓", 118, "๑, ๒๓")]
    [InlineData("(๑๒", "๕.๐)", 122, "(๑๒๕.๐)")]
    [InlineData("(๑๒)", "๕", 124, "(๑๒) ๕")]
    [InlineData("-๑๒", "๕", 119, "-๑๒๕")]
    public void A_number_is_one_over_two_lines_only_where_no_figure_more_had_room(string first, string rest, double right, string text)
    {
        PdfWord[] words = new[] { Text(first, 102, 112), Text(rest, 102, 126) };
        Assert.Equal(text, Cells(OnlyTable(Document(Page(words, Grid([100, right, 300], [100, 140]))))).Split('|')[0]);
    }

    [Theory]
    [InlineData(100, "กกกกกกกกกกกกกกกกกกกก|ขขขขข")]
    [InlineData(500, "กกกกกกกกกกกกกกกกกกกกขขขขข")]
    public void The_longest_line_of_a_page_is_full_only_where_it_comes_near_the_margin(double width, string text)
    {
        PdfWord[] words = new[] { Text("กกกกกกกกกกกกกกกกกกกก", 50, 112, width: width), Text("ขขขขข", 50, 126) };
        Assert.Equal(text, string.Join('|', Document(Page(words, [])).Body.OfType<Paragraph>().Select(p => p.Text)));
    }

    [Theory]
    [InlineData("( ๑ × ๓ +", "๒ × ๔ ) / ๓", 1)]
    [InlineData("๑ × ๓ = ๓", "๒ × ๔ = ๘", 2)]
    public void A_typed_equation_goes_on_after_an_operator_within_brackets(string first, string rest, int paragraphs) =>
        Assert.Equal(paragraphs, Document(Page(Line(first, 50, 112).Concat(Line(rest, 50, 126)), [])).Body.Count);

    [Theory]
    [InlineData("๑. กก ๒. ขขขขข", "๓. คค ๔. งง", "๑. กก ๒. ขขขขข ๓. คค ๔. งง")]
    [InlineData("๑. กก ๒. ขขขขข", "๕. คค", "๑. กก ๒. ขขขขข¶๕. คค")]
    public void A_list_within_a_line_goes_on_with_its_next_number(string first, string rest, string text) =>
        Assert.Equal(
            text,
            Cells(OnlyTable(Document(Page(Line(first, 106, 112).Concat(Line(rest, 106, 126)), Grid([100, 183], [100, 140])))))
        );

    [Fact]
    public void Numbered_lines_are_paragraphs_of_their_own()
    {
        IEnumerable<PdfWord> words = Line("๑. กกกกกกกกกกกกกกกกก", 106, 112).Concat(Line("๒. ขขข", 106, 126));
        Assert.Equal("๑. กกกกกกกกกกกกกกกกก¶๒. ขขข", Cells(OnlyTable(Document(Page(words, Grid([100, 203], [100, 140]))))));
    }

    [Fact]
    public void Fragments_of_a_line_are_ordered_and_clusters_are_not_torn()
    {
        // A mark stands over the letter before it though its box starts where the next letter does.
        PdfWord[] words = [Text("ร", 120, 100), Text("ตั", 100, 100), Text("้", 106, 100, width: 0), Text("ง", 105, 100)];
        Assert.Equal("ตั้ง ร", Assert.IsType<Paragraph>(Assert.Single(Document(Page(words, [])).Body)).Text);
    }

    [Fact]
    public void Tables_are_counted_depth_first_over_the_document()
    {
        PdfPage page = Page(
            [Text("ก", 120, 135)],
            [.. Grid([100, 300], [100, 200]), .. Grid([110, 200, 290], [120, 140]), .. Grid([100, 200], [300, 320])]
        );
        List<Table> tables = Document(page).Body.OfType<Table>().ToList();
        Assert.Equal([0, 2], tables.Select(t => t.Place.Table));
        Assert.Equal(1, Assert.Single(tables[0].Rows[0].Cells[0].NestedTables).Place.Table);
    }

    [Fact]
    public void A_table_over_two_pages_is_one_and_its_repeated_heading_stands_once()
    {
        PdfPage first = Page(
            [Text("หัว", 110, 715), Text("น้ำหนัก", 210, 715), Text("ก", 110, 735), Text("๑", 210, 735)],
            Grid([100, 200, 300], [700, 720, 740])
        );
        PdfPage second = Page(
            [Text("หัว", 110, 65), Text("น้ำหนัก", 210, 65), Text("ข", 110, 85), Text("๒", 210, 85)],
            Grid([100, 200, 300], [50, 70, 90]),
            2
        );
        Table table = OnlyTable(Document(first, second));
        Assert.Equal("หัว|น้ำหนัก / ก|๑ / ข|๒", Cells(table));
        Assert.True(table.Rows[0].RepeatedHeading);
        Assert.Equal(2, table.Rows[2].Cells[0].Place.Page);
    }

    [Fact]
    public void A_repeated_heading_may_be_cut_off()
    {
        PdfPage first = Page(
            [Text("หัว", 110, 715), Text("น้ำหนัก", 210, 715), Text("(ร้อยละ)", 210, 729), Text("ก", 110, 755), Text("๑", 210, 755)],
            Grid([100, 200, 300], [700, 740, 760])
        );
        PdfPage second = Page(
            [Text("หัว", 110, 65), Text("น้ำหนัก", 210, 65), Text("ข", 110, 85), Text("๒", 210, 85)],
            Grid([100, 200, 300], [50, 70, 90]),
            2
        );
        Assert.Equal("หัว|น้ำหนัก¶(ร้อยละ) / ก|๑ / ข|๒", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_row_that_begins_as_the_heading_does_is_no_repetition_of_it()
    {
        PdfPage first = Page(
            [Text("หัวข้อที่วัด", 110, 715), Text("๑๐", 210, 715), Text("ก", 110, 735), Text("๑", 210, 735)],
            Grid([100, 200, 300], [700, 720, 740])
        );
        PdfPage second = Page([Text("หัว", 110, 65), Text("ข", 110, 85), Text("๒", 210, 85)], Grid([100, 200, 300], [50, 70, 90]), 2);
        Assert.Equal("หัวข้อที่วัด|๑๐ / ก|๑ / หัว| / ข|๒", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_table_that_ended_with_room_to_spare_is_not_continued()
    {
        PdfPage first = Page([Text("ก", 110, 115), .. Line("ข้อความ", 100, 760)], Grid([100, 200, 300], [100, 120]));
        PdfPage early = Page([Text("ก", 110, 115)], Grid([100, 200, 300], [100, 120]), 2);
        PdfPage last = Page([Text("ข", 110, 65)], Grid([100, 200, 300], [50, 70]), 3);
        Assert.Equal(3, Document(first, early, last).Body.OfType<Table>().Count());
    }

    [Fact]
    public void Text_that_nobody_sees_below_a_table_does_not_part_it_from_its_next_page()
    {
        PdfPage first = Page([Text("ก", 110, 735), Text("ข", 110, 795) with { Visible = false }], Grid([100, 200, 300], [720, 740]));
        PdfPage second = Page([Text("ค", 110, 65)], Grid([100, 200, 300], [50, 70]), 2);
        Assert.Equal(2, OnlyTable(Document(first, second)).Rows.Count);
    }

    [Fact]
    public void A_row_cut_by_a_page_break_is_joined()
    {
        PdfPage first = Page([Text("กกกกกกกกกกกกกกกกก", 106, 735), Text("๑", 210, 735)], Grid([100, 200, 300], [700, 740]));
        PdfPage second = Page([Text("ขขข", 106, 65), Text("ค", 106, 85), Text("๒", 210, 85)], Grid([100, 200, 300], [50, 70, 90]), 2);
        Assert.Equal("กกกกกกกกกกกกกกกกกขขข|๑ / ค|๒", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_merged_cell_cut_by_a_page_break_is_joined()
    {
        PdfPage first = Page(
            [Text("ก", 106, 715), Text("๑", 210, 715), Text("๒", 210, 735)],
            [.. Grid([200, 300], [700, 720, 740]), .. Grid([100, 200], [700, 740])]
        );
        PdfPage second = Page(
            [Text("๓", 210, 65), Text("๔", 210, 85)],
            [.. Grid([200, 300], [50, 70, 90]), .. Grid([100, 200], [50, 90])],
            2
        );
        Table table = OnlyTable(Document(first, second));
        Assert.Equal("ก|๑ / ๒ / ๓ / ๔", Cells(table));
        Assert.Equal(4, table.Rows[0].Cells[0].RowSpan);
    }

    [Fact]
    public void A_row_left_open_at_the_end_of_its_page_goes_on()
    {
        PdfPage first = Page([.. Line("หัวข้อ : ก", 110, 715)], [V(100, 700, 750), V(500, 700, 750), H(700, 100, 500)]);
        PdfPage second = Page([.. Line("หัวข้อ : ข", 110, 65)], [V(100, 50, 90), V(500, 50, 90), H(90, 100, 500)], 2);
        Assert.Equal("หัวข้อ : ก¶หัวข้อ : ข", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void Columns_that_stand_under_each_other_without_lines_are_a_less_certain_table()
    {
        IEnumerable<PdfWord> words = Enumerable
            .Range(1, 4)
            .SelectMany(i =>
                new[] { Text($"{i}.", 100, 100 + (15 * i)), Text("กกกกก", 114, 100 + (15 * i)), Text("๐.๕", 300, 100 + (15 * i)) }
            );
        Table table = OnlyTable(Document(Page(words, [])));
        Assert.False(table.Ruled);
        Assert.Equal("1. กกกกก|๐.๕ / 2. กกกกก|๐.๕ / 3. กกกกก|๐.๕ / 4. กกกกก|๐.๕", Cells(table));
    }

    [Fact]
    public void Page_numbers_and_recurring_lines_at_the_edge_are_margins()
    {
        PdfPage[] pages = Enumerable
            .Range(1, 3)
            .Select(n =>
                Page(
                    [
                        .. Line("แบบรายงาน ๒๕๕๗", 100, 40),
                        .. Line($"เนื้อหา {n}ก", 100, 200),
                        .. Line(new string('ย', 60), 100, 230),
                        .. Line($"- {n} -", 290, 770),
                    ],
                    [],
                    n
                )
            )
            .ToArray();
        Document document = Document(pages);
        Assert.Equal(6, document.Body.Count);
        Assert.Equal(["แบบรายงาน ๒๕๕๗", "- 1 -"], document.Margins.OfType<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void Words_aslant_over_a_table_are_a_watermark()
    {
        PdfWord[] mark =
        [
            Text("สำ", 100, 180, 50, 40),
            Text("เ", 140, 146.4, 50, 12),
            Text("น", 152, 136.3, 50, 24),
            Text("า", 176, 116.2, 50, 18),
        ];
        Document document = Document(Page([.. mark, Text("ก", 110, 115), Text("๓.๕", 210, 115)], Grid([100, 200, 300], [100, 120, 200])));
        Assert.Equal("ก|๓.๕ / |", Cells(OnlyTable(document)));
        Assert.Equal("สำเนา", Assert.IsType<Paragraph>(Assert.Single(document.Margins)).Text);
    }

    [Theory]
    [InlineData("(๓ + ๑ + ๑", "+ ๒) = ๒.๘๔๑๒")]
    [InlineData("(๓ + ๑ + ๑ +", "๒) = ๒.๘๔๑๒")]
    public void A_formula_typed_as_text_goes_on_inside_its_brackets(string first, string rest) =>
        Assert.Equal(
            first + " " + rest,
            Assert.IsType<Paragraph>(Assert.Single(Document(Page([.. Line(first, 100, 100), .. Line(rest, 100, 115)], [])).Body)).Text
        );

    [Fact]
    public void A_label_with_a_number_begins_a_paragraph()
    {
        PdfWord[] words = [.. Line("๒. กกกกกกกกกกกกกกกก", 106, 112), .. Line("ตัวชี้วัดที่ ๑๔ : ขขข", 106, 126)];
        Assert.Equal(2, Assert.Single(OnlyTable(Document(Page(words, Grid([100, 203], [100, 140])))).Rows).Cells[0].Blocks.Count);
    }

    [Fact]
    public void Tick_boxes_and_hidden_text_are_told_from_text()
    {
        PdfWord[] words =
        [
            Text("☐", 100, 100),
            Text("รอบ", 112, 100),
            Text("\uF0FE", 140, 100),
            Text("ปี", 152, 100),
            Text("9.9", 170, 100) with
            {
                Visible = false,
            },
        ];
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single(Document(Page(words, [])).Body));
        Assert.Equal("☐ รอบ ☑ ปี", paragraph.Text.TrimEnd());
        Assert.Equal([false, true], paragraph.Inlines.OfType<TickBox>().Select(b => b.Ticked));
        Assert.Equal("9.9", Assert.Single(paragraph.Inlines.OfType<TextRun>(), r => r.State == TextState.Hidden).Text);
    }
}
