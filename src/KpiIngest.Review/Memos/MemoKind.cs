using KpiIngest.Review.Memos.Template;

namespace KpiIngest.Review.Memos;

/// <summary>What is made.</summary>
public enum MemoKind
{
    /// <summary>A draft memo that asks a unit to mend or explain what was confirmed.</summary>
    Memo,

    /// <summary>A certificate that reports were checked and nothing is left to be mended.</summary>
    Certificate,
}

/// <summary>The marks of each kind of template. docs/memo.md lists them; a test holds the two against each other.</summary>
internal static class MemoMarks
{
    public const string Date = "วันที่";
    public const string Unit = "หน่วยงาน";
    public const string Round = "รอบและปี";
    public const string Reports = "รายงาน";
    public const string Received = "วันที่รับ";
    public const string Files = "ไฟล์";
    public const string Numbers = "เลขรายการ";
    public const string Version = "ฉบับที่";
    public const string Witness = "จุดตรวจสอบ";
    public const string Maker = "ผู้จัดทำ";
    public const string EarlierIntro = "ความนำฉบับก่อน";
    public const string Count = "จำนวนข้อ";
    public const string Result = "ผลการตรวจ";
    public const string Remarks = "หมายเหตุ";
    public const string Digest = "รหัสไฟล์";
    public const string GapsIntro = "ความนำตรวจไม่ได้";
    public const string AcceptedIntro = "ความนำยอมรับ";

    /// <summary>Findings of a memo.</summary>
    public const string Findings = "ข้อ";

    /// <summary>What was asked for in earlier versions.</summary>
    public const string Earlier = "ก่อน";

    /// <summary>What a certificate says was compared.</summary>
    public const string Compared = "เทียบ";

    public const string Gaps = "ตรวจไม่ได้";

    public const string Accepted = "ยอมรับ";

    private static readonly string[] Common = [Date, Unit, Round, Reports, Received, Files, Numbers, Version, Witness, Maker, EarlierIntro];

    private static readonly TemplateMarks Memo = new(
        Set([.. Common, Count]),
        Lists((Findings, ["ลำดับ", "ที่", "ระบุ", "คำนวณ", "วิธีคิด", "ขอให้"]), (Earlier, ["ลำดับ", "ที่", "เดิม", "ปัจจุบัน", "ผล"])),
        [Unit, "ข้อ.ที่", "ข้อ.ระบุ", "ข้อ.คำนวณ", "ข้อ.วิธีคิด", "ข้อ.ขอให้", "ก่อน.ที่", "ก่อน.ผล"]
    );

    private static readonly TemplateMarks Certificate = new(
        Set([.. Common, Result, Remarks, Digest, GapsIntro, AcceptedIntro]),
        Lists(
            (Compared, ["ลำดับ", "รายงาน", "แถว", "จุด", "ระบุ", "คำนวณ"]),
            (Gaps, ["ลำดับ", "ที่", "เหตุผล"]),
            (Accepted, ["ลำดับ", "ที่", "เหตุผล"]),
            (Earlier, ["ลำดับ", "ที่", "เดิม", "ปัจจุบัน", "ผล"])
        ),
        [
            Unit,
            Result,
            Remarks,
            Digest,
            "เทียบ.รายงาน",
            "เทียบ.จุด",
            "ตรวจไม่ได้.ที่",
            "ตรวจไม่ได้.เหตุผล",
            "ยอมรับ.ที่",
            "ยอมรับ.เหตุผล",
            "ก่อน.ที่",
            "ก่อน.ผล",
        ]
    );

    public static TemplateMarks Of(MemoKind kind) => kind == MemoKind.Memo ? Memo : Certificate;

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlySet<string>> Lists(params (string List, string[] Columns)[] lists) =>
        lists.ToDictionary(l => l.List, l => (IReadOnlySet<string>)Set(l.Columns.Select(c => $"{l.List}.{c}")), StringComparer.Ordinal);
}
