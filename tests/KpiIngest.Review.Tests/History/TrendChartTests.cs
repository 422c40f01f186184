using KpiIngest.Checking.Language;
using KpiIngest.Records.History;
using KpiIngest.Review.History;

namespace KpiIngest.Review.Tests.History;

/// <summary>Lines that are honest about what is missing, and sums that are honest about what is not in them.</summary>
public sealed class TrendChartTests
{
    [Theory]
    [InlineData("3 4 5 4", 1)]
    [InlineData("3 - 5 4", 1)]
    [InlineData("3 4 - 5 4", 2)]
    [InlineData("3 - 5 - 4", 0)]
    [InlineData("- - - -", 0)]
    public void A_line_runs_over_neighbouring_rounds_alone_and_never_over_a_gap(string figures, int lines)
    {
        TrendChart chart = Chart(figures);
        Assert.Equal(lines, chart.Stated.Count);
        Assert.Equal(figures.Replace("-", "", StringComparison.Ordinal).Trim().Length > 0, chart.HasFigures);
        Assert.All(chart.Stated, s => Assert.True(s.Split(' ').Length > 1));
    }

    [Theory]
    [InlineData("3 4", "5", "5")]
    [InlineData("0 0", "5", "5")]
    [InlineData("80 92.5", "5", "100")]
    [InlineData("17.5 42.5", "0", "50")]
    [InlineData("0.15 0.12", "0", "0.2")]
    [InlineData("15 11", "0", "20")]
    public void The_scale_begins_at_zero_and_ends_at_a_round_figure_above_all_others(string figures, string least, string highest) =>
        Assert.Equal(RecordedFigures.ValueOf(highest), Chart(figures, RecordedFigures.ValueOf(least)!.Value).Highest);

    [Fact]
    public void Zero_stands_on_the_lower_edge_and_is_a_point_of_its_own()
    {
        TrendChart chart = Chart("0 5");
        Assert.Equal(chart.YOf(0) - 150, chart.YOf(5));
        Assert.Single(chart.Stated);
    }

    [Fact]
    public void Totals_name_what_is_not_in_them_and_are_not_made_where_weighted_scores_are_formed_in_different_ways()
    {
        RoundTotal total = RoundTotal.Of(
            new HistoryRound(2569, 12),
            [Indicator("1", "5", "20.5000", "product"), Indicator("2", "2.5", "10", "product"), Indicator("3", "1", null, "product")]
        );
        Assert.Equal(("8.5", "30.5", 1, 3), (total.Weight, total.WeightedScore, total.WithoutWeightedScore, total.Reports));
        RoundTotal mixed = RoundTotal.Of(
            new HistoryRound(2569, 12),
            [Indicator("1", "5", "20", "product"), Indicator("2", "5", "0.2", "percent")]
        );
        Assert.Equal((true, null, "10"), (mixed.MixedConventions, mixed.WeightedScore, mixed.Weight));
        Assert.Equal(
            (0, null, null),
            (
                RoundTotal.Of(new HistoryRound(2569, 6), [Indicator("1", "5", "20", "product")]).Reports,
                RoundTotal.Of(new HistoryRound(2569, 6), []).Weight,
                RoundTotal.Of(new HistoryRound(2569, 6), []).WeightedScore
            )
        );
    }

    [Theory]
    [InlineData("3.0000", "3.5", "-0.5")]
    [InlineData("0.1", "0.3", "-0.2")]
    [InlineData("4", "4.0000", "0")]
    [InlineData("5", null, null)]
    [InlineData("ทำได้ ๓ ข้อ", "3", null)]
    public void A_difference_is_exact_and_there_is_none_with_what_is_no_figure(string? stated, string? recomputed, string? expected) =>
        Assert.Equal(expected, RecordedFigures.Difference(stated, recomputed));

    private static TrendChart Chart(string figures, decimal least = 5) =>
        new(
            [
                .. figures
                    .Split(' ')
                    .Select(f => new TrendPoint(Bilingual.Digits("6"), Bilingual.Digits("2569"), RecordedFigures.ValueOf(f), null, false)),
            ],
            least
        );

    private static IndicatorHistory Indicator(string number, string weight, string? weighted, string convention)
    {
        ReportedFigure Figure(string? value) => new(value is null ? FigureStanding.NotStated : FigureStanding.Stated, value, null);
        HistoryRound round = new(2569, 12);
        IndicatorStatement stated = new(number, "ก")
        {
            Weight = Figure(weight),
            WeightedScore = Figure(weighted),
            RecomputedWeightedScore = weighted,
            Convention = convention,
        };
        HistoryEntry entry = new(round, 1, 0, stated)
        {
            FileName = "a",
            Sha256 = "",
            ReceivedAt = DateTimeOffset.UnixEpoch,
            ReaderVersion = "1",
        };
        return new IndicatorHistory(number, "ก", [new HistoryCell(round, entry, null, null)]);
    }
}
