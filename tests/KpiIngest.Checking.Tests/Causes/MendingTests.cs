using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Faults;
using KpiIngest.Checking.Tests.Layouts;
using KpiIngest.Checking.Tests.Mutations;

namespace KpiIngest.Checking.Tests.Causes;

/// <summary>What is left to be mended once a figure is mended: told by checking the mended report again, so that no right figure is called
/// wrong because of another one.</summary>
public sealed class MendingTests
{
    [Theory]
    [InlineData("2 | 0.5 | ~ | 3 | 1.5000", "2 | 1 | ~ | 3 | 1.5000", true)] // a weight in the summary
    [InlineData("7 | 1 | 1 | 1 | 1.0000", "7 | 1 | 1 | 1 | 7.0000", false)] // a product in an item's own table, which the summary states rightly
    [InlineData("2 | 0.5 | ~ | 3 | 1.5000", "2 | 0.5 | ~ | 3 | 1.6000", true)] // a product in the summary
    [InlineData("6 | 0.5 | ~ | 4 | 2.0000", "6 | 0.5 | ~ | 5 | 2.0000", true)] // a score in the summary
    [InlineData("= 3.1000", "= 3.2000", true)] // the average, which is the formula's value too
    [InlineData("(0.5 × 4) + (1 × 1)", "(0.5 × 5) + (1 × 1)", true)] // a figure of the formula
    [InlineData("6 | 0.5 | ~ | 4 | 2.0000\n", "", true)] // a row that is missing
    public void What_follows_from_one_figure_is_right_once_it_is_mended(string line, string instead, bool last)
    {
        CheckedReports check = Check.Of(LayoutA.With(line, instead, last));
        MendingResult mending = Assert.Single(check.Mendings);
        Assert.Null(check.Discrepancies[mending.Discrepancy].ConsequenceOf);
        Assert.Equal([], mending.Alone!);
        Assert.Equal([], mending.Together!);
    }

    [Fact]
    public void A_figure_that_was_copied_along_is_still_to_be_mended_with_the_value_of_the_mended_one()
    {
        // Weight and product of item 2 are those of another weight: each product is its row's.
        CheckedReports check = Check.Of(
            "printed product\ndetail\n1 | 1 | 3 | 3 | 3\ndetail\n2 | 0.5 | 4 | 4 | 2\nsummary\n1 | 1 | ~ | 3 | 3\n2 | 1 | ~ | 4 | 4\ntotal | 1.5 | ~ | ~ | 5"
        );
        LeftResult left = Assert.Single(Of(check, "detail-summary", "weight").Alone!);
        Assert.Equal(("weightedScore", "4", "2"), (left.Found.At!.Column, left.Found.Stated, left.Found.Expected));
        Assert.Equal("weightedScore", check.Discrepancies[left.Discrepancy!.Value].At!.Column);
    }

    [Fact]
    public void A_list_of_weights_that_is_right_is_found_right_once_the_table_is_mended()
    {
        CheckedReports check = Check.Of(
            LayoutA.With("1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 3 | 1.5000", "1 | 0.5 | ~ | 3 | 3.0000\n2 | 1 | ~ | 3 | 1.5000")
        );
        foreach (
            MendingResult list in check.Mendings.Where(m =>
                check.Discrepancies[m.Discrepancy].Code == "weight-list" && m.Together is not null
            )
        )
            Assert.Equal(check.Discrepancies[list.Discrepancy].Stated, list.Again?.Expected);
        Assert.All(check.Mendings.SelectMany(m => m.Together ?? []), l => Assert.NotEqual(l.Found.Stated, l.Found.Expected));
    }

    [Fact]
    public void A_total_of_wrong_figures_is_wrong_once_they_are_mended()
    {
        CheckedReports check = Check.Of("printed product\nsummary\n1 | 1 | ~ | 3 | 3\n2 | 1 | ~ | 4 | 5\ntotal | 2 | ~ | ~ | 8");
        LeftResult left = Assert.Single(Of(check, "weighted-score", "weightedScore").Alone!);
        Assert.Equal(("weighted-total", (int?)null, "8", "7"), (left.Found.Code, left.Discrepancy, left.Found.Stated, left.Found.Expected));
    }

    [Fact]
    public void A_total_that_is_wrong_by_itself_is_computed_from_the_mended_figures()
    {
        CheckedReports check = Check.Of(
            "printed product\nsummary\n1 | 1 | ~ | 3 | 3\n2 | 1 | ~ | 4 | 9\n3 | 1 | ~ | 2 | 2\ntotal | 3 | ~ | ~ | 11"
        );
        MendingResult total = Of(check, "weighted-total", "weightedScore");
        Assert.Equal("14", check.Discrepancies[total.Discrepancy].Expected);
        Assert.Equal(("11", "9"), (total.Again!.Stated, total.Again.Expected));
        Assert.EndsWith("= 9; stated 11 (+2)", total.Again.Arithmetic, StringComparison.Ordinal);
        Assert.Empty(Of(check, "weighted-score", "weightedScore").Together!);
    }

    [Fact]
    public void Faults_that_have_nothing_to_do_with_each_other_leave_each_other_alone()
    {
        CheckedReports check = Check.Of(LayoutA.With("total | 5 | ~ | ~ | 15.5000", "total | 6 | ~ | ~ | 16.5000"));
        Assert.Equal(2, check.Mendings.Count);
        Assert.All(check.Mendings, m => Assert.Equal((0, 0, null), (m.Alone!.Count, m.Together!.Count, m.Again)));
    }

    [Theory]
    [InlineData(LayoutA.Clean)]
    [InlineData("summary\n1 | 50 | ~ | 6 | 3\n2 | 50 | ~ | 4 | 2\naverage 5")] // a score outside the scale: nobody says what it should be
    public void Where_nothing_says_what_a_figure_should_be_nothing_is_said_of_mending(string report) =>
        Assert.DoesNotContain(Check.Of(report).Mendings, m => m.Alone is null && m.Together is null);

    [Fact]
    public void A_report_of_a_second_card_counts_on()
    {
        string wrong = LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 0.5 | ~ | 3 | 1.6000");
        CheckedReports check = Checker.Check([Examples.ExampleReport.Parse(wrong), Examples.ExampleReport.Parse(wrong)]);
        Assert.Equal(2, check.Mendings.Count);
        Assert.Equal(1, check.Discrepancies[check.Mendings[1].Discrepancy].Report);
    }

    /// <summary>One figure of a right card is changed: once the finding's own figure is mended to what it was, no other figure of the card
    /// is called wrong.</summary>
    [Fact]
    public void Whoever_mends_a_changed_figure_to_what_it_was_is_asked_for_nothing_else()
    {
        int mended = 0;
        foreach (int seed in Enumerable.Range(0, 60))
        {
            RandomCard card = new(seed);
            Random random = new(seed);
            List<Change> changes = Change.Of(card.Report).ToList();
            Change change = changes[random.Next(changes.Count)];
            CheckedReports check = Checker.Check([change.Report]);
            foreach (
                MendingResult mending in check.Mendings.Where(m =>
                    check.Discrepancies[m.Discrepancy] is { Location: { } at }
                    && (at.Page, at.Table, at.Row, at.Column)
                        == (change.Place.Page, change.Place.Table, change.Place.Row, change.Place.Column)
                )
            )
            {
                mended++;
                Assert.True(
                    mending.Alone is null or { Count: 0 }
                        || check.Discrepancies[mending.Discrepancy].Arithmetic?.Contains('≠', StringComparison.Ordinal) == true,
                    $"{seed} {change}: {string.Join("; ", mending.Alone!.Select(l => $"{l.Found.Code} {l.Found.Arithmetic}"))}"
                );
            }
        }

        Assert.True(mended > 20, $"{mended}");
    }

    private static MendingResult Of(CheckedReports check, string code, string column) =>
        check.Mendings.Single(m => check.Discrepancies[m.Discrepancy] is { At: { } at } found && found.Code == code && at.Column == column);
}
