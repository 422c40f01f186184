using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Rulings;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Headings and totals that are shaded and not ruled are rows of their table; shaded text beside a table is none.</summary>
public sealed class HeadingBandTests
{
    private static readonly PdfWord[] Body =
    [
        Text("ก", 110, 135),
        Text("๓", 210, 135),
        Text("๔", 310, 135),
        Text("ข", 110, 155),
        Text("๕", 210, 155),
        Text("๒", 310, 155),
    ];

    private static readonly Ruling[] Lines = [.. Grid([100, 200, 300, 400], [120, 140, 160])];

    [Fact]
    public void A_band_of_areas_above_the_lines_is_the_heading() =>
        Assert.Equal(
            "งาน|น้ำหนัก|คะแนน / ก|๓|๔ / ข|๕|๒",
            Read(
                [new(100, 100, 200, 120), new(200, 100, 300, 120), new(300, 100, 400, 120)],
                Text("งาน", 110, 115),
                Text("น้ำหนัก", 210, 115),
                Text("คะแนน", 310, 115)
            )
        );

    [Fact]
    public void A_band_of_one_area_has_the_columns_of_the_table() =>
        Assert.Equal(
            "งาน|น้ำหนัก|คะแนน / ก|๓|๔ / ข|๕|๒",
            Read([new(100, 100, 400, 120)], Text("งาน", 110, 115), Text("น้ำหนัก", 210, 115), Text("คะแนน", 310, 115))
        );

    [Fact]
    public void An_area_over_two_columns_spans_them()
    {
        Table table = OnlyTable(
            Document(
                Shaded(
                    [.. Body, Text("งาน", 110, 115), Text("ผลการประเมิน", 270, 115)],
                    Lines,
                    new(100, 100, 200, 120),
                    new(200, 100, 400, 120)
                )
            )
        );
        Assert.Equal([1, 2], table.Rows[0].Cells.Select(c => c.ColumnSpan));
    }

    [Fact]
    public void Two_bands_are_two_rows() =>
        Assert.Equal(
            "รายงาน|| / งาน|น้ำหนัก|คะแนน / ก|๓|๔ / ข|๕|๒",
            Read(
                [new(100, 100, 200, 120), new(200, 100, 300, 120), new(300, 100, 400, 120), new(100, 80, 200, 100), new(200, 80, 400, 100)],
                Text("งาน", 110, 115),
                Text("น้ำหนัก", 210, 115),
                Text("คะแนน", 310, 115),
                Text("รายงาน", 110, 95)
            )
        );

    [Fact]
    public void A_band_below_the_lines_is_their_last_row() =>
        Assert.Equal(
            "ก|๓|๔ / ข|๕|๒ / รวม|๘|๖",
            Read([new(100, 160, 400, 180)], Text("รวม", 110, 175), Text("๘", 210, 175), Text("๖", 310, 175))
        );

    [Theory]
    [InlineData(100, 100, 250, 120)]
    [InlineData(100, 90, 400, 110)]
    [InlineData(60, 100, 440, 120)]
    [InlineData(100, 60, 400, 80)]
    public void Shaded_text_above_a_table_is_no_row_of_it(double left, double top, double right, double bottom) =>
        Assert.Equal("ก|๓|๔ / ข|๕|๒", Read([new(left, top, right, bottom)], Text("ข้อความที่ระบายสี", left + 10, bottom - 5)));

    [Fact]
    public void A_ruled_heading_that_is_shaded_too_stays_as_it_is() =>
        Assert.Equal(
            "งาน|น้ำหนัก|คะแนน / ก|๓|๔ / ข|๕|๒",
            Cells(
                OnlyTable(
                    Document(
                        Shaded(
                            [.. Body, Text("งาน", 110, 115), Text("น้ำหนัก", 210, 115), Text("คะแนน", 310, 115)],
                            [.. Grid([100, 200, 300, 400], [100, 120, 140, 160])],
                            new Box(100, 100, 400, 120)
                        )
                    )
                )
            )
        );

    private static string Read(Box[] shades, params PdfWord[] words) =>
        Cells(OnlyTable(Document(Shaded([.. Body, .. words], Lines, shades))));

    private static PdfPage Shaded(IReadOnlyList<PdfWord> words, Ruling[] lines, params Box[] shades) =>
        Page(words, HeadingBands.Extend(lines, shades, words));
}
