using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Faults;

/// <summary>The convention of random cards is found, and a row against it is wrong wherever it stands.</summary>
[Trait("Lane", "Whole")]
public sealed class ConventionPropertyTests
{
    private const int Cards = 400;

    public static TheoryData<WeightingConvention> Conventions =>
        [WeightingConvention.Product, WeightingConvention.Percent, WeightingConvention.Share, WeightingConvention.FullMarks];

    [Theory]
    [MemberData(nameof(Conventions))]
    public void The_convention_of_a_card_is_found_or_one_of_the_same_figures(WeightingConvention convention)
    {
        for (int seed = 0; seed < Cards; seed++)
        {
            RandomCard card = new(seed, convention);
            RecomputedReport report = new(card.Report);
            Assert.All(
                report.Tables,
                t =>
                    Assert.True(
                        t.Convention == convention || t.Rows.All(r => SameDivisor(report, r, convention)),
                        $"{seed}: {t.Convention} for {convention}"
                    )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Conventions))]
    public void A_wrong_row_is_judged_by_the_convention_of_all_others_in_each_place(WeightingConvention convention)
    {
        for (int seed = 0; seed < Cards / 4; seed++)
        {
            RandomCard card = new(seed, convention);
            ScoringTable table = card.Report.ScoringTables[^1];
            for (int row = 0; row < table.Rows.Count; row++)
            {
                StatedFigure figure = table.Rows[row].WeightedScore;
                Report wrong = new FigureCorrection(figure, (figure.Exact!.Value * Rational.Of(3)) + Rational.One).Apply(card.Report)!;
                Discrepancy found = Checker
                    .Find(new RecomputedReport(wrong))
                    .Single(d => d.Rule.Code == "weighted-score" && d.At!.Table == card.Report.ScoringTables.Count - 1);
                Assert.Equal(new FigureAddress(card.Report.ScoringTables.Count - 1, row, FigureName.WeightedScore), found.At);
                Assert.True(
                    found.Values!.Value.Meets(RoundingInterval.HalfUnitAround(figure.Figure!)),
                    $"{seed}: row {row} expects {found.Expected}, right is {figure.Text}"
                );
            }
        }
    }

    /// <summary>A single row shows no convention; whatever it fits is right, and the record says that the factor is not proven.</summary>
    [Theory]
    [MemberData(nameof(Conventions))]
    public void A_table_of_one_row_is_clean_and_its_factor_unproven(WeightingConvention convention)
    {
        for (int seed = 0; seed < Cards; seed++)
        {
            ScoredRow row = new RandomCard(seed, convention).Report.ScoringTables[^1].Rows[0];
            Report report = new RandomCard(seed, convention).Report with
            {
                ScoringTables =
                [
                    new ScoringTable
                    {
                        Kind = ScoringTableKind.Detail,
                        Place = Documents.Place.Unknown,
                        Rows = [row],
                    },
                ],
                WeightList = [],
                Formulas = [],
                StatedAverage = StatedFigure.Absent,
                PrintedConvention = null,
            };
            CheckedReports result = Checker.Check([report]);
            if (convention != WeightingConvention.Share)
                Assert.DoesNotContain(result.Discrepancies, d => d.Severity == Severity.Error);
            Assert.Contains(result.Reports[0].NotCheckable, e => e.What == "convention");
        }
    }

    /// <summary>Where weights add up to 1 or to 100, two conventions are one: the earlier of the contract's order has the name.</summary>
    [Theory]
    [InlineData("0.5", "1.5000", "0.5", "2.0000", "product")]
    [InlineData("50", "1.5000", "50", "2.0000", "percent")]
    [InlineData("2.5", "1.5000", "2.5", "2.0000", "share")]
    public void Ties_go_by_the_order_of_the_contract(
        string first,
        string firstWeighted,
        string second,
        string secondWeighted,
        string convention
    )
    {
        CheckedReports report = Check.Of($"summary\n1 | {first} | ~ | 3 | {firstWeighted}\n2 | {second} | ~ | 4 | {secondWeighted}");

        Assert.Empty(report.Discrepancies);
        Assert.Equal(convention, report.Reports[0].ScoringTables[0].Convention);
    }

    private static bool SameDivisor(RecomputedReport report, RecomputedRow row, WeightingConvention convention) =>
        report.Convention.Candidates.Single(c => c.Convention == convention).Fits(row.Item);
}
