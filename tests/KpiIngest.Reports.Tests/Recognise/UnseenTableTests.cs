namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Tables in forms that no fixture has: what a careful person reads from the page is what is recognised.</summary>
public sealed class UnseenTableTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Fact]
    public void A_row_of_units_below_the_heading_does_not_change_what_its_columns_hold()
    {
        ScoringTable table = Single(
            ["ประเด็นการวัด", "ค่าน้ำหนัก", "ระดับคะแนนที่ได้", "คะแนนถ่วง"],
            ["", "(ร้อยละ)", "(คะแนน)", "(คะแนน)"],
            ["๑. ก", "๒", "๔", "๘"]
        );

        AssertRow(table.Rows[0], "1", "2", "4", "8");
    }

    [Fact]
    public void A_total_in_one_cell_over_score_and_weighted_score_is_that_of_the_weighted_scores()
    {
        Report report = Doc.Of()
            .Table(Heading, ["๑. ก", "๒", "๔", "๘"], ["๒. ข", "๑", "๓", "๓"], ["รวม", "๓", "๑๑{c2}", null])
            .Lines("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๖๖๖๗")
            .Recognise()
            .Single();

        Assert.Equal(11, Assert.Single(report.ScoringTables).Total.WeightedScore.Value);
        Assert.Equal(3.6667m, report.StatedAverage.Value);
    }

    [Fact]
    public void An_average_in_one_cell_over_score_and_weighted_score_is_no_total()
    {
        Report report = Doc.Of()
            .Table(Heading, ["๑. ก", "๒", "๔", "๘"], ["๒. ข", "๑", "๓", "๓"], ["คะแนนเฉลี่ยถ่วงน้ำหนัก", "๓", "๓.๖๖๖๗{c2}", null])
            .Recognise()
            .Single();

        Assert.Equal(FigureState.Blank, Assert.Single(report.ScoringTables).Total.WeightedScore.State);
        Assert.Equal(3.6667m, report.StatedAverage.Value);
    }

    [Fact]
    public void A_row_that_counts_the_columns_is_no_row_of_figures()
    {
        ScoringTable table = Single(Heading, ["1", "2", "3", "4"], ["๑. ก", "๒", "๔", "๘"], ["๒. ข", "๑", "๓", "๓"]);

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
    }

    [Fact]
    public void A_table_without_a_heading_goes_on_with_the_one_before_it()
    {
        Report report = Doc.Of()
            .Table(Heading, ["๑. ก", "๒", "๓", "๖"], ["๒. ข", "๒", "๔", "๘"])
            .Lines("")
            .Table(["๓. ค", "๑", "๕", "๕"], ["รวม", "๕", "", "๑๙"])
            .Recognise()
            .Single();

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["1", "2", "3"], table.Rows.Select(r => r.Number));
        Assert.Equal(19, table.Total.WeightedScore.Value);
    }

    [Fact]
    public void A_table_under_a_repeated_title_goes_on_where_its_numbers_go_on()
    {
        Report report = Doc.Of()
            .Lines("ตารางที่ ๑")
            .Table(Heading, ["๑. ก", "๒", "๓", "๖"], ["๒. ข", "๒", "๔", "๘"])
            .Lines("ตารางที่ ๑")
            .Table(Heading, ["๓. ค", "๑", "๕", "๕"], ["รวม", "๕", "", "๑๙"])
            .Recognise()
            .Single();

        Assert.Equal(3, Assert.Single(report.ScoringTables).Rows.Count);
    }

    [Fact]
    public void Two_tables_that_each_have_a_total_stay_two()
    {
        string?[][] rows = [Heading, ["๑. ก", "๒", "๓", "๖"], ["๒. ข", "๒", "๔", "๘"], ["รวม", "๔", "", "๑๔"]];
        Report report = Doc.Of().Table(rows).Table(rows).Recognise().Single();

        Assert.Equal(2, report.ScoringTables.Count);
    }

    [Fact]
    public void A_subtotal_below_its_rows_is_a_group_and_no_row()
    {
        ScoringTable table = Single(
            Heading,
            ["๑. ก", "๓๐", "๔", "๑.๒๐"],
            ["๒. ข", "๓๐", "๓", "๐.๙๐"],
            ["รวมมิติที่ ๑", "๖๐", "", "๒.๑๐"],
            ["๓. ค", "๔๐", "๕", "๒.๐๐"],
            ["รวมมิติที่ ๒", "๔๐", "", "๒.๐๐"],
            ["รวมทั้งสิ้น", "๑๐๐", "", "๔.๑๐"]
        );

        Assert.Equal(3, table.Rows.Count);
        Assert.Equal(
            [
                [0, 1],
                [2],
            ],
            table.Groups.Select(g => g.Members)
        );
        Assert.Equal(100, table.Total.Weight.Value);
    }

    [Fact]
    public void Totals_between_the_rows_are_subtotals_and_the_last_one_is_the_total()
    {
        ScoringTable table = Single(
            Heading,
            ["๑. ก", "๓๐", "๔", "๑.๒๐"],
            ["๒. ข", "๓๐", "๓", "๐.๙๐"],
            ["รวม", "๖๐", "", "๒.๑๐"],
            ["๓. ค", "๔๐", "๕", "๒.๐๐"],
            ["รวม", "๔๐", "", "๒.๐๐"],
            ["รวมทั้งหมด", "๑๐๐", "", "๔.๑๐"]
        );

        Assert.Equal(2, table.Groups.Count);
        Assert.Equal(4.1m, table.Total.WeightedScore.Value);
    }

    [Fact]
    public void Rows_that_sum_up_the_numbered_rows_below_are_groups_without_any_wording()
    {
        ScoringTable table = Single(
            Heading,
            ["การประเมินประสิทธิผล", "๖๐", "๓.๕๐", "๒.๑๐"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐"],
            ["๒. ข", "๓๐", "๓", "๐.๙๐"],
            ["การพัฒนาองค์การ", "๔๐", "๕", "๒.๐๐"],
            ["๓. ค", "๔๐", "๕", "๒.๐๐"],
            ["รวม", "๑๐๐", "", "๔.๑๐"]
        );

        Assert.Equal(["1", "2", "3"], table.Rows.Select(r => r.Number));
        Assert.Equal([60, 40], table.Groups.Select(g => g.Weight.Value!.Value));
    }

    [Theory]
    [InlineData("รวมคะแนนทุกตัวชี้วัด")]
    [InlineData("คะแนนรวมถ่วงน้ำหนัก")]
    [InlineData("รวมน้ำหนักและคะแนน")]
    public void A_total_may_be_worded_in_any_known_words(string label)
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๒", "๓", "๖"], ["๒. ข", "๒", "๔", "๘"], [label, "๔", "", "๑๔"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(4, table.Total.Weight.Value);
    }

    [Fact]
    public void A_name_that_starts_with_the_word_for_a_total_is_an_item()
    {
        ScoringTable table = Single(Heading, ["รวมพลังสร้างสรรค์ชุมชน", "๒", "๓", "๖"], ["ความพึงพอใจ", "๒", "๔", "๘"]);

        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_total_may_carry_its_labels_in_the_cells_of_its_figures()
    {
        ScoringTable table = Single(Heading, ["๑ ก", "๑", "๓", "๓"], ["๒ ข", "๐.๕", "๔", "๒"], ["", "ΣW = ๑.๕", "", "Σ(W×SM) = ๕"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(1.5m, table.Total.Weight.Value);
        Assert.Equal(5, table.Total.WeightedScore.Value);
    }

    [Fact]
    public void A_further_label_inside_a_total_row_is_no_unclear_figure()
    {
        ScoringTable table = Single(Heading, ["๑ ก", "๑", "๓", "๓"], ["๒ ข", "๐.๕", "๔", "๒"], ["น้ำหนักรวม", "๑.๕", "คะแนนรวม", "๕"]);

        Assert.Equal(FigureState.Blank, table.Total.Score.State);
    }

    [Fact]
    public void A_row_of_figures_stays_in_its_table_whatever_its_name_resembles()
    {
        ScoringTable table = Single(
            Heading,
            ["๑) ติดตาม", "๑", "๓", "๓"],
            ["๒) รายงาน", "๑", "๓", "๓"],
            ["๓) หมายเหตุ", "๑", "๓", "๓"],
            ["รวม", "๓", "", "๙"]
        );

        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void An_item_without_figures_is_not_missing_from_the_numbering()
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๒", "๓", "๖"], ["๒. ข", "ยกเลิก{c3}"], ["๓. ค", "๒", "๔", "๘"]);

        Assert.Equal(["1", "3"], table.Rows.Select(r => r.Number));
        Assert.Equal(["2"], table.ItemsWithoutFigures.Select(i => i.Number));
    }

    [Fact]
    public void An_item_merged_down_over_its_sub_items_names_none_of_them()
    {
        ScoringTable table = Single(
            ["ประเด็น", "รายการ", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑. การวางแผน{r2}", "๑.๑ จัดทำแผน", "๑", "๓", "๓"],
            [null, "๑.๒ เผยแพร่", "๑", "๔", "๔"],
            ["๒. ติดตาม", "๒.๑ รายงาน", "๒", "๕", "๑๐"]
        );

        Assert.Equal(["1.1", "1.2", "2.1"], table.Rows.Select(r => r.Number));
        Assert.Equal("เผยแพร่", table.Rows[1].Name);
    }

    [Fact]
    public void Assessors_over_all_three_columns_make_two_tables()
    {
        Report report = Doc.Of()
            .Table(
                ["ตัวชี้วัด{r2}", "ประเมินตนเอง{c3}", null, null, "คณะกรรมการประเมิน{c3}", null, null],
                [null, "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
                ["๑ ก", "๒", "๓", "๖", "๒", "๔", "๘"],
                ["๒ ข", "๑", "๔", "๔", "๑", "๔", "๔"]
            )
            .Recognise()
            .Single();

        Assert.Equal([Assessor.Self, Assessor.Committee], report.ScoringTables.Select(t => t.Assessor));
        AssertRow(report.ScoringTables[1].Rows[0], "1", "2", "4", "8");
    }

    [Fact]
    public void Headings_of_unknown_wording_are_known_by_the_part_that_comes_first()
    {
        ScoringTable table = Single(
            ["ตัวบ่งชี้ที่", "น้ำหนักของตัวชี้วัด", "คะแนนที่ได้จากการประเมิน", "คะแนนหลังถ่วงน้ำหนัก"],
            ["๑ ก", "๒", "๓", "๖"]
        );

        AssertRow(table.Rows[0], "1", "2", "3", "6");
    }

    [Fact]
    public void An_examination_and_a_table_of_body_weights_hold_no_report()
    {
        Assert.Empty(
            Doc.Of().Table(["ลำดับ", "ชื่อ-สกุล", "คะแนนภาค ก", "คะแนน", "คะแนนรวม"], ["๑", "นายเอก", "๘๐", "๗๐", "๑๕๐"]).Recognise()
        );
        Assert.Empty(Doc.Of().Table(["ลำดับ", "ชื่อ", "น้ำหนัก (กก.)", "คะแนน"], ["๑", "เอก", "๔๐", "๗"]).Recognise());
    }

    [Fact]
    public void Rows_cut_elsewhere_into_as_many_cells_belong_to_the_columns_by_their_order()
    {
        ScoringTable table = Single(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้{c2}", null, "คะแนนถ่วงน้ำหนัก{c2}", null],
            ["๑. ก", "๒", "๓{c2}", null, "๖{c2}", null],
            ["๒. ข{c2}", null, "๑", "๕{c2}", null, "๕"],
            ["รวม{c2}", null, "๓", "{c2}", null, "๑๑"]
        );

        AssertRow(table.Rows[0], "1", "2", "3", "6");
        AssertRow(table.Rows[1], "2", "1", "5", "5");
        Assert.Equal(("3", "11"), (table.Total?.Weight.Figure?.Normalised, table.Total?.WeightedScore.Figure?.Normalised));
    }

    [Fact]
    public void Merged_and_parted_cells_stay_where_they_stand()
    {
        ScoringTable table = Single(
            ["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนน{c2}", null],
            ["", "", "", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑", "ก", "๒", "๓", "๖"],
            ["๒", "ข", "๑", "๕", "๕"],
            ["รวม{c2}", null, "๓", "", "๑๑"]
        );

        Assert.Equal(("3", "11"), (table.Total?.Weight.Figure?.Normalised, table.Total?.WeightedScore.Figure?.Normalised));
    }

    private static ScoringTable Single(params string?[][] rows) => Assert.Single(Doc.Of().Table(rows).Recognise().Single().ScoringTables);

    private static void AssertRow(ScoredRow row, string number, string weight, string score, string weighted)
    {
        Assert.Equal(number, row.Number);
        Assert.Equal(weight, row.Weight.Figure?.Normalised);
        Assert.Equal(score, row.Score.Figure?.Normalised);
        Assert.Equal(weighted, row.WeightedScore.Figure?.Normalised);
    }
}
