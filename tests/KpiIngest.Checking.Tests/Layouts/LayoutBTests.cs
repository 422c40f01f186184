using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Layouts;

/// <summary>A card of one indicator: a single row.</summary>
public sealed class LayoutBTests
{
    private const string Clean = """
        indicator 9.2 ตัวชี้วัดตัวอย่าง
        detail
        9.2 | 3 | 5 | 5 | 0.15
        """;

    [Fact]
    public void The_clean_card_gives_no_error() => Assert.Empty(Check.Errors(Clean));

    [Fact]
    public void A_single_row_leaves_score_and_convention_unproven()
    {
        ReportResult report = Check.Of(Clean).Reports[0];
        Assert.Equal("percent", report.ScoringTables[0].Convention);
        Assert.Equal(new RecomputedResult("3", "0.15", "5"), report.Recomputed);
        Assert.Equal([("score-result", "9.2"), ("convention", null)], report.NotCheckable.Select(e => (e.What, e.Item)));
    }

    [Fact]
    public void A_wrong_single_row_is_judged_by_the_nearest_convention_and_says_which_others_were_tried()
    {
        DiscrepancyResult found = Check.Only(Clean.Replace("0.15", "0.16", StringComparison.Ordinal));
        Assert.Equal("3 × 5 ÷ 100 = 0.15; stated 0.16 (+0.01)", found.Arithmetic);
        Assert.Contains("also tried", found.MessageEn, StringComparison.Ordinal);
        Assert.Contains("๓ × ๕ ÷ ๑๐๐ = ๐.๑๕ แต่ระบุ ๐.๑๖ (+๐.๐๑)", found.Message, StringComparison.Ordinal);
    }
}
