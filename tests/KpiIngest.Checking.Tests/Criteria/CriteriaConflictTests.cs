namespace KpiIngest.Checking.Tests.Criteria;

public sealed class CriteriaConflictTests
{
    [Theory]
    [InlineData("steps: 1 = ๑; 2 = ๒; 3 = ๔; 4 = ๓; 5 = ๕")] // turns back
    [InlineData("targets: 1 = 70; 2 = 75; 3 = 75; 4 = 85; 5 = 90")] // stands still
    [InlineData("steps: 1 = ก; 2 = ข; 4 = ค; 5 = ง")] // a level missing
    [InlineData("steps: 1/1 = ก; 2/3 = ข; 3/2 = ค")] // scores turn back
    [InlineData("steps: 1 = ๗๐ - ๗๔; 2 = ๗๕ - ๗๙; 3 = ๘๕ - ๘๙")] // a gap
    [InlineData("steps: 1 = ๗๐ - ๗๖; 2 = ๗๕ - ๗๙; 3 = ๘๐ - ๘๙")] // an overlap
    [InlineData("steps: 1 = น้อยกว่า ๖๐; 2 = มากกว่า ๖๐; 3 = มากกว่า ๗๐")] // 60 itself
    [InlineData("steps: 1 = ๗๐ - ๗๙; 2 = ๘๐ - ๘๙; 3 = ๙๕ ขึ้นไป")] // 90 to 94
    [InlineData("steps: 1 = ไม่เกิน ๖๐; 2 = ๗๐ - ๗๙; 3 = ๘๐ - ๘๙")] // 61 to 69
    [InlineData("steps: 1 = ๑,๐๐๐ - ๑,๔๙๙; 2 = ๑,๖๐๐ - ๑,๙๙๙; 3 = ๒,๐๐๐ - ๒,๔๙๙")] // 1500 to 1599
    [InlineData("steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้มากกว่า ๓ ข้อ")] // 3 itself
    [InlineData("steps: 1 = มากกว่า ๗ วัน; 2 = ๖ วัน; 3 = ๕ วัน")] // 7 itself
    [InlineData("steps: 1 = ก; 2 = ข; 3 = ค; 3 = ง; 5 = จ")] // a level written twice, said once
    public void Criteria_that_contradict_themselves_are_found(string criteria) =>
        Assert.Equal(
            ["criteria-conflict"],
            Check.Codes($"criteria 1 {criteria}\nsummary\n1 | 1 | ~ | 1 | 1.0000\n2 | 0.5 | ~ | 3 | 1.5000")
        );

    [Theory]
    [InlineData("steps: 1/1 = ก; 2/3 = ข; 3/5 = ค")]
    [InlineData("steps: 1 = ก; 3 = ข; 5 = ค")]
    [InlineData("steps: 1 = น้อยกว่า ๖๐; 2 = ตั้งแต่ ๖๐; 3 = ตั้งแต่ ๗๐")]
    [InlineData("steps: 1 = มากกว่า ๖๐; 2 = มากกว่า ๗๐; 3 = มากกว่า ๘๐")]
    [InlineData("steps: 1 = น้อยกว่า ๓๐ วัน; 2 = น้อยกว่า ๒๐ วัน; 3 = น้อยกว่า ๑๐ วัน")]
    [InlineData("steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้มากกว่า ๒ ข้อ")]
    [InlineData("steps: 1 = ร้อยละ ๗๐; 2 = ร้อยละ ๘๐; 3 = มากกว่าร้อยละ ๙๐")]
    [InlineData("steps: 1 = ไม่เกิน ๖๙; 2 = ๗๐ - ๗๙; 3 = ตั้งแต่ ๘๐")]
    [InlineData("steps: 1 = ๗๐ - ๗๔; 2 = ๗๕ - ๗๙; 3 = ๘๐ - ๘๔")]
    [InlineData("steps: 1 = ๗๐ - ๗๕; 2 = ๗๕ - ๘๐; 3 = ๘๐ ขึ้นไป")]
    [InlineData("targets: 1 = 16; 2 = 14; 3 = 12; 4 = 10; 5 = 8")]
    [InlineData("steps: 0 = ก; 1 = ข; 2 = ค; 3 = ง; 4 = จ; 5 = ฉ")]
    public void Criteria_in_order_are_not(string criteria) =>
        Assert.Empty(Check.Codes($"criteria 1 {criteria}\nsummary\n1 | 1 | ~ | 1 | 1.0000\n2 | 0.5 | ~ | 3 | 1.5000"));

    [Fact]
    public void A_result_between_two_ranges_shows_the_gap()
    {
        const string Criteria = "criteria 1 steps: 1 = ๗๐ - ๗๔; 2 = ๗๕ - ๗๙; 3 = ๘๐ - ๘๔\n";
        Assert.Equal(["criteria-conflict"], Check.Codes(Criteria + "summary\n1 | 1 | 79.5 | 2 | 2.0000\n2 | 0.5 | ~ | 3 | 1.5000"));
    }

    [Theory]
    [InlineData("5 = ทำได้มากกว่า ๔ ข้อ")] // at least 5
    [InlineData("5 = ทำได้ ๕ ข้อ")]
    [InlineData("5 = ทำครบทุกข้อ")]
    public void A_note_that_says_the_same_or_nothing_certain_is_no_conflict(string note) =>
        Assert.Empty(
            Check.Codes(
                $"criteria 1 steps: 1 = ๑; 2 = ๒; 3 = ๓; 4 = ๔; 5 = ≥๕\nnote {note}\nsummary\n1 | 1 | ~ | 1 | 1.0000\n2 | 0.5 | ~ | 3 | 1.5000"
            )
        );
}
