using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.NotCheckable;

public sealed class NoScoringTableTests
{
    [Fact]
    public void A_card_without_a_scoring_table_says_that_nothing_was_computed()
    {
        var card = new Report { Indicator = new Indicator("9.2", "x", Place.Unknown), Round = ReportRound.NotPrinted };

        var entry = Checker.Check([card]).Reports.Single().NotCheckable.Single();

        Assert.Equal(("scoring-table", (string?)null), (entry.What, entry.Item));
        Assert.NotEmpty(entry.Why);
        Assert.NotEmpty(entry.WhyEn);
    }
}
