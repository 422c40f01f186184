using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>What a machine did not see on a picture is not missing on the paper.</summary>
public sealed class UnseenInScanTests
{
    private const string Steps = "1 = ดำเนินการได้ตามข้อ ๑; 2 = ดำเนินการได้ตามข้อ ๒; 3 = ดำเนินการได้ตามข้อ ๓";

    [Theory]
    [InlineData("row-missing", "summary\n1 | 1 | 3 | 3 | 3.0000\n3 | 1 | 4 | 4 | 4.0000")]
    [InlineData("row-missing", "detail\n1 | 1 | 3 | 3 | 3.0000\nsummary\n1 | 1 | 3 | 3 | 3.0000\n2 | 1 | 4 | 4 | 4.0000")]
    [InlineData("field-missing", "summary\n1 | 1 | 3 | 3 |\n2 | 1 | 4 | 4 | 4.0000")]
    [InlineData("field-missing", "summary\n1 | 1 | 3 | | 3.0000\n2 | 1 | 4 | 4 | 4.0000")]
    [InlineData("round-unclear", "round 6 12\nsummary\n1 | 1 | 3 | 3 | 3.0000\n2 | 1 | 4 | 4 | 4.0000")]
    public void What_is_missing_is_said_of_a_document_and_not_of_a_scan(string code, string card)
    {
        Assert.Contains(code, Check.Codes(card));
        Assert.DoesNotContain(code, Check.Codes("scan\n" + card));
    }

    [Theory]
    [InlineData("weight-total", "total | 5 | | | 11.0000")]
    [InlineData("weighted-total", "total | 3 | | | 14.0000")]
    [InlineData("weighted-average", "total | 3 | | 4.6667 | 11.0000")]
    public void A_total_of_more_rows_than_were_seen_is_not_held_against_those_that_were(string code, string total)
    {
        const string rows = "summary\n2 | 1 | 3 | 3 | 3.0000\n3 | 2 | 4 | 4 | 8.0000\n";
        const string all = "summary\n1 | 1 | 3 | 3 | 3.0000\n2 | 2 | 4 | 4 | 8.0000\n";
        Assert.Contains(code, Check.Codes(rows + total));
        Assert.DoesNotContain(code, Check.Codes("scan\n" + rows + total));
        Assert.Contains(code, Check.Codes("scan\n" + all + total));
    }

    [Theory]
    [InlineData("conversion", "", "total | 3 | ~ | ~ | 11.0000\nconvert คิดเป็นร้อยละ % = 90")]
    [InlineData("conversion", "", "total | 3 | ~ | 3.6667 | ~\nconvert คูณ ๒๐ ×20 = 90")]
    [InlineData("weight-list", "own 5\n", "")]
    public void Nor_is_what_a_total_is_converted_to_or_the_weight_of_the_indicator(string code, string before, string after)
    {
        string rows = $"{before}summary\n2 | 1 | 3 | 3 | 3.0000\n3 | 2 | 4 | 4 | 8.0000\n{after}";
        string all = $"{before}summary\n1 | 1 | 3 | 3 | 3.0000\n2 | 2 | 4 | 4 | 8.0000\n{after}";
        Assert.Contains(code, Check.Codes(rows));
        Assert.DoesNotContain(code, Check.Codes("scan\n" + rows));
        Assert.Contains(code, Check.Codes("scan\n" + all));
    }

    /// <summary>The total under the last part is that of both.</summary>
    [Theory]
    [InlineData("2", false)]
    [InlineData("1", true)]
    public void A_total_over_several_parts_waits_where_one_of_them_lacks_a_row(string first, bool said)
    {
        string parts =
            $"summary\n{first} | 1 | 3 | 3 | 3.0000\nsummary\n2.1 | 1 | 4 | 4 | 4.0000\n2.2 | 1 | 2 | 2 | 2.0000\ntotal | 3 | | | 12.0000";
        Assert.Contains("weighted-total", Check.Codes(parts));
        Assert.Equal(said, Check.Codes("scan\n" + parts).Contains("weighted-total"));
    }

    [Theory]
    [InlineData("1.1", "1.3", false)]
    [InlineData("1.1", "1.2", true)]
    [InlineData("3", "4", true)] // counted through
    public void The_total_of_a_group_waits_where_the_group_lacks_a_row(string first, string second, bool said)
    {
        string card =
            $"printed percent\nsummary\ngroup 1 | 60 | ~ | ~ | 3.1000 | 0,1\n{first} | 30 | ~ | 4 | 1.2000\n{second} | 30 | ~ | 3 | 0.9000\n2.1 | 40 | ~ | 5 | 2.0000\ntotal | 100 | ~ | ~ | 6.1000";
        Assert.Contains("weighted-total", Check.Codes(card));
        Assert.Equal(said, Check.Codes("scan\n" + card).Contains("weighted-total"));
    }

    [Theory]
    [InlineData("row-duplicate", "summary\n1 | 1 | 3 | 3 | 3.0000\n1 | 1 | 4 | 4 | 4.0000")]
    [InlineData("round-unclear", "round 6 12 ticked 6 12\nsummary\n1 | 1 | 3 | 3 | 3.0000\n2 | 1 | 4 | 4 | 4.0000")]
    [InlineData("weighted-score", "summary\n1 | 1 | 3 | 3 | 2.0000\n2 | 1 | 4 | 4 | 4.0000\n3 | 2 | 4 | 4 | 8.0000")]
    public void What_stands_on_the_paper_is_said_of_both(string code, string card)
    {
        Assert.Contains(code, Check.Codes(card));
        Assert.Contains(code, Check.Codes("scan\n" + card));
    }

    [Theory]
    [InlineData("score-range", Steps, "5")]
    [InlineData("score-level", "1 = ๑เว; 2 = ๑๔; 3 = ๑๒; 4 = ๑๐; 5 = ๘", "2.8")]
    [InlineData("score-level", "1 = ร้อยละ ๗๐; 2 = ร้ถยละ \" ๗๕; 3 = ร้อยละ ๘๐; 4 = ร้อยละ ๘๕; 5 = ร้อยละ ๙๐", "3.5")]
    [InlineData("criteria-conflict", "1 = ๑ ข้อ; 2 = ๓ ข้อ; 3 = ๒ ข้อ; 5 = ๕ ข้อ", "3")]
    [InlineData("score-level", "1 = ทำ ๑ แห่ง; 2 = ทำ \uFFFD แห่ง; 3 = ทำ ๓ แห่ง; 4 = ทำ ๔ แห่ง; 5 = ทำ ๕ แห่ง", "2.5")]
    public void Criteria_that_were_not_read_whole_find_fault_with_no_score_of_a_scan(string code, string levels, string score)
    {
        string card = $"criteria 1 steps: {levels}\nsummary\n1 | 1 | ~ | {score} | {score}\n2 | 1 | 4 | 4 | 4.0000";
        Assert.Contains(code, Check.Codes(card));
        CheckedReports scan = Check.Of("scan\n" + card);
        Assert.DoesNotContain(scan.Discrepancies, d => d.Code == code);
        Assert.True(Assert.Single(scan.Reports[0].Criteria).Unsure);
    }

    [Theory]
    [InlineData("score-level", "1/1 = ดำเนินการได้ตามข้อ ๑; 2/3 = ดำเนินการได้ตามข้อ ๒; 3/5 = ดำเนินการได้ตามข้อ ๓", "2", "~")]
    [InlineData("score-result", "1 = ๑ ข้อ; 2 = ๒ ข้อ; 3 = ๓ ข้อ; 4 = ๔ ข้อ; 5 = ๕ ข้อขึ้นไป", "5", "3 ข้อ")]
    public void Criteria_that_were_read_whole_count(string code, string levels, string score, string result)
    {
        string card = $"criteria 1 steps: {levels}\nsummary\n1 | 1 | {result} | {score} | {score}\n2 | 1 | 4 | 4 | 4.0000";
        Assert.Contains(code, Check.Codes(card));
        CheckedReports scan = Check.Of("scan\n" + card);
        Assert.Equal(Severity.Warning, Assert.Single(scan.Discrepancies, d => d.Code == code).Severity);
        Assert.False(Assert.Single(scan.Reports[0].Criteria).Unsure);
    }

    [Fact]
    public void Why_a_result_proves_no_score_says_that_the_criteria_were_not_read()
    {
        string card = "criteria 1 steps: 1 = ๑ ข้อ; 2 = ๒ ข้อ; 3 = ๓ ข้อ\nsummary\n1 | 1 | 5 ข้อ | 4 | 4\n2 | 1 | 4 | 4 | 4.0000";
        Assert.Contains(
            Check.Of("scan\n" + card).Reports[0].NotCheckable,
            n => n.WhyEn.Contains("could not all be read from the scan", StringComparison.Ordinal)
        );
    }
}
