namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Tables that state each item once for each assessor, one row below the other.</summary>
public sealed class AssessorRowTests
{
    [Fact]
    public void Each_assessor_has_a_table_of_its_own_with_its_total()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["๑. แผน{r2}", "๒{r2}", "ประเมินตนเอง", "๔", "๔", "๘.๐๐"],
            [null, null, "คณะกรรมการ", "๓", "๓", "๖.๐๐"],
            ["๒. ผล{r2}", "๘{r2}", "ประเมินตนเอง", "๕", "๕", "๔๐.๐๐"],
            [null, null, "คณะกรรมการ", "๔", "๔", "๓๒.๐๐"],
            ["รวม{r2}", "๑๐{r2}", "ประเมินตนเอง", "", "", "๔๘.๐๐"],
            [null, null, "คณะกรรมการ", "", "", "๓๘.๐๐"]
        );

        Assert.Equal([Assessor.Self, Assessor.Committee], tables.Select(t => t.Assessor!.Value));
        Assert.All(tables, t => Assert.Equal(["1", "2"], t.Rows.Select(r => r.Number)));
        Assert.All(tables, t => Assert.Equal(["2", "8"], t.Rows.Select(r => r.Weight.Figure?.Normalised)));
        Assert.Equal(["4 5", "3 4"], tables.Select(t => string.Join(' ', t.Rows.Select(r => r.Score.Figure!.Normalised))));
        Assert.Equal(["48.00", "38.00"], tables.Select(t => t.Total.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void Items_may_be_repeated_in_each_row()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["๑. แผน", "๒", "หน่วยงานประเมิน", "๔", "๔", "๘.๐๐"],
            ["๑. แผน", "๒", "คณะกรรมการ", "๓", "๓", "๖.๐๐"],
            ["๒. ผล", "๘", "หน่วยงานประเมิน", "๕", "๕", "๔๐.๐๐"],
            ["๒. ผล", "๘", "คณะกรรมการ", "๔", "๔", "๓๒.๐๐"]
        );

        Assert.Equal([2, 2], tables.Select(t => t.Rows.Count));
    }

    [Fact]
    public void Beside_the_committee_a_unit_may_go_by_any_name()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["๑. แผน", "๒", "กองแผนงาน", "๔", "๔", "๘.๐๐"],
            ["", "๒", "คณะกรรมการ", "๓", "๓", "๖.๐๐"],
            ["๒. ผล", "๘", "กองแผนงาน", "๕", "๕", "๔๐.๐๐"],
            ["", "๘", "คณะกรรมการ", "๔", "๔", "๓๒.๐๐"]
        );

        Assert.Equal([Assessor.Self, Assessor.Committee], tables.Select(t => t.Assessor!.Value));
        Assert.Equal(["3", "4"], tables[1].Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Theory]
    [InlineData("กองแผนงาน", "กองคลัง")]
    [InlineData("คณะกรรมการ", "คณะกรรมการ")]
    [InlineData("คณะกรรมการ", "")]
    [InlineData("คณะกรรมการ", "กองคลัง")] // those in charge of two items
    [InlineData("คณะกรรมการ", "ประเมินตนเอง")]
    public void Other_columns_part_no_table(string first, string second) =>
        Assert.Equal(
            2,
            Assert.Single(Read(["๑. แผน", "๒", first, "๔", "๔", "๘.๐๐"], ["๒. ผล", "๘", second, "๕", "๕", "๔๐.๐๐"])).Rows.Count
        );

    private static IReadOnlyList<ScoringTable> Read(params string?[][] rows) =>
        Doc.OfCard()
            .Table([
                ["ประเด็น", "น้ำหนัก", "ผู้ประเมิน", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                .. rows,
            ])
            .Recognise()
            .Single()
            .ScoringTables;
}
