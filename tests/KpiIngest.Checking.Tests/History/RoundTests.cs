namespace KpiIngest.Checking.Tests.History;

public sealed class RoundTests
{
    [Fact]
    public void Each_round_is_compared_with_the_one_before()
    {
        IReadOnlyList<Checking.Results.AcrossFilesFinding> found = Across.Found(Card(6, "1", "3") + Card(9, "2", "3") + Card(12, "2", "3"));
        Assert.Equal("6 months 1 → 9 months 2 (+1)", Assert.Single(Assert.Single(found).Figures).Arithmetic);
    }

    [Fact]
    public void The_files_of_a_finding_rise_and_its_values_follow_them()
    {
        Checking.Results.AcrossFilesFinding found = Across.Only(Card(12, "2", "3") + Card(6, "1", "3"));
        Assert.Equal(("weight-changed", "0 1"), (found.Code, string.Join(' ', found.Files)));
        Assert.Equal(["2", "1"], Assert.Single(found.Figures).Stated);
    }

    [Theory]
    [InlineData("3", "4")]
    [InlineData("4.27", "4.2674")]
    [InlineData("4.0000", "4")]
    public void A_score_that_rises_or_only_rounds_is_no_drop(string before, string after) =>
        Assert.Empty(Across.Found(Card(6, "1", before) + Card(12, "1", after)));

    [Fact]
    public void The_whole_year_is_compared_with_each_earlier_round() =>
        Assert.Equal(["score-dropped", "score-dropped"], Across.Codes(Card(6, "1", "5") + Card(9, "1", "5") + Card(12, "1", "4")));

    [Fact]
    public void A_drop_from_six_to_nine_months_is_not_the_year_s() => Assert.Empty(Across.Found(Card(6, "1", "5") + Card(9, "1", "4")));

    [Fact]
    public void Of_several_versions_only_what_holds_for_all_counts()
    {
        Assert.Equal(["resubmission-changed"], Across.Codes(Card(6, "1", "3") + Card(6, "2", "3") + Card(12, "2", "3")));
        Assert.Equal(["resubmission-changed", "weight-changed"], Across.Codes(Card(6, "1", "3") + Card(6, "2", "3") + Card(12, "3", "3")));
    }

    [Fact]
    public void An_item_about_which_its_own_report_disagrees_is_not_compared() =>
        Assert.Empty(Across.Found(Card(6, "1", "3") + Card(12, "2", "3") + "detail\n1 | 1 | ~ | 3 | 3.0000\n"));

    private static string Card(int round, string weight, string score) =>
        $"file\nyear 2556\nround {round}\nindicator 5 ก\nsummary\n1 | {weight} | ~ | {score} | 3\n2 | 1 | ~ | 3 | 3\n";
}
