using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Language;

/// <summary>What the page of a card says.</summary>
public static class CardWords
{
    public static Bilingual Summary { get; } = new("ตารางสรุป", "Summary table");
    public static Bilingual Detail { get; } = new("ตารางรายข้อ", "Item table");
    public static Bilingual Self { get; } = new("ประเมินตนเอง", "self-assessed");
    public static Bilingual Committee { get; } = new("คณะกรรมการ", "committee");
    public static Bilingual EveryFigure { get; } =
        new("กดที่ตัวเลขเพื่อดูตำแหน่งในต้นฉบับ", "Each figure leads to its place in the original");
    public static Bilingual Item { get; } = new("ประเด็น", "Item");
    public static Bilingual Check { get; } = new("ผลตรวจ", "Check");
    public static Bilingual Total { get; } = new("รวม", "Total");
    public static Bilingual Agrees { get; } = new("ตรงกัน", "agrees");
    public static Bilingual Differs { get; } = new("ไม่ตรงกัน", "differs");
    public static Bilingual NotChecked { get; } = new("ตรวจไม่ได้", "not checkable");
    public static Bilingual Unclear { get; } = new("ไม่ชัดเจน", "unclear");
    public static Bilingual Convention { get; } = new("วิธีคิดคะแนนถ่วง", "Weighted scores are");
    public static Bilingual Supervisors { get; } = new("ผู้กำกับดูแล", "Supervisors");
    public static Bilingual Collectors { get; } = new("ผู้จัดเก็บข้อมูล", "Collectors");
    public static Bilingual Criteria { get; } = new("เกณฑ์การให้คะแนน", "Criteria");
    public static Bilingual CriteriaOf { get; } = new("ข้อ {0}", "Item {0}");
    public static Bilingual Level { get; } = new("ระดับ", "Level");
    public static Bilingual Condition { get; } = new("เกณฑ์", "Condition");
    public static Bilingual Score { get; } = new("คะแนน", "Score");
    public static Bilingual Others { get; } = new("สิ่งที่พบนอกตารางคะแนน", "Found outside of the score tables");
    public static Bilingual Compared { get; } = new("ตรวจแล้ว {0} จุด", "{0} {0:comparison|comparisons}");
    public static Bilingual Figure { get; } = new("ตัวเลขในต้นฉบับ", "A figure in the original");
    public static Bilingual Read { get; } = new("อ่านได้", "Read as");
    public static Bilingual Written { get; } = new("เขียนไว้ว่า", "Written as");
    public static Bilingual Original { get; } = new("ต้นฉบับ", "Original");

    public static Bilingual ChangedSince { get; } = new("ตรวจทานแล้ว แต่เปลี่ยนไปหลังจากนั้น", "Reviewed, changed since");
    public static Bilingual ChangedSinceText { get; } = new("{0} ข้อต้องตัดสินใหม่", "{0} to be decided anew");
    public static Bilingual Duplicates { get; } = new("รายการที่ซ้ำกับรายการนี้", "Repeated by");
    public static Bilingual Corrected { get; } = new("ค่าที่บุคคลแก้", "Values corrected by a person");
    public static Bilingual CorrectedText { get; } =
        new(
            "การ์ดนี้ตรวจด้วยค่าที่แก้แล้ว ส่วนที่ระบบอ่านได้เดิมยังเก็บไว้",
            "The card is checked with these values; what was read stays recorded beside them."
        );
    public static Bilingual Uncorrect { get; } = new("ถอนการแก้ค่า", "Take the correction back");
    public static Bilingual JustCorrected { get; } = new("แก้ค่าและตรวจการ์ดใหม่แล้ว", "Corrected, and the card is checked again");

    /// <summary>What a figure is, with the place where it stands.</summary>
    public static Bilingual NameOf(FigureResult figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Bilingual column = figure.At.Column
            is FigureName.Weight
                or FigureName.Result
                or FigureName.Score
                or FigureName.WeightedScore
                or FigureName.Average
            ? FigureName.Of(figure.At.Column)
            : new Bilingual("ตัวเลข", "figure");
        Bilingual place = PlaceWording.Of(new LocationResult(figure.Location.Page, figure.Location.Table, figure.Location.Row, null));
        return new Bilingual($"{column.Thai} {place.Thai}".Trim(), $"{column.English} {place.English}".Trim());
    }

    public static Bilingual ConventionOf(string convention) =>
        convention switch
        {
            "product" => new("น้ำหนัก × คะแนน", "weight × score"),
            "percent" => new("น้ำหนัก × คะแนน ÷ ๑๐๐", "weight × score ÷ 100"),
            "share" => new("น้ำหนัก × คะแนน ÷ ผลรวมน้ำหนัก", "weight × score ÷ total weight"),
            "fullMarks" => new("น้ำหนัก × คะแนน ÷ คะแนนเต็ม", "weight × score ÷ full marks"),
            _ => new("ไม่ทราบ", "unknown"),
        };
}
