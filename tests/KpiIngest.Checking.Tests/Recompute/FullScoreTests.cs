using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Recompute;

public sealed class FullScoreTests
{
    [Fact]
    public void What_the_document_says_the_scores_are_out_of_is_the_divisor()
    {
        CheckedReports report = Check.Of("summary\n1 | 20 | ~ | 8/10 | 16.0\n2 | 30 | ~ | 10/10 | 30.0\n3 | 50 | ~ | 7/10 | 35.0");
        Assert.Empty(report.Discrepancies);
        Assert.Equal("fullMarks", report.Reports[0].ScoringTables[0].Convention);
        Assert.All(report.Reports[0].ScoringTables[0].Rows, r => Assert.Equal("10", r.FullScore));
    }

    [Fact]
    public void Rows_may_be_out_of_different_scores()
    {
        Assert.Empty(Check.Found("summary\n1 | 20 | ~ | 8/10 | 16\n2 | 30 | ~ | 10/20 | 15\n3 | 50 | ~ | 7/10 | 35"));
    }

    [Fact]
    public void A_row_that_does_not_follow_it_is_wrong()
    {
        DiscrepancyResult found = Check.Only("summary\n1 | 20 | ~ | 8/10 | 16.0\n2 | 30 | ~ | 10/10 | 30.0\n3 | 50 | ~ | 7/10 | 37.5");
        Assert.Equal("50 × 7 ÷ 10 = 35; stated 37.5 (+2.5)", found.Arithmetic);
        Assert.Equal("10", found.Operands[^1].Value);
    }

    [Fact]
    public void One_full_score_for_all_rows_is_the_scale_of_another_convention_too()
    {
        Assert.Empty(Check.Found("summary\n1 | 20 | ~ | 3/10 | 0.60\n2 | 30 | ~ | 8/10 | 2.40\n3 | 50 | ~ | 4/10 | 2.00"));
        Assert.Equal(
            ["score-range"],
            Check.Codes("summary\n1 | 20 | ~ | 3/10 | 0.60\n2 | 30 | ~ | 12/10 | 3.60\n3 | 50 | ~ | 4/10 | 2.00")
        );
    }

    /// <summary>The weight once more, the highest weighted score, and the full score of another scale.</summary>
    [Theory]
    [InlineData("20", "30", "50")]
    [InlineData("1", "1.5", "2.5")]
    [InlineData("100", "100", "100")]
    public void A_column_that_the_weighted_scores_do_not_follow_is_no_scale(string first, string second, string third)
    {
        Assert.Empty(Check.Found($"summary\n1 | 20 | ~ | 4/{first} | 16\n2 | 30 | ~ | 3/{second} | 18\n3 | 50 | ~ | 5/{third} | 50"));
        Assert.Equal(
            ["50 × 5 ÷ 5 = 50; stated 45 (-5)"],
            Check
                .Found($"summary\n1 | 20 | ~ | 4/{first} | 16\n2 | 30 | ~ | 3/{second} | 18\n3 | 50 | ~ | 5/{third} | 45")
                .Select(d => d.Arithmetic)
        );
    }

    [Fact]
    public void The_weight_once_more_is_no_scale_where_nothing_follows_it() =>
        Assert.Contains("score-range", Check.Codes("summary\n1 | 20 | ~ | 6/20 | 120\n2 | 30 | ~ | 3/30 | 90\n3 | 50 | ~ | 5/50 | 250"));
}
