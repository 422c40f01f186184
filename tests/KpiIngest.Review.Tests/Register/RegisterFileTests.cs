using System.IO.Compression;
using System.Text;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using KpiIngest.Review.Register.Files;

namespace KpiIngest.Review.Tests.Register;

/// <summary>Files of a register as offices save them, and as nobody should.</summary>
public sealed class RegisterFileTests
{
    private const string Thai = """
        ทะเบียนตัวชี้วัดตามคำรับรอง ประจำปี ๒๕๖๙
        หน่วยงาน,ปีงบประมาณ,ตัวชี้วัดที่,ชื่อตัวชี้วัด,น้ำหนัก (ร้อยละ),ค่าเป้าหมายระดับ ๑,ระดับ 2,เกณฑ์ 3,เป้าหมาย ๔,คะแนน 5,รอบ ๖ เดือน,กำหนดส่งรอบ 12 เดือน,หมายเหตุ
        กองแผนงาน,๒๕๖๙,๑.๒,"ร้อยละของโครงการ, ที่แล้วเสร็จ",๕,๖๐,๖๕,๗๐,๗๕,๘๐,๑๕ เม.ย. ๒๕๖๙,15/10/2569,
        กองคลัง,2569,9,ระดับความสำเร็จ,2.50,,,,,,-,2026-10-15,ดูคู่มือ
        """;

    private static Encoding Windows874 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    public static TheoryData<string> Forms => ["utf-8", "utf-8 with mark", "utf-16", "874", "semicolon", "tab", "cr lf"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_says_the_same_in_every_form_that_spreadsheets_save(string form)
    {
        byte[] bytes = form switch
        {
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Thai)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Thai)],
            "874" => Windows874.GetBytes(Thai),
            "semicolon" => Encoding.UTF8.GetBytes(Parted(';')),
            "tab" => Encoding.UTF8.GetBytes(Parted('\t')),
            "cr lf" => Encoding.UTF8.GetBytes(Thai.ReplaceLineEndings("\r\n")),
            _ => Encoding.UTF8.GetBytes(Thai),
        };
        RegisterReading reading = RegisterReading.Of(bytes, null, null);
        Assert.Empty(reading.Problems);
        Assert.Equal(["หมายเหตุ"], reading.Unused);
        Assert.Equal([("กองแผนงาน", 2569), ("กองคลัง", 2569)], reading.Years.Select(y => (y.Unit, y.FiscalYear)));
        AgreedIndicator first = Assert.Single(reading.Years[0].Indicators);
        Assert.Equal(("1.2", "ร้อยละของโครงการ, ที่แล้วเสร็จ", "5"), (first.Number, first.Name, first.Weight!.Normalised));
        Assert.Equal(["๖๐", "๖๕", "๗๐", "๗๕", "๘๐"], first.Targets);
        Assert.Equal([(6, new DateOnly(2026, 4, 15)), (12, new DateOnly(2026, 10, 15))], first.Due.Select(d => (d.Key, d.Value)));
        AgreedIndicator second = Assert.Single(reading.Years[1].Indicators);
        Assert.Equal(("2.50", 1), (second.Weight!.Normalised, second.Due.Count));
        Assert.All(second.Targets, Assert.Null);

        static string Parted(char separator) =>
            Thai.Replace("\"ร้อยละของโครงการ, ที่แล้วเสร็จ\"", "ร้อยละของโครงการ@ ที่แล้วเสร็จ", StringComparison.Ordinal)
                .Replace(',', separator)
                .Replace('@', ',');
    }

    [Fact]
    public void English_headings_a_running_number_and_a_file_of_one_unit_are_understood()
    {
        RegisterReading reading = RegisterReading.Of(
            Encoding.UTF8.GetBytes(
                "No,KPI number,KPI name,Weight (%),T1,T5,Due 6\n1,๓.๑,Plan,5%,60,100,1/4/2026\n2,3.2,Budget,ร้อยละ ๑๐,,,\n\n"
            ),
            "กองคลัง",
            2569
        );
        Assert.Empty(reading.Problems);
        AgreedYear year = Assert.Single(reading.Years);
        Assert.Equal(("กองคลัง", 2569), (year.Unit, year.FiscalYear));
        Assert.Equal([("3.1", "5"), ("3.2", "10")], year.Indicators.Select(i => (i.Number, i.Weight!.Normalised)));
        Assert.Equal(["No"], reading.Unused);
        Assert.Equal(
            ["1", "2"],
            RegisterReading.Of("ลำดับ,ตัวชี้วัด\n1,ก\n2,ข"u8.ToArray(), "ก", 2569).Years[0].Indicators.Select(i => i.Number)
        );
    }

    [Fact]
    public void Every_wrong_line_is_named_with_its_column_and_nothing_is_taken()
    {
        string text =
            "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก,กำหนดส่งรอบ 6 เดือน\nก,2569,1,ดี,5,15/4/2569\n,2569,2,ไม่มีหน่วยงาน,5,\nก,ปีนี้,3,ก,5,\nก,2569,สาม,ก,5,\nก,2569,4,,5,\nก,2569,5,ก,ห้า,\nก,2569,6,ก,5,31/2/2569\nก,2569,๑,ซ้ำ,5,\n";
        RegisterReading reading = RegisterReading.Of(Encoding.UTF8.GetBytes(text), null, null);
        Assert.Empty(reading.Years);
        Assert.Equal(
            [
                (3, "หน่วยงาน"),
                (4, "ปีงบประมาณ"),
                (5, "เลขตัวชี้วัด"),
                (6, "ชื่อตัวชี้วัด"),
                (7, "น้ำหนัก"),
                (8, "กำหนดส่งรอบ 6 เดือน"),
                (9, "เลขตัวชี้วัด"),
            ],
            reading.Problems.Select(p => (p.Line!.Value, p.Column!))
        );
        Assert.Contains(
            "line 9, column “เลขตัวชี้วัด”: indicator 1 of ก, 2569 stands in line 2 already: please remove one",
            reading.Problems.Select(p => p.Said.English)
        );
        Assert.All(reading.Problems, p => Assert.Matches("[ก-๙]", p.Said.Thai));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("just a letter\nwithout any table", "no row of headings")]
    [InlineData("number,name\n1,ก", "there is no column “unit”")]
    [InlineData("unit,year,number,name\n", "there is no indicator")]
    [InlineData("PK\u0003\u0004 no zip", "cannot be opened as .xlsx")]
    [InlineData("a\0b,number,name\n", "no CSV text")]
    public void What_is_no_register_is_said(string text, string says)
    {
        RegisterReading reading = RegisterReading.Of(Encoding.UTF8.GetBytes(text), null, null);
        Assert.Empty(reading.Years);
        Assert.Contains(says, reading.Problems[0].Said.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "1,\"ดี\",5\n2,\"ลืมปิด,5\n3,ก,5\n4,ข,5")]
    [InlineData(2, "1,\"ลืมปิด,5\n2,\"ชื่อ\",5\n3,ก,5")]
    [InlineData(2, "1,\"ปิดแล้ว\" แต่มีต่อ,5\n2,ก,5")]
    [InlineData(4, "1,ก,5\n2,\"ข\",5\n3,\"")]
    [InlineData(3, "1,ก,5\n2,\"หลาย\nบรรทัด,5\n3,\"ค\",5")]
    public void A_quotation_mark_that_does_not_end_its_cell_is_refused_by_its_line(int line, string rows)
    {
        RegisterReading reading = RegisterReading.Of(Encoding.UTF8.GetBytes("เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก\n" + rows), "ก", 2569);
        Assert.Empty(reading.Years);
        Assert.Contains($"opens in line {line} ", Assert.Single(reading.Problems).Said.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,\"ร้อยละ\nของงาน\",5", "ร้อยละ ของงาน")]
    [InlineData("1,\"ที่เรียก \"\"ดี\"\" มาก\" ,5", "ที่เรียก \"ดี\" มาก")]
    [InlineData("1,แผน \"ก\" และ \"ข\",5", "แผน \"ก\" และ \"ข\"")]
    [InlineData("1, \"ก, ข\",5", "ก, ข")]
    [InlineData("1,\"ก\r\nข\r\nค\",5", "ก ข ค")]
    public void Quoted_cells_end_where_they_end_and_lines_within_one_are_one_line(string row, string name)
    {
        RegisterReading reading = RegisterReading.Of(
            Encoding.UTF8.GetBytes("เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก\n" + row + "\n2,ข,5\n"),
            "ก",
            2569
        );
        Assert.Empty(reading.Problems);
        Assert.Equal([name, "ข"], Assert.Single(reading.Years).Indicators.Select(i => i.Name));
    }

    [Fact]
    public void What_is_said_of_the_whole_file_goes_against_no_line_and_fills_none()
    {
        byte[] file = Encoding.UTF8.GetBytes(
            "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด\nกองหนึ่ง,2569,1,ก\n,2569,2,ข\nกองหนึ่ง,,3,ค\nกองสอง,2568,4,ง\n"
        );
        Assert.Equal(
            [(3, "หน่วยงาน"), (4, "ปีงบประมาณ")],
            RegisterReading.Of(file, null, null).Problems.Select(p => (p.Line!.Value, p.Column!))
        );
        Assert.Equal(
            [(3, "หน่วยงาน"), (4, "ปีงบประมาณ"), (5, "หน่วยงาน"), (5, "ปีงบประมาณ")],
            RegisterReading.Of(file, "กอง หนึ่ง", 2569).Problems.Select(p => (p.Line!.Value, p.Column!))
        );
        Assert.Empty(
            RegisterReading
                .Of(Encoding.UTF8.GetBytes("หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด\nสำนัก ๑,๒๕๖๙,1,ก\n"), "สํานัก 1", 2569)
                .Problems
        );
    }

    [Theory]
    [InlineData("15/4/2469", false)]
    [InlineData("15/4/2659", false)]
    [InlineData("15/4/2026", true)]
    [InlineData("15/10/2569", true)]
    [InlineData("15/11/2571", true)]
    [InlineData("15/4/2572", false)]
    public void A_day_far_from_its_fiscal_year_is_a_typing_error(string day, bool taken) =>
        Assert.Equal(
            taken,
            RegisterReading
                .Of(Encoding.UTF8.GetBytes($"เลขตัวชี้วัด,ชื่อตัวชี้วัด,กำหนดส่งรอบ 6 เดือน\n1,ก,{day}\n"), "ก", 2569)
                .Problems.Count == 0
        );

    [Fact]
    public void Too_much_is_refused_with_its_limit()
    {
        Assert.Contains("file bytes", Refusal(new byte[RegisterFileLimits.Bytes + 1]), StringComparison.Ordinal);
        StringBuilder many = new("unit,year,number,name\n");
        for (int i = 0; i < RegisterFileLimits.Lines; i++)
            many.Append("ก,2569,1,ก\n");
        Assert.Contains("lines beyond", Refusal(Encoding.UTF8.GetBytes(many.ToString())), StringComparison.Ordinal);
        Assert.Contains(
            "characters of a cell",
            Refusal(Encoding.UTF8.GetBytes("unit,year,number,name\nก,2569,1," + new string('ก', RegisterFileLimits.CellCharacters + 2))),
            StringComparison.Ordinal
        );
        Assert.Contains("bytes after expansion", Refusal(Bomb()), StringComparison.Ordinal);

        static string Refusal(byte[] bytes) => Assert.Single(RegisterReading.Of(bytes, null, null).Problems).Said.English;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_exported_is_imported_again_as_it_was_in_csv_and_in_a_workbook(bool thai)
    {
        AgreedYear year = new(
            0,
            "กองแผนงาน",
            2569,
            [
                new AgreedIndicator("9.10", "=1+1 <b>")
                {
                    Weight = RegisterCells.Weight("2.50"),
                    Targets = ["60", "ร้อยละ ๗๐", null, "≥ 80", "-5"],
                    Due = new Dictionary<int, DateOnly> { [6] = new(2026, 4, 15), [12] = new(2026, 10, 15) },
                },
                new AgreedIndicator("10", "สอง, \"บรรทัด\""),
            ]
        );
        using StringWriter csv = new();
        RegisterFile.WriteCsv(csv, [year], thai);
        using MemoryStream workbook = new();
        RegisterFile.WriteWorkbook(workbook, [year], thai);
        foreach (byte[] bytes in new[] { Encoding.UTF8.GetBytes(csv.ToString()), workbook.ToArray() })
        {
            RegisterReading reading = RegisterReading.Of(bytes, null, null);
            Assert.Empty(reading.Problems);
            Assert.Empty(RegisterDifference.Of(RegisterState.Empty.With([year]), reading.Years));
        }
    }

    [Theory]
    [InlineData("15/4/2569", 2026, 4, 15)]
    [InlineData("๑๕/๐๔/๒๕๖๙", 2026, 4, 15)]
    [InlineData("15/4/2026", 2026, 4, 15)]
    [InlineData("15/4/69", 2026, 4, 15)]
    [InlineData("15 เม.ย. 2569", 2026, 4, 15)]
    [InlineData("15 เมษายน พ.ศ. ๒๕๖๙", 2026, 4, 15)]
    [InlineData("15 April 2026", 2026, 4, 15)]
    [InlineData("2569-04-15", 2026, 4, 15)]
    [InlineData("2026-04-15", 2026, 4, 15)]
    [InlineData("29/2/2567", 2024, 2, 29)]
    [InlineData("29/2/2569", 0, 0, 0)]
    [InlineData("31/4/2569", 0, 0, 0)]
    [InlineData("4/15/2569", 0, 0, 0)]
    [InlineData("เมษายน 2569", 0, 0, 0)]
    [InlineData("15", 0, 0, 0)]
    public void Days_are_read_as_offices_write_them(string text, int year, int month, int day) =>
        Assert.Equal(year == 0 ? null : new DateOnly(year, month, day), RegisterCells.Day(text));

    /// <summary>A sheet of spaces that unfolds to more than a workbook may.</summary>
    private static byte[] Bomb()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            byte[] spaces = new byte[1 << 20];
            for (long written = 0; written <= RegisterFileLimits.ExpandedBytes; written += spaces.Length)
                part.Write(spaces);
        }

        return bytes.ToArray();
    }
}
