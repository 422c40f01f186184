using KpiIngest.Review.Evidence;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Tests.Evidence;

/// <summary>Which rows of a Word file are found on the pages of its print. Rows are written here as their cells joined by bars, tables
/// apart by blank lines; of a print a line of dashes begins a page.</summary>
public sealed class PrintedPagesTests
{
    private const string Card =
        "ประเด็น|น้ำหนัก|คะแนน|ถ่วง\n๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐\n๒ การเบิกจ่าย|๗๐|๕.๐๐๐๐|๓.๕๐๐๐\nรวม|๑๐๐||๔.๗๐๐๐";

    [Fact]
    public void A_cell_is_framed_where_its_row_stands_with_its_row_and_column_tinted()
    {
        PageView view = Shown(Card, Card, (0, 2, 3));
        EvidenceFrame frame = Assert.Single(view.Frames);
        Assert.Equal((PlaceRole.Disputed, Box(3, 2)), (frame.Role, frame.Box));
        Assert.Null(view.Note);
        Assert.Equal(2, view.Tints.Count);
        Assert.True(view.Printed);
    }

    [Fact]
    public void What_it_is_compared_with_is_framed_too_where_it_stands_on_the_same_page()
    {
        PageView view = Shown(Card, Card, (0, 2, 3), (0, 2, 1), (0, 1, 3), (0, 9, 9));
        Assert.Equal([PlaceRole.Disputed, PlaceRole.Operand, PlaceRole.Operand], view.Frames.Select(f => f.Role));
    }

    [Theory]
    [InlineData("๑ ร้อยละของโครงการ|30|4.0000|1.2000")]
    [InlineData("๑  ร้อยละ ของโครง การ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐")]
    [InlineData("(๑) ร้อยละของโครงการ|๓๐ |๔.๐๐๐๐|๑.๒๐๐๐|")]
    [InlineData("|๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐")]
    public void A_print_that_sets_digits_spaces_and_empty_cells_otherwise_is_the_same_row(string printed) =>
        Assert.Single(Shown(Card, Replaced(printed), (0, 1, 2)).Frames);

    [Theory]
    [InlineData("๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๐")]
    [InlineData("๑ ร้อยละของ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐")]
    [InlineData("๑ ร้อยละของโครงการ|๓๐๔.๐๐๐๐|๑.๒๐๐๐")]
    [InlineData("๑ ร้อยละของโครงการ|๔.๐๐๐๐|๓๐|๑.๒๐๐๐")]
    [InlineData("๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐\n๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐")]
    public void A_row_that_the_print_has_otherwise_or_more_than_once_is_not_framed_and_that_is_said(string printed)
    {
        PageView view = Shown(Card, Replaced(printed), (0, 1, 2));
        Assert.Empty(view.Frames);
        Assert.Equal(FindingWords.PrintedUnsure, view.Note);
    }

    [Fact]
    public void The_same_row_in_two_tables_is_told_by_its_turn()
    {
        const string two = "หนึ่ง|น้ำหนัก\n๑|๓๐\nรวมหนึ่ง|๓๐\n\nสอง|น้ำหนัก\n๑|๓๐\nรวมสอง|๓๐";
        Assert.Equal(Box(1, 1), Assert.Single(Shown(two, two, (0, 1, 1)).Frames).Box);
        Assert.Equal(Box(1, 4), Assert.Single(Shown(two, two, (1, 1, 1)).Frames).Box);
    }

    [Fact]
    public void A_row_of_two_alike_is_not_framed_where_its_neighbours_stand_elsewhere()
    {
        const string word = "หนึ่ง|น้ำหนัก\n๑|๓๐\nรวมหนึ่ง|๓๐\n\nสอง|น้ำหนัก\n๑|๓๐\nรวมสอง|๓๐";
        const string swapped = "สอง|น้ำหนัก\n๑|๓๐\nรวมสอง|๓๐\n\nหนึ่ง|น้ำหนัก\n๑|๓๐\nรวมหนึ่ง|๓๐";
        Assert.Empty(Shown(word, swapped, (0, 1, 1)).Frames);
    }

    [Fact]
    public void A_row_left_out_of_the_print_is_not_taken_for_one_that_it_repeats()
    {
        const string word = "หัวเรื่อง|ก\n๑|๓๐\nข้อสอง|๔๐\n๑|๓๐\nข้อสาม|๕๐";
        const string printed = "หัวเรื่อง|ก\n๑|๓๐\nข้อสอง|๔๐\nข้อสาม|๕๐\n---\n๑|๓๐";
        Assert.Empty(Shown(word, printed, (0, 3, 1)).Frames);
        Assert.Single(Shown(word, printed, (0, 1, 1)).Frames);
    }

    [Fact]
    public void A_table_that_goes_on_over_the_page_is_framed_on_the_page_of_its_row_and_another_page_says_where()
    {
        const string printed =
            "ประเด็น|น้ำหนัก|คะแนน|ถ่วง\n๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐\n---\nประเด็น|น้ำหนัก|คะแนน|ถ่วง\n๒ การเบิกจ่าย|๗๐|๕.๐๐๐๐|๓.๕๐๐๐\nรวม|๑๐๐||๔.๗๐๐๐";
        PageView second = Shown(Card, printed, (0, 2, 3));
        Assert.Equal((2, 1), (second.Page, second.Frames.Count));
        PageView first = Pages(Card, printed).Of([new PrintedPlace(0, 2, 3)], 1);
        Assert.Equal((1, 0, FindingWords.PrintedElsewhere), (first.Page, first.Frames.Count, first.Note));
        PageView heading = Shown(Card, printed, (0, 0, 3));
        Assert.Equal((1, 0, FindingWords.PrintedUnsure), (heading.Page, heading.Frames.Count, heading.Note));
    }

    [Fact]
    public void Where_the_row_is_not_found_the_page_of_its_nearest_neighbour_is_shown()
    {
        const string printed =
            "ประเด็น|น้ำหนัก|คะแนน|ถ่วง\n---\n๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐\nการเบิก|๗๐|๕.๐๐๐๐|๓.๕๐๐๐\nรวม|๑๐๐||๔.๗๐๐๐";
        Assert.Equal((2, 0), (Shown(Card, printed, (0, 2, 3)).Page, Shown(Card, printed, (0, 2, 3)).Frames.Count));
    }

    [Fact]
    public void A_cell_of_two_that_say_the_same_is_told_by_its_turn_and_where_the_print_has_one_the_row_is_framed()
    {
        const string word = "ข้อ|ต้น|ปลาย\n๑|๓.๐|๓.๐";
        Assert.Equal(Box(2, 1), Assert.Single(Shown(word, word, (0, 1, 2)).Frames).Box);
        Assert.Equal(Box(3, 1), Assert.Single(Shown(word, "ข้อ|ต้น|ปลาย\n๑||๓.๐|๓.๐", (0, 1, 2)).Frames).Box);
    }

    [Fact]
    public void An_empty_cell_is_framed_where_both_rows_have_the_same_cells_else_its_row()
    {
        Assert.Equal(Box(2, 3), Assert.Single(Shown(Card, Card, (0, 3, 2)).Frames).Box);
        ShownBox row = Assert.Single(Shown(Card, Card.Replace("รวม|๑๐๐||", "รวม|๑๐๐|", StringComparison.Ordinal), (0, 3, 2)).Frames).Box;
        Assert.Equal((Box(0, 3).Left, Box(2, 3).Right), (row.Left, row.Right));
    }

    [Fact]
    public void A_whole_row_is_framed_where_no_column_is_meant()
    {
        ShownBox row = Assert.Single(Shown(Card, Card, (0, 2, null)).Frames).Box;
        Assert.Equal((Box(0, 2).Left, Box(3, 2).Right), (row.Left, row.Right));
    }

    [Fact]
    public void A_cell_merged_over_rows_is_framed_from_every_one_of_them()
    {
        ShownOriginal merged = new(
            "docx",
            [],
            [
                new ShownBlock(
                    null,
                    new ShownTable(
                        0,
                        2,
                        [
                            new ShownRow(0, [Cell(0, "กลุ่มที่ ๑ น้ำหนัก ๖๐", null, rows: 2), Cell(1, "๓.๐", null)]),
                            new ShownRow(1, [Cell(1, "๔.๐", null)]),
                            new ShownRow(2, [Cell(0, "รวม", null), Cell(1, "๗.๐", null)]),
                        ]
                    )
                ),
            ]
        );
        PrintedPages pages = new(merged, Printed("กลุ่มที่ ๑ น้ำหนัก ๖๐|๓.๐\n|๔.๐\nรวม|๗.๐"));
        Assert.Equal(Box(0, 0), Assert.Single(pages.Of([new PrintedPlace(0, 1, 0)], null).Frames).Box);
        Assert.Equal(Box(1, 1), Assert.Single(pages.Of([new PrintedPlace(0, 1, 1)], null).Frames).Box);
    }

    [Fact]
    public void A_table_within_a_cell_is_found_by_its_own_rows()
    {
        ShownTable inner = new(1, 2, [new ShownRow(0, [Cell(0, "ข้อ ๑", null), Cell(1, "๒.๕", null)])]);
        ShownOriginal nested = new(
            "docx",
            [],
            [
                new ShownBlock(
                    null,
                    new ShownTable(
                        0,
                        1,
                        [
                            new ShownRow(
                                0,
                                [new ShownCell(0, 1, 1, null, null, [new ShownBlock("คำอธิบาย", null), new ShownBlock(null, inner)])]
                            ),
                        ]
                    )
                ),
            ]
        );
        PageView view = new PrintedPages(nested, Printed("คำอธิบาย\n\nข้อ ๑|๒.๕")).Of([new PrintedPlace(1, 0, 1)], null);
        Assert.Equal(Box(1, 1), Assert.Single(view.Frames).Box);
    }

    [Fact]
    public void A_print_without_any_row_and_a_place_that_the_file_has_not_show_the_first_page()
    {
        Assert.Equal(
            (1, 0, FindingWords.PrintedUnsure),
            (Shown(Card, "", (0, 2, 3)).Page, Shown(Card, "", (0, 2, 3)).Frames.Count, Shown(Card, "", (0, 2, 3)).Note)
        );
        Assert.Empty(Shown(Card, Card, (7, 0, 0)).Frames);
        Assert.Null(Pages(Card, Card).Of([], 9).Note);
        Assert.Equal(1, Pages(Card, Card).Of([], 9).Page);
    }

    [Theory]
    [InlineData("5.2.3", 5, 2, 3)]
    [InlineData("0.0", 0, 0, null)]
    public void A_place_is_named_in_an_address_and_understood_again(string text, int table, int row, int? column)
    {
        Assert.True(PrintedPlace.TryParse(text, null, out PrintedPlace? place));
        Assert.Equal((new PrintedPlace(table, row, column), text), (place, place.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("-1.2.3")]
    [InlineData("1.2.3.4")]
    [InlineData("1.x.3")]
    [InlineData("1..3")]
    public void What_is_no_place_is_told_apart(string text) => Assert.False(PrintedPlace.TryParse(text, null, out _));

    private static string Replaced(string row) => Card.Replace("๑ ร้อยละของโครงการ|๓๐|๔.๐๐๐๐|๑.๒๐๐๐", row, StringComparison.Ordinal);

    private static PageView Shown(string word, string printed, params (int Table, int Row, int? Column)[] places) =>
        Pages(word, printed).Of([.. places.Select(p => new PrintedPlace(p.Table, p.Row, p.Column))], null);

    private static PrintedPages Pages(string word, string printed) =>
        new(new ShownOriginal("docx", [], Tables(word, onPages: false)), Printed(printed));

    private static ShownOriginal Printed(string printed) =>
        new("pdf", [.. printed.Split("---").Select(_ => new ShownPage(595, 842))], Tables(printed, onPages: true));

    /// <summary>Rows stand one below the other over all tables.</summary>
    private static List<ShownBlock> Tables(string text, bool onPages)
    {
        List<ShownBlock> blocks = [];
        (int page, int line) = (1, 0);
        foreach (string table in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            List<ShownRow> rows = [];
            foreach (string row in table.Split('\n'))
            {
                if (row == "---")
                {
                    page++;
                    continue;
                }

                int at = line++;
                rows.Add(new ShownRow(rows.Count, [.. row.Split('|').Select((t, c) => Cell(c, t, onPages ? (page, at) : null))]));
            }

            blocks.Add(new ShownBlock(null, new ShownTable(blocks.Count, 6, rows)));
        }

        return blocks;
    }

    private static ShownCell Cell(int column, string text, (int Page, int Line)? at, int rows = 1)
    {
        ShownBox box = Box(column, at?.Line ?? 0);
        return new ShownCell(
            column,
            1,
            rows,
            at?.Page,
            at is null ? null : [box.Left, box.Top, box.Right, box.Bottom],
            text.Length == 0 ? [] : [new ShownBlock(text, null)]
        );
    }

    private static ShownBox Box(int column, int line) => new(50 + (column * 80), 60 + (line * 20), 130 + (column * 80), 80 + (line * 20));
}
