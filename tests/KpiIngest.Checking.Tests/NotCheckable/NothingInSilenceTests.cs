using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.NotCheckable;

/// <summary>What was not compared is said, once and with its reason; what was compared is counted.</summary>
public sealed class NothingInSilenceTests
{
    private const string Rows = "summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.0000\n";

    [Theory]
    [InlineData(Rows, 2, 2)] // two weighted scores
    [InlineData(Rows + "total | 1.5 | ~ | ~ | 5.0000", 2, 4)] // and two totals
    [InlineData(Rows + "total | 1.5 | ~ | ~ | 5.0000\naverage 3.3333", 2, 5)]
    [InlineData(Rows + "list 1 = 1\nlist 2 = 0.5", 2, 4)]
    [InlineData("detail\n1 | 1 | ~ | 3 | 3\n" + Rows, 3, 6)] // three weighted scores, three figures of item 1 in both tables
    [InlineData("summary\n1 | 1 | ~ | 9 | ~\n2 | 2 | ~ | 9 | ~", 0, 0)] // outside the scale: a rule of range compares nothing
    [InlineData("round 6 12\nsummary\n1 | 1 | ~ | - | -\n3 | 2 | ~ | - | -", 0, 0)] // rules of form neither
    public void Comparisons_are_figures_tested_against_others(string notation, int rows, int comparisons) =>
        Assert.Equal(new CheckedResult(rows, comparisons), Check.Of(notation).Reports[0].Checked);

    [Theory]
    [InlineData("summary\ntotal | 100 | ~ | ~ | 3.85", "scoring-table")] // headings and a total, no row
    [InlineData("detail", "scoring-table")]
    [InlineData("summary\n1 | 1 | ~ | - | -\ntotal | 1 | ~ | ~ | 3.0000", "weighted-total")]
    [InlineData("summary\n1 | ~ | ~ | - | 3.0000\ntotal | 5 | ~ | ~ | 3.0000", "weight-total")]
    [InlineData("summary\n1 | ?x | ~ | 3 | 3.0000\n2 | 1 | ~ | 3 | 3.0000\naverage 3.0000", "weighted-average")]
    [InlineData("summary\n1 | 1 | ~ | ?l | 3.0000\n2 | 1 | ~ | 3 | 3.0000\ntotal | 2 | ~ | 3.0000 | 6.0000", "weighted-average")]
    [InlineData("summary\n1 | 20 | ~ | ~ | 0.90\n2 | 80 | ~ | ~ | 3.20\ntotal | 100 | ~ | ~ | 4.10", "weighted-score")] // no score column
    [InlineData("summary\n1 | ~ | ~ | 3 | 0.90\n2 | ~ | ~ | 4 | 3.20", "weighted-score")] // no weight column
    [InlineData("summary\n1 | 20 | ~ | 4 | ~\n2 | 80 | ~ | 4 | ~", "weighted-score")] // no weighted score column
    [InlineData("summary\n1 | 20 | ~ | 4 | 0.8\n2 | 80 | ~ | 4 | ~", "weighted-score")] // of one row alone
    [InlineData("summary\n1 | 1 | ~ | - | -\n2 | 2 | ~ | - | -", "comparison")]
    public void What_was_not_compared_is_said(string notation, string what)
    {
        NotCheckableResult entry = Assert.Single(Check.Of(notation).Reports[0].NotCheckable, e => e.What == what);
        Assert.Matches(@"\p{IsThai}", entry.Why);
        Assert.NotEmpty(entry.WhyEn);
    }

    [Theory]
    [InlineData(Rows + "total | 1.5 | ~ | ~ | 5.0000\naverage 3.3333")]
    [InlineData("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | - | ~ | - | -\ntotal | 1 | ~ | ~ | 3.0000")] // a row left out
    [InlineData("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 1 | ~ | ?x | ?y\ntotal | 2 | ~ | ~ | ~")] // named as unclear already
    [InlineData("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 1 | ~ | 4 | \ntotal | 2 | ~ | ~ | 7.0000")] // blank: named as missing
    [InlineData("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 1 | ~ | 4 | 4.0000\ntotal | 2 | ~ | 7 | 7.0000")] // scores added up: tested against their sum
    public void What_was_compared_or_is_named_otherwise_is_not_said_again(string notation) =>
        Assert.DoesNotContain(
            Check.Of(notation).Reports[0].NotCheckable,
            e => e.What is "comparison" or "scoring-table" or "weighted-score" or "weight-total" or "weighted-total" or "weighted-average"
        );

    [Theory]
    [InlineData("1 | 1 | ~ | 2 | 2.0000\n2 | 0.5 | ~ | 4 | 2.0000", "คะแนนของข้อนี้ต่างกัน (๓ และ ๒)")]
    [InlineData("1 | 1 | ~ | 3 | 3.0000\n2 | 0.6 | ~ | 4 | 2.4000", "น้ำหนักของข้อนี้ต่างกัน (๐.๕ และ ๐.๖)")]
    [InlineData("1 | 1 | ~ | 3 | 3.00\n2 | 0.5 | ~ | 4 | 2.0", null)] // fewer decimals of the same
    [InlineData("1 | 1 | ~ | 3 | 3.0000\n3 | 2 | ~ | 4 | 8.0000", null)] // another item
    public void Two_summaries_that_differ_are_named(string second, string? said)
    {
        IEnumerable<NotCheckableResult> entries = Check
            .Of(Rows + "summary\n" + second)
            .Reports[0]
            .NotCheckable.Where(e => e.What == "detail-summary");
        if (said is null)
            Assert.Empty(entries);
        else
            Assert.Contains(said, Assert.Single(entries).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void One_entry_is_enough_for_a_table_that_lacks_a_column() =>
        Assert.Single(
            Check
                .Of("summary\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"{i} | 10 | ~ | ~ | 0.{i}\n")))
                .Reports[0]
                .NotCheckable,
            e => e.What == "weighted-score"
        );
}
