using KpiIngest.Checking.Language;

namespace KpiIngest.Checking.Causes;

/// <summary>What probably happened to a figure. A guess for a person, never a correction.</summary>
/// <param name="Code">kebab-case.</param>
public sealed record Cause(string Code, Bilingual Message)
{
    public static Cause DigitMisread { get; } =
        new("digit-misread", new("เลขตัวหนึ่งน่าจะพิมพ์หรืออ่านผิด", "One digit was probably misread or mistyped."));

    public static Cause DigitsTransposed { get; } =
        new("digits-transposed", new("เลขสองตัวที่ติดกันน่าจะสลับที่", "Two neighbouring digits were probably swapped."));

    public static Cause DecimalShifted { get; } =
        new("decimal-shifted", new("จุดทศนิยมน่าจะเลื่อนที่", "The decimal point was probably shifted."));

    public static Cause RowLeftOut { get; } =
        new("row-left-out", new("ผลรวมน่าจะนับขาดไปหนึ่งแถว", "The total probably leaves out a row."));

    public static Cause RowCountedTwice { get; } =
        new("row-counted-twice", new("ผลรวมน่าจะนับแถวหนึ่งซ้ำ", "The total probably counts a row twice."));

    public static Cause OtherConvention { get; } =
        new(
            "other-convention",
            new("น่าจะคำนวณด้วยวิธีถ่วงน้ำหนักอีกแบบหนึ่ง", "It was probably computed by another weighting convention.")
        );

    public static Cause StaleTotal { get; } =
        new(
            "stale-total",
            new("ผลรวมน่าจะคำนวณจากค่าเดิมของแถวก่อนแก้ไข", "The total was probably computed from an earlier value of a row.")
        );

    public static Cause ResultForScore { get; } =
        new("result-for-score", new("น่าจะใช้ผลการดำเนินงานคูณแทนคะแนน", "The result was probably taken for the score."));

    public static Cause ScoreAndResultSwapped { get; } =
        new("score-result-swapped", new("คะแนนกับผลการดำเนินงานน่าจะใส่สลับช่องกัน", "Score and result have probably changed columns."));

    public static Cause FiguresSwapped { get; } =
        new("figures-swapped", new("ตัวเลขสองตัวน่าจะสลับที่กัน", "Two figures have probably changed places."));

    public static Cause RowsSwapped { get; } =
        new("rows-swapped", new("ตัวเลขทั้งแถวน่าจะสลับกับอีกแถวหนึ่ง", "The figures of two rows have probably changed places."));

    public static Cause RoundedBeforeSumming { get; } =
        new("rounded-before-summing", new("น่าจะปัดเศษแต่ละแถวก่อนนำมารวม", "The rows were probably rounded before they were added up."));
}
