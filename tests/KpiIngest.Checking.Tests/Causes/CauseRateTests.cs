using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Tests.Properties;
using KpiIngest.Reports;
using Xunit.Abstractions;

namespace KpiIngest.Checking.Tests.Causes;

/// <summary>Faults made on purpose in random tables: the cause is named in most cases, and hardly ever another.</summary>
[Trait("Lane", "Whole")]
public sealed class CauseRateTests(ITestOutputHelper output)
{
    private const int Tables = 1_000;

    private delegate Rational? Fault(Random random, Figure figure, List<Rational> terms);

    [Fact]
    public void A_digit_misread_in_a_weighted_score() =>
        InRow(
            "digit-misread",
            (random, figure, _) =>
                Digits(
                    figure,
                    digits =>
                    {
                        int at = random.Next(digits.Length);
                        digits[at] = (char)('0' + ((digits[at] - '0' + random.Next(1, 10)) % 10));
                    }
                )
        );

    [Fact]
    public void Neighbouring_digits_swapped_in_a_weighted_score() =>
        InRow(
            "digits-transposed",
            (random, figure, _) =>
                Digits(
                    figure,
                    digits =>
                    {
                        int at = random.Next(digits.Length - 1);
                        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
                    }
                )
        );

    [Fact]
    public void A_shifted_point_in_a_weighted_score() => InRow("decimal-shifted", (random, figure, _) => figure.Exact * Rational.Of(10));

    [Fact]
    public void A_row_left_out_of_a_total() =>
        InTotal("row-left-out", (random, figure, terms) => figure.Exact - terms[random.Next(terms.Count)]);

    [Fact]
    public void A_row_counted_twice_in_a_total() =>
        InTotal("row-counted-twice", (random, figure, terms) => figure.Exact + terms[random.Next(terms.Count)]);

    [Fact]
    public void Rows_rounded_before_they_were_added_up() =>
        InTotal(
            "rounded-before-summing",
            (_, _, terms) => terms.Aggregate(Rational.Zero, (sum, t) => sum + (Rational.Of(t.RoundedUnits(2)) * Rational.Unit(2)))
        );

    [Fact]
    public void The_other_convention_in_a_row() =>
        Measure(
            "other-convention",
            seed =>
            {
                RandomTable? table = Table(seed, WeightingConvention.Product);
                if (table is null)
                    return null;
                ScoredRow row = table.Rows[1];
                return row.WeightedScore.Value == 0 ? null : Row(table, 1, row.WeightedScore.Figure!.Exact / Rational.Hundred);
            }
        );

    private static Rational? Digits(Figure figure, Action<char[]> change)
    {
        char[] units = figure.Exact.RoundedUnits(figure.Places).ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        if (units.Length < 2)
            return null;
        change(units);
        return Rational.Of(
                System.Numerics.BigInteger.Parse(
                    units,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture
                )
            ) * Rational.Unit(figure.Places);
    }

    private void InRow(string cause, Fault fault) =>
        Measure(
            cause,
            seed =>
            {
                if (Table(seed, null) is not { } table)
                    return null;
                return fault(new Random(seed), table.Rows[0].WeightedScore.Figure!, []) is { } value ? Row(table, 0, value) : null;
            }
        );

    private void InTotal(string cause, Fault fault) =>
        Measure(
            cause,
            seed =>
            {
                if (Table(seed, null) is not { } table)
                    return null;
                List<Rational> terms = table.Rows.Select(r => r.WeightedScore.Figure!.Exact).ToList();
                Rational total = terms.Aggregate(Rational.Zero, (sum, t) => sum + t);
                Figure right = new("", (decimal)total.RoundedUnits(4) / 10_000m, 4);
                if (fault(new Random(seed), right, terms) is not { } value)
                    return null;
                table.Total = table.Total with
                {
                    WeightedScore = StatedFigure.Of(new Figure("", (decimal)value.RoundedUnits(4) / 10_000m, 4), Documents.Place.Unknown),
                };
                return (table, "weighted-total");
            }
        );

    private static (RandomTable, string) Row(RandomTable table, int row, Rational value)
    {
        Figure figure = new("", (decimal)value.RoundedUnits(4) / 10_000m, 4);
        table.Rows[row] = table.Rows[row] with { WeightedScore = StatedFigure.Of(figure, Documents.Place.Unknown) };
        return (table, "weighted-score");
    }

    /// <summary>A table of several rows with computed figures at four places, as forms print them.</summary>
    private static RandomTable? Table(int seed, WeightingConvention? convention)
    {
        RandomTable table = new(seed, leastPlaces: 4);
        return table.Rows.Count < 3 || (convention is not null && table.Convention != convention) ? null : table;
    }

    private void Measure(string cause, Func<int, (RandomTable Table, string Code)?> faulty)
    {
        (int right, int wrong, int unknown) = (0, 0, 0);
        for (int seed = 0; seed < Tables; seed++)
        {
            if (faulty(seed) is not { } made)
                continue;
            RecomputedReport report = new(made.Table.Report(printed: true));
            Discrepancy? found = Checker.Find(report).FirstOrDefault(d => d.Rule.Code == made.Code);
            if (found is null)
                continue; // explained by rounding
            string? named = CauseFinder.Find(report, found)?.Code;
            if (named == cause)
                right++;
            else if (named is null)
                unknown++;
            else
                wrong++;
        }

        output.WriteLine($"{cause}: {right} right, {unknown} unknown, {wrong} wrong");
        int all = right + unknown + wrong;
        Assert.True(
            all > 50 && right * 100 >= all * 80 && wrong * 100 <= all * 5,
            $"{cause}: {right} right, {unknown} unknown, {wrong} wrong"
        );
    }
}
