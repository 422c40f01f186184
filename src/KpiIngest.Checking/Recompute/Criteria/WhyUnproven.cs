using KpiIngest.Checking.Language;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>Why a score cannot be proven from the stated result.</summary>
internal static class WhyUnproven
{
    public static Bilingual Words { get; } = new("ผลการดำเนินงานเป็นข้อความ", "The result is stated in words.");

    public static Bilingual Nothing { get; } = new("ไม่ได้ระบุผลการดำเนินงานเป็นตัวเลข", "No result is stated.");

    public static Bilingual Repeats { get; } =
        new("ผลการดำเนินงานเท่ากับคะแนน ซึ่งมักเป็นการใส่คะแนนซ้ำ", "The result equals the score and often just repeats it.");

    public static Bilingual NoCriteria { get; } = new("ไม่พบเกณฑ์การให้คะแนนของข้อนี้", "No criteria were found for this item.");

    public static Bilingual CriteriaUnread { get; } =
        new("อ่านเกณฑ์การให้คะแนนของข้อนี้จากภาพสแกนได้ไม่ครบ", "The criteria of this item could not all be read from the scan.");

    public static Bilingual CellUnread { get; } =
        new(
            "ช่องเกณฑ์การให้คะแนนของข้อนี้ไม่ได้เขียนเป็นระดับที่อ่านได้แน่ชัด จึงไม่ได้ใช้ตรวจคะแนน",
            "The cell of criteria of this item could not be read as levels with certainty; its score was not tested by it."
        );

    public static Bilingual CriteriaOfAny { get; } =
        new(
            "มีเกณฑ์การให้คะแนนที่บอกไม่ได้ว่าเป็นของข้อใด จึงไม่ได้ใช้ตรวจคะแนนของข้อนี้",
            "There are criteria of which it is not certain to which item they belong; the score of this item was not tested by them."
        );

    public static Bilingual CriteriaInWords { get; } =
        new(
            "เกณฑ์การให้คะแนนของข้อนี้เป็นข้อความ เทียบกับตัวเลขไม่ได้",
            "The criteria of this item are words, with which a figure cannot be compared."
        );

    public static Bilingual OtherUnit { get; } =
        new("ผลการดำเนินงานกับเกณฑ์การให้คะแนนไม่ได้ใช้หน่วยเดียวกัน", "The result and the criteria are not in the same unit.");

    public static Bilingual Uncertain { get; } =
        new(
            "เกณฑ์การให้คะแนนของข้อนี้เทียบกับผลการดำเนินงานไม่ได้แน่ชัด",
            "The criteria of this item cannot be applied to the result with certainty."
        );
}
