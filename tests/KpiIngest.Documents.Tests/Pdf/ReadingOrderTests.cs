using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public sealed class ReadingOrderTests
{
    /// <summary>Chromium rounds the tops of tables in two cells of one row apart by hundredths of a point, now one way, now the
    /// other.</summary>
    [Theory]
    [InlineData(100, 100)]
    [InlineData(100.03, 100)]
    [InlineData(100, 100.03)]
    [InlineData(101.5, 100)]
    [InlineData(140, 100)]
    [InlineData(100, 140)]
    public void Of_tables_beside_each_other_the_left_one_is_read_first(double left, double right) =>
        Assert.Equal(["ซ้าย", "ขวา"], Order(Table("ซ้าย", 80, left, 120), Table("ขวา", 320, right, 120)));

    [Fact]
    public void A_low_table_set_to_the_middle_of_a_high_one_is_read_in_their_order() =>
        Assert.Equal(["ซ้าย", "ขวา"], Order(Table("ซ้าย", 80, 190, 40), Table("ขวา", 320, 100, 220)));

    [Fact]
    public void Three_tables_beside_each_other_are_read_from_left_to_right() =>
        Assert.Equal(["ก", "ข", "ค"], Order(Table("ค", 420, 100, 90), Table("ข", 250, 100.02, 90), Table("ก", 80, 100.04, 90)));

    [Fact]
    public void A_table_further_down_is_read_after_the_upper_one_wherever_it_stands() =>
        Assert.Equal(["บน", "ล่าง"], Order(Table("บน", 320, 100, 80), Table("ล่าง", 80, 200, 80)));

    [Fact]
    public void A_table_that_reaches_beside_the_end_of_another_alone_is_read_after_it() =>
        Assert.Equal(["บน", "ล่าง"], Order(Table("บน", 320, 100, 100), Table("ล่าง", 80, 170, 120)));

    [Fact]
    public void A_line_of_text_between_them_keeps_their_order()
    {
        Documents.Pdf.Page.PdfPage page = Page(
            [Text("บน", 330, 130), Text("ข้อความคั่น", 80, 190), Text("ล่าง", 90, 230)],
            [.. Grid([320, 400, 500], [100, 400]), .. Grid([80, 160, 260], [200, 240])]
        );
        Assert.Equal(["บน", "ล่าง"], Texts(page));
    }

    private static IEnumerable<string> Order(params (string Text, double X, double Top, double Height)[] tables) =>
        Texts(
            Page(
                tables.Select(t => Text(t.Text, t.X + 10, t.Top + 20)),
                tables.SelectMany(t => Grid([t.X, t.X + 70, t.X + 140], [t.Top, t.Top + t.Height]))
            )
        );

    private static (string Text, double X, double Top, double Height) Table(string text, double x, double top, double height) =>
        (text, x, top, height);

    private static IEnumerable<string> Texts(KpiIngest.Documents.Pdf.Page.PdfPage page) =>
        Document(page).Body.OfType<Table>().Select(t => t.Rows[0].Cells[0].Text);
}
