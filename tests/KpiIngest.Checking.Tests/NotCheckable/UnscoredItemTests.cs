using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.NotCheckable;

/// <summary>An item without any figure stands in no row; that it was not assessed is said all the same, and nothing is computed with
/// it.</summary>
public sealed class UnscoredItemTests
{
    private const string Rows = "summary\n1 | 2 | ~ | 4 | 8\n3 | 3 | ~ | 5 | 15\ntotal | 5 | ~ | ~ | 23\naverage 4.6000";

    [Theory]
    [InlineData("2", null, UnscoredBy.Words, "แถวนี้ไม่ได้รับการประเมิน", "The row was not assessed")]
    [InlineData("2", "เผยแพร่", UnscoredBy.Blank, "แถวนี้ไม่ระบุน้ำหนัก", "The row states no weight")]
    [InlineData(null, "เผยแพร่", UnscoredBy.Words, "แถว “เผยแพร่” ไม่ได้รับการประเมิน", "The row “เผยแพร่” was not assessed")]
    public void It_is_named_as_not_assessed(string? number, string? name, UnscoredBy says, string thai, string english)
    {
        CheckedReports report = Checker.Check([With(new UnscoredItem(number, name, says, Place.Unknown))]);

        NotCheckableResult entry = Assert.Single(report.Reports[0].NotCheckable, e => e.What == "not-assessed");
        Assert.Equal(number, entry.Item);
        Assert.StartsWith(thai, entry.Why, StringComparison.Ordinal);
        Assert.StartsWith(english, entry.WhyEn, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Discrepancies, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_line_that_may_be_a_heading_is_not() =>
        Assert.DoesNotContain(
            Checker.Check([With(new UnscoredItem("2", "เผยแพร่", UnscoredBy.Unknown, Place.Unknown))]).Reports[0].NotCheckable,
            e => e.What == "not-assessed"
        );

    private static Report With(UnscoredItem item)
    {
        Report report = ExampleReport.Parse(Rows);
        return report with { ScoringTables = [report.ScoringTables[0] with { ItemsWithoutFigures = [item] }] };
    }
}
