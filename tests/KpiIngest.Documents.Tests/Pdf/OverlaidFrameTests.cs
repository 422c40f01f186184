using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Frames and stamps over a table leave its cells as they are; what is a table of its own stays one.</summary>
public sealed class OverlaidFrameTests
{
    private const string Whole = "ก|๑|๓ / ข|๒|๔ / ค|๓|๕";

    private static readonly PdfWord[] Words =
    [
        Text("ก", 110, 115),
        Text("๑", 220, 115),
        Text("๓", 320, 115),
        Text("ข", 110, 135),
        Text("๒", 220, 135),
        Text("๔", 320, 135),
        Text("ค", 110, 155),
        Text("๓", 220, 155),
        Text("๕", 320, 155),
    ];

    private static readonly Ruling[] Lines = [.. Grid([100, 200, 300, 400], [100, 120, 140, 160])];

    [Theory]
    [InlineData(103, 123, 397, 157)]
    [InlineData(310, 105, 390, 150)]
    [InlineData(90, 105, 410, 150)]
    [InlineData(350, 90, 450, 130)]
    [InlineData(250, 110, 380, 150)]
    [InlineData(96, 96, 404, 145)]
    public void A_frame_over_rows_or_columns_cuts_no_cell(double left, double top, double right, double bottom) =>
        Assert.Equal(Whole, Cells(OnlyTable(Document(Page(Words, [.. Lines, .. Frame(left, top, right, bottom)])))));

    [Theory]
    [InlineData(100, 107, 390, 133)]
    [InlineData(310, 107, 400, 153)]
    [InlineData(210, 100, 350, 133)]
    [InlineData(210, 127, 350, 160)]
    [InlineData(310, 126, 400, 160)]
    [InlineData(102, 107, 390, 133)]
    public void A_frame_whose_side_lies_on_the_outer_border_cuts_no_cell(double left, double top, double right, double bottom) =>
        Assert.Equal(Whole, Cells(OnlyTable(Document(Page(Words, [.. Lines, .. Frame(left, top, right, bottom)])))));

    [Fact]
    public void A_table_that_is_narrower_below_keeps_its_lines()
    {
        Table table = OnlyTable(
            Document(
                Page(
                    [.. Words, Text("รวม", 110, 175), Text("๖", 220, 175)],
                    [.. Lines, H(180, 100, 300), V(100, 160, 180), V(200, 160, 180), V(300, 160, 180)]
                )
            )
        );
        Assert.Equal(Whole + " / รวม|๖", Cells(table));
    }

    [Fact]
    public void A_frame_in_a_cell_at_the_corner_of_its_table_stays_a_table()
    {
        Table table = OnlyTable(
            Document(
                Page(
                    [Text("ก", 110, 115), Text("๓", 320, 115), Text("ข", 110, 155), Text("๔", 320, 155)],
                    [.. Grid([100, 300, 400], [100, 140, 180]), H(120, 300, 350), V(350, 100, 120)]
                )
            )
        );
        Assert.Equal("๓", Cells(Assert.Single(table.Rows[0].Cells[1].NestedTables)));
    }

    [Fact]
    public void Two_frames_one_in_the_other_as_stamps_have_cut_no_cell() =>
        Assert.Equal(
            Whole,
            Cells(OnlyTable(Document(Page(Words, [.. Lines, .. Frame(310, 105, 390, 155), .. Frame(314, 109, 386, 151)]))))
        );

    [Fact]
    public void A_stamp_with_lines_of_its_own_cuts_no_cell() =>
        Assert.Equal(Whole, Cells(OnlyTable(Document(Page(Words, [.. Lines, .. Frame(310, 105, 390, 155), H(130, 310, 390)])))));

    [Fact]
    public void It_is_said_why_the_frame_is_no_table() =>
        Assert.Contains(
            Document(Page(Words, [.. Lines, .. Frame(103, 123, 397, 157)])).Decisions,
            d => d is { Stage: "lattice", Taken: false, Reason: "frame-over-a-table" }
        );

    [Fact]
    public void A_table_in_a_cell_stays_a_table()
    {
        Table table = OnlyTable(
            Document(
                Page(
                    [Text("นอก", 110, 115), Text("ใน", 320, 135)],
                    [.. Grid([100, 200, 400], [100, 200]), .. Grid([310, 350, 390], [120, 150])]
                )
            )
        );
        Assert.Equal(new Box(310, 120, 390, 150), Assert.Single(table.Rows[0].Cells[1].NestedTables).Place.Box);
    }

    [Fact]
    public void A_frame_around_a_whole_table_is_its_outer_table()
    {
        Table table = OnlyTable(Document(Page(Words, [.. Lines, .. Frame(90, 90, 410, 170)])));
        Assert.Equal(Whole, Cells(Assert.Single(table.Rows[0].Cells[0].NestedTables)));
    }

    [Fact]
    public void A_table_without_an_outer_border_keeps_its_lines() =>
        Assert.Equal(
            Whole,
            Cells(OnlyTable(Document(Page(Words, [V(200, 100, 160), V(300, 100, 160), H(120, 100, 400), H(140, 100, 400)]))))
        );

    [Fact]
    public void A_row_that_divides_the_width_otherwise_stays_part_of_its_table()
    {
        Table table = OnlyTable(
            Document(Page([.. Words, Text("รวม", 110, 175), Text("๑๒", 270, 175)], [.. Lines, .. Grid([100, 250, 400], [160, 180])]))
        );
        Assert.Equal("รวม|๑๒", string.Join('|', table.Rows[^1].Cells.Select(c => c.Text)));
    }

    private static Ruling[] Frame(double left, double top, double right, double bottom) =>
        [H(top, left, right), H(bottom, left, right), V(left, top, bottom), V(right, top, bottom)];
}
