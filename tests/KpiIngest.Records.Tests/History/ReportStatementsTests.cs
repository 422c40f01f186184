using KpiIngest.Checking.Results;
using KpiIngest.Records.History;

namespace KpiIngest.Records.Tests.History;

/// <summary>What an answer states of its indicators, and what is recomputed of it.</summary>
public sealed class ReportStatementsTests
{
    [Fact]
    public void A_card_of_one_row_states_its_indicator_and_has_no_items()
    {
        ReportStatement card = Of(HistoryCards.Card("5", 12, "4.5000"));
        Assert.Empty(card.Rows);
        Assert.Equal(
            ("5", "5", "๘๗.๕", "4.5000", "22.5000"),
            (card.Whole.Number, card.Whole.Weight.Value, card.Whole.Result.Value, card.Whole.Score.Value, card.Whole.WeightedScore.Value)
        );
        Assert.Equal(("4.5000", "22.5"), (card.Whole.RecomputedScore, card.Whole.RecomputedWeightedScore));
        Assert.Equal(new FigureAddress(0, 0, "weightedScore"), card.Whole.WeightedScore.At);
    }

    [Fact]
    public void Unread_not_assessed_and_not_stated_are_three_things()
    {
        ReportResult card = HistoryCards.Card("5", 12, null);
        Assert.Equal(FigureStanding.NotStated, Of(card).Whole.Score.Standing);
        ReportedFigure unread = Of(card, HistoryCards.Found("number-unclear", "score", severity: Severity.Warning)).Whole.Score;
        Assert.Equal((FigureStanding.Unread, null, "๓.๐.๐"), (unread.Standing, unread.Value, unread.Written));
        Assert.Equal(
            FigureStanding.Unread,
            Of(card, HistoryCards.Found("hidden-text", "score", severity: Severity.Warning)).Whole.Score.Standing
        );
        Assert.Equal(
            FigureStanding.NotAssessed,
            Of(card with { NotCheckable = [new NotCheckableResult("not-assessed", "5", "ก", "a")] }).Whole.Score.Standing
        );
        Assert.Equal(
            FigureStanding.NotStated,
            Of(card, HistoryCards.Found("number-unclear", "weight", severity: Severity.Warning)).Whole.Score.Standing
        );
    }

    [Fact]
    public void A_card_of_several_items_states_totals_and_average_and_the_items_of_its_summary_once()
    {
        ReportResult card = HistoryCards.Card("5", 12, "3") with
        {
            ScoringTables =
            [
                HistoryCards.Table("detail", new RowResult("1", "แผน", "1", null, "3", "3.0000")),
                HistoryCards.Table("detail", new RowResult("2", "ผล", "2", null, "4", "8.0000")),
                HistoryCards.Table(
                    "summary",
                    new RowResult("1", null, "1", null, "3", "3.0000"),
                    new RowResult("2", null, "2", null, "4", "8.0000")
                ) with
                {
                    Total = new TotalResult("3", "11.0000"),
                },
            ],
            StatedAverage = "3.6667",
            Recomputed = new RecomputedResult("3", "11", "3.6666666667"),
        };
        ReportStatement statement = Of(card);
        Assert.Equal(
            ("3", "3.6667", "11.0000", "3.6666666667"),
            (
                statement.Whole.Weight.Value,
                statement.Whole.Score.Value,
                statement.Whole.WeightedScore.Value,
                statement.Whole.RecomputedScore
            )
        );
        Assert.Equal([("1", "แผน"), ("2", "ผล")], statement.Rows.Select(r => (r.Number!, r.Name!)));
        Assert.Equal(new FigureAddress(2, 1, "score"), statement.Rows[1].Score.At);
    }

    [Fact]
    public void The_units_own_assessment_counts_beside_that_of_a_committee_wherever_it_stands()
    {
        ScoringTableResult Assessed(string by, string score) =>
            HistoryCards.Table("summary", new RowResult("5", "ก", "5", null, score, null)) with
            {
                Assessor = by,
            };
        ReportResult card = HistoryCards.Card("5", 12, "4");
        Assert.Equal("4", Of(card with { ScoringTables = [Assessed("self", "4"), Assessed("committee", "3")] }).Whole.Score.Value);
        Assert.Equal("4", Of(card with { ScoringTables = [Assessed("committee", "3"), Assessed("self", "4")] }).Whole.Score.Value);
        Assert.Equal("3", Of(card with { ScoringTables = [Assessed("committee", "3")] }).Whole.Score.Value);
    }

    [Fact]
    public void Of_rounds_beside_each_other_the_reports_own_counts_and_the_others_are_told_apart()
    {
        ScoringTableResult In(int round, string score) =>
            HistoryCards.Table("detail", new RowResult("5", "ก", "5", null, score, null)) with
            {
                Period = new PeriodResult(round, $"รอบ {round} เดือน"),
            };
        ReportStatement card = Of(HistoryCards.Card("5", 6, "4") with { ScoringTables = [In(6, "4"), In(12, "5")] });
        Assert.Equal("4", card.Whole.Score.Value);
        Assert.Contains(new OtherRound(12, null, "score", "5", new FigureAddress(1, 0, "score")), card.OtherRounds);
        Assert.DoesNotContain(card.OtherRounds, o => o.Round == 6);
    }

    [Theory]
    [InlineData("product", "20")]
    [InlineData("percent", "0.2")]
    [InlineData("share", "2")]
    [InlineData("fullMarks", "4")]
    [InlineData("unknown", null)]
    public void A_row_of_an_agencys_summary_is_recomputed_by_the_convention_of_its_table(string convention, string? expected)
    {
        ReportResult summary = HistoryCards.Summary(
            12,
            new RowResult("1", "ก", "5", null, "4", "9"),
            new RowResult("2", "ข", "5", null, "2", "9")
        );
        summary = summary with { ScoringTables = [summary.ScoringTables[0] with { Convention = convention }] };
        Assert.Equal(expected, Of(summary).Rows[0].RecomputedWeightedScore);
    }

    [Fact]
    public void What_a_finding_expects_is_what_is_recomputed_of_a_row_and_only_proven_ones_say_that_it_differs()
    {
        ReportResult summary = HistoryCards.Summary(
            12,
            new RowResult("1", "ก", "5", null, "4", "9"),
            new RowResult("2", "ข", "5", null, "2", "10")
        );
        IReadOnlyList<IndicatorStatement> rows = Of(
            summary,
            HistoryCards.Found("weighted-score", "weightedScore", "19.9"),
            HistoryCards.Found("score-range", "score", row: 1)
        ).Rows;
        Assert.Equal((true, "19.9"), (rows[0].WeightedScore.Differs, rows[0].RecomputedWeightedScore));
        Assert.Equal((false, 1), (rows[1].Score.Differs, rows[1].Score.Found));
        Assert.Equal((false, null), (rows[1].WeightedScore.Differs, rows[1].WeightedScore.Found));
    }

    private static ReportStatement Of(ReportResult report, params DiscrepancyResult[] found) =>
        Assert.Single(ReportStatements.Of(HistoryCards.File(report, found)));
}
