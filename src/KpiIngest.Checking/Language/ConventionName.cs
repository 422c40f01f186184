using KpiIngest.Reports;

namespace KpiIngest.Checking.Language;

/// <summary>The conventions of weighting, as formulas a person can check.</summary>
public static class ConventionName
{
    public static Bilingual Of(WeightingConvention convention) =>
        convention switch
        {
            WeightingConvention.Product => new Bilingual("น้ำหนัก × คะแนน", "weight × score"),
            WeightingConvention.Percent => new Bilingual("น้ำหนัก × คะแนน ÷ ๑๐๐", "weight × score ÷ 100"),
            WeightingConvention.Share => new Bilingual("น้ำหนัก × คะแนน ÷ ผลรวมน้ำหนัก", "weight × score ÷ total weight"),
            WeightingConvention.FullMarks => new Bilingual("น้ำหนัก × คะแนน ÷ คะแนนเต็ม", "weight × score ÷ top score"),
            _ => new Bilingual("ไม่ทราบวิธี", "unknown"),
        };

    /// <param name="code">As the answer writes it.</param>
    public static Bilingual OfCode(string code) => Of(Parse(code));

    /// <param name="code">As the answer writes it.</param>
    /// <returns>Unknown where it is none.</returns>
    public static WeightingConvention Parse(string code) =>
        Enum.GetValues<WeightingConvention>().FirstOrDefault(c => string.Equals(Code(c), code, StringComparison.Ordinal));

    /// <summary>As the answer writes it.</summary>
    public static string Code(WeightingConvention convention) =>
        convention switch
        {
            WeightingConvention.Product => "product",
            WeightingConvention.Percent => "percent",
            WeightingConvention.Share => "share",
            WeightingConvention.FullMarks => "fullMarks",
            _ => "unknown",
        };
}
