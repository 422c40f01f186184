using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Fuzz.Targets;

/// <summary>Recogniser and rules over documents that no reader made: tables with the headings of the forms, ragged, spanned and nested,
/// figures that are right, wrong, damaged or missing.</summary>
public sealed class RecogniserTarget : FuzzTarget
{
    private static readonly string[] Headings =
    [
        "ที่",
        "ลำดับ",
        "ตัวชี้วัด",
        "รายการ",
        "น้ำหนัก",
        "น้ำหนัก (ร้อยละ)",
        "ผลการดำเนินงาน",
        "คะแนน",
        "ค่าคะแนนที่ได้",
        "คะแนนถ่วงน้ำหนัก",
        "คะแนนเฉลี่ยถ่วงน้ำหนัก",
        "หมายเหตุ",
        "เกณฑ์การให้คะแนน",
        "๑",
        "๕",
        "หน่วยวัด",
        "",
    ];

    private static readonly string[] Cells =
    [
        "๑",
        "๒",
        "๑.๑",
        "๑.๒",
        "20",
        "๒๐",
        "๕",
        "๔.๐๐๐๐",
        "4",
        "0.8",
        "๐.๘๐๐๐",
        "1.0000",
        "๓ ข้อ",
        "ร้อยละ ๘๐",
        "รวม",
        "คะแนนเฉลี่ย",
        "-",
        "ไม่ประเมิน",
        "๓.๐.๐",
        "l",
        "",
        "ชื่อรายการ",
        "100",
        "๙.๘๗๖๕",
        "1,000",
    ];

    private static readonly string[] Lines =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ",
        "ตัวชี้วัดที่ ๙.๒ ระดับความสำเร็จ",
        "ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ☑ ๖ เดือน ☐ ๑๒ เดือน",
        "น้ำหนัก : ร้อยละ ๒๐",
        "(๒๐ × ๔) ÷ ๑๐๐ = ๐.๘",
        "ผู้กำกับดูแลตัวชี้วัด : นาย ก",
        "เกณฑ์การให้คะแนน",
        "คำอธิบาย",
        "",
    ];

    public override string Name => "recogniser";

    public override string About => "decisions by which a document is put together";

    public override byte[] Generate(Random random)
    {
        byte[] bytes = new byte[32 + random.Next(400)];
        random.NextBytes(bytes);

        // The first decision is how many blocks there are. Documents of few are tried in a quarter of the time, and break as well.
        if (random.Next(8) != 0)
            bytes[0] = (byte)random.Next(2);
        return bytes;
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        Document document = Document(input, out int scored);
        CheckedReports found = Reading.Of(document);
        Same(Reading.AnswerOf(found), Reading.AnswerOf(Reading.Of(document)), "the same document gives the same answer twice");
        bool clean = found.Reports.Count > 0 && found.Discrepancies.Count == 0 && found.Reports.All(r => r.NotCheckable.Count == 0);
        Holds(
            !clean || scored == 0 || found.Reports.Sum(r => r.ScoringTables.Count) > 0,
            "a table with the headings of scores is passed over in an answer that calls the file clean"
        );
    }

    /// <param name="scored">Tables whose headings are those of a scoring table, with rows of figures.</param>
    private static Document Document(ReadOnlySpan<byte> input, out int scored)
    {
        Choices choices = new(input);
        List<Block> body = [];
        (int tables, scored) = (0, 0);
        for (int blocks = 2 + choices.Of(8); blocks > 0; blocks--)
        {
            if (choices.OneIn(3))
                body.Add(Line(choices.Of(Lines), Place.Unknown));
            else
                body.Add(Table(ref choices, ref tables, ref scored, 0));
        }

        return new Document { Format = SourceFormat.Docx, Body = body };
    }

    private static Table Table(ref Choices choices, ref int tables, ref int scored, int depth)
    {
        int index = tables++;
        bool usual = choices.OneIn(2);
        string[] heads = usual
            ? ["ที่", "ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนน", "คะแนนถ่วงน้ำหนัก"]
            : new string[2 + choices.Of(7)];
        if (!usual)
            for (int c = 0; c < heads.Length; c++)
                heads[c] = choices.Of(Headings);
        int rows = 1 + choices.Of(9);
        List<TableRow> made = [new TableRow(0, [.. heads.Select((h, c) => Cell(h, index, 0, c, 1, 1))])];
        int whole = 0;
        for (int r = 1; r <= rows; r++)
        {
            List<TableCell> cells = [];
            int figures = 0;
            for (int c = 0; c < heads.Length; )
            {
                int span = choices.OneIn(16) ? Math.Min(2, heads.Length - c) : 1;
                string text = usual && !choices.OneIn(6) ? Usual(c, r) : choices.Of(Cells);
                if (usual && c >= 2 && c != 3 && span == 1 && string.Equals(text, Usual(c, r), StringComparison.Ordinal))
                    figures++;
                if (choices.OneIn(20))
                {
                    c += span;
                    continue;
                }
                Place place = new(null, index, r, c);
                List<Block> blocks = [Line(text, place)];
                if (depth < 3 && choices.OneIn(40))
                    blocks.Add(Table(ref choices, ref tables, ref scored, depth + 1));
                cells.Add(new TableCell(place, c, span, choices.OneIn(25) ? 2 : 1, blocks));
                c += span;
            }

            if (figures == 3)
                whole++;
            made.Add(new TableRow(r, cells));
        }

        if (usual && whole > 1 && depth == 0)
            scored++;
        return new Table(new Place(null, index, 0, 0), made);
    }

    /// <summary>20 × 4 ÷ 100 in each row.</summary>
    private static string Usual(int column, int row) =>
        column switch
        {
            0 => $"{row}",
            1 => $"รายการที่ {row}",
            2 => "20",
            3 => "๔ ข้อ",
            4 => "4",
            _ => "0.8000",
        };

    private static TableCell Cell(string text, int table, int row, int column, int span, int down)
    {
        Place place = new(null, table, row, column);
        return new TableCell(place, column, span, down, [Line(text, place)]);
    }

    private static Paragraph Line(string text, Place place) => new(place, [new TextRun(text)]);
}
