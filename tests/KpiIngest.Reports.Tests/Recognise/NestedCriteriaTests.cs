namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Criteria in a table inside the cell of an item's row.</summary>
public sealed class NestedCriteriaTests
{
    [Fact]
    public void Levels_in_a_row_over_their_targets_are_the_items()
    {
        Report report = Read(["๑", "๒", "๓"], ["๖๕", "๗๐", "๗๕"]);
        ItemCriteria criteria = Assert.Single(report.Criteria);
        Assert.Equal("1", criteria.Item);
        Assert.Equal(["๖๕", "๗๐", "๗๕"], criteria.Levels.Select(l => l.Condition));
        Assert.Equal([1m, 2m, 3m], criteria.Levels.Select(l => l.Score.Value!.Value));
        Assert.Single(report.UnreadCriteria);
    }

    [Fact]
    public void Levels_down_a_column_beside_their_targets_are_the_items()
    {
        ItemCriteria criteria = Assert.Single(Read(["ระดับ ๑", "ร้อยละ ๖๕"], ["ระดับ ๒", "ร้อยละ ๗๐"], ["ระดับ ๓", "ร้อยละ ๗๕"]).Criteria);
        Assert.Equal(["ร้อยละ ๖๕", "ร้อยละ ๗๐", "ร้อยละ ๗๕"], criteria.Levels.Select(l => l.Condition));
    }

    [Fact]
    public void Any_other_table_is_named_as_not_read()
    {
        Report report = Read(["ปี", "๒๕๖๖", "๒๕๖๗"], ["ผล", "๗๐", "๗๕"]);
        Assert.Empty(report.Criteria);
        Assert.Equal(2, report.UnreadCriteria.Count);
    }

    [Fact]
    public void Targets_without_one_level_are_named_as_not_read()
    {
        Report report = Read(["๑", "๒", "๓"], ["๖๕", "", "๗๕"]);
        Assert.Empty(report.Criteria);
        Assert.Equal(2, report.UnreadCriteria.Count);
    }

    /// <summary>The second item's cell holds a sentence.</summary>
    private static Report Read(params string?[][] nested)
    {
        string[] heads = ["ตัวชี้วัด", "น้ำหนัก", "เกณฑ์การให้คะแนน", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];
        return Assert.Single(
            Doc.OfCard()
                .Table(heads, ["๑. แผน", "๔๐", "", "๗๐", "๒", "๐.๘๐"], ["๒. ผล", "๖๐", "ตามที่ตกลงกัน", "๗๕", "๓", "๑.๘๐"])
                .Inside(1, 2, nested)
                .Recognise()
        );
    }
}
