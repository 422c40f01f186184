namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Fractions drawn with the rows of a table.</summary>
public sealed class DrawnFractionTests
{
    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก =|๔๘๐|=|๔.๘๐", "|๑๐๐||", 1)]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก|= ๔๘๐|= ๔.๘๐", "|๑๐๐|", 1)]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก =|(๒๐ × ๔) + (๘๐ × ๕)|=|๔๘๐|= ๔.๘๐", "|๒๐ + ๘๐||๑๐๐|", 2)]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก|= (๒๐ × ๔) + (๘๐ × ๕)|= ๔๘๐|= ๔.๘๐", "|๒๐ + ๘๐|๑๐๐|", 2)]
    public void The_figure_behind_them_is_the_average(string above, string below, int formulas)
    {
        Report report = Read(above, below);

        Assert.Equal("4.80", report.StatedAverage.Figure?.Normalised);
        Assert.All(report.FurtherAverages, a => Assert.Equal(4.80m, a.Value));
        Assert.Equal(formulas, report.Formulas.Count(f => f.InFigures));
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก|๔.๘๐", "คะแนนเต็ม|๕")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก = ๔.๘๐|", "|")]
    public void Figures_under_each_other_without_an_equals_sign_are_no_fraction(string above, string below)
    {
        Report report = Read(above, below);

        Assert.Equal("4.80", report.StatedAverage.Figure?.Normalised);
        Assert.Empty(report.Formulas);
    }

    private static Report Read(string above, string below) =>
        Doc.OfCard()
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๒๐", "๔", "๘๐"],
                ["๒. ข", "๘๐", "๕", "๔๐๐"],
                ["รวม", "๑๐๐", "", "๔๘๐"]
            )
            .Table(above.Split('|'), below.Split('|'))
            .Recognise()
            .Single();
}
