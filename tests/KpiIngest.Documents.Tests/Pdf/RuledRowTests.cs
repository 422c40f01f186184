using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Tables with horizontal rules alone.</summary>
public class RuledRowTests
{
    private static readonly PdfWord[] Rows =
    [
        Text("กกกกก", 106, 114),
        Text("นนน", 206, 114),
        Text("คคคค", 306, 114),
        Text("ขขขขขขขข", 106, 134),
        Text("๐.๕", 208, 134),
        Text("๓", 312, 134),
        Text("งงง", 106, 154),
        Text("๑", 210, 154),
        Text("๔", 312, 154),
    ];

    [Fact]
    public void Columns_are_the_gaps_that_run_through_all_rows_and_are_said_to_be_less_certain()
    {
        Table table = OnlyTable(Document(Page(Rows, Rules(100, 120, 140, 160))));
        Assert.Equal("กกกกก|นนน|คคคค / ขขขขขขขข|๐.๕|๓ / งงง|๑|๔", Cells(table));
        Assert.False(table.Ruled);
    }

    [Fact]
    public void A_blank_cell_moves_no_figure_to_another_column()
    {
        IEnumerable<PdfWord> words = Rows.Where(w => w.Text is not "๐.๕").Concat([Text("๒", 210, 174), Text("๕", 312, 174)]);
        Assert.Equal(
            "กกกกก|นนน|คคคค / ขขขขขขขข||๓ / งงง|๑|๔ / |๒|๕",
            Cells(OnlyTable(Document(Page(words, Rules(100, 120, 140, 160, 180)))))
        );
    }

    [Fact]
    public void A_heading_over_a_shorter_rule_spans_its_columns()
    {
        PdfWord[] words =
        [
            Text("กกกก", 106, 114),
            Text("หหหห", 250, 114),
            Text("๑", 212, 134),
            Text("๒", 312, 134),
            Text("ขขขข", 106, 154),
            Text("๗๐", 210, 154),
            Text("๘๐", 310, 154),
        ];
        Table table = OnlyTable(Document(Page(words, [.. Rules(100, 140, 160), H(120, 200, 400)])));
        Assert.Equal((2, 2), (table.Rows[0].Cells[0].RowSpan, table.Rows[0].Cells[1].ColumnSpan));
        Assert.Equal("กกกก|หหหห / ๑|๒ / ขขขข|๗๐|๘๐", Cells(table));
    }

    [Fact]
    public void A_text_that_reaches_over_a_gap_below_the_heading_is_one_cell()
    {
        PdfWord[] words = [.. Rows, Text("ยยยยยยยยยยยยยยยยยยยยยยยยย", 106, 174), Text("๗", 312, 174)];
        Table table = OnlyTable(Document(Page(words, Rules(100, 120, 140, 160, 180))));
        Assert.Equal([2, 1], table.Rows[3].Cells.Select(c => c.ColumnSpan));
    }

    [Fact]
    public void Where_figures_stand_across_a_gap_no_column_is_found()
    {
        PdfWord[] words =
        [
            Text("กกกกก", 106, 114),
            Text("นนน", 306, 114),
            Text("๑๒๓๔๕", 106, 134),
            Text("๑", 306, 134),
            Text("๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖", 106, 154),
        ];
        Assert.DoesNotContain(
            Document(Page(words, Rules(100, 120, 140, 160))).Body.OfType<Table>(),
            t => t.Rows.Any(r => r.Cells.Count > 1)
        );
    }

    [Fact]
    public void Text_between_two_tables_parts_them()
    {
        IEnumerable<PdfWord> words = Rows.Concat([Text("ยยยยยยยย", 100, 174)])
            .Concat(
                Rows.Select(w =>
                    w with
                    {
                        Box = w.Box with { Top = w.Box.Top + 80, Bottom = w.Box.Bottom + 80 },
                        Baseline = w.Baseline + 80,
                        Ink = w.Ink with { Top = w.Ink.Top + 80, Bottom = w.Ink.Bottom + 80 },
                    }
                )
            );
        Assert.Equal(2, Document(Page(words, Rules(100, 120, 140, 160, 180, 200, 220, 240))).Body.OfType<Table>().Count());
    }

    [Fact]
    public void Rules_without_columns_between_them_make_no_table() =>
        Assert.Empty(
            Document(Page([Text("กกกกกกกก", 106, 114), Text("ขขขขขขขขขขขข", 106, 134)], Rules(100, 120, 140))).Body.OfType<Table>()
        );

    [Fact]
    public void A_row_that_a_page_break_parts_from_its_rules_belongs_to_its_table()
    {
        PdfPage first = Page(Shifted(Rows, 600), [.. Rules(700, 720, 740, 760)]);
        PdfPage second = Page(
            [Text("จจจ", 106, 64), Text("๒", 210, 64), Text("๕", 312, 64), .. Line("ผลการดำเนินงาน", 100, 100)],
            [H(70, 100, 400)],
            2
        );
        Assert.Equal("กกกกก|นนน|คคคค / ขขขขขขขข|๐.๕|๓ / งงง|๑|๔ / จจจ|๒|๕", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_heading_that_a_page_break_parts_from_its_table_heads_it()
    {
        PdfPage first = Page([.. Line("ขขขขขขขขขขขขขขขขขขขขขข", 100, 600), .. Shifted(Rows.Take(3), 640)], []);
        PdfPage second = Page(Shifted(Rows.Skip(3), -60), [.. Rules(60, 80, 100)], 2);
        Assert.Equal("กกกกก|นนน|คคคค / ขขขขขขขข|๐.๕|๓ / งงง|๑|๔", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_note_over_several_columns_with_nothing_beside_it_goes_to_the_end_of_its_row()
    {
        PdfWord[] words = [.. Rows, Text("หมาย", 106, 174), Text("ยยยยยยยยยยยยยยยยยยยยย", 206, 174)];
        Assert.Equal([1, 2], OnlyTable(Document(Page([.. words], Rules(100, 120, 140, 160, 180)))).Rows[3].Cells.Select(c => c.ColumnSpan));
    }

    private static IEnumerable<PdfWord> Shifted(IEnumerable<PdfWord> words, double by) =>
        words.Select(w =>
            w with
            {
                Box = w.Box with { Top = w.Box.Top + by, Bottom = w.Box.Bottom + by },
                Baseline = w.Baseline + by,
                Ink = w.Ink with { Top = w.Ink.Top + by, Bottom = w.Ink.Bottom + by },
            }
        );

    private static Ruling[] Rules(params double[] heights) => [.. heights.Select(y => H(y, 100, 400))];
}
