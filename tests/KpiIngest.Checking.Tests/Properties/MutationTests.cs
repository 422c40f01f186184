using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Checking.Tests.Layouts;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Each figure of a clean card, each of its digits, changed to each other digit: what the card's own redundancy can prove is
/// found.</summary>
[Trait("Lane", "Whole")]
public sealed class MutationTests
{
    [Fact]
    public void Every_digit_changed_in_a_card_with_items_and_summary_is_found()
    {
        Report report = ExampleReport.Parse(LayoutA.Clean);
        List<string> unfound = new();
        int changes = 0;
        foreach (StatedFigure figure in Figures(report))
        {
            foreach (Rational value in OneDigitChanged(figure.Figure!))
            {
                changes++;
                Report changed = new FigureCorrection(figure, value).Apply(report)!;
                IReadOnlyList<Discrepancy> found = Checker.Find(new RecomputedReport(changed));
                if (!found.Any(d => d.Rule.Severity == Severity.Error))
                    unfound.Add($"{figure.Place}: {figure.Text} as {value}");
            }
        }

        Assert.True(changes > 1000, $"{changes} changes");
        Assert.Empty(unfound);
    }

    private static IEnumerable<StatedFigure> Figures(Report report) =>
        report
            .ScoringTables.SelectMany(t =>
                t.Rows.SelectMany(r => new[] { r.Weight, r.Score, r.WeightedScore }).Concat([t.Total.Weight, t.Total.WeightedScore])
            )
            .Concat(report.WeightList.Select(w => w.Weight))
            .Append(report.StatedAverage)
            .Where(f => f.Figure is not null);

    private static IEnumerable<Rational> OneDigitChanged(Figure figure)
    {
        string digits = figure.Normalised;
        for (int at = 0; at < digits.Length; at++)
        {
            if (digits[at] == '.')
                continue;
            for (char digit = '0'; digit <= '9'; digit++)
            {
                if (digit != digits[at])
                    yield return Rational.Of(
                        decimal.Parse(digits[..at] + digit + digits[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture)
                    );
            }
        }
    }
}
