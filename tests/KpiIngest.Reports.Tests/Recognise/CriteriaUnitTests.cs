namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>What may name the unit of targets that are written without one.</summary>
public sealed class CriteriaUnitTests
{
    [Theory]
    [InlineData("จำนวน (แห่ง)", "แห่ง")]
    [InlineData("ระยะเวลา (หน่วย : วัน)", "วัน")]
    [InlineData("ร้อยละ", "ร้อยละ")]
    public void A_label_beside_the_levels(string label, string unit) =>
        Assert.Equal(unit, Units(["ระดับคะแนน", "๑", "๒", "๓"], [label, "๑๐", "๒๐", "๓๐"])[0]);

    [Fact]
    public void A_cell_of_units_before_the_label() =>
        Assert.Equal(
            ["วัน", "ปี"],
            Units(
                    ["ตัวชี้วัด{r2}", "หน่วยวัด{r2}", "เกณฑ์การให้คะแนน{c3}", null, null],
                    [null, null, "๑", "๒", "๓"],
                    ["อายุเฉลี่ย (ปี)", "วัน", "๑๐", "๒๐", "๓๐"]
                )
                .Take(2)
        );

    [Fact]
    public void The_heading_over_them() =>
        Assert.Contains("คน", Units(["ระดับคะแนน", "เกณฑ์การให้คะแนน (คน)"], ["๑", "๑๐"], ["๒", "๒๐"], ["๓", "๓๐"]));

    private static IReadOnlyList<string> Units(params string?[][] rows) =>
        Assert
            .Single(
                Assert
                    .Single(
                        Doc.OfCard()
                            .Table(rows)
                            .Table(
                                ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                                ["๑ การดำเนินโครงการ", "๒", "๓๐ แห่ง", "๓", "๖.๐๐๐๐"]
                            )
                            .Recognise()
                    )
                    .Criteria
            )
            .UnitTexts;
}
