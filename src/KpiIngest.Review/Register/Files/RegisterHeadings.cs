using System.Text;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Register.Files;

/// <summary>The columns of a register file.</summary>
public enum RegisterColumn
{
    Unit,
    Year,
    Number,
    Name,
    Weight,
    T1,
    T2,
    T3,
    T4,
    T5,
    Due6,
    Due9,
    Due12,
}

/// <summary>What the columns of a register file may be called, in Thai and English: compared without spaces, signs and capitals, with
/// Arabic digits.</summary>
internal static class RegisterHeadings
{
    /// <summary>Lines from the top among which the headings stand: titles stand above them.</summary>
    private const int Depth = 20;

    private static readonly Dictionary<string, RegisterColumn> Names = Wordings();

    /// <summary>The heading of each column in files that are written, Thai and English.</summary>
    public static IReadOnlyList<(RegisterColumn Column, string Thai, string English)> Written { get; } =
    [
        (RegisterColumn.Unit, "หน่วยงาน", "unit"),
        (RegisterColumn.Year, "ปีงบประมาณ", "fiscalYear"),
        (RegisterColumn.Number, "เลขตัวชี้วัด", "number"),
        (RegisterColumn.Name, "ชื่อตัวชี้วัด", "name"),
        (RegisterColumn.Weight, "น้ำหนัก", "weight"),
        (RegisterColumn.T1, "เป้าหมาย 1", "T1"),
        (RegisterColumn.T2, "เป้าหมาย 2", "T2"),
        (RegisterColumn.T3, "เป้าหมาย 3", "T3"),
        (RegisterColumn.T4, "เป้าหมาย 4", "T4"),
        (RegisterColumn.T5, "เป้าหมาย 5", "T5"),
        (RegisterColumn.Due6, "กำหนดส่งรอบ 6 เดือน", "due6"),
        (RegisterColumn.Due9, "กำหนดส่งรอบ 9 เดือน", "due9"),
        (RegisterColumn.Due12, "กำหนดส่งรอบ 12 เดือน", "due12"),
    ];

    /// <returns>Index of the line of headings, and the place of each column that was recognised; the index is -1 where no line is
    /// one.</returns>
    public static (int Line, IReadOnlyDictionary<RegisterColumn, int> Columns) Find(IReadOnlyList<RegisterLine> lines)
    {
        (int at, Dictionary<RegisterColumn, int> best) = (-1, []);
        for (int i = 0; i < Math.Min(lines.Count, Depth); i++)
        {
            Dictionary<RegisterColumn, int> found = Of(lines[i]);
            if (found.Count > best.Count && found.ContainsKey(RegisterColumn.Number) && found.ContainsKey(RegisterColumn.Name))
                (at, best) = (i, found);
        }

        return (at, best);
    }

    /// <summary>How many columns are recognised.</summary>
    public static int Known(IReadOnlyList<RegisterLine> lines) => Find(lines).Columns.Count;

    private static Dictionary<RegisterColumn, int> Of(RegisterLine line)
    {
        Dictionary<RegisterColumn, int> found = [];
        int? counter = null;
        for (int c = 0; c < line.Cells.Count; c++)
        {
            string heading = Folded(line.Cells[c]);

            // A running number may stand beside the indicator's own.
            if (heading is "ลำดับ" or "ลำดับที่" or "ที่" or "no")
                counter ??= c;
            else if (Names.TryGetValue(heading, out RegisterColumn column))
                found.TryAdd(column, c);
        }

        if (counter is { } only)
            found.TryAdd(RegisterColumn.Number, only);
        return found;
    }

    private static Dictionary<string, RegisterColumn> Wordings()
    {
        Dictionary<string, RegisterColumn> names = new(StringComparer.Ordinal);
        Add(
            RegisterColumn.Unit,
            "หน่วยงาน",
            "ชื่อหน่วยงาน",
            "หน่วยงานที่รับผิดชอบ",
            "หน่วยงานเจ้าของตัวชี้วัด",
            "สังกัด",
            "unit",
            "agency",
            "department",
            "organisation",
            "organization"
        );
        Add(RegisterColumn.Year, "ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปี", "ปีงบ", "พ.ศ.", "fiscal year", "year", "FY");
        Add(
            RegisterColumn.Number,
            "เลขตัวชี้วัด",
            "เลขที่ตัวชี้วัด",
            "หมายเลขตัวชี้วัด",
            "ลำดับตัวชี้วัด",
            "รหัสตัวชี้วัด",
            "ตัวชี้วัดที่",
            "ข้อ",
            "ข้อที่",
            "number",
            "indicator number",
            "indicator no",
            "KPI no",
            "KPI number",
            "code"
        );
        Add(
            RegisterColumn.Name,
            "ชื่อตัวชี้วัด",
            "ตัวชี้วัด",
            "ตัวชี้วัดผลการปฏิบัติราชการ",
            "รายการตัวชี้วัด",
            "name",
            "indicator",
            "indicator name",
            "KPI",
            "KPI name"
        );
        Add(
            RegisterColumn.Weight,
            "น้ำหนัก",
            "ค่าน้ำหนัก",
            "น้ำหนักร้อยละ",
            "น้ำหนัก (ร้อยละ)",
            "น้ำหนัก (%)",
            "weight",
            "weight (%)",
            "weight percent",
            "W"
        );
        for (int level = 1; level <= 5; level++)
        {
            Add(
                RegisterColumn.T1 + (level - 1),
                $"T{level}",
                $"เป้าหมาย {level}",
                $"เป้าหมายระดับ {level}",
                $"ค่าเป้าหมาย {level}",
                $"ค่าเป้าหมายระดับ {level}",
                $"ค่าเป้าหมายระดับที่ {level}",
                $"ระดับ {level}",
                $"ระดับที่ {level}",
                $"ระดับคะแนน {level}",
                $"เกณฑ์ {level}",
                $"เกณฑ์ระดับ {level}",
                $"เกณฑ์การให้คะแนน {level}",
                $"คะแนน {level}",
                $"target {level}",
                $"level {level}",
                $"{level}"
            );
        }

        foreach (
            (RegisterColumn column, int round) in new[] { (RegisterColumn.Due6, 6), (RegisterColumn.Due9, 9), (RegisterColumn.Due12, 12) }
        )
        {
            Add(
                column,
                $"กำหนดส่งรอบ {round} เดือน",
                $"กำหนดส่ง {round} เดือน",
                $"กำหนดส่งรอบ {round}",
                $"วันครบกำหนดรอบ {round} เดือน",
                $"วันกำหนดส่งรอบ {round} เดือน",
                $"วันที่กำหนดส่งรอบ {round} เดือน",
                $"รอบ {round} เดือน",
                $"{round} เดือน",
                $"due {round}",
                $"due {round} months",
                $"due round {round}",
                $"round {round}",
                $"{round} months"
            );
        }

        return names;

        void Add(RegisterColumn column, params string[] wordings)
        {
            foreach (string wording in wordings)
                names[Folded(wording)] = column;
        }
    }

    private static string Folded(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (char c in ThaiDigits.ToArabic(ThaiText.Alike(text)))
            if (char.IsLetterOrDigit(c) || ThaiText.IsMark(c))
                kept.Append(char.ToLowerInvariant(c));
        return kept.ToString();
    }
}
