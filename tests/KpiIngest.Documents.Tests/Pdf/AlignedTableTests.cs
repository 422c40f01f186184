using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Tables without any line whose cells hold several lines of text.</summary>
public class AlignedTableTests
{
    private static readonly PdfWord[] Heading =
    [
        Text("ตัวชี้วัด", 130, 100),
        Text("น้ำหนัก", 250, 100),
        Text("คะแนน", 330, 100),
        Text("(ร้อยละ)", 248, 116),
        Text("ที่ได้", 332, 116),
    ];

    [Fact]
    public void Headings_and_names_of_several_lines_are_one_cell_each()
    {
        Table table = OnlyTable(
            Document(
                Page(
                    [
                        .. Heading,
                        .. Row(132, "๑. กกกกกกกกกกกกกกกกกกกกก", "๒๐", "๓.๐๐"),
                        .. Line("กกกกก", 100, 148),
                        .. Row(164, "๒. ขขขข", "๕", "๔.๐๐"),
                        .. Row(180, "รวม", "๒๕", "๓.๒๐"),
                    ],
                    []
                )
            )
        );
        Assert.Equal(
            "ตัวชี้วัด|น้ำหนัก (ร้อยละ)|คะแนนที่ได้ / ๑. กกกกกกกกกกกกกกกกกกกกกกกกกก|๒๐|๓.๐๐ / ๒. ขขขข|๕|๔.๐๐ / รวม|๒๕|๓.๒๐",
            Cells(table).Replace("¶", " ", StringComparison.Ordinal)
        );
        Assert.False(table.Ruled);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_name_of_three_lines_belongs_to_its_figure_at_the_top_the_middle_and_the_bottom(int at)
    {
        List<PdfWord> words = new(Heading);
        for (int row = 0; row < 3; row++)
        {
            int top = 132 + (48 * row);
            words.AddRange(Line($"{row + 1}. กกกกกกกกกกกกกกกกกกกกก", 100, top));
            words.AddRange(Line("ขขขขขขขขขขขขขขขขขขขขขขขข", 100, top + 16));
            words.AddRange(Line("คคคค", 100, top + 32));
            words.AddRange([Text($"๑{row}", 262, top + (16 * at)), Text($"๒.{row}", 336, top + (16 * at))]);
        }

        Table table = OnlyTable(Document(Page(words, [])));
        Assert.Equal(["๑0|๒.0", "๑1|๒.1", "๑2|๒.2"], table.Rows.Skip(1).Select(r => r.Cells[1].Text + "|" + r.Cells[2].Text));
        Assert.All(
            table.Rows.Skip(1).Index(),
            r => Assert.StartsWith($"{r.Index + 1}. กก", r.Item.Cells[0].Text, StringComparison.Ordinal)
        );
        Assert.All(table.Rows.Skip(1), r => Assert.EndsWith("คคคค", r.Cells[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_over_the_numbers_of_levels_spans_them()
    {
        PdfWord[] words =
        [
            Text("ตัวชี้วัด", 100, 100),
            Text("เกณฑ์การให้", 222, 100),
            Text("น้ำหนัก", 340, 100),
            Text("๑", 212, 116),
            Text("๒", 247, 116),
            Text("๓", 282, 116),
            .. Line("๑. กกกก", 100, 132),
            Text("๗๐", 210, 132),
            Text("๘๐", 245, 132),
            Text("๙๐", 280, 132),
            Text("๕", 355, 132),
            .. Line("๒. ขขขขข", 100, 148),
            Text("๑๐", 210, 148),
            Text("๘", 247, 148),
            Text("๖", 282, 148),
            Text("๑๐", 352, 148),
        ];
        Table table = OnlyTable(Document(Page(words, [])));
        Assert.Equal([(0, 1, 2), (1, 3, 1), (4, 1, 2)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan, c.RowSpan)));
        Assert.Equal("ตัวชี้วัด|เกณฑ์การให้|น้ำหนัก / ๑|๒|๓ / ๑. กกกก|๗๐|๘๐|๙๐|๕ / ๒. ขขขขข|๑๐|๘|๖|๑๐", Cells(table));
    }

    [Fact]
    public void A_blank_cell_moves_no_figure_to_another_column()
    {
        Table table = OnlyTable(
            Document(Page([.. Heading, .. Row(132, "๑. กกก", "๒๐", "๓.๐๐"), .. Line("๒. ขขข", 100, 148), Text("๔.๐๐", 332, 148)], []))
        );
        Assert.Equal(["๒. ขขข", "", "๔.๐๐"], table.Rows[2].Cells.Select(c => c.Text));
    }

    [Fact]
    public void What_may_be_the_rest_of_a_figure_is_never_a_figure_by_itself()
    {
        Table table = OnlyTable(Document(Page([.. Heading, .. Row(132, "๑. กกก", "๒๐", "๑๐"), Text("๐.๐๐", 332, 148)], [])));
        Assert.Equal(2, table.Rows.Count);
        Assert.Contains(table.Rows[1].Cells[2].Blocks.OfType<Paragraph>().SelectMany(p => p.Inlines).OfType<TextRun>(), r => r.Uncertain);
    }

    [Fact]
    public void A_figure_across_two_columns_makes_the_table_uncertain_and_none_is_claimed() =>
        Assert.Empty(
            Document(Page([.. Heading, .. Row(132, "๑. กกก", "๒๐", "๓.๐๐"), Text("๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐๑๒๓", 250, 148)], []))
                .Body.OfType<Table>()
        );

    [Fact]
    public void A_table_goes_on_over_a_page_break_in_its_columns()
    {
        PdfPage first = Page([.. Raised(Heading, 600), .. Row(732, "๑. กกก", "๒๐", "๓.๐๐"), .. Row(748, "๒. ขขข", "๕", "๔.๐๐")], []);
        PdfPage second = Page(
            [.. Row(72, "๓. คคค", "๑๐", "๕.๐๐"), .. Line("ปัจจัยสนับสนุนต่อการดำเนินงานของหน่วยงานทั้งหมดในปีนี้", 100, 88)],
            [],
            2
        );
        Table table = OnlyTable(Document(first, second));
        Assert.Equal("๓. คคค|๑๐|๕.๐๐", string.Join('|', table.Rows[^1].Cells.Select(c => c.Text)));
        Assert.Equal(2, table.Rows[^1].Cells[1].Place.Page);
        Assert.Equal(4, table.Rows.Count);
    }

    [Fact]
    public void A_heading_at_the_end_of_a_page_heads_the_rows_of_the_next()
    {
        PdfPage first = Page([.. Line("ขขขขขขขขขขขขขขขขขขขขขข", 100, 600), .. Raised(Heading, 630)], []);
        PdfPage second = Page([.. Row(72, "๑. กกก", "๑๐", "๕.๐๐"), .. Row(88, "๒. ขขข", "๕", "๔.๐๐")], [], 2);
        Assert.Equal("ตัวชี้วัด", OnlyTable(Document(first, second)).Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Running_text_lists_and_labels_with_values_are_no_tables()
    {
        PdfWord[] words =
        [
            .. Line("ชื่อตัวชี้วัด : กกกก", 100, 100),
            .. Line("โทรศัพท์ : ๐-๒๐๐๐-๑๒๓๔", 300, 100),
            .. Line("ปีงบประมาณ ๒๕๕๗ หน่วยงาน ๓ แห่ง ได้ดำเนินการ ๑๒ ครั้ง มีผู้เข้าร่วม ๑,๐๑๕ คน", 100, 120),
            .. Line("๑. ประชุม ๒ ครั้ง", 110, 140),
            .. Line("๒. อบรม ๔ ครั้ง", 110, 156),
            .. Line("๓. ติดตาม ๑๒ ครั้ง", 110, 172),
            Text("มีผู้ร่วม", 100, 200),
            Text("๓", 160, 200),
            Text("แห่งและ", 190, 200),
            Text("ได้ผลดี", 260, 200),
            Text("ตามแผนที่กำหนดไว้ทั้งปี", 100, 216),
        ];
        Assert.Empty(Document(Page(words, [])).Body.OfType<Table>());
    }

    private static IEnumerable<PdfWord> Row(double baseline, string name, string weight, string score) =>
        [
            .. Line(name, 100, baseline),
            Text(weight, 268 - (2.5 * weight.Length), baseline),
            Text(score, 342 - (2.5 * score.Length), baseline),
        ];

    private static IEnumerable<PdfWord> Raised(IEnumerable<PdfWord> words, double by) =>
        words.Select(w =>
            w with
            {
                Box = w.Box with { Top = w.Box.Top + by, Bottom = w.Box.Bottom + by },
                Baseline = w.Baseline + by,
                Ink = w.Ink with { Top = w.Ink.Top + by, Bottom = w.Ink.Bottom + by },
            }
        );
}
