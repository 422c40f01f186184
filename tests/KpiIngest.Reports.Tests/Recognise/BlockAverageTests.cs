namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Averages in rows of tables of several assessors or periods belong to the columns that they stand under.</summary>
public sealed class BlockAverageTests
{
    private static readonly string?[] Pairs = [null, null, "คะแนน (SM)", "W x SM", "คะแนน (SM)", "W x SM"];
    private static readonly string?[] Triples = [null, null, "ผล", "คะแนน (SM)", "W x SM", "ผล", "คะแนน (SM)", "W x SM"];

    private static readonly string?[][] Items =
    [
        ["๑. ด้านแผน", "๒", "๔", "๘.๐๐", "๔", "๘.๐๐"],
        ["๒. ด้านคน", "๑", "๕", "๕.๐๐", "๓", "๓.๐๐"],
        ["๓. ด้านเงิน", "๓", "๓", "๙.๐๐", "๓", "๙.๐๐"],
        ["๔. ด้านงาน", "๒", "๕", "๑๐.๐๐", "๔", "๘.๐๐"],
        ["รวม", "๘", "", "๓๒.๐๐", "", "๒๘.๐๐"],
    ];

    [Theory]
    [InlineData("ประเมินตนเอง", "คณะกรรมการประเมิน", "คะแนนเฉลี่ยถ่วงน้ำหนัก||| ๔.๐๐||๓.๕๐", "4.00")]
    [InlineData("ประเมินตนเอง", "คณะกรรมการประเมิน", "คะแนนเฉลี่ยถ่วงน้ำหนัก||๔.๐๐||๓.๕๐|", "4.00")]
    [InlineData("ประเมินตนเอง", "คณะกรรมการประเมิน", "คะแนนเฉลี่ยถ่วงน้ำหนัก{c2}||๔.๐๐{c2}||๓.๕๐{c2}|", "4.00")]
    [InlineData("คณะกรรมการประเมิน", "ประเมินตนเอง", "คะแนนเฉลี่ยถ่วงน้ำหนัก|||๔.๐๐||๓.๕๐", "3.50")]
    [InlineData("รอบ ๖ เดือน", "รอบ ๑๒ เดือน", "คะแนนเฉลี่ยถ่วงน้ำหนัก|||๔.๐๐||๓.๕๐", "3.50")]
    public void Each_average_is_that_of_its_columns(string first, string second, string averages, string own)
    {
        Report report = Read(Pairs, [first + "{c2}", null, second + "{c2}", null], Items, averages);

        Assert.Equal(["4.00", "3.50"], report.ScoringTables.Select(t => Average(report, t)));
        Assert.Equal(own, report.StatedAverage.Figure?.Normalised);
        Assert.Empty(report.UnplacedFigures);
        Assert.DoesNotContain(
            report.FurtherAverages,
            a => report.ScoringTables.All(t => t.Total.Score != a) && a.Value != report.StatedAverage.Value
        );
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก{c2}||๔.๐๐{c3}|||๓.๕๐{c3}||", "4.00", "3.50", 0)]
    [InlineData("รวมคะแนน{c2}||๓๒{c3}|||๒๘{c3}||", null, null, 0)] // a second total of the weighted scores
    [InlineData("ความพึงพอใจ{c2}||๔.๐๐{c3}|||๓.๕๐{c3}||", null, null, 2)]
    public void An_average_may_stand_in_one_cell_over_all_columns_of_its_assessor(string row, string? self, string? committee, int unplaced)
    {
        string?[][] items = [.. Items.Select(r => (string?[])[r[0], r[1], "", r[2], r[3], "", r[4], r[5]])];
        Report report = Read(Triples, ["ประเมินตนเอง{c3}", null, null, "คณะกรรมการประเมิน{c3}", null, null], items, row);

        Assert.Equal([self, committee], report.ScoringTables.Select(t => t.Total.Score.Figure?.Normalised));
        Assert.Equal(["32.00", "28.00"], report.ScoringTables.Select(t => t.Total.WeightedScore.Figure?.Normalised));
        Assert.Equal(unplaced, report.UnplacedFigures.Count);
    }

    [Fact]
    public void A_second_average_of_another_assessor_is_unplaced()
    {
        string?[][] items = [.. Items[..^1], ["รวม", "๘", "๔.๐๐", "๓๒.๐๐", "๓.๕๐", "๒๘.๐๐"]];
        Report report = Read(
            Pairs,
            ["ประเมินตนเอง{c2}", null, "คณะกรรมการประเมิน{c2}", null],
            items,
            "คะแนนเฉลี่ยถ่วงน้ำหนัก|||๔.๐๐||๓.๗๐"
        );

        Assert.Equal(["๓.๗๐"], report.UnplacedFigures.Select(f => f.Text));
        Assert.DoesNotContain(report.FurtherAverages, a => a.Value == 3.70m);
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก|๘||๔.๐๐||๓.๕๐", true)]
    [InlineData("รวม|๘||๓๒.๐๐||๒๘.๐๐", false)]
    public void A_row_of_averages_may_be_the_only_one_below_the_items(string row, bool average)
    {
        Report report = Read(Pairs, ["ประเมินตนเอง{c2}", null, "คณะกรรมการประเมิน{c2}", null], Items[..^1], row);

        Assert.All(report.ScoringTables, t => Assert.Equal(average, t.Total.SaysAverage));
    }

    [Theory]
    [InlineData("ประเมินตนเอง", "คณะกรรมการประเมิน", false)]
    [InlineData("รอบ ๖ เดือน", "รอบ ๑๒ เดือน", true)] // of whatever assessor, there is but one
    public void A_line_may_state_the_average_of_the_committee(string first, string second, bool own)
    {
        Report report = Read(
            Pairs,
            [first + "{c2}", null, second + "{c2}", null],
            Items[..^1],
            "รวม|๘||๓๒.๐๐||๒๘.๐๐",
            "คะแนนเฉลี่ยถ่วงน้ำหนัก (คณะกรรมการ) เท่ากับ ๓.๗๐"
        );

        Assert.Single(report.Gaps, g => g.Kind == ReadingGapKind.TotalBelow);
        Assert.Equal(own, report.StatedAverage.Figure is not null);
    }

    [Fact]
    public void One_table_keeps_its_average_as_it_stands()
    {
        Report report = Doc.OfCard()
            .Table(
                ["ประเด็น", "น้ำหนัก (W)", "คะแนน (SM)", "W x SM"],
                ["๑. ด้านแผน", "๒", "๔", "๘.๐๐"],
                ["๒. ด้านคน", "๑", "๕", "๕.๐๐"],
                ["รวม", "๓", "", "๑๓.๐๐"],
                ["คะแนนเฉลี่ยถ่วงน้ำหนัก", "", "", "๔.๓๓"]
            )
            .Recognise()
            .Single();

        Assert.Equal(("4.33", null), (report.StatedAverage.Figure?.Normalised, report.ScoringTables[0].Total.Score.Figure));
    }

    private static string? Average(Report report, ScoringTable table) =>
        (table.Total.Score.Figure ?? report.StatedAverage.Figure)?.Normalised;

    private static Report Read(string?[] heads, string?[] blocks, string?[][] items, string last, params string[] lines) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด) รอบ ๑๒ เดือน", "ตัวชี้วัดที่ ๑ : การดำเนินโครงการ")
            .Table([
                ["ประเด็นการประเมิน{r2}", "น้ำหนัก (W){r2}", .. blocks],
                heads,
                .. items,
                [.. Merged(last)],
            ])
            .Lines(lines)
            .Recognise()
            .Single();

    /// <summary>Positions that a merged cell covers hold no cell.</summary>
    private static IEnumerable<string?> Merged(string row)
    {
        int covered = 0;
        foreach (string cell in row.Split('|'))
        {
            yield return covered-- > 0 ? null : cell;
            if (cell.EndsWith('}'))
                covered = cell[^2] - '1';
        }
    }
}
