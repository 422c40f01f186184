using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>A figure in a frame inside a cell is that cell's, wherever the frame touches its borders; columns and rows without text beside
/// a figure stay cells where the table uses them.</summary>
public sealed class FramedCellTests
{
    private const string Whole = "ข้อ|หนัก|คะแนน / ก|๑|๓ / ข|๒|๔";

    private static readonly PdfWord[] Words =
    [
        Text("ข้อ", 110, 115),
        Text("หนัก", 220, 115),
        Text("คะแนน", 340, 115),
        Text("ก", 110, 145),
        Text("๑", 220, 145),
        Text("๓", 340, 145),
        Text("ข", 110, 185),
        Text("๒", 220, 185),
        Text("๔", 340, 185),
    ];

    private static readonly Ruling[] Lines = [.. Grid([100, 200, 300, 400], [100, 120, 160, 200])];

    [Theory]
    [InlineData(305, 380)]
    [InlineData(320, 395)]
    [InlineData(330, 370)]
    [InlineData(300, 385)]
    [InlineData(305, 400)]
    public void A_frame_from_border_to_border_of_its_row_is_in_the_cell(double left, double right) =>
        Assert.Equal(Whole, Texts([.. Lines, V(left, 120, 160), V(right, 120, 160), V(left, 160, 200), V(right, 160, 200)]));

    [Theory]
    [InlineData(120, 148)]
    [InlineData(128, 148)]
    [InlineData(132, 160)]
    public void A_frame_from_side_to_side_of_its_cell_is_in_the_cell(double top, double bottom) =>
        Assert.Equal(Whole, Texts([.. Lines, H(top, 300, 400), H(bottom, 300, 400)]));

    [Fact]
    public void Frames_of_one_height_in_two_columns_are_in_their_cells() =>
        Assert.Equal(Whole, Texts([.. Lines, H(148, 200, 400), H(188, 200, 400)]));

    [Fact]
    public void A_frame_that_touches_one_border_or_none_is_in_the_cell() =>
        Assert.Equal(Whole, Texts([.. Lines, H(150, 310, 380), V(310, 120, 150), V(380, 120, 150), .. Grid([310, 380], [170, 190])]));

    [Fact]
    public void The_frame_is_a_table_in_the_cell()
    {
        Table table = OnlyTable(Document(Page(Words, [.. Lines, V(305, 120, 160), V(380, 120, 160)])));
        Assert.Equal("๓", Cells(Assert.Single(table.Rows[1].Cells[2].NestedTables)));
    }

    [Fact]
    public void A_narrow_column_with_a_heading_of_its_own_stays_a_column() =>
        Assert.Equal("ข้อ|หนัก|ก|คะแนน / ก|๑||๓ / ข|๒||๔", Texts([.. Lines, V(311, 100, 200)], [.. Words, Text("ก", 303, 115)]));

    [Fact]
    public void A_narrow_column_with_a_tick_in_another_row_stays_a_column() =>
        Assert.Equal("ข้อ|หนัก|คะแนน / ก|๑||๓ / ข|๒|/|๔", Texts([.. Lines, V(311, 120, 200)], [.. Words, Text("/", 303, 185)]));

    [Fact]
    public void A_wide_column_left_empty_stays_a_column() =>
        Assert.Equal("ข้อ|หนัก|คะแนน / ก|๑||๓ / ข|๒||๔", Texts([.. Lines, V(330, 120, 200)]));

    [Fact]
    public void An_empty_row_under_names_in_merged_cells_stays_a_row_where_another_column_has_it() =>
        Assert.Equal("ข้อ|หนัก|คะแนน / ก|๑|๓ / ๕| / ข|๒|๔", Texts([.. Lines, H(148, 200, 400)], [.. Words, Text("๕", 220, 158)]));

    [Fact]
    public void A_blank_line_of_a_table_of_two_columns_stays_a_row() =>
        Assert.Equal(
            "ข้อ|คะแนน / ก|๓ / |",
            Texts(
                [.. Grid([100, 300, 400], [100, 120, 160, 175])],
                [Text("ข้อ", 110, 115), Text("คะแนน", 340, 115), Text("ก", 110, 145), Text("๓", 340, 145)]
            )
        );

    private static string Texts(IEnumerable<Ruling> lines, IEnumerable<PdfWord>? words = null) =>
        string.Join(
            " / ",
            OnlyTable(Document(Page(words ?? Words, lines)))
                .Rows.Select(r =>
                    string.Join('|', r.Cells.Select(c => c.NestedTables.Any() ? string.Concat(c.NestedTables.Select(Cells)) : c.Text))
                )
        );
}
