namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Columns under headings of unknown wording, known by their figures; and tables whose figures look alike and prove
/// nothing.</summary>
public sealed class ProvenHeadsTests
{
    [Theory]
    [InlineData("๐.๘", "๐.๓", "๑.๑")]
    [InlineData("๘๐", "๓๐", "๑๑๐")]
    [InlineData("๑๖", "๖", "๒๒")]
    public void Figures_that_fit_in_every_row_say_what_the_columns_hold(string first, string second, string total)
    {
        ScoringTable table = Assert.Single(
            Read(["งาน", "สัดส่วน", "คะแนน", "ผลคูณ"], ["๑. ก", "๒๐", "๔", first], ["๒. ข", "๑๐", "๓", second], ["รวม", "๓๐", "", total])
        );

        Assert.True(table.ColumnsProven);
        Assert.Equal(20, table.Rows[0].Weight.Value);
        Assert.Equal(4, table.Rows[0].Score.Value);
        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.True(table.Total.WeightedScore.Figure is not null);
    }

    [Fact]
    public void A_table_with_known_headings_is_not_marked() =>
        Assert.False(Assert.Single(Read(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑. ก", "๒", "๔", "๘"])).ColumnsProven);

    [Fact]
    public void One_row_proves_nothing() => Assert.Empty(Read(["งาน", "สัดส่วน", "คะแนน", "ผลคูณ"], ["๑. ก", "๒๐", "๔", "๘๐"]));

    [Fact]
    public void A_row_that_does_not_fit_leaves_the_table_unread() =>
        Assert.Empty(Read(["งาน", "สัดส่วน", "คะแนน", "ผลคูณ"], ["๑. ก", "๒๐", "๔", "๘๐"], ["๒. ข", "๑๐", "๓", "๓๑"]));

    [Fact]
    public void Quantity_and_price_are_no_weight_and_score() =>
        Assert.Empty(Read(["รายการ", "จำนวน", "ราคา", "เป็นเงิน"], ["๑. ก", "๒๐", "๔", "๘๐"], ["๒. ข", "๑๐", "๓", "๓๐"]));

    private static IReadOnlyList<ScoringTable> Read(params string?[][] rows) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ชื่อตัวชี้วัด : ๕ การจัดการความรู้")
            .Table(rows)
            .Recognise()
            .Single()
            .ScoringTables;
}
