namespace KpiIngest.Checking.Tests.History;

public sealed class RollupTests
{
    [Theory]
    [InlineData("9.2 | 3 | ~ | 5 | 0.15")]
    [InlineData("9.2 | 3 | ~ | 5.00 | 0.1500")]
    [InlineData("9.2 | 3 | ~ | - | -")]
    public void A_row_that_carries_the_card_over_is_right(string row) => Assert.Empty(Across.Found(Summary(row) + OneRow));

    [Theory]
    [InlineData("9.2 | 4 | ~ | 5 | 0.20", "weight")]
    [InlineData("9.2 | 3 | ~ | 4 | 0.12", "score")]
    [InlineData("9.2 | 3 | ~ | 5 | 0.16", "weightedScore")]
    public void A_row_that_differs_from_its_card_is_named(string row, string column)
    {
        Checking.Results.AcrossFilesFinding found = Across.Only(Summary(row) + OneRow);
        Assert.Equal(("rollup", column), (found.Code, Assert.Single(found.Figures).Column));
        Assert.Equal("9.2", found.Figures[0].Item);
    }

    [Theory]
    [InlineData("5 | 10 | ~ | 3.42 | 0.342", true)]
    [InlineData("5 | 10 | ~ | 3.4167 | 0.3417", true)]
    [InlineData("5 | 10 | ~ | 3.41 | 0.341", false)]
    public void A_card_of_several_items_stands_with_its_average_on_whatever_base_its_weights_are(string row, bool right)
    {
        const string items =
            "file\nyear 2556\nround 12\nindicator 5 ก\nsummary\n1 | 0.5 | ~ | 3 | 1.5\n2 | 0.5 | ~ | 3.8333 | 1.9167\ntotal | 1 | | | 3.4167\naverage 3.4167\n";
        Assert.Equal(right ? [] : ["rollup"], Across.Codes(Summary(row) + items));
    }

    [Fact]
    public void A_card_whose_weights_add_up_to_the_indicator_s_own_is_compared_by_weight_too()
    {
        const string items =
            "file\nyear 2556\nround 12\nindicator 5 ก\nsummary\n1 | 2 | ~ | 3 | 0.06\n2 | 3 | ~ | 3 | 0.09\ntotal | 5 | | 3.0000 | 0.15\n";
        Assert.Empty(Across.Found(Summary("5 | 5 | ~ | 3.0000 | 0.15") + items));
        Assert.Equal("weight", Assert.Single(Across.Only(Summary("5 | 6 | ~ | 3.0000 | 0.18") + items).Figures).Column);
    }

    [Theory]
    [InlineData("9.1 | 3 | ~ | 5 | 0.15", true)]
    [InlineData("1.1 | 3 | ~ | 5 | 0.15", false)]
    [InlineData("9.2.1 | 3 | ~ | 5 | 0.15", false)]
    public void A_card_absent_among_its_siblings_is_said(string row, bool absent) =>
        Assert.Equal(absent ? ["rollup"] : [], Across.Codes(Summary(row) + OneRow));

    [Theory]
    [InlineData("year 2556", "year 2557")]
    [InlineData("round 12", "round 6")]
    [InlineData("round 12\n", "")]
    [InlineData("file", "file อื่น")]
    public void A_card_of_another_round_year_or_unit_is_not_compared(string before, string after) =>
        Assert.Empty(Across.Found(Summary("9.2 | 3 | ~ | 4 | 0.12") + OneRow.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void The_number_of_an_item_of_a_card_without_a_number_is_no_indicator() =>
        Assert.Empty(Across.Found((Summary("9.2 | 3 | ~ | 4 | 0.12") + OneRow).Replace("agency\n", "", StringComparison.Ordinal)));

    private const string OneRow = "file\nyear 2556\nround 12\nindicator 9.2 ข\ndetail\n9.2 | 3 | ~ | 5 | 0.15\n";

    private static string Summary(string row) =>
        $"file\nagency\nindicator ~ สรุป\nyear 2556\nround 12\nprinted percent\nsummary\n{row}\n7 | 10 | ~ | 3 | 0.3\n";
}
