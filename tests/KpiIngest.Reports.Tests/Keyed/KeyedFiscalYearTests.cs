using KpiIngest.Reports.Keyed;

namespace KpiIngest.Reports.Tests.Keyed;

/// <summary>What can be keyed as the fiscal year of a card.</summary>
public sealed class KeyedFiscalYearTests
{
    [Theory]
    [InlineData("2400", 2400)]
    [InlineData("๒๕๖๙", 2569)]
    [InlineData("2700", 2700)]
    public void From_the_first_to_the_last_year_it_is_taken(string typed, int year)
    {
        Assert.Equal(year, YearOf(typed));
        Assert.False(KeyedDoubts.IsImpossible("c0.year", typed, null));
        Assert.True(FiscalYears.Contains(year));
    }

    [Theory]
    [InlineData("2399")]
    [InlineData("2701")]
    [InlineData("2026")]
    [InlineData("69")]
    public void Any_other_number_is_impossible(string typed)
    {
        Assert.Null(YearOf(typed));
        Assert.True(KeyedDoubts.IsImpossible("c0.year", typed, null));
    }

    private static int? YearOf(string typed) =>
        KeyedFields.FileOf(new Dictionary<string, string> { ["c0.year"] = typed, ["c0.number"] = "9.2" }).Cards[0].FiscalYear;
}
