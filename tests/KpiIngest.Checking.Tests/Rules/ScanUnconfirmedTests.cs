using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Rules;

public sealed class ScanUnconfirmedTests
{
    private const string Wrong = """
        scan
        summary
        1 | 1 | 3 | 3 | 3.0000
        2 | 0.5 | 4 | 4 | 3.0000
        3 | 1 | 3 | 3 | ?3.0.0
        total | 2.5 | | |
        """;

    [Fact]
    public void It_is_said_once_a_card_how_many_figures_are_proven_read_and_unread()
    {
        DiscrepancyResult found = Assert.Single(Check.Found(Wrong), d => d.Code == "scan-unconfirmed");
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Contains("4 proven by their own row or total, 5 read without proof, 1 not read", found.MessageEn, StringComparison.Ordinal);
        Assert.Contains("๔ ตัว", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_in_a_scan_is_a_warning_that_says_so_and_nobody_is_asked_to_mend_it()
    {
        CheckedReports checkedCard = Check.Of(Wrong);
        Assert.DoesNotContain(checkedCard.Discrepancies, d => d.Severity == Severity.Error);
        DiscrepancyResult found = Assert.Single(checkedCard.Discrepancies, d => d.Code == "weighted-score");
        Assert.EndsWith("(read from a scan, not confirmed yet)", found.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotContain(checkedCard.Discrepancies, d => d.Code == "number-unclear");
        Assert.Empty(checkedCard.Mendings);
        Assert.Equal("error", Check.Errors(Wrong.Replace("scan\n", "", StringComparison.Ordinal)).Length > 0 ? "error" : "none");
    }

    [Fact]
    public void Each_row_says_how_far_it_is_proven()
    {
        ScoringTableResult table = Assert.Single(Check.Of(Wrong).Reports[0].ScoringTables);
        Assert.Equal("scan", table.Certainty);
        Assert.Equal(["closed", "unproven", "unread"], table.ScannedRows!);
        Assert.Null(Assert.Single(Check.Of(Wrong.Replace("scan\n", "", StringComparison.Ordinal)).Reports[0].ScoringTables).ScannedRows);
    }

    [Fact]
    public void A_reading_that_alone_makes_a_row_close_is_proposed_and_not_taken()
    {
        ScoringTableResult table = Assert.Single(Checker.Check([WithGuesses("๓.๐๐๐๐", "๒.๐๐๐๐")]).Reports[0].ScoringTables);
        ScanProposalResult proposal = Assert.Single(table.ScanProposals!);
        Assert.Equal((1, "weightedScore", "2.0000"), (proposal.Row, proposal.Column, proposal.Value));
        Assert.Equal("3.0000", table.Rows[1].WeightedScore);
        Assert.Null(Assert.Single(Checker.Check([WithGuesses("๓.๐๐๐๐", "๕.๐๐๐๐")]).Reports[0].ScoringTables).ScanProposals);
    }

    [Theory]
    [InlineData("๒.๐๐๐๐", "๒.๐๐๐๐", "closed")]
    [InlineData(". ๒.๐๐๐๐ \"", "๒.๐๐๐๐", "closed")]
    [InlineData("๑.๗๐๐๐", "๑.๗๐๐๐", "unread")]
    [InlineData("๒.๐๐๐๐", null, "unread")]
    [InlineData("ก ๒.๐๐๐๐", "๒.๐๐๐๐", "unread")]
    [InlineData("ก ๒.๐๐๐๐", "๒.๐๐๐๐", "closed", true)]
    [InlineData("\uFFFD ๒.๐๐๐๐", "๒.๐๐๐๐", "unread", true)]
    [InlineData("๒.๐\uFFFD\uFFFD\uFFFD", "๒.๐", "unread", true)]
    [InlineData("๒.๐ๆๆๆ", "๒.๐", "unread", true)]
    [InlineData("ก ๑.๐๐๐๐", "๑.๐๐๐๐", "unread", true)]
    public void A_likely_figure_counts_as_read_where_the_certain_ones_beside_it_prove_it(
        string cell,
        string? likely,
        string state,
        bool certain = false
    )
    {
        Report report = WithGuesses("๒.๐๐๐๐");
        ScoringTable table = report.ScoringTables[0];
        Report unsure = report with
        {
            ScoringTables =
            [
                table with
                {
                    Rows =
                    [
                        .. table.Rows.Select(
                            (r, i) =>
                                i == 1
                                    ? r with
                                    {
                                        WeightedScore = r.WeightedScore with { State = FigureState.Unclear, Figure = null, Text = cell },
                                    }
                                    : r
                        ),
                    ],
                },
            ],
            ScannedGuesses = [report.ScannedGuesses[0] with { Likely = likely, Read = certain }],
        };
        ScoringTableResult found = Assert.Single(Checker.Check([unsure]).Reports[0].ScoringTables);
        Assert.Equal(state, found.ScannedRows![1]);
        Assert.Equal(state == "closed" ? "2.0000" : null, found.Rows[1].WeightedScore);
    }

    [Fact]
    public void Two_likely_figures_of_a_row_prove_nothing_of_each_other()
    {
        Report report = ExampleReport.Parse(Wrong);
        ScoringTable table = report.ScoringTables[0];
        StatedFigure Unsure(string text, double left) =>
            new(FigureState.Unclear, null, text, new Place(1, 0, 2, 4, new Box(left, 100, left + 40, 120)));
        Report unsure = report with
        {
            ScoringTables =
            [
                table with
                {
                    Rows =
                    [
                        .. table.Rows.Select(
                            (r, i) => i == 1 ? r with { Score = Unsure("๔", 100), WeightedScore = Unsure("๒.๐๐๐๐", 200) } : r
                        ),
                    ],
                },
            ],
            ScannedGuesses =
            [
                new ScannedGuess(1, new Box(110, 104, 130, 116), ["๔"]) { Likely = "๔" },
                new ScannedGuess(1, new Box(210, 104, 230, 116), ["๒.๐๐๐๐"]) { Likely = "๒.๐๐๐๐" },
            ],
        };
        Assert.Equal("unread", Assert.Single(Checker.Check([unsure]).Reports[0].ScoringTables).ScannedRows![1]);
    }

    /// <summary>The weighted score of the second row may be other texts too.</summary>
    private static Report WithGuesses(params string[] texts)
    {
        Report report = ExampleReport.Parse(Wrong);
        (ScoringTable table, Place cell) = (report.ScoringTables[0], new Place(1, 0, 2, 4, new Box(100, 100, 140, 120)));
        List<ScoredRow> rows = table
            .Rows.Select((r, i) => i == 1 ? r with { WeightedScore = r.WeightedScore with { Place = cell } } : r)
            .ToList();
        return report with
        {
            ScoringTables = [table with { Rows = rows }],
            ScannedGuesses = [new ScannedGuess(1, new Box(110, 104, 130, 116), texts)],
        };
    }
}
