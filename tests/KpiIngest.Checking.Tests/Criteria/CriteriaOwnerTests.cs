using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Criteria;

/// <summary>Which criteria a score is held against.</summary>
public sealed class CriteriaOwnerTests
{
    private const string Low = "targets: 1 = 60; 2 = 70; 3 = 80; 4 = 90; 5 = 100\n";
    private const string High = "targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90\n";
    private const string Rows = "summary\nกก | 40 | 85 | 3.5 | 1.40\nขข | 60 | 85 | 3.5 | 2.10";

    [Fact]
    public void Items_without_a_number_are_told_by_name()
    {
        DiscrepancyResult found = Check.Only($"criteria ~กก {Low}criteria ~ขข {High}{Rows}");
        Assert.Equal(("score-result", "4", new FigureAddress(0, 1, "score")), (found.Code, found.Expected, found.At));
    }

    [Fact]
    public void Levels_that_stand_in_a_row_are_its_own_whatever_its_name()
    {
        Report report = ExampleReport.Parse($"criteria ~กก {Low}criteria ~กก {High}{Rows.Replace("ขข", "กก", StringComparison.Ordinal)}");
        report = report with { Criteria = [.. report.Criteria.Select((c, i) => c with { Row = report.ScoringTables[0].Rows[i].Place })] };
        DiscrepancyResult found = Assert.Single(Checker.Check([report]).Discrepancies, d => d.Code == "score-result");
        Assert.Equal(("4", new FigureAddress(0, 1, "score")), (found.Expected, found.At));
    }

    [Theory]
    [InlineData($"criteria ~ {Low}")]
    [InlineData($"criteria ~ {Low}criteria ~ {High}")]
    [InlineData($"criteria ~กก {Low}criteria ~กก {High}")] // which of the two?
    [InlineData($"criteria ~คค {Low}")] // of an item that is not in the table
    public void Criteria_of_which_it_is_not_known_whose_they_are_judge_nothing(string criteria)
    {
        CheckedReports answer = Check.Of(criteria + Rows.Replace("3.5 | 2.10", "4.5 | 2.70", StringComparison.Ordinal));
        Assert.Empty(answer.Discrepancies);
        Assert.All(
            answer.Reports[0].NotCheckable.Where(e => e.What == "score-result"),
            e => Assert.Contains("not certain to which item", e.WhyEn, StringComparison.Ordinal)
        );
        Assert.Equal(2, answer.Reports[0].NotCheckable.Count(e => e.What == "score-result"));
    }

    [Fact]
    public void They_are_said_of_numbered_items_too() =>
        Assert.Contains(
            Check.Of($"criteria ~ {Low}summary\n1 | 40 | 85 | 3.5 | 1.40\n2 | 60 | 85 | 3.5 | 2.10").Reports[0].NotCheckable,
            e => e is { What: "score-result", Item: "2" } && e.WhyEn.Contains("not certain to which item", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("0", "")] // some item's scale begins at 0
    [InlineData("6", "score-range")]
    public void A_score_may_lie_on_the_scale_of_any_of_them(string score, string found) =>
        Assert.Equal(
            found,
            string.Join(
                ' ',
                Check.Codes(
                    $"criteria ~ targets: 0 = 50; 1 = 60; 2 = 70; 3 = 80; 4 = 90; 5 = 100\nprinted product\nsummary\nกก | 1 | ~ | {score} | {score}.0000\nขข | 1 | ~ | 4 | 4.0000"
                )
            )
        );

    [Theory]
    [InlineData("detail\n5 | 40 | 85 | 4.5 | 1.80")]
    [InlineData("detail\nกก | 40 | 85 | 4.5 | 1.80")]
    [InlineData("detail\nกก | 40 | 85 | 4.5 | 1.80\nsummary\n5 | 40 | 85 | 4.5 | 1.80")]
    public void Where_one_item_is_scored_criteria_are_its_own(string rows) =>
        Assert.Contains("score-result", Check.Codes($"criteria ~ {Low}{rows}"));

    [Fact]
    public void A_cell_of_criteria_that_was_not_read_is_said()
    {
        Report report = ExampleReport.Parse(Rows);
        report = report with { UnreadCriteria = [report.ScoringTables[0].Rows[0].Place] };
        IReadOnlyList<NotCheckableResult> entries = Checker.Check([report]).Reports[0].NotCheckable;
        Assert.Single(entries, e => e.WhyEn.StartsWith("The cell of criteria of this item", StringComparison.Ordinal));
        Assert.Single(entries, e => e.WhyEn == "No criteria were found for this item.");
    }
}
