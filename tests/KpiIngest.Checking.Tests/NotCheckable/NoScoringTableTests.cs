using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.NotCheckable;

public sealed class NoScoringTableTests
{
    [Fact]
    public void A_card_without_a_scoring_table_says_that_nothing_was_computed()
    {
        Report card = new() { Indicator = new Indicator("9.2", "x", Place.Unknown), Round = ReportRound.NotPrinted };

        Checking.Results.NotCheckableResult entry = Checker.Check([card]).Reports.Single().NotCheckable.Single();

        Assert.Equal(("scoring-table", (string?)null), (entry.What, entry.Item));
        Assert.NotEmpty(entry.Why);
        Assert.NotEmpty(entry.WhyEn);
    }

    [Fact]
    public void A_picture_in_the_place_of_the_scoring_table_is_named_with_its_place()
    {
        Report card = new()
        {
            Indicator = new Indicator("9.2", "x", Place.Unknown),
            Round = ReportRound.NotPrinted,
            UnreadTables = [new UnreadTable("picture", "การคำนวณคะแนน", new Place(Table: 3))],
        };

        Checking.Results.NotCheckableResult entry = Checker.Check([card]).Reports.Single().NotCheckable.Single();

        Assert.Equal("scoring-table", entry.What);
        Assert.Contains("“การคำนวณคะแนน” (ตารางที่ ๔) มีรูปภาพ", entry.Why, StringComparison.Ordinal);
        Assert.Contains("Under “การคำนวณคะแนน” (table 4) there is a picture", entry.WhyEn, StringComparison.Ordinal);
    }
}
