namespace KpiIngest.Checking.Tests.Rules;

public sealed class FormRuleTests
{
    private const string Rows = "summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 3 | 1.5000\n3 | 1 | ~ | 4 | 4.0000";

    [Theory]
    [InlineData("indicator ~ ชื่อ")]
    [InlineData("indicator 5")]
    [InlineData("supervisor ~")]
    [InlineData("collector ~")]
    [InlineData("phone ~")]
    public void What_the_heading_lacks_is_missing(string heading) => Assert.Equal(["field-missing"], Check.Codes(heading + "\n" + Rows));

    [Fact]
    public void An_agency_summary_needs_no_number() => Assert.Empty(Check.Codes("agency\nindicator ~ สรุปผล\n" + Rows));

    [Theory]
    [InlineData("supervisor unlabelled")]
    [InlineData("collector unlabelled\nphone unlabelled")]
    [InlineData("unlabelled")] // a sheet of three indicators
    [InlineData("unlabelled\nsupervisor ~\ncollector ~\nphone ~")] // and what it leaves blank is no indicator's
    [InlineData("agency\nindicator ~ สรุปผล\nsupervisor ~\ncollector ~\nphone ~")]
    public void What_the_form_has_no_label_for_and_what_is_no_card_of_one_indicator_is_not_asked(string heading) =>
        Assert.Empty(Check.Codes(heading + "\n" + Rows));

    [Theory]
    [InlineData("quarter ไตรมาส ๔")]
    [InlineData("quarter ไตรมาสที่ 2")]
    public void A_quarter_is_no_round(string quarter)
    {
        Checking.Results.DiscrepancyResult found = Check.Only(quarter + "\n" + Rows);
        Assert.Equal("round-unclear", found.Code);
        Assert.Contains("ไตรมาส", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 | | ~ | 3 | 1.5000", "weight")]
    [InlineData("2 | 0.5 | ~ | | 1.5000", "score")]
    [InlineData("2 | 0.5 | ~ | 3 |", "weightedScore")]
    public void A_figure_that_a_scored_row_lacks_is_missing_at_its_place(string row, string column)
    {
        Checking.Results.DiscrepancyResult found = Check.Only(Rows.Replace("2 | 0.5 | ~ | 3 | 1.5000", row, StringComparison.Ordinal));
        Assert.Equal(("field-missing", column), (found.Code, found.At!.Column));
    }

    [Theory]
    [InlineData("2 | 0.5 | ~ | - | -")]
    [InlineData("2 | 0.5 | ~ | | ")]
    public void A_row_that_was_not_assessed_misses_nothing(string row) =>
        Assert.Empty(Check.Codes(Rows.Replace("2 | 0.5 | ~ | 3 | 1.5000", row, StringComparison.Ordinal)));

    [Theory]
    [InlineData("round 6 9 12", true)]
    [InlineData("round 6 12 ticked 6 12", true)]
    [InlineData("round 6 12 ticked 6", false)]
    [InlineData("round 12", false)]
    public void Of_several_rounds_one_is_ticked(string round, bool unclear) =>
        Assert.Equal(unclear ? ["round-unclear"] : [], Check.Codes(round + "\n" + Rows));

    [Fact]
    public void Item_five_of_indicator_five_is_an_item() =>
        Assert.Empty(
            Check.Codes(
                "indicator 5 ชื่อ\ndetail\n4 | 1 | ~ | 3 | 3.0000\ndetail\n5 | 1 | ~ | 4 | 4.0000\nsummary\n4 | 1 | ~ | 3 | 3.0000\n5 | 1 | ~ | 4 | 4.0000"
            )
        );

    [Fact]
    public void Item_one_of_an_indicator_is_no_other_indicator() =>
        Assert.Empty(Check.Codes("indicator 9 ชื่อ\ndetail\n1 | 1 | ~ | 3 | 3.0000"));

    [Fact]
    public void A_chosen_few_of_many_indicators_leave_no_gap() =>
        Assert.Empty(
            Check.Codes("agency\nindicator ~ สรุป\nsummary\n1.1 | 1 | ~ | 3 | 3.0000\n3.2 | 1 | ~ | 4 | 4.0000\n9.2 | 1 | ~ | 5 | 5.0000")
        );

    [Fact]
    public void Dimensions_without_a_row_of_their_own_leave_no_gap() =>
        Assert.Empty(
            Check.Codes("summary\n1.1 | 1 | ~ | 3 | 3.0000\n1.2 | 1 | ~ | 4 | 4.0000\n3.1 | 1 | ~ | 5 | 5.0000\n3.2 | 1 | ~ | 5 | 5.0000")
        );

    [Fact]
    public void Gaps_are_looked_for_among_siblings() =>
        Assert.Equal(
            ["row-missing"],
            Check.Codes(
                "summary\n1.1 | 1 | ~ | 3 | 3.0000\n1.2 | 1 | ~ | 4 | 4.0000\n1.4 | 1 | ~ | 4 | 4.0000\n2.1 | 1 | ~ | 5 | 5.0000\n2.2 | 1 | ~ | 5 | 5.0000"
            )
        );

    [Fact]
    public void An_item_with_a_table_and_no_summary_row_is_missing_once()
    {
        Checking.Results.DiscrepancyResult found = Check.Only(
            """
            detail
            1 | 1 | ~ | 3 | 3.0000
            detail
            2 | 1 | ~ | 4 | 4.0000
            detail
            3 | 1 | ~ | 5 | 5.0000
            summary
            1 | 1 | ~ | 3 | 3.0000
            3 | 1 | ~ | 5 | 5.0000
            """
        );
        Assert.Equal("row-missing", found.Code);
        Assert.Contains("missing from the summary", found.MessageEn, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(found.Also).Table);
    }

    [Fact]
    public void Sub_items_prove_their_item() =>
        Assert.Empty(
            Check.Codes(
                """
                detail
                1.1 | 1 | ~ | 3 | 3.0000
                1.2 | 1 | ~ | 3 | 3.0000
                detail
                2 | 1 | ~ | 4 | 4.0000
                summary
                1 | 2 | ~ | 3 | 6.0000
                2 | 1 | ~ | 4 | 4.0000
                """
            )
        );
}
