using System.IO.Compression;
using System.Text;

namespace KpiIngest.Fixtures.Memos;

/// <summary>The templates of memo and certificate that come with the program; an office makes its own of them in Word.</summary>
public static class MemoTemplates
{
    private static readonly DateTimeOffset Written = new(2014, 10, 1, 10, 0, 0, TimeSpan.Zero);

    private const string FooterId = "rId4";

    /// <summary>Name of each file with the text of its parts.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Part, string Text)>> All { get; } =
        new SortedDictionary<string, IReadOnlyList<(string Part, string Text)>>(StringComparer.Ordinal)
        {
            ["return-memo.docx"] = Parts(Memo(), "ร่างจากผลการตรวจที่บันทึกไว้ ผู้จัดทำ {{ผู้จัดทำ}} จุดตรวจสอบ {{จุดตรวจสอบ}}"),
            ["certificate.docx"] = Parts(Certificate(), "ออกจากผลการตรวจที่บันทึกไว้ จุดตรวจสอบ {{จุดตรวจสอบ}}"),
        };

    /// <summary>Writes them into a folder.</summary>
    public static int To(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, IReadOnlyList<(string Part, string Text)> parts) in All)
        {
            using ZipArchive zip = new(File.Create(Path.Combine(folder, name)), ZipArchiveMode.Create);
            foreach ((string part, string text) in parts)
            {
                ZipArchiveEntry entry = zip.CreateEntry(part, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Written;
                using Stream stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return 0;
    }

    private static List<(string Part, string Text)> Parts(MemoBody body, string footer) =>
        [
            ("[Content_Types].xml", MemoParts.ContentTypes),
            ("_rels/.rels", MemoParts.Relationships),
            ("word/document.xml", body.Document(FooterId)),
            ("word/_rels/document.xml.rels", MemoParts.DocumentRelationships),
            ("word/styles.xml", MemoParts.Styles),
            ("word/settings.xml", MemoParts.Settings),
            ("word/fontTable.xml", MemoParts.Fonts),
            ("word/footer1.xml", MemoBody.Footer(footer)),
        ];

    private static MemoBody Memo()
    {
        MemoBody body = new();
        body.Paragraph("<w:jc w:val=\"center\"/>", MemoBody.Run("บันทึกข้อความ", 58, bold: true));
        body.Line(MemoBody.Width, Label("ส่วนราชการ"), MemoBody.Run("  กลุ่มพัฒนาระบบบริหาร  โทร. \t"));
        body.Line(4536, Label("ที่"), MemoBody.Run("  \t"), Label("วันที่"), MemoBody.Run("  {{วันที่}}\t"));
        body.Paragraph(
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"auto\"/></w:pBdr><w:ind w:left=\"851\" w:hanging=\"851\"/>",
            Label("เรื่อง"),
            MemoBody.Run("  ขอให้แก้ไขรายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ {{รอบและปี}}")
        );
        body.Paragraph("<w:spacing w:before=\"120\"/>", MemoBody.Run("เรียน  หัวหน้า{{หน่วยงาน}}"));
        body.Text(
            last: false,
            MemoBody.Run(
                "ตามที่ {{หน่วยงาน}} ได้ส่งรายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ {{รายงาน}} {{รอบและปี}} เมื่อวันที่ {{วันที่รับ}} (เลขรับรายการที่ {{เลขรายการ}}) นั้น"
            )
        );
        body.Text(
            last: false,
            MemoBody.Run(
                "กลุ่มพัฒนาระบบบริหารได้ตรวจการคำนวณและความสอดคล้องของตัวเลขในรายงานแล้ว ขอให้ดำเนินการจำนวน {{จำนวนข้อ}} ข้อ ดังนี้"
            )
        );
        body.Paragraph("<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>");
        body.Table(
            (454, "ที่", "ข้อ.ลำดับ", "center"),
            (1871, "ตำแหน่งในรายงาน", "ข้อ.ที่", "left"),
            (1588, "รายงานระบุ", "ข้อ.ระบุ", "right"),
            (1588, "คำนวณได้", "ข้อ.คำนวณ", "right"),
            (1728, "วิธีคำนวณ", "ข้อ.วิธีคิด", "left"),
            (1842, "ขอให้ดำเนินการ", "ข้อ.ขอให้", "left")
        );
        Earlier(body);
        body.Text(
            last: true,
            MemoBody.Run(
                "จึงเรียนมาเพื่อโปรดดำเนินการ และส่งรายงานฉบับแก้ไขหรือคำชี้แจงภายในวันที่ .............................. ทั้งนี้ รายงานที่ส่งใหม่จะนับเป็นฉบับถัดไปและเทียบกับฉบับเดิมทุกตัวเลข"
            )
        );
        const string Signed = "<w:ind w:left=\"4536\"/><w:jc w:val=\"center\"/>";
        body.Paragraph(
            "<w:keepNext/><w:spacing w:before=\"720\"/>" + Signed,
            MemoBody.Run("(............................................)")
        );
        body.Paragraph(Signed, MemoBody.Run("ตำแหน่ง .................................."));
        return body;
    }

    private static MemoBody Certificate()
    {
        MemoBody body = new();
        body.Paragraph("<w:jc w:val=\"center\"/>", MemoBody.Run("ใบรับรองผลการตรวจ", 52, bold: true));
        body.Paragraph(
            "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>",
            MemoBody.Run("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ {{รอบและปี}}")
        );
        Named(body, "หน่วยงาน", "{{หน่วยงาน}}");
        Named(body, "รายงาน", "{{รายงาน}}");
        Named(body, "ไฟล์", "{{ไฟล์}} รับเมื่อวันที่ {{วันที่รับ}} เลขรับรายการที่ {{เลขรายการ}} ฉบับที่ {{ฉบับที่}}");
        Named(body, "ผลการตรวจ", "{{ผลการตรวจ}}", bold: true);
        body.Paragraph("<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>");
        body.Table(
            (567, "ที่", "เทียบ.ลำดับ", "center"),
            (3060, "รายงาน", "เทียบ.รายงาน", "left"),
            (1134, "แถวที่ตรวจ", "เทียบ.แถว", "right"),
            (1134, "จุดที่เทียบ", "เทียบ.จุด", "right"),
            (1588, "คะแนนเฉลี่ยที่ระบุ", "เทียบ.ระบุ", "right"),
            (1588, "คะแนนเฉลี่ยที่คำนวณได้", "เทียบ.คำนวณ", "right")
        );
        Listed(body, "ความนำตรวจไม่ได้", "ตรวจไม่ได้", "สิ่งที่ตรวจไม่ได้", "เหตุผล");
        Listed(body, "ความนำยอมรับ", "ยอมรับ", "ข้อที่ตรวจพบ", "รายละเอียดและเหตุผลที่ยอมรับ");
        Earlier(body);
        body.Paragraph("<w:spacing w:before=\"120\"/>", MemoBody.Run("{{หมายเหตุ}}", 28));
        body.Text(
            last: true,
            MemoBody.Run(
                "ใบรับรองนี้รับรองการคำนวณและความสอดคล้องของตัวเลขที่เขียนไว้ในรายงานเท่านั้น ไม่ได้รับรองว่าผลการดำเนินงานเป็นไปตามที่รายงาน",
                28
            )
        );
        const string Signed = "<w:ind w:left=\"4536\"/><w:jc w:val=\"center\"/>";
        body.Paragraph(
            "<w:keepNext/><w:spacing w:before=\"600\"/>" + Signed,
            MemoBody.Run("(............................................)")
        );
        body.Paragraph("<w:keepNext/>" + Signed, MemoBody.Run("{{ผู้จัดทำ}}"));
        body.Paragraph(Signed, MemoBody.Run("วันที่ {{วันที่}}"));
        body.Paragraph("<w:spacing w:before=\"240\"/>", MemoBody.Run("SHA-256 ของไฟล์ {{รหัสไฟล์}}", 20));
        return body;
    }

    private static void Named(MemoBody body, string label, string value, bool bold = false) =>
        body.Paragraph(
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"1701\"/></w:tabs><w:ind w:left=\"1701\" w:hanging=\"1701\"/>",
            MemoBody.Run(label, bold: true),
            MemoBody.Run("\t" + value, bold: bold)
        );

    private static void Listed(MemoBody body, string intro, string list, string what, string why)
    {
        body.Paragraph("<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", MemoBody.Run("{{" + intro + "}}"));
        body.Table((567, "ที่", list + ".ลำดับ", "center"), (3118, what, list + ".ที่", "left"), (5386, why, list + ".เหตุผล", "left"));
    }

    private static void Earlier(MemoBody body)
    {
        body.Paragraph("<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", MemoBody.Run("{{ความนำฉบับก่อน}}"));
        body.Table(
            (567, "ที่", "ก่อน.ลำดับ", "center"),
            (3458, "ข้อที่ขอให้แก้ไข", "ก่อน.ที่", "left"),
            (1588, "เดิม", "ก่อน.เดิม", "right"),
            (1588, "ฉบับนี้", "ก่อน.ปัจจุบัน", "right"),
            (1870, "ผล", "ก่อน.ผล", "left")
        );
    }

    private static string Label(string text) => MemoBody.Run(text, 40, bold: true);
}
