using KpiIngest.Checking.History;

namespace KpiIngest.Checking.Tests.History;

public sealed class VersionTests
{
    private const string Card =
        "year 2556\nround 12\nindicator 5 ก\nsummary\n1 | 1 | 3 | 3 | 3.0000\n2 | 0.5 | 3 | 4 | 2.0000\ntotal | 1.5 | | | 5.0000\n";

    private static readonly string Changed = Card.Replace("4 | 2.0000", "5 | 2.5000", StringComparison.Ordinal)
        .Replace("| 5.0000", "| 5.5000", StringComparison.Ordinal);

    [Fact]
    public void A_changed_figure_is_named_with_both_values_and_what_it_changed()
    {
        Checking.Results.AcrossFilesFinding found = Across.Only($"file\n{Card}file\n{Changed}");
        Assert.Equal("resubmission-changed", found.Code);
        Assert.Equal([0, 1], found.Files);
        Assert.Equal([0, 0], found.Reports);
        Assert.Equal(
            ["2 score 4 ≠ 5", "2 weightedScore 2 ≠ 2.5", " weightedScore 5 ≠ 5.5"],
            found.Figures.Select(f => $"{f.Item} {f.Column} {f.Arithmetic}")
        );
        Assert.Equal(["2.0000", "2.5000"], found.Figures[1].Stated);
        Assert.Equal(1, found.Figures[0].At[1]!.Row!.Value.Index);
    }

    [Fact]
    public void Many_versions_are_one_finding_whose_message_stays_short()
    {
        string many = string.Concat(
            Enumerable.Range(1, 300).Select(i => $"file\n{Card.Replace("total | 1.5", $"total | {i}.5", StringComparison.Ordinal)}")
        );
        Checking.Results.AcrossFilesFinding found = Across.Only(many);
        Assert.Equal((300, 300), (found.Files.Count, Assert.Single(found.Figures).Stated.Count));
        Assert.Equal("1.5 ≠ 2.5 ≠ 3.5 ≠ 4.5 ≠ 5.5 ≠ 6.5 ≠ …", found.Figures[0].Arithmetic);
        Assert.Contains("และอีก ๒๙๖ ไฟล์", found.Message, StringComparison.Ordinal);
        Assert.InRange(found.Message.Length, 100, 500);
    }

    [Fact]
    public void Where_the_order_is_known_the_later_one_replaces_the_earlier()
    {
        Checking.Results.AcrossFilesFinding found = Across.Only($"file\n{Changed}file\n{Card}", HistoryOrder.Received);
        Assert.Equal("5 → 4 (-1)", found.Figures[0].Arithmetic);
    }

    [Theory]
    [InlineData("indicator 5 ก", "indicator 5 ชื่อที่แก้คำแล้ว")]
    [InlineData("4 | 2.0000", "4 | 2")]
    [InlineData("4 | 2.0000", "4.0 | 2.00")]
    public void A_changed_name_or_another_way_to_write_a_figure_changes_no_figure(string before, string after) =>
        Assert.Equal(["report-duplicate"], Across.Codes($"file\n{Card}file\n{Card.Replace(before, after, StringComparison.Ordinal)}"));

    [Theory]
    [InlineData("year 2556", "year 2557")]
    [InlineData("year 2556\n", "")]
    [InlineData("round 12\n", "")]
    [InlineData("round 12", "round 6 12")]
    [InlineData("indicator 5 ก", "indicator 6 ก")]
    [InlineData("indicator 5 ก", "indicator ~ ก")]
    public void Reports_of_another_identity_or_of_none_are_not_compared(string before, string after) =>
        Assert.Empty(Across.Found($"file\n{Card}file\n{Changed.Replace(before, after, StringComparison.Ordinal)}"));

    [Fact]
    public void Two_that_state_no_fiscal_year_are_of_one_in_a_folder_and_of_any_among_records()
    {
        (string card, string changed) = (
            Card.Replace("year 2556\n", "", StringComparison.Ordinal),
            Changed.Replace("year 2556\n", "", StringComparison.Ordinal)
        );
        Checking.Results.AcrossFilesFinding found = Across.Only($"file\n{card}file\n{changed}");
        Assert.Equal("resubmission-changed", found.Code);
        Assert.Contains("ไม่ระบุปีงบประมาณ", found.Message, StringComparison.Ordinal);
        Assert.Empty(Across.Found($"file\n{card}file\n{changed}", HistoryOrder.Received));
    }

    [Fact]
    public void Reports_of_different_units_are_not_compared() => Assert.Empty(Across.Found($"file กข same\n{Card}file คง same\n{Card}"));

    [Fact]
    public void Equal_bytes_are_a_duplicate_whatever_was_read_of_them()
    {
        Checking.Results.AcrossFilesFinding found = Across.Only(
            $"file กข same\n{Card.Replace("year 2556\n", "", StringComparison.Ordinal)}file กข same\n{Card.Replace("year 2556\n", "", StringComparison.Ordinal)}"
        );
        Assert.Equal("report-duplicate", found.Code);
        Assert.Empty(found.Reports);
    }

    [Fact]
    public void The_same_bytes_after_another_version_go_back_and_repeat_nothing()
    {
        IReadOnlyList<Checking.Results.AcrossFilesFinding> found = Across.Found(
            $"file กข same\n{Card}file กข other\n{Changed}file กข same\n{Card}",
            HistoryOrder.Received
        );
        Assert.Equal(["resubmission-changed 0 1", "resubmission-changed 1 2"], found.Select(f => $"{f.Code} {f.Files[0]} {f.Files[1]}"));
    }

    [Fact]
    public void A_figure_that_cannot_be_read_proves_no_change_and_no_sameness() =>
        Assert.Empty(Across.Found($"file\n{Card}file\n{Card.Replace("4 | 2.0000", "4 | ?2.0.0", StringComparison.Ordinal)}"));

    [Fact]
    public void A_result_in_words_changes_with_its_numerals_alone()
    {
        string words = Card.Replace("1 | 1 | 3 |", "1 | 1 | ทำได้ ๓ ข้อ |", StringComparison.Ordinal);
        Assert.Equal(
            ["report-duplicate"],
            Across.Codes($"file\n{words}file\n{words.Replace("ทำได้ ๓ ข้อ", "ดำเนินการแล้ว 3 ข้อ", StringComparison.Ordinal)}")
        );
        Checking.Results.AcrossFilesFinding found = Across.Only($"file\n{words}file\n{words.Replace("๓", "๔", StringComparison.Ordinal)}");
        Assert.Equal("result", Assert.Single(found.Figures).Column);
    }

    [Theory]
    [InlineData("ทำได้๓ข้อ", "ทำได้๔ข้อ", "resubmission-changed")]
    [InlineData("ตามเป9าหมาย ๓ ข้อ", "ตามเป้าหมาย ๓ ข้อ", "report-duplicate")]
    public void Thai_numerals_within_words_count_and_damaged_tone_marks_do_not(string before, string after, string code)
    {
        string words = Card.Replace("1 | 1 | 3 |", $"1 | 1 | {before} |", StringComparison.Ordinal);
        Assert.Equal([code], Across.Codes($"file\n{words}file\n{words.Replace(before, after, StringComparison.Ordinal)}"));
    }

    [Fact]
    public void A_row_that_is_only_in_one_version_is_named() =>
        Assert.Contains(
            Across.Only($"file\n{Card}file\n{Card.Replace("2 | 0.5 | 3 | 4 | 2.0000\n", "", StringComparison.Ordinal)}").Figures,
            f => f is { Item: "2", Column: "weight", Arithmetic: "0.5 ≠ —" }
        );

    [Fact]
    public void Committee_and_own_scores_are_not_compared_with_each_other()
    {
        string own = Card.Replace("summary", "summary self", StringComparison.Ordinal);
        Assert.Empty(Across.Found($"file\n{own}file\n{Changed.Replace("summary", "summary committee", StringComparison.Ordinal)}"));
        Assert.Equal(["report-duplicate"], Across.Codes($"file\n{Card}file\n{own}"));
    }

    [Fact]
    public void Cards_of_one_file_are_matched_each_with_its_own()
    {
        string other = "year 2556\nround 12\nindicator 9.2 ข\ndetail\n9.2 | 3 | 5 | 5 | 15\n";
        Checking.Results.AcrossFilesFinding found = Across.Only($"file\n{other}\ncard\n{Card}file\n{Changed}");
        Assert.Equal(("resubmission-changed", 1, 0), (found.Code, found.Reports[0], found.Reports[1]));
    }

    [Fact]
    public void Parts_of_an_agency_summary_are_no_versions_of_each_other()
    {
        const string head = "file\nagency\nindicator ~ สรุป\nyear 2556\nround 12\nsummary\n";
        Assert.Empty(
            Across.Found(
                head + "1.1 | 1 | 3 | 3 | 3.0000\n1.2 | 1 | 3 | 3 | 3.0000\n" + head + "2.1 | 1 | 3 | 3 | 3.0000\n2.2 | 1 | 3 | 3 | 3.0000"
            )
        );
    }
}
