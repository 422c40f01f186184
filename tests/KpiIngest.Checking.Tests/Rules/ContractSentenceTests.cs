using KpiIngest.Checking.Tests.Layouts;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>Sentences of the contract that no other test shows, one a test.</summary>
public sealed class ContractSentenceTests
{
    [Fact]
    public void Step_criteria_make_a_score_written_with_decimals_exact()
    {
        const string Rows = "printed percent\nsummary\n1 | 25 | ~ | 4.0 | 1.0100\n2 | 30 | ~ | 3 | 0.9000";
        const string Steps = "criteria 1 steps: 1 = มีแผน; 2 = มีแผนและผู้รับผิดชอบ; 3 = ดำเนินการแล้ว; 4 = รายงานแล้ว; 5 = เผยแพร่แล้ว\n";

        Assert.Empty(Check.Found(Rows));
        Assert.Equal(["weighted-score"], Check.Codes(Steps + Rows));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("5", false)]
    [InlineData("6", true)]
    public void The_scale_is_that_of_the_criteria(string score, bool outside) =>
        Assert.Equal(
            outside,
            Check
                .Codes(
                    $"criteria 1 steps: 0 = ก; 1 = ข; 2 = ค; 3 = ง; 4 = จ; 5 = ฉ\nprinted percent\nsummary\n1 | 10 | ~ | {score} | ~\n2 | 20 | ~ | 4 | 0.8000"
                )
                .Contains("score-range")
        );

    [Fact]
    public void A_report_that_fits_no_convention_names_the_others_that_were_tried()
    {
        IReadOnlyList<Checking.Results.DiscrepancyResult> found = Check.Found("summary\n1 | 20 | ~ | 4 | 81\n2 | 30 | ~ | 3 | 92");

        Assert.All(found, d => Assert.Contains("also tried", d.MessageEn, StringComparison.Ordinal));
        Assert.All(found, d => Assert.Contains("ลองวิธีอื่น", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_another_convention_is_one_warning_however_many_rows_it_has()
    {
        string[] codes = Check.Codes(
            """
            summary
            1 | 20 | ~ | 4 | 80
            2 | 30 | ~ | 3 | 90
            3 | 50 | ~ | 5 | 250
            4 | 10 | ~ | 5 | 50
            summary committee
            1 | 20 | ~ | 3 | 0.60
            2 | 30 | ~ | 3 | 0.90
            3 | 50 | ~ | 4 | 2.00
            """
        );

        Assert.Equal(["convention"], codes);
    }

    [Fact]
    public void A_table_with_one_row_that_fits_neither_is_judged_by_the_report()
    {
        Checking.Results.DiscrepancyResult found = Check.Only(
            """
            summary
            1 | 20 | ~ | 4 | 80
            2 | 30 | ~ | 3 | 90
            3 | 50 | ~ | 5 | 250
            summary committee
            1 | 20 | ~ | 3 | 60
            2 | 30 | ~ | 3 | 0.97
            """
        );

        Assert.Equal(("weighted-score", "90"), (found.Code, found.Expected));
    }

    [Theory]
    [InlineData("3.1000", false)]
    [InlineData("3.10", false)]
    [InlineData("3.2000", true)]
    public void A_second_average_that_is_another_is_a_formula_finding(string second, bool other) =>
        Assert.Equal(other ? ["formula"] : [], Check.Codes(LayoutA.Clean + $"\naverage 3.1000\naverage {second}"));

    [Fact]
    public void The_average_runs_over_assessed_rows_only() =>
        Assert.Equal(
            "3.5",
            Check
                .Of("printed percent\nsummary\n1 | 20 | ~ | 4 | 0.8000\n2 | 20 | ~ | 3 | 0.6000\n3 | 60 | ~ | N/A | N/A\naverage 3.5000")
                .Reports[0]
                .Recomputed.Average
        );

    [Theory]
    [InlineData("2.4000", true)] // neither average, sum nor plain mean
    [InlineData("3.5000", false)] // by weight: (30 × 4 + 30 × 3) ÷ 60
    [InlineData("7", false)] // the sum of the scores
    public void A_group_row_is_checked_against_its_members_its_score_too(string score, bool wrong)
    {
        IReadOnlyList<Checking.Results.DiscrepancyResult> found = Check.Found(
            $"printed percent\nsummary\ngroup 1 | 60 | ~ | {score} | 2.1000 | 0,1\n1.1 | 30 | ~ | 4 | 1.2000\n1.2 | 30 | ~ | 3 | 0.9000\n2.1 | 40 | ~ | 5 | 2.0000"
        );

        Assert.Equal(wrong ? ["weighted-average"] : [], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Null(d.At));
    }

    [Theory]
    [InlineData("formula (W × SM) / W")]
    [InlineData("formula (W_1 × SM_1 + W_2 × SM_2) / (W_1 + W_2)")]
    [InlineData("formula W × SM = 3.5000")]
    public void A_formula_in_symbols_has_no_figures_to_compare(string formula) =>
        Assert.Empty(Check.Codes($"printed percent\nsummary\n1 | 50 | ~ | 4 | 2.0000\n2 | 50 | ~ | 3 | 1.5000\n{formula}\naverage 3.5000"));

    [Theory]
    [InlineData("formula (3 × 5) / 3 = 5.0000")]
    [InlineData("formula (3 × 5) / 100 = 0.1500")]
    public void A_formula_of_one_term_may_have_a_divisor(string formula) =>
        Assert.Empty(Check.Errors($"detail\n1 | 3 | ~ | 5 | 0.1500\n{formula}\naverage 5.0000"));

    [Fact]
    public void A_formula_of_one_term_whose_figure_is_not_the_table_s_is_found() =>
        Assert.Equal(
            "formula",
            Check.Errors("detail\n1 | 3 | ~ | 5 | 0.1500\nformula (4 × 5) / 4 = 5.0000\naverage 5.0000").Distinct().Single()
        );
}
