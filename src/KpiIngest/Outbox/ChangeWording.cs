using KpiIngest.Checking.Language;
using KpiIngest.Records.Changes;

namespace KpiIngest.Outbox;

/// <summary>What the differences between two readings are called.</summary>
internal static class ChangeWording
{
    public static Bilingual Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.FigureRead => new("อ่านได้เพิ่ม", "now read"),
            ChangeKind.FigureLost => new("อ่านไม่ได้แล้ว", "no longer read"),
            ChangeKind.ValueChanged => new("ค่าเปลี่ยน", "value changed"),
            ChangeKind.FindingNew => new("ข้อที่พบเพิ่ม", "finding new"),
            ChangeKind.FindingGone => new("ข้อที่ไม่พบแล้ว", "finding gone"),
            ChangeKind.FindingChanged => new("ข้อที่พบเปลี่ยนไป", "finding changed"),
            ChangeKind.OutcomeChanged => new("ผลของไฟล์เปลี่ยน", "outcome changed"),
            _ => new("จุดที่ตรวจไม่ได้เปลี่ยน", "not checkable changed"),
        };

    /// <summary>Names of tables, items and fields, as json and csv have them, in the words of people.</summary>
    private static readonly Dictionary<string, Bilingual> Words = new(StringComparer.Ordinal)
    {
        ["summary"] = new("ตารางสรุป", "summary"),
        ["detail"] = new("ตารางรายข้อ", "detail"),
        ["self"] = new("ประเมินตนเอง", "self-assessed"),
        ["committee"] = new("คณะกรรมการ", "committee"),
        ["criteria"] = new("เกณฑ์การให้คะแนน", "criteria"),
        ["total"] = new("แถวรวม", "total"),
        ["group"] = new("กลุ่ม", "group"),
        ["table"] = new("ชนิดตาราง", "kind of table"),
        ["indicatorNumber"] = new("เลขตัวชี้วัด", "number of the indicator"),
        ["indicatorName"] = new("ชื่อตัวชี้วัด", "name of the indicator"),
        ["fiscalYear"] = new("ปีงบประมาณ", "fiscal year"),
        ["round"] = new("รอบ", "round"),
        ["supervisors"] = new("ผู้กำกับดูแล", "supervisors"),
        ["collectors"] = new("ผู้จัดเก็บข้อมูล", "collectors"),
        ["phones"] = new("โทรศัพท์", "telephones"),
        ["evidence"] = new("หลักฐาน", "evidence"),
        ["statedAverage"] = new("ค่าเฉลี่ยที่ระบุ", "stated average"),
        ["formulas"] = new("สูตรคำนวณ", "formulas"),
        ["formulaValues"] = new("ผลของสูตร", "results of formulas"),
        ["convention"] = new("วิธีคิดคะแนนถ่วง", "convention"),
        ["certainty"] = new("ความแน่ชัดของตาราง", "certainty"),
        ["number"] = new("ข้อที่", "number"),
        ["name"] = new("ชื่อ", "name"),
        ["weight"] = new("น้ำหนัก", "weight"),
        ["result"] = new("ผลการดำเนินงาน", "result"),
        ["score"] = new("คะแนน", "score"),
        ["weightedScore"] = new("คะแนนถ่วงน้ำหนัก", "weighted score"),
        ["condition"] = new("เกณฑ์", "condition"),
        ["outcome"] = new("ผลของไฟล์", "outcome"),
    };

    /// <summary>Table, item and field. The code of a finding, or of what was not checkable, stands as it is.</summary>
    public static Bilingual PlaceOf(ReadingChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        List<Bilingual> words = [.. (change.Table ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordOf)];
        if (change.Item is { } item)
            words.AddRange(
                item.StartsWith("group ", StringComparison.Ordinal)
                    ? [WordOf("group"), AsItIs(item["group ".Length..])]
                    : [item == "total" ? WordOf(item) : AsItIs(item)]
            );
        words.Add(
            change.Kind is ChangeKind.FigureRead or ChangeKind.FigureLost or ChangeKind.ValueChanged or ChangeKind.OutcomeChanged
                ? WordOf(change.Field)
                : AsItIs(change.Field)
        );
        return new Bilingual(string.Join(' ', words.Select(w => w.Thai)), string.Join(' ', words.Select(w => w.English)));
    }

    public static Bilingual BeforeOf(ReadingChange change) => Both(change.Before, change.BeforeThai);

    public static Bilingual AfterOf(ReadingChange change) => Both(change.After, change.AfterThai);

    private static Bilingual Both(string? said, string? thai) => new(thai ?? said ?? "", said ?? "");

    private static Bilingual WordOf(string name) => Words.GetValueOrDefault(name) ?? AsItIs(name);

    private static Bilingual AsItIs(string text) => new(text, text);

    /// <summary>As json and csv have it: <c>finding-new</c>.</summary>
    public static string Name(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.FigureRead => "figure-read",
            ChangeKind.FigureLost => "figure-lost",
            ChangeKind.ValueChanged => "value-changed",
            ChangeKind.FindingNew => "finding-new",
            ChangeKind.FindingGone => "finding-gone",
            ChangeKind.FindingChanged => "finding-changed",
            ChangeKind.OutcomeChanged => "outcome-changed",
            _ => "not-checkable-changed",
        };
}
