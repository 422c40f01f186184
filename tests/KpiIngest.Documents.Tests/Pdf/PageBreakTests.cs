using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>The same table, wherever a page break cuts it.</summary>
public class PageBreakTests
{
    private const int Rows = 6;
    private const double Top = 50,
        Bottom = 750,
        RowHeight = 32;

    private static readonly double[] Columns = [100, 200, 260, 320];

    private static string Whole => string.Join(" / ", Enumerable.Range(0, Rows).Select(r => $"{First(r)}{Second(r)}|{r}.5|{r}"));

    public static IEnumerable<object[]> Boundaries =>
        from row in Enumerable.Range(1, Rows - 1)
        from headed in new[] { true, false }
        select new object[] { row, headed };

    public static IEnumerable<object[]> Middles =>
        from row in Enumerable.Range(0, Rows)
        from closed in new[] { true, false }
        select new object[] { row, closed };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void A_table_cut_between_two_rows_is_one(int row, bool headed)
    {
        PdfPage first = Page(
            [.. Header(headed, Bottom - (row * RowHeight) - 20), .. Words(0, row, Bottom - (row * RowHeight))],
            Grid(Columns, [.. headed ? new[] { Bottom - (row * RowHeight) - 20 } : [], .. Lines(Bottom - (row * RowHeight), row)])
        );
        PdfPage second = Page(
            [.. Header(headed, Top), .. Words(row, Rows, Top + (headed ? 20 : 0))],
            Grid(Columns, [.. headed ? new[] { Top } : [], .. Lines(Top + (headed ? 20 : 0), Rows - row)]),
            2
        );
        Assert.Equal((headed ? "หัว|น้ำหนัก|คะแนน / " : "") + Whole, Cells(OnlyTable(Document(first, second))));
    }

    [Theory]
    [InlineData(28, true, 1)]
    [InlineData(-28, true, 1)]
    [InlineData(7, false, 1)]
    [InlineData(-44, false, 1)]
    [InlineData(60, true, 2)]
    [InlineData(-60, false, 2)]
    public void A_table_that_stands_aside_on_the_next_page_is_one(double aside, bool headed, int tables)
    {
        PdfPage second = Page(
            [.. Header(headed, Top), .. Words(4, Rows, Top + (headed ? 20 : 0))],
            Grid(Columns, [.. headed ? new[] { Top } : [], .. Lines(Top + (headed ? 20 : 0), 2)]),
            2
        );
        List<Table> found = [.. Document(FourRows, Aside(second, aside)).Body.OfType<Table>()];
        Assert.Equal(tables, found.Count);
        if (tables == 1)
        {
            Assert.Equal("หัว|น้ำหนัก|คะแนน / " + Whole, Cells(found[0]));
            Assert.Equal(Columns[1] + aside, found[0].Rows[^1].Cells[1].Place.Box!.Value.Left, 1);
        }
    }

    [Theory]
    [InlineData(100, 200, 250, 320)]
    [InlineData(100, 200, 260, 330)]
    [InlineData(100, 210, 265, 320)]
    public void A_table_that_stands_aside_and_has_other_columns_is_another(double a, double b, double c, double d)
    {
        double[] columns = [a, b, c, d];
        PdfPage second = Page([.. Words(4, Rows, Top)], Grid(columns, Lines(Top, 2)), 2);
        Assert.Equal(2, Document(FourRows, Aside(second, 28)).Body.OfType<Table>().Count());
    }

    [Theory]
    [InlineData(28, 2)]
    [InlineData(0, 1)]
    public void Of_two_columns_that_stand_aside_nothing_is_known(double aside, int tables)
    {
        PdfPage first = Page([Text("ก", 106, 745), Text("๑", 202, 745)], Grid([100, 200, 234], [730, 750]));
        PdfPage second = Page([Text("ข", 106, 65), Text("๒", 202, 65)], Grid([100, 200, 234], [50, 70]), 2);
        Assert.Equal(tables, Document(first, Aside(second, aside)).Body.OfType<Table>().Count());
    }

    [Theory]
    [MemberData(nameof(Middles))]
    public void A_table_cut_in_the_middle_of_a_row_is_one(int row, bool closed)
    {
        double start = Bottom - (row * RowHeight) - (RowHeight / 2);
        PdfPage first = Page(
            [
                .. Words(0, row, start),
                Text(First(row), 102, Bottom - 4),
                Text($"{row}.5", 210, Bottom - 4),
                Text($"{row}", 270, Bottom - 4),
            ],
            Open([.. Lines(start, row), Bottom], closed, atEnd: true)
        );
        double[] rest = [Top, Top + (RowHeight / 2), .. Lines(Top + (RowHeight / 2), Rows - row - 1).Skip(1)];
        PdfPage second = Page(
            [Text(Second(row), 102, Top + 12), .. Words(row + 1, Rows, Top + (RowHeight / 2))],
            Open(rest, closed, atEnd: false),
            2
        );
        Assert.Equal(Whole, Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void A_row_below_a_page_break_is_a_row_of_its_own_where_the_one_above_had_room()
    {
        PdfPage first = Page([Text("กกกกกกกกกกกกกกกกก", 106, 712), Text("๑", 210, 712)], Grid([100, 200, 300], [700, 750]));
        PdfPage second = Page([Text("ผลรวม", 106, 65)], Grid([100, 200, 300], [50, 70]), 2);
        Assert.Equal("กกกกกกกกกกกกกกกกก|๑ / ผลรวม|", Cells(OnlyTable(Document(first, second))));
    }

    [Theory]
    [InlineData("\uFFFD\uFFFD", 1)]
    [InlineData("a", 1)]
    [InlineData("ผลรวม", 2)]
    public void Specks_of_a_scan_beside_a_page_break_part_no_table(string between, int tables)
    {
        PdfPage first = Page([Text("ก", 106, 745), Text("๑", 202, 745), Text(between, 20, 770)], Grid([100, 200, 234], [730, 750]));
        PdfPage second = Page([Text("ข", 106, 65), Text("๒", 202, 65)], Grid([100, 200, 234], [50, 70]), 2);
        Assert.Equal(tables, Document(first, second).Body.OfType<Table>().Count());
    }

    [Fact]
    public void A_figure_does_not_go_on_below_a_page_break()
    {
        PdfPage first = Page([Text("ก", 106, 745), Text("๐.๑๑๖", 202, 745)], Grid([100, 200, 234], [730, 750]));
        PdfPage second = Page([Text("๐.๑๙๕", 202, 65)], Grid([100, 200, 234], [50, 70]), 2);
        Assert.Equal("ก|๐.๑๑๖ / |๐.๑๙๕", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void The_two_rows_of_a_heading_are_joined_where_a_page_break_parts_them()
    {
        PdfPage first = Page([Text("กกกกกกกกกกกกกกกก", 105, 745), Text("ประเมิน", 220, 745)], Grid([100, 190, 300], [730, 750]));
        PdfPage second = Page(
            [
                Text("ขขขขขข", 105, 65),
                Text("คะแนน", 195, 65),
                Text("ถ่วง", 250, 65),
                Text("ค", 105, 85),
                Text("๑", 200, 85),
                Text("๒", 250, 85),
            ],
            Grid([100, 190, 240, 300], [50, 70, 90]),
            2
        );
        Table table = OnlyTable(Document(first, second));
        Assert.Equal("กกกกกกกกกกกกกกกกขขขขขข|ประเมิน / คะแนน|ถ่วง / ค|๑|๒", Cells(table));
        Assert.Equal((2, 2), (table.Rows[0].Cells[0].RowSpan, table.Rows[0].Cells[1].ColumnSpan));
    }

    [Fact]
    public void An_empty_cell_below_a_heading_does_not_lengthen_it_where_a_figure_stands_under_its_words()
    {
        PdfPage first = Page([Text("ก", 106, 745), Text("ข", 210, 745), Text("ค", 270, 745)], Grid([100, 200, 260, 320], [730, 750]));
        PdfPage second = Page(
            [Text("ง", 106, 65), Text("๑", 210, 65), Text("จ", 106, 85), Text("๒", 210, 85)],
            [.. Grid([100, 200, 260], [50, 70, 90]), H(50, 260, 320), H(90, 260, 320), V(320, 50, 90)],
            2
        );
        Assert.Equal(1, OnlyTable(Document(first, second)).Rows[0].Cells[2].RowSpan);
    }

    [Fact]
    public void A_number_without_room_for_it_goes_on_below_a_page_break_where_the_text_beside_it_does()
    {
        PdfPage first = Page([Text("กกกกกกกกกกกกกกกกกกก", 102, 745), Text("๒", 202, 745)], Grid([100, 200, 234, 280], [730, 750]));
        PdfPage second = Page([Text("กกกก", 102, 65), Text("๒.๗๒๖๐", 202, 65)], Grid([100, 200, 234, 280], [50, 70]), 2);
        Assert.Equal("กกกกกกกกกกกกกกกกกกกกกกก|๒๒.๗๒๖๐|", Cells(OnlyTable(Document(first, second))));
    }

    [Fact]
    public void Without_an_outer_border_an_open_end_does_not_join_two_rows()
    {
        static PdfPage At(double y, string name, int figure, int page) =>
            Page(
                [.. Row(y, name, figure), .. Row(y + 20, name, figure + 1)],
                [V(200, y, y + 40), V(250, y, y + 40), H(y + 20, 100, 300)],
                page
            );
        static PdfWord[] Row(double y, string name, int figure) =>
            [Text(name, 106, y + 15), Text($"{figure}", 210, y + 15), Text($"{figure}", 260, y + 15)];
        Table table = OnlyTable(Document(At(710, "กกกกกกกกกกกกกกกกก", 1, 1), At(50, "ขขข", 3, 2)));
        Assert.Equal("กกกกกกกกกกกกกกกกก|1|1 / กกกกกกกกกกกกกกกกก|2|2 / ขขข|3|3 / ขขข|4|4", Cells(table));
    }

    /// <summary>The table to its fourth row, which ends the page.</summary>
    private static PdfPage FourRows =>
        Page(
            [.. Header(true, Bottom - (4 * RowHeight) - 20), .. Words(0, 4, Bottom - (4 * RowHeight))],
            Grid(Columns, [Bottom - (4 * RowHeight) - 20, .. Lines(Bottom - (4 * RowHeight), 4)])
        );

    /// <summary>The page with all that stands on it further to the right.</summary>
    private static PdfPage Aside(PdfPage page, double by) =>
        page with
        {
            Words = [.. page.Words.Select(w => w.Placed(box => Right(box, by)))],
            Rulings =
            [
                .. page.Rulings.Select(r => r.Horizontal ? r with { Start = r.Start + by, End = r.End + by } : r with { At = r.At + by }),
            ],
        };

    private static Box Right(Box box, double by) => box with { Left = box.Left + by, Right = box.Right + by };

    /// <summary>Fills the first column, so that the second line had to be wrapped.</summary>
    private static string First(int row) => new((char)('ก' + row), 19);

    private static string Second(int row) => new((char)('ก' + row), 4);

    private static PdfWord[] Header(bool drawn, double top) =>
        drawn ? [Text("หัว", 106, top + 14), Text("น้ำหนัก", 206, top + 14), Text("คะแนน", 266, top + 14)] : [];

    private static IEnumerable<PdfWord> Words(int from, int to, double top)
    {
        for (int row = from; row < to; row++, top += RowHeight)
        {
            yield return Text(First(row), 102, top + 12);
            yield return Text(Second(row), 102, top + 28);
            yield return Text($"{row}.5", 210, top + 12);
            yield return Text($"{row}", 270, top + 12);
        }
    }

    private static double[] Lines(double top, int rows) => [.. Enumerable.Range(0, rows + 1).Select(i => top + (i * RowHeight))];

    /// <summary>A grid whose end at the page break is closed (LibreOffice, Word) or left open (Chromium).</summary>
    private static IEnumerable<Ruling> Open(double[] rows, bool closed, bool atEnd) =>
        Grid(Columns, rows).Where(l => closed || !l.Horizontal || Math.Abs(l.At - (atEnd ? rows[^1] : rows[0])) > 0.1);
}
