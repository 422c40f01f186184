using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Language;

/// <summary>What the columns of a scoring table are called: in addresses and in messages.</summary>
public static class FigureName
{
    public const string Weight = "weight";

    public const string Result = "result";

    public const string Score = "score";

    public const string WeightedScore = "weightedScore";

    public const string Average = "average";

    public static Bilingual TotalWeight { get; } = new("ผลรวมน้ำหนัก", "total weight");

    public static Bilingual TotalWeightedScore { get; } = new("ผลรวมคะแนนถ่วงน้ำหนัก", "total weighted score");

    /// <param name="column">One of the names above, as in <see cref="FigureAddress.Column"/>.</param>
    public static Bilingual Of(string column) =>
        column switch
        {
            Weight => new Bilingual("น้ำหนัก", "weight"),
            Result => new Bilingual("ผลการดำเนินงาน", "result"),
            Score => new Bilingual("คะแนน", "score"),
            WeightedScore => new Bilingual("คะแนนถ่วงน้ำหนัก", "weighted score"),
            Average => new Bilingual("คะแนนเฉลี่ยถ่วงน้ำหนัก", "weighted average"),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No column of a scoring table."),
        };
}
