namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Weighted scores that are written with their computation.</summary>
public sealed class WrittenWeightedScoreTests
{
    [Theory]
    [InlineData("(๒๐ x ๔)/๑๐๐ = ๐.๘๐", "0.80")]
    [InlineData("๔x๒๐/๑๐๐\n= ๐.๘๐", "0.80")]
    [InlineData("๒๐ × ๔ = ๘๐", "80")]
    [InlineData("(20 × 4) ÷ 5 = 16.00", "16.00")]
    [InlineData("๐.๘๐ = (๒๐ x ๔)/๑๐๐", "0.80")]
    [InlineData("๐.๙๐ = ๒๐ x ๔/๑๐๐", "0.90")]
    [InlineData("๐.๘๐\n(๒๐×๔÷๑๐๐)", "0.80")]
    [InlineData("๘๐ (๒๐ x ๔)", "80")]
    [InlineData("(๒๐ x ๔)/๑๐๐ = ๐.๙๐", "0.90")] // a wrong value of the right computation
    public void The_value_behind_the_equals_sign_is_read(string cell, string value) => Assert.Equal(value, Read(cell).Figure?.Normalised);

    [Theory]
    [InlineData("(๒๐ x ๕)/๑๐๐ = ๐.๘๐")] // another score than the row's
    [InlineData("(๒๐ x ๔)/๑๐ = ๐.๘๐")] // another divisor than gives the value
    [InlineData("๒๐ + ๔ = ๐.๘๐")]
    [InlineData("๒๐ x ๔ x ๑ = ๘๐")]
    [InlineData("(๒๐ x ๔)/๑๐๐ = ๐.๘.๐")]
    [InlineData("(๒๐ x ๔)/๑๐๐ = ๐.๘๐ = ๐.๘๐")]
    [InlineData("๐.๘๐ (๒๐ x ๕/๑๐๐)")] // another score
    [InlineData("๐.๘๐ (๒๐)")]
    [InlineData("๐.๘๐ = ๐.๘๐")]
    [InlineData("๐.๘๐ (๒๐ x ๔")]
    [InlineData("W x S = ๐.๘๐")]
    [InlineData("= ๐.๘๐")]
    [InlineData("(๒๐ x ๔)/๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙ = ๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙")] // no exact product
    public void Any_other_cell_is_unclear(string cell) => Assert.Equal(FigureState.Unclear, Read(cell).State);

    private static StatedFigure Read(string cell) =>
        Assert
            .Single(
                Doc.Of()
                    .Table(
                        ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                        ["๑. ก", "๒๐", "๔", cell],
                        ["๒. ข", "๓๐", "๓", "๐.๙๐"]
                    )
                    .Recognise()
            )
            .ScoringTables[0]
            .Rows[0]
            .WeightedScore;
}
