using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Two pages on one sheet, and tables set sideways on an upright page, are read as pages of their own; places are those of the
/// sheet.</summary>
public sealed class PagePartTests
{
    [Fact]
    public void Two_pages_on_one_sheet_are_read_one_after_the_other()
    {
        Document document = Document(
            Sheet([.. Card("ตัวชี้วัดที่หนึ่ง", 40), .. Card("ตัวชี้วัดที่สอง", 460)], [.. Lines(40), .. Lines(460)])
        );
        Assert.Equal(
            [
                "ตัวชี้วัดที่หนึ่ง",
                "ผู้กำกับดูแลตัวชี้วัด",
                "ก|๓ / ข|๕",
                "หลักฐานอ้างอิง",
                "ตัวชี้วัดที่สอง",
                "ผู้กำกับดูแลตัวชี้วัด",
                "ก|๓ / ข|๕",
                "หลักฐานอ้างอิง",
            ],
            Blocks(document)
        );
        Table second = document.Body.OfType<Table>().Last();
        Assert.Equal(new Place(1, 1, Box: new Box(460, 120, 660, 160)), second.Place);
        Assert.Equal(new Box(560, 140, 660, 160), second.Rows[1].Cells[1].Place.Box);
    }

    [Fact]
    public void A_title_over_the_whole_sheet_makes_it_one_page() =>
        Assert.Equal(
            "หัวเรื่องของทั้งหน้า",
            Blocks(
                Document(
                    Sheet(
                        [Text("หัวเรื่องของทั้งหน้า", 370, 40), .. Card("ตัวชี้วัดที่หนึ่ง", 40), .. Card("ตัวชี้วัดที่สอง", 460)],
                        [.. Lines(40), .. Lines(460)]
                    )
                )
            )[0]
        );

    /// <summary>Tables beside each other under the lines of one card: pairs stay together.</summary>
    [Fact]
    public void Tables_beside_each_other_on_one_wide_page_are_read_in_pairs()
    {
        PdfWord[] words =
        [
            .. Pair(100, "ก", "ข"),
            .. Pair(300, "ค", "ง"),
            Text("ตัวชี้วัดที่หนึ่งของหน่วยงาน", 40, 60),
            Text("ตัวชี้วัดที่สองของหน่วยงาน", 40, 260),
        ];
        Ruling[] lines =
        [
            .. Grid([40, 140, 240], [100, 140]),
            .. Grid([460, 560, 660], [100, 140]),
            .. Grid([40, 140, 240], [300, 340]),
            .. Grid([460, 560, 660], [300, 340]),
        ];
        Assert.Equal(["ก", "ข", "ค", "ง"], Document(Sheet(words, lines)).Body.OfType<Table>().Select(t => t.Rows[0].Cells[0].Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_sideways_table_is_read_after_the_upright_part(int turns)
    {
        Document document = Document(Page([Text("ชื่อตัวชี้วัดข้อแรก", 100, 60), .. SidewaysWords(turns)], SidewaysLines(turns)));
        Assert.Equal(["ชื่อตัวชี้วัดข้อแรก", "รายการข้อมูล|คะแนน / งานบริการ|๓ / งานแผนงาน|๕", "ผลรวมคะแนนเฉลี่ย"], Blocks(document));
        Table table = OnlyTable(document);
        Assert.Equal(1, table.Place.Page);
        Box box = table.Place.Box!.Value;
        Assert.Equal((60, 200), (box.Right - box.Left, box.Bottom - box.Top));
        Assert.InRange(box.Left, 100, 400);
    }

    [Fact]
    public void A_heading_set_upwards_in_an_upright_table_leaves_it_upright()
    {
        PdfWord[] words =
        [
            Text("รายการข้อมูล", 110, 150),
            new PdfWord("น้ำหนักคะแนน", new Box(310, 105, 324, 185)) { QuarterTurns = 1 },
            Text("งานบริการประชาชน", 110, 215),
            Text("๓", 310, 215),
            Text("งานแผนงานประจำปี", 110, 235),
            Text("๕", 310, 235),
        ];
        Assert.Equal(
            "รายการข้อมูล|น้ำหนักคะแนน / งานบริการประชาชน|๓ / งานแผนงานประจำปี|๕",
            Cells(OnlyTable(Document(Page(words, Grid([100, 300, 340], [100, 190, 220, 240])))))
        );
    }

    private static PdfPage Sheet(IEnumerable<PdfWord> words, IEnumerable<Ruling> lines) =>
        Page(words, lines) with
        {
            Width = 842,
            Height = 595,
        };

    private static IEnumerable<PdfWord> Card(string title, double x) =>
        [
            Text(title, x, 60),
            Text("ผู้กำกับดูแลตัวชี้วัด", x, 90),
            Text("ก", x + 10, 135),
            Text("๓", x + 110, 135),
            Text("ข", x + 10, 155),
            Text("๕", x + 110, 155),
            Text("หลักฐานอ้างอิง", x, 190),
        ];

    private static IEnumerable<Ruling> Lines(double x) => Grid([x, x + 100, x + 200], [120, 140, 160]);

    private static IEnumerable<PdfWord> Pair(double y, string left, string right) => [Text(left, 50, y + 20), Text(right, 470, y + 20)];

    private static readonly PdfWord[] Upright =
    [
        Text("รายการข้อมูล", 110, 115),
        Text("คะแนน", 210, 115),
        Text("งานบริการ", 110, 135),
        Text("๓", 210, 135),
        Text("งานแผนงาน", 110, 155),
        Text("๕", 210, 155),
        Text("ผลรวมคะแนนเฉลี่ย", 110, 190),
    ];

    /// <summary>As they stand on an upright page of 600 by 800 points before it is turned back.</summary>
    private static IEnumerable<PdfWord> SidewaysWords(int turns)
    {
        QuarterTurn turn = new QuarterTurn(turns, 600, 800).Back;
        return Upright
            .Select(w => turn.Apply(w) with { QuarterTurns = w.Text.Length > 1 ? turns : 0 })
            .Select(w => w with { Box = Down(w.Box, turns), Ink = Down(w.Ink, turns) });
    }

    private static IEnumerable<Ruling> SidewaysLines(int turns)
    {
        QuarterTurn turn = new QuarterTurn(turns, 600, 800).Back;
        return Grid([100, 200, 300], [100, 120, 140, 160])
            .Select(turn.Apply)
            .Select(r =>
                r.Horizontal
                    ? r with
                    {
                        At = r.At + Off(turns).Y,
                        Start = r.Start + Off(turns).X,
                        End = r.End + Off(turns).X,
                    }
                    : r with
                    {
                        At = r.At + Off(turns).X,
                        Start = r.Start + Off(turns).Y,
                        End = r.End + Off(turns).Y,
                    }
            );
    }

    private static Box Down(Box box, int turns) =>
        new(box.Left + Off(turns).X, box.Top + Off(turns).Y, box.Right + Off(turns).X, box.Bottom + Off(turns).Y);

    /// <summary>Away from the upright text.</summary>
    private static (double X, double Y) Off(int turns) => turns == 1 ? (-200, 150) : (50, -100);

    private static List<string> Blocks(Document document) =>
        [.. document.Body.Select(b => b is Table table ? Cells(table) : ((Paragraph)b).Text)];
}
