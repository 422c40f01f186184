using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Tests.Faults;
using KpiIngest.Reports;
using Xunit.Abstractions;

namespace KpiIngest.Checking.Tests.Causes;

/// <summary>Faults of each kind made in random cards of all layouts and conventions: the cause is named in 80 % or more, and hardly ever
/// another.</summary>
[Trait("Lane", "Whole")]
public sealed class CauseRateInCardsTests(ITestOutputHelper output)
{
    private const int Cards = 400;

    [Theory]
    [InlineData('3', '8')]
    [InlineData('8', '3')]
    [InlineData('1', '7')]
    [InlineData('7', '1')]
    [InlineData('4', '5')]
    [InlineData('5', '4')]
    public void A_digit_taken_for_the_one_that_looks_like_it(char own, char alike) =>
        InRow(
            "digit-misread",
            figure =>
            {
                int at = figure.Normalised.IndexOf(own, StringComparison.Ordinal);
                return at < 0 ? null : figure.Normalised[..at] + alike + figure.Normalised[(at + 1)..];
            }
        );

    [Fact]
    public void A_point_one_place_too_far_left() => InRow("decimal-shifted", figure => Text(figure.Value / 10));

    [Fact]
    public void A_point_one_place_too_far_right() => InRow("decimal-shifted", figure => Text(figure.Value * 10));

    [Fact]
    public void Neighbouring_digits_swapped_in_a_total() =>
        InTotal(
            "digits-transposed",
            (figure, _) =>
            {
                char[] digits = figure.Normalised.ToCharArray();
                int at = Enumerable
                    .Range(1, digits.Length - 1)
                    .FirstOrDefault(i => char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i - 1]) && digits[i] != digits[i - 1]);
                if (at < 1)
                    return null;
                (digits[at - 1], digits[at]) = (digits[at], digits[at - 1]);
                return new string(digits);
            }
        );

    [Fact]
    public void A_row_left_out_of_a_total() =>
        InTotal("row-left-out", (figure, rows) => Text(figure.Value - rows[1].WeightedScore.Value!.Value));

    [Fact]
    public void A_row_counted_twice_in_a_total() =>
        InTotal("row-counted-twice", (figure, rows) => Text(figure.Value + rows[^1].WeightedScore.Value!.Value));

    [Fact]
    public void A_total_of_what_a_row_was_before() =>
        Measure(
            "stale-total",
            "weighted-total",
            (card, random) =>
            {
                if (!card.Parts.HasFlag(CardParts.Details))
                    return null;
                ScoredRow row = Summary(card.Report).Rows[random.Next(Summary(card.Report).Rows.Count)];
                decimal score = row.Score.Value!.Value > 3 ? row.Score.Value.Value - 2 : row.Score.Value.Value + 2;
                RecomputedRow weighted = new RecomputedReport(card.Report).Tables[^1].Rows.Single(r => r.Row == row);
                decimal value =
                    row.Weight.Value!.Value * score / (decimal)weighted.Weighting.DivisorFor(weighted.Item).RoundedUnits(4) * 10_000m;
                return With(
                    With(card.Report, row.Score, score),
                    row.WeightedScore,
                    Math.Round(value, row.WeightedScore.Figure!.Places, MidpointRounding.AwayFromZero)
                );
            }
        );

    [Fact]
    public void A_weighted_score_computed_from_the_result() =>
        Measure("result-for-score", "weighted-score", (card, random) => Results(card, random, swap: false));

    [Fact]
    public void A_score_and_a_result_in_each_other_s_column() =>
        Measure("score-result-swapped", "weighted-score", (card, random) => Results(card, random, swap: true));

    /// <summary>A row with a result of its own, whose weighted score is computed from the result, or whose score and result change
    /// columns.</summary>
    private static Report? Results(RandomCard card, Random random, bool swap)
    {
        Report report = card.Report;
        (int index, decimal result) = (random.Next(Summary(report).Rows.Count), random.Next(3200, 9900) / 100m);
        ScoredRow row = Summary(report).Rows[index];
        Figure shown = new(Text(result), result, 2);
        RecomputedRow weighted = new RecomputedReport(report).Tables[^1].Rows[index];
        decimal product =
            row.Weight.Value!.Value * result / (decimal)weighted.Weighting.DivisorFor(weighted.Item).RoundedUnits(4) * 10_000m;
        ScoredRow changed = swap
            ? row with
            {
                Result = new StatedResult(row.Score.Text, row.Score.Figure, false, row.Place),
                Score = StatedFigure.Of(shown, row.Score.Place),
            }
            : row with
            {
                Result = new StatedResult(shown.Text, shown, false, row.Place),
                WeightedScore = Stated(
                    row.WeightedScore,
                    Math.Round(product, row.WeightedScore.Figure!.Places, MidpointRounding.AwayFromZero)
                ),
            };
        return report with
        {
            ScoringTables =
            [
                .. report.ScoringTables.SkipLast(1),
                Summary(report) with
                {
                    Rows = [.. Summary(report).Rows.Select((r, i) => i == index ? changed : r)],
                },
            ],
        };
    }

    private void InRow(string cause, Func<Figure, string?> fault) =>
        Measure(
            cause,
            "weighted-score",
            (card, random) =>
            {
                StatedFigure figure = Summary(card.Report).Rows[random.Next(Summary(card.Report).Rows.Count)].WeightedScore;
                return fault(figure.Figure!) is { } text
                    ? With(card.Report, figure, decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
                    : null;
            }
        );

    private void InTotal(string cause, Func<Figure, IReadOnlyList<ScoredRow>, string?> fault) =>
        Measure(
            cause,
            "weighted-total",
            (card, _) =>
            {
                (StatedFigure total, IReadOnlyList<ScoredRow> rows) = (Summary(card.Report).Total.WeightedScore, Summary(card.Report).Rows);
                return fault(total.Figure!, rows) is { } text
                    ? With(card.Report, total, decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
                    : null;
            }
        );

    private void Measure(string cause, string code, Func<RandomCard, Random, Report?> fault)
    {
        (int right, int unknown, List<string?> wrong) = (0, 0, new List<string?>());
        for (int seed = 0; seed < Cards; seed++)
        {
            if (fault(new RandomCard(seed), new Random(seed)) is not { } faulty)
                continue;
            RecomputedReport report = new(faulty);
            if (Checker.Find(report).FirstOrDefault(d => d.Rule.Code == code) is not { } found)
                continue; // within rounding
            string? named = CauseFinder.Find(report, found)?.Code;
            if (named == cause)
                right++;
            else if (named is null)
                unknown++;
            else
                wrong.Add(named);
        }

        int all = right + unknown + wrong.Count;
        output.WriteLine(
            $"{cause}: {right} right, {unknown} unknown, {wrong.Count} wrong of {all}: {string.Join(", ", wrong.GroupBy(w => w).Select(g => $"{g.Key} {g.Count()}"))}"
        );
        Assert.True(
            all > 50 && right * 100 >= all * 80 && wrong.Count * 100 <= all * 5,
            $"{right} right, {unknown} unknown, {wrong.Count} wrong"
        );
    }

    private static ScoringTable Summary(Report report) => report.ScoringTables[^1];

    private static Report With(Report report, StatedFigure figure, decimal value) =>
        new FigureCorrection(figure, Rational.Of(value)).Apply(report)!;

    private static StatedFigure Stated(StatedFigure before, decimal value) =>
        before with
        {
            Figure = before.Figure! with { Value = value },
        };

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
