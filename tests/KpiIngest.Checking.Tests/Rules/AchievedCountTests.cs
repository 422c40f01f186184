namespace KpiIngest.Checking.Tests.Rules;

public sealed class AchievedCountTests
{
    private const string Counted =
        "criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้ ๕ ข้อ\n";

    [Theory]
    [InlineData("4 ข้อ", 3)]
    [InlineData("ดำเนินการได้ 4 ข้อ", 5)]
    [InlineData("4", 3)]
    public void A_list_of_another_length_than_the_result_is_found(string result, int listed) =>
        Assert.Equal(["achieved-count"], Codes(result, listed));

    [Theory]
    [InlineData("4 ข้อ", 4)]
    [InlineData("4", 4)]
    [InlineData("4 ครั้ง", 3)] // other things were counted
    [InlineData("ดำเนินการครบถ้วน", 3)]
    public void A_list_of_that_length_or_a_result_that_counts_no_points_is_not(string result, int listed) =>
        Assert.Empty(Codes(result, listed));

    private static string[] Codes(string result, int listed) =>
        Check.Codes($"{Counted}achieved 1 {listed}\nsummary\n1 | 1 | {result} | 4 | 4.0000\n2 | 0.5 | ~ | 3 | 1.5000");
}
