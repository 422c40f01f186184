namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Weights of several items in one sentence.</summary>
public sealed class WeightSentenceTests
{
    [Theory]
    [InlineData("คำอธิบาย : พิจารณาจาก ๓ ประเด็น โดยให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๔ และประเด็นที่ ๓ ร้อยละ ๕")]
    [InlineData(
        "กำหนดน้ำหนัก ดังนี้ ประเด็นที่ ๑ การจัดทำแผน ร้อยละ ๒, ประเด็นที่ ๒ การดำเนินงาน ร้อยละ ๔, ประเด็นที่ ๓ การประเมินผล ร้อยละ ๕"
    )]
    [InlineData("ประเด็นที่ ๑ น้ำหนักร้อยละ ๒ ประเด็นที่ ๒ น้ำหนักร้อยละ ๔ และประเด็นที่ ๓ น้ำหนักร้อยละ ๕")]
    [InlineData("ประเด็นที่ ๑ (น้ำหนัก ๒) ประเด็นที่ ๒ (น้ำหนัก ๔) ประเด็นที่ ๓ (น้ำหนัก ๕)")]
    public void Each_is_the_weight_of_its_item(string line) => Assert.Equal(["1 2", "2 4", "3 5"], Listed(line));

    [Theory]
    [InlineData("ประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๔ และประเด็นที่ ๓ ร้อยละ ๕")] // results
    [InlineData("น้ำหนักตัวที่ชั่งได้ของกลุ่มทดลองที่ผ่านเกณฑ์ ประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๔")]
    [InlineData("ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๑ ร้อยละ ๔")]
    [InlineData("ปี ๒๕๖๖ ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๔ ประเด็นที่ ๒ ร้อยละ ๕ ประเด็นที่ ๓ ร้อยละ ๑")] // none of them is the table's
    [InlineData("ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒ และประเด็นที่ ๒ ดำเนินการแล้ว ๔ ครั้ง")]
    [InlineData("ให้น้ำหนัก ประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๔ ตามมติ ๓/๒๕๖๘ ครั้งที่ ๑")]
    [InlineData("ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒๐ ประเด็นที่ ๒ ร้อยละ ๓๐ และประเด็นที่ ๓ ร้อยละ ๕๐")] // of the indicator's ten
    public void Anything_else_lists_none(string line) => Assert.Empty(Listed(line));

    [Theory]
    [InlineData("ปี ๒๕๖๖ ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๔ ประเด็นที่ ๒ ร้อยละ ๕ ประเด็นที่ ๓ ร้อยละ ๑", 1)]
    [InlineData("ให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๔ และประเด็นที่ ๓ ร้อยละ ๕", 0)] // compared
    [InlineData("ให้น้ำหนักประเด็นที่ ๗ ร้อยละ ๒ ประเด็นที่ ๘ ร้อยละ ๔", 0)] // of no row
    public void Weights_most_of_which_are_not_the_tables_are_named(string line, int named) =>
        Assert.Equal(named, Read(line).Gaps.Count(g => g.Kind == ReadingGapKind.OtherWeights));

    private static IEnumerable<string> Listed(string line) =>
        Read(line).WeightList.Select(w => $"{w.Number} {w.Weight.Figure?.Normalised}");

    private static Report Read(string line) =>
        Doc.OfCard()
            .Lines(line)
            .Table(
                ["ประเด็นการวัด", "น้ำหนัก (W)", "คะแนนที่ได้ (SM)", "คะแนนถ่วงน้ำหนัก (W x SM)"],
                ["ประเด็นที่ ๑", "๒", "๔", "๘"],
                ["ประเด็นที่ ๒", "๓", "๕", "๑๕"],
                ["ประเด็นที่ ๓", "๕", "๓", "๑๕"],
                ["รวม", "๑๐", "", "๓๘"]
            )
            .Recognise()
            .Single();
}
