namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Rows that are no items: totals of many names, conversions below them, parents, groups that state a weight in words.</summary>
public sealed class TotalRowTests
{
    private static readonly string[] Columns = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("คิดเป็นร้อยละ", ConversionKind.Percent, null)]
    [InlineData("คะแนนรวมคิดเป็นร้อยละ", ConversionKind.Percent, null)]
    [InlineData("แปลงคะแนนรวม (เต็ม ๕) คูณ ๒๐", ConversionKind.Times, 20)]
    [InlineData("คะแนนรวม × ๒๐", ConversionKind.Times, 20)]
    [InlineData("คะแนนรวม ÷ ๕", ConversionKind.Divided, 5)]
    [InlineData("แปลงเป็นคะแนน หารด้วย ๕", ConversionKind.Divided, 5)]
    public void A_row_that_converts_the_total_is_no_row(string label, ConversionKind kind, int? factor)
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            [label, "", "", "๖๘.๐๐"]
        );

        TotalConversion conversion = Assert.Single(table.Conversions);
        Assert.Equal((kind, (decimal?)factor, "68.00"), (conversion.Kind, conversion.Factor?.Value, conversion.Stated.Figure!.Normalised));
        Assert.Equal("3.40", table.Total.WeightedScore.Figure!.Normalised);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_conversion_may_state_its_figure_behind_its_words()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            ["คิดเป็นร้อยละ ๖๘.๐๐{c4}", null, null, null]
        );

        Assert.Equal("68.00", Assert.Single(table.Conversions).Stated.Figure!.Normalised);
    }

    [Fact]
    public void A_verdict_in_words_below_the_total_is_no_item()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            ["ระดับผลการประเมิน", "", "", "ดีมาก"]
        );

        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_figure_below_the_total_that_cannot_be_read_is_an_item()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            ["คะแนนเพิ่ม", "", "", "๐.๑.๐"]
        );

        Assert.Equal(3, table.Rows.Count);
    }

    [Theory]
    [InlineData("๓. ร้อยละของคะแนนเฉลี่ยความพึงพอใจ")]
    [InlineData("๓. การแปลงคะแนนเป็นระบบอิเล็กทรอนิกส์")]
    [InlineData("คิดเป็นระบบเพื่อการพัฒนา")]
    public void An_item_whose_name_speaks_of_conversion_is_an_item(string name)
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๓๐", "๓", "๐.๙๐"],
            [name, "๓๐", "๕", "๑.๕๐"],
            ["รวม", "๑๐๐", "", "๔.๐๐"]
        );

        Assert.Equal(3, table.Rows.Count);
        Assert.Empty(table.Conversions);
    }

    [Theory]
    [InlineData("ภาพรวมผลคะแนน")]
    [InlineData("สรุปผล")]
    [InlineData("(๗) ผลรวม")]
    [InlineData("๓. รวม")]
    [InlineData("ผลรวมทั้งสิ้น")]
    public void A_total_has_many_names(string label)
    {
        ScoringTable table = Read(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"], ["๒. ข", "๖๐", "๓", "๑.๘๐"], [label, "๑๐๐", "", "๓.๔๐"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("3.40", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void The_label_of_a_total_may_stand_behind_its_weight()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "ครบ", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "ครบ", "๓", "๑.๘๐"],
            ["", "๑๐๐", "รวม", "", "๓.๔๐"]
        );

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("100", table.Total.Weight.Figure!.Normalised);
    }

    [Fact]
    public void A_row_of_the_whole_district_under_its_parts_is_what_is_scored()
    {
        ScoringTable table = Read(
            ["พื้นที่", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["ตำบลก", "", "๘๐", "", ""],
            ["ตำบลข", "", "๙๐", "", ""],
            ["รวม", "๕", "๘๕", "๔", "๐.๒๐"]
        );

        ScoredRow row = Assert.Single(table.Rows);
        Assert.Equal(
            ("5", "4", "0.20"),
            (row.Weight.Figure!.Normalised, row.Score.Figure!.Normalised, row.WeightedScore.Figure!.Normalised)
        );
        Assert.Equal(FigureState.Absent, table.Total.Weight.State);
    }

    [Fact]
    public void A_row_of_the_whole_district_with_the_weight_of_each_part_is_no_total()
    {
        ScoringTable table = Read(
            ["พื้นที่", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["ตำบลก", "๕", "๘๐", "๓", "๐.๑๕"],
            ["ตำบลข", "๕", "๙๐", "๕", "๐.๒๕"],
            ["รวม", "๕", "๘๕", "๔", "๐.๒๐"]
        );

        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void A_total_that_adds_up_stays_a_total_however_its_product_comes_out()
    {
        ScoringTable table = Read(Columns, ["๑. ก", "๕๐", "๔", "๒.๐๐"], ["๒. ข", "๕๐", "๓", "๑.๕๐"], ["รวม", "๑๐๐", "๓.๕", "๓.๕๐"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("3.50", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Theory]
    [InlineData("มิติที่ ๑ ด้านประสิทธิผล (น้ำหนักร้อยละ ๖๐.๐๐)", "60.00")]
    [InlineData("มิติที่ ๑ ด้านประสิทธิผล น้ำหนัก ๖๐", "60")]
    [InlineData("มิติที่ ๑ (น้ำหนัก : ร้อยละ ๖๐)", "60")]
    public void A_group_may_state_its_weight_in_words(string label, string weight)
    {
        ScoringTable table = Read(
            Columns,
            [label + "{c4}", null, null, null],
            ["๑. ก", "๓๐", "๔", "๑.๒๐"],
            ["๒. ข", "๓๐", "๓", "๐.๙๐"],
            ["รวม", "๖๐", "", "๒.๑๐"]
        );

        ScoredGroup group = Assert.Single(table.Groups);
        Assert.Equal(weight, group.Weight.Figure!.Normalised);
        Assert.Equal([0, 1], group.Members);
        Assert.DoesNotContain("น้ำหนัก", group.Name ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ด้านคุณภาพการให้บริการ", "ด้านการพัฒนาองค์การ")]
    [InlineData("ค้านคุณภ าพ", "ด้านการพัฒนาองค์การ")]
    [InlineData("ค้านคุณภ าพ", "ค้านกกรพฒนา")]
    public void A_group_ends_where_another_begins_whatever_is_left_of_its_name(string second, string third)
    {
        ScoringTable table = Read(
            Columns,
            ["๑. มิติด้านประสิทธิผล", "๖๐", "", "๒.๑๐"],
            ["๑.๑ ก", "๓๐", "๔", "๑.๒๐"],
            ["๑.๒ ข", "๓๐", "๓", "๐.๙๐"],
            ["๒. " + second, "๓๐", "", "๐.๙๐"],
            ["๒.๑ ค", "๓๐", "๓", "๐.๙๐"],
            ["๓. " + third, "๑๐", "", "๐.๔๐"],
            ["๓.๑ ง", "๑๐", "๔", "๐.๔๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"]
        );

        Assert.Equal(
            [
                [0, 1],
                [2],
                [3],
            ],
            table.Groups.Select(g => g.Members)
        );
    }

    [Fact]
    public void A_parent_that_prints_zero_over_scored_children_states_no_subtotal()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๐.๐๐๐๐", "๐.๐๐๐๐"],
            ["๑.๑ ข", "๒๐", "๔", "๐.๘๐"],
            ["๑.๒ ค", "๒๐", "๓", "๐.๖๐"],
            ["๒. ง", "๖๐", "๓", "๑.๘๐"]
        );

        ScoredGroup group = Assert.Single(table.Groups);
        Assert.Equal(("40", FigureState.NotAssessed), (group.Weight.Figure!.Normalised, group.WeightedScore.State));
    }

    [Fact]
    public void A_parent_that_prints_zero_over_children_whose_weighted_scores_are_zero_states_their_sum()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๐.๕", "", "๐"],
            ["๑.๑ ข", "๐.๒๕", "๑", "๐"],
            ["๑.๒ ค", "๐.๒๕", "๑", "๐"],
            ["๒. ง", "๖๐", "๓", "๑๘๐"]
        );

        Assert.Equal("0", Assert.Single(table.Groups).WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void A_parent_that_prints_zero_over_children_without_scores_states_it()
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๐", "๐.๐๐"],
            ["๑.๑ ข", "๒๐", "๐", "๐.๐๐"],
            ["๑.๒ ค", "๒๐", "๐", "๐.๐๐"],
            ["๒. ง", "๖๐", "๓", "๑.๘๐"]
        );

        Assert.Equal("0.00", Assert.Single(table.Groups).WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void A_row_named_like_a_group_under_which_nothing_stands_is_scored_itself()
    {
        ScoringTable table = Read(
            Columns,
            ["๓.๑ กลุ่มที่ ๑ คดีอาญา", "๔", "๔.๕๐", "๐.๑๘"],
            ["๓.๒ กลุ่มที่ ๒ คดีทรัพย์", "๖", "๓.๐๐", "๐.๑๘"],
            ["รวม", "๑๐", "", "๐.๓๖"]
        );

        Assert.Empty(table.Groups);
        Assert.Equal(["3.1", "3.2"], table.Rows.Select(r => r.Number));
    }

    [Fact]
    public void A_mean_below_the_total_is_that_of_the_scores()
    {
        Report report = Doc.Of()
            .Table(
                Columns,
                ["๑. ก", "๔๐", "๕", "๒.๐๐"],
                ["๒. ข", "๖๐", "๔", "๒.๔๐"],
                ["รวม", "๑๐๐", "", "๔.๔๐"],
                ["คะแนนเฉลี่ย", "", "๔.๕๐", ""]
            )
            .Recognise()
            .Single();

        Assert.Equal("4.50", report.StatedAverage.Figure!.Normalised);
        Assert.Equal("4.50", report.ScoringTables[0].Total.Score.Figure!.Normalised);
    }

    [Theory]
    [InlineData("รวมคะแนนตัวชี้วัดที่ ๔")]
    [InlineData("คะแนนรวมตัวชี้วัดที่ ๔ เท่ากับ")]
    [InlineData("สรุปคะแนนตัวชี้วัดที่ ๔ รอบ ๑๒ เดือน")]
    [InlineData("รวมประเด็นที่ ๑ - ๒")]
    [InlineData("รวมตัวชี้วัดที่ ๔.๑")]
    [InlineData("ผลการประเมินภาพรวม")]
    [InlineData("ค่าคะแนนถ่วงน้ำหนักของตัวชี้วัด")]
    public void A_total_may_say_what_it_is_of(string label)
    {
        ScoringTable table = Read(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"], ["๒. ข", "๖๐", "๓", "๑.๘๐"], [label, "๑๐๐", "", "๓.๔๐"]);

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("3.40", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๓ ค")]
    [InlineData("๓. การประเมินภาพรวม")]
    [InlineData("๓. รวมพลังพัฒนาตำบลที่ ๔")]
    public void An_item_without_its_score_is_no_total_though_its_weight_is_that_of_the_others(string label)
    {
        ScoringTable table = Read(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"], ["๒. ข", "๖๐", "๓", "๑.๘๐"], [label, "๑๐๐", "", "๓.๔๐"]);

        Assert.Equal(["1", "2", "3"], table.Rows.Select(r => r.Number));
        Assert.Equal(FigureState.Absent, table.Total.WeightedScore.State);
    }

    [Fact]
    public void Totals_of_several_indicators_are_those_of_the_parts_above_them()
    {
        ScoringTable table = Read(
            Columns,
            ["๑.๑ ก", "๒๐", "๔", "๐.๘๐"],
            ["๑.๒ ข", "๒๐", "๓", "๐.๖๐"],
            ["รวมตัวชี้วัดที่ ๑", "๔๐", "", "๑.๔๐"],
            ["๒.๑ ค", "๓๐", "๔", "๑.๒๐"],
            ["๒.๒ ง", "๓๐", "๓", "๐.๙๐"],
            ["รวมตัวชี้วัดที่ ๒", "๖๐", "", "๒.๑๐"]
        );

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
            ],
            table.Groups.Select(g => g.Members)
        );
        Assert.Equal(FigureState.Absent, table.Total.WeightedScore.State);
    }

    [Fact]
    public void The_average_of_a_part_stands_below_its_rows()
    {
        ScoringTable table = Read(
            Columns,
            ["๑.๑ ก", "๓๐", "๔", "๑.๒๐"],
            ["๑.๒ ข", "๓๐", "๕", "๑.๕๐"],
            ["คะแนนเฉลี่ยด้านที่ ๑", "๖๐", "๔.๕๐", ""],
            ["๒.๑ ค", "๔๐", "๓", "๑.๒๐"],
            ["คะแนนเฉลี่ยด้านที่ ๒", "๔๐", "๓.๐๐", ""],
            ["รวม", "๑๐๐", "", "๓.๙๐"]
        );

        Assert.Equal(
            [
                [0, 1],
                [2],
            ],
            table.Groups.Select(g => g.Members)
        );
        Assert.Equal(["4.50", "3.00"], table.Groups.Select(g => g.Score.Figure!.Normalised));
    }

    [Theory]
    [InlineData("เฉลี่ยด้านที่ ๑", "เฉลี่ยด้านที่ ๒", "")]
    [InlineData("รวมมิติที่ ๑", "รวมมิติที่ ๒", "")]
    [InlineData("คะแนนเฉลี่ยด้านที่ ๑", "คะแนนเฉลี่ยด้านที่ ๒", "๑.๑ ")]
    public void The_total_of_a_part_may_stand_above_its_rows(string first, string second, string number)
    {
        ScoringTable table = Read(
            Columns,
            [first, "๖๐", "๔.๕๐", "๒.๗๐"],
            [number + "ก", "๓๐", "๔", "๑.๒๐"],
            [number.Replace("๑ ", "๒ ", StringComparison.Ordinal) + "ข", "๓๐", "๕", "๑.๕๐"],
            [second, "๔๐", "๓.๐๐", "๑.๒๐"],
            [number.Replace("๑.", "๒.", StringComparison.Ordinal) + "ค", "๔๐", "๓", "๑.๒๐"],
            ["รวม", "๑๐๐", "", "๓.๙๐"]
        );

        Assert.Equal(
            [
                [0, 1],
                [2],
            ],
            table.Groups.Select(g => g.Members)
        );
        Assert.Equal(3, table.Rows.Count);
    }

    [Theory]
    [InlineData("รวมมิติที่ ๑ และมิติที่ ๒")]
    [InlineData("รวมทั้งสิ้น (มิติที่ ๑ + มิติที่ ๒)")]
    [InlineData("รวม (มิติที่ ๑ - ๒)")]
    public void A_total_of_several_parts_is_that_of_all(string label)
    {
        ScoringTable table = Read(
            Columns,
            ["มิติที่ ๑ ด้านประสิทธิผล{c4}", null, null, null],
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["รวมมิติที่ ๑", "๔๐", "", "๑.๖๐"],
            ["มิติที่ ๒ ด้านคุณภาพ{c4}", null, null, null],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวมมิติที่ ๒", "๖๐", "", "๑.๘๐"],
            [label, "๑๐๐", "", "๓.๔๐"]
        );

        Assert.Equal("3.40", table.Total.WeightedScore.Figure!.Normalised);
        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
    }

    [Theory]
    [InlineData("รวมมิติที่ ๑ ๒")]
    [InlineData("รวมมิติที่ ๑ (๒ ตัวชี้วัด)")]
    public void Another_number_behind_that_of_a_part_is_no_other_part(string label)
    {
        ScoringTable table = Read(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"], [label, "๔๐", "", "๑.๖๐"], ["๒. ข", "๖๐", "๓", "๑.๘๐"]);

        Assert.Equal([0], Assert.Single(table.Groups).Members);
    }

    [Theory]
    [InlineData("คะแนนเต็ม", "๑๐๐", "๕", "๕.๐๐")]
    [InlineData("ปีที่แล้ว", "๑๐๐", "", "๓.๑๐")]
    [InlineData("ค่าสูงสุด", "", "๔", "")]
    public void Rows_without_a_number_below_the_total_of_numbered_ones_are_named(string label, string weight, string score, string weighted)
    {
        Report report = One(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            [label, weight, score, weighted]
        );

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
        Assert.Equal(new[] { weight, score, weighted }.Where(f => f.Length > 0), report.UnplacedFigures.Select(f => f.Text));
    }

    [Theory]
    [InlineData("น้ำหนักรวม", "คะแนนรวม")]
    [InlineData("รวมน้ำหนัก", "รวมคะแนนถ่วงน้ำหนัก")]
    public void A_total_of_the_weights_is_one_wherever_its_figure_stands(string weights, string scores)
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            [weights + "{c3}", null, null, "๑๐๐"],
            [scores + "{c3}", null, null, "๓.๔๐"]
        );

        Assert.Equal(("100", "3.40"), (table.Total.Weight.Figure!.Normalised, table.Total.WeightedScore.Figure!.Normalised));
    }

    [Theory]
    [InlineData("๑๐๐", "100", null)]
    [InlineData("๓.๔๐", null, "3.40")]
    public void A_total_of_the_weights_by_itself_is_one_where_it_adds_them_up(string stated, string? weight, string? weighted)
    {
        ScoringTable table = Read(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["น้ำหนักรวม{c3}", null, null, stated]
        );

        Assert.Equal((weight, weighted), (table.Total.Weight.Figure?.Normalised, table.Total.WeightedScore.Figure?.Normalised));
    }

    [Theory]
    [InlineData("คะแนนรอบ ๖ เดือน")]
    [InlineData("คะแนนตัวชี้วัดที่ ๔")]
    [InlineData("ผลคะแนนเทียบกับคะแนนเต็ม ๑๐๐")]
    public void A_figure_below_the_total_is_named_and_not_added_up(string label)
    {
        Report report = One(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"],
            [label, "", "", "๓.๙๐"]
        );

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
        Assert.Equal("๓.๙๐", Assert.Single(report.UnplacedFigures).Text);
    }

    [Theory]
    [InlineData("ยอดยกไป", "ยอดยกมา")]
    [InlineData("รวมหน้านี้", "ยกมา")]
    public void What_a_page_carries_over_is_named_and_not_added_up(string below, string above)
    {
        Report report = One(
            Columns,
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            [below, "๔๐", "", "๑.๖๐"],
            [above, "๔๐", "", "๑.๖๐"],
            ["๒. ข", "๖๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๓.๔๐"]
        );

        Assert.Equal(["1", "2"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Number));
        Assert.Equal(["๔๐", "๑.๖๐", "๔๐", "๑.๖๐"], report.UnplacedFigures.Select(f => f.Text));
    }

    [Fact]
    public void Without_a_column_of_weights_those_behind_the_names_count()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก (น้ำหนัก ๔๐)", "๔", "๑.๖๐"],
            ["๒. ข (น้ำหนัก ๖๐)", "๓", "๑.๘๐"]
        );

        Assert.Equal(["40", "60"], table.Rows.Select(r => r.Weight.Figure!.Normalised));
        Assert.Equal(["ก", "ข"], table.Rows.Select(r => r.Name));
    }

    private static ScoringTable Read(params string?[][] rows) => Assert.Single(One(rows).ScoringTables);

    private static Report One(params string?[][] rows) => Doc.OfCard().Table(rows).Recognise().Single();
}
