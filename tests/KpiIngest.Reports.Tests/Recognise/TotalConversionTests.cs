namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Rows below a total that state it in percent, by words that may name an item elsewhere.</summary>
public sealed class TotalConversionTests
{
    [Theory]
    [InlineData("คะแนนร้อยละ")]
    [InlineData("ร้อยละของคะแนนที่ได้")]
    [InlineData("คะแนนเต็ม ๑๐๐ ได้คะแนน")]
    [InlineData("ผลคะแนนรวม (ร้อยละ)")]
    [InlineData("คะแนนร้อยละ (๔.๘๐ × ๑๐๐ / ๕)")]
    public void A_percentage_below_the_total_converts_it(string label)
    {
        ScoringTable table = Read([label, "", "", "๙๖.๐๐"], out Report report);

        TotalConversion conversion = Assert.Single(table.Conversions);
        Assert.Equal((ConversionKind.Percent, 96.00m, label), (conversion.Kind, conversion.Stated.Value, conversion.Label));
        Assert.Equal(("4.80", 2), (table.Total.WeightedScore.Figure?.Normalised, table.Rows.Count));
        Assert.Empty(report.UnplacedFigures);
    }

    [Theory]
    [InlineData("คะแนนเต็ม ๑๐ ได้คะแนน|||๙.๖๐", "๙.๖๐")]
    [InlineData("คะแนนรวม × ๒๐ / ๕|||๑๙.๒๐", "๑๙.๒๐")]
    [InlineData("ผลคะแนนรวม (ร้อยละ)|||๔.๕๐", "๔.๕๐")] // on the scale of the total
    [InlineData("ผลคะแนนรวม|||๙๖.๐๐", "๙๖.๐๐")]
    public void Other_figures_below_the_total_are_unplaced(string row, string unplaced)
    {
        ScoringTable table = Read(row.Split('|'), out Report report);

        Assert.Empty(table.Conversions);
        Assert.Equal([unplaced], report.UnplacedFigures.Select(f => f.Text));
    }

    [Theory]
    [InlineData("ผลคะแนนรวม (ร้อยละ)|||๔.๘๐")] // the same once more
    [InlineData("คะแนนรวม × ๒๐{c3}|||๙๖.๐๐")] // its factor is no figure of the table
    public void What_is_read_is_not_unplaced(string row)
    {
        Read(Merged(row), out Report report);

        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void An_item_of_these_words_stays_one()
    {
        Report report = Doc.OfCard()
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๒๐", "๔", "๐.๘๐"],
                ["ร้อยละของคะแนนที่ได้จากการทดสอบ", "๘๐", "๕", "๔.๐๐"],
                ["ร้อยละของคะแนนที่ได้จากการประเมิน", "๑๐", "-", "-"],
                ["รวม", "๑๐๐", "", "๔.๘๐"]
            )
            .Recognise()
            .Single();

        Assert.Equal((3, 0), (report.ScoringTables[0].Rows.Count, report.ScoringTables[0].Conversions.Count));
    }

    /// <summary>Positions that a merged cell covers hold no cell.</summary>
    private static string?[] Merged(string row)
    {
        string?[] cells = row.Split('|');
        return row.Contains("{c3}", StringComparison.Ordinal) ? [cells[0], null, null, cells[^1]] : cells;
    }

    private static ScoringTable Read(string?[] row, out Report report)
    {
        report = Doc.OfCard()
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๒๐", "๔", "๐.๘๐"],
                ["๒. ข", "๘๐", "๕", "๔.๐๐"],
                ["รวม", "๑๐๐", "", "๔.๘๐"],
                row
            )
            .Recognise()
            .Single();
        return report.ScoringTables[0];
    }
}
