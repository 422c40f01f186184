using System.Text.Json;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Reports.Tests.Keyed;

/// <summary>Lines outside of the tables of a keyed card: what is read of them, and what a report gives as such lines.</summary>
public sealed class KeyedLinesTests
{
    private static readonly string[] Listed = ["๑. การจัดทำแผน น้ำหนักร้อยละ ๔๐", "๒ การติดตามผล (น้ำหนักร้อยละ ๖๐)"];

    [Fact]
    public void Listed_weights_bear_their_items()
    {
        Report report = Of(Listed);
        Assert.Equal(
            [("1", "การจัดทำแผน", "40"), ("2", "การติดตามผล", "60")],
            report.WeightList.Select(w => (w.Number!, w.Name!, w.Weight.Figure!.Normalised))
        );
        Assert.Empty(Assert.Single(report.Gaps).Texts);
    }

    [Fact]
    public void A_computation_in_figures_is_parsed_and_its_value_is_the_stated_average()
    {
        Report report = Of("((๔๐ × ๓) + (๖๐ × ๔)) ÷ (๔๐ + ๖๐) = ๓.๖๐๐๐");
        Assert.True(Assert.Single(report.Formulas).InFigures);
        Assert.Equal("3.6000", report.StatedAverage.Figure!.Normalised);
    }

    [Theory]
    [InlineData("คิดเป็นร้อยละ ๗๒.๐๐", ConversionKind.Percent, "72.00")]
    [InlineData("แปลงคะแนนรวม คูณ ๒๐ ๗๒.๐๐", ConversionKind.Times, "72.00")]
    [InlineData("คะแนนรวม ÷ ๕ ๐.๗๒", ConversionKind.Divided, "0.72")]
    public void The_total_on_another_scale_belongs_to_the_summary(string line, ConversionKind kind, string stated)
    {
        TotalConversion conversion = Assert.Single(Of(line).ScoringTables[0].Conversions);
        Assert.Equal((kind, stated), (conversion.Kind, conversion.Stated.Figure!.Normalised));
    }

    [Fact]
    public void A_weight_of_no_item_is_that_of_the_indicator_and_of_its_only_row()
    {
        Report report = Of("น้ำหนัก : ร้อยละ ๑๐");
        Assert.Equal("10", report.IndicatorWeight.Figure!.Normalised);
        Assert.Empty(report.WeightList);
        Report single = new KeyedReports(ShippedWording.Wording).Of(
            new KeyedFile([Card("น้ำหนัก : ร้อยละ ๑๐") with { Tables = [Table(1)] }])
        )[0];
        Assert.Equal(("1", "10"), (single.WeightList[0].Number, single.WeightList[0].Weight.Figure!.Normalised));
    }

    [Fact]
    public void A_name_that_runs_over_lines_bears_the_weight_below_it()
    {
        Report report = Of("๑. การจัดทำแผน", "และการติดตาม", "น้ำหนักร้อยละ ๔๐", "๒. การรายงาน", "น้ำหนักร้อยละ ๖๐");
        Assert.Equal([("1", "40"), ("2", "60")], report.WeightList.Select(w => (w.Number!, w.Weight.Figure!.Normalised)));
        Assert.True(report.IndicatorWeight.NothingStated);
        Assert.Empty(Assert.Single(report.Gaps).Texts);
    }

    [Fact]
    public void The_weight_behind_the_indicators_own_number_is_the_indicators()
    {
        Report report = Of("ตัวชี้วัดที่ ๙.๒ การจัดทำบัญชี น้ำหนักร้อยละ ๑๐");
        Assert.Empty(report.WeightList);
        Assert.Equal("10", report.IndicatorWeight.Figure!.Normalised);
    }

    /// <summary>Item ๒ of indicator ๒: as cards number the criteria of an indicator.</summary>
    [Theory]
    [InlineData("๑. การจัดทำแผน น้ำหนักร้อยละ ๔๐\n๒. การติดตามผล น้ำหนักร้อยละ ๖๐")]
    [InlineData("๑. การจัดทำแผน\nน้ำหนักร้อยละ ๔๐\n๒. การติดตามผล\nน้ำหนักร้อยละ ๖๐")]
    [InlineData("ตัวชี้วัดที่ ๒ การพัฒนา น้ำหนักร้อยละ ๑๐\n๑. การจัดทำแผน น้ำหนักร้อยละ ๔๐\n๒. การติดตามผล น้ำหนักร้อยละ ๖๐", "10")]
    public void An_item_may_have_the_number_of_its_indicator(string lines, string? own = null)
    {
        KeyedCard card = Card([.. KeyedFields.LinesOf(lines)]) with { Number = "2" };
        Report report = new KeyedReports(ShippedWording.Wording).Of(new KeyedFile([card]))[0];
        Assert.Equal([("1", "40"), ("2", "60")], report.WeightList.Select(w => (w.Number!, w.Weight.Figure!.Normalised)));
        Assert.Equal(own, report.IndicatorWeight.Figure?.Normalised);
    }

    /// <summary>As the paper breaks it.</summary>
    [Theory]
    [InlineData("๒. จำนวนหลักฐานเชิง\nประจักษ์ด้านประสิทธิภาพของ\nระบบข้อมูล ๑๐ ข้อ น้ำหนัก ๕", "2", "5")]
    [InlineData("๑. ร้อยละความสำเร็จ (Digital\nService) น้ำหนักร้อยละ ๓๕", "1", "35")]
    [InlineData("๑. ร้อยละความสำเร็จ\nของโครงการ (น้ำหนัก ๓๕)", "1", "35")]
    public void A_weight_may_stand_behind_the_rest_of_a_name(string lines, string item, string weight)
    {
        Report report = Of([.. KeyedFields.LinesOf(lines)]);
        ListedWeight listed = Assert.Single(report.WeightList);
        Assert.Equal((item, weight), (listed.Number!, listed.Weight.Figure!.Normalised));
        Assert.Empty(Assert.Single(report.Gaps).Texts);
    }

    [Theory]
    [InlineData("๑. การจัดทำแผน น้ำหนักร้อยละ ๓๐ ๒. การติดตามผล น้ำหนักร้อยละ ๓๕")]
    [InlineData("๑. การจัดทำแผน (น้ำหนัก ๓๐) และ ๒. การติดตามผล (น้ำหนัก ๓๕)")]
    public void A_line_with_the_weights_of_two_items_is_named_and_not_taken_for_one(string line)
    {
        Report report = Of(line);
        Assert.Empty(report.WeightList);
        Assert.Equal([line], Assert.Single(report.Gaps).Texts);
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก ๓.๒")]
    [InlineData("๑. การจัดทำแผน\nได้คะแนนถ่วงน้ำหนัก ๐.๘")]
    public void A_weighted_score_is_no_weight(string lines) => Assert.Empty(Of([.. KeyedFields.LinesOf(lines)]).WeightList);

    /// <summary>A loose line before it is not what makes its own lines unread.</summary>
    [Fact]
    public void The_lines_of_a_computation_that_was_compared_are_not_named_as_unread()
    {
        Report report = Of("เอกสารแนบ ๑", "ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "(๔๐ × ๓) + (๖๐ × ๔)", "๔๐ + ๖๐", "= ๓.๖๐๐๐");
        Assert.Equal("3.6000", Assert.Single(report.Formulas).Value.Figure!.Normalised);
        Assert.Empty(Assert.Single(report.Gaps).Texts);
    }

    /// <summary>Without brackets around its sum only the last product is divided: what was meant is not told.</summary>
    [Fact]
    public void A_computation_that_cannot_be_followed_is_named_beside_the_average_that_it_ends_in()
    {
        const string line = "คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ (๓๐×๔)+(๓๐×๕)+(๔๐×๒) ÷ ๑๐๐ = ๓.๕๐";
        Report report = Of(line);
        Assert.Equal("3.50", report.StatedAverage.Figure!.Normalised);
        Assert.DoesNotContain(report.Formulas, f => f.InFigures);
        Assert.Equal([line], Assert.Single(report.Gaps).Texts);
    }

    [Fact]
    public void A_computation_may_run_over_lines()
    {
        Report report = Of("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "((๔๐ × ๓) + (๖๐ × ๔)) ÷ (๔๐ + ๖๐)", "= ๓.๖๐๐๐");
        Assert.Equal("3.6000", Assert.Single(report.Formulas).Value.Figure!.Normalised);
        Assert.Empty(Assert.Single(report.Gaps).Texts);
    }

    [Fact]
    public void Notes_of_criteria_without_levels_are_named()
    {
        KeyedFile file = KeyedFields.FileOf(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["c0.number"] = "9.2",
                ["c0.k0.item"] = "1",
                ["c0.k0.notes"] = "ก เท่ากับ ๑ คะแนน",
            }
        );
        Report report = new KeyedReports(ShippedWording.Wording).Of(file)[0];
        Assert.Empty(report.Criteria);
        Assert.Equal(["ก เท่ากับ ๑ คะแนน"], Assert.Single(report.Gaps).Texts);
    }

    [Theory]
    [InlineData("๑ ก น้ำหนักร้อยละ ๒๐\n๒ ข น้ำหนักร้อยละ ๓๐", true)]
    [InlineData("1 ก  น้ำหนัก ร้อยละ 20\n\n๒ ข น้ำหนักร้อยละ ๓๐", true)]
    [InlineData("๑    ก   น้ำหนัก   ร้อยละ ๒๐\n๒ ข น้ำหนักร้อยละ  ๓๐", true)]
    [InlineData("๑ ก น้ำหนักร้อยละ ๒๐ ๒ ข น้ำหนักร้อยละ ๓๐", false)]
    [InlineData("๑ ก น้ำหนักร้อยละ ๒๐\n๒ ข น้ำหนักร้อยละ ๓.๐", false)]
    [InlineData("๑ ก น้ำหนักร้อยละ ๒๐", false)]
    public void Two_people_agree_where_each_line_says_the_same(string other, bool agree)
    {
        KeyedFile first = new([Card("๑ ก น้ำหนักร้อยละ ๒๐", "๒ ข น้ำหนักร้อยละ ๓๐")]);
        KeyedFile second = new([Card([.. KeyedFields.LinesOf(other)])]);
        Assert.Equal(agree, KeyedComparison.Between(first, second).Count == 0);
    }

    [Theory]
    [InlineData("ประชุม ๓ ครั้ง")]
    [InlineData("สูตรตามคู่มือ")]
    [InlineData("๒. การติดตามผล น้ำหนักร้อยละ ๖\uFFFD")]
    public void What_is_not_read_is_named(string line) =>
        Assert.Equal([line], Assert.Single(Of(line).Gaps, g => g.Kind == ReadingGapKind.Keyed).Texts);

    [Fact]
    public void Each_line_has_a_place_of_its_own_behind_tables_and_criteria()
    {
        KeyedCard card = Card(Listed) with
        {
            Criteria = [new KeyedCriteria("1", ["ก", "ข", "ค", "ง", "จ"]) { Notes = ["ก เท่ากับ ๑ คะแนน"] }],
        };
        IReadOnlyList<Report> reports = new KeyedReports(ShippedWording.Wording).Of(new KeyedFile([card, card]));
        Assert.Equal([(2, 1), (2, 2)], reports[0].WeightList.Select(w => (w.Weight.Place.Table!.Value, w.Weight.Place.Row!.Value)));
        Assert.Equal((1, 2), (reports[0].Criteria[0].Notes[0].Place.Table!.Value, reports[0].Criteria[0].Notes[0].Place.Row!.Value));
        Assert.Equal(3, reports[1].ScoringTables[0].Place.Table);
    }

    [Fact]
    public void What_a_report_states_outside_of_its_tables_gives_the_same_when_it_is_keyed()
    {
        Report report = Of([.. Listed, "((๔๐ × ๓) + (๖๐ × ๔)) ÷ (๔๐ + ๖๐) = ๓.๖๐๐๐", "คิดเป็นร้อยละ ๗๒.๐๐"]);
        Report again = Of([.. ReportLines.Of(report)]);
        Assert.Equal(
            report.WeightList.Select(w => (w.Number, w.Name, w.Weight.Value)),
            again.WeightList.Select(w => (w.Number, w.Name, w.Weight.Value))
        );
        Assert.Equal(report.Formulas.Select(f => (f.Text, f.Value.Value)), again.Formulas.Select(f => (f.Text, f.Value.Value)));
        Assert.Equal(
            report.ScoringTables[0].Conversions.Select(c => c.Stated.Value),
            again.ScoringTables[0].Conversions.Select(c => c.Stated.Value)
        );
    }

    [Fact]
    public void Lines_survive_the_way_through_the_fields_of_the_form()
    {
        KeyedFile file = new([
            Card(Listed) with
            {
                Criteria = [new KeyedCriteria("1", ["ก", null, null, null, null]) { Notes = ["ก ๑ คะแนน", "ข"] }],
            },
        ]);
        Dictionary<string, string> fields = new(KeyedFields.Of(file), StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', Listed), fields["c0.lines"]);
        Assert.Equal(file, KeyedFields.FileOf(fields));
        fields["c0.lines"] = "  " + string.Join("\r\n\r\n", Listed) + "\r\n";
        Assert.Equal(file, KeyedFields.FileOf(fields));
    }

    [Fact]
    public void What_was_recorded_before_lines_could_be_keyed_has_none()
    {
        const string earlier = """
            {"cards":[{"roundUnclear":false,"agencySummary":false,"number":"9.2","convention":"Unknown",
            "tables":[{"kind":"Summary","page":1,"rows":[{"group":false,"number":"1","weight":"1","score":"3"}],"total":{"group":false}}],
            "criteria":[{"item":"1","levels":["ก"]}]}]}
            """;
        KeyedFile file = JsonSerializer.Deserialize(earlier, KeyedJson.Default.KeyedFile)!;
        Assert.Empty(file.Cards[0].Lines);
        Assert.Empty(file.Cards[0].Criteria[0].Notes);
        Assert.Equal("9.2", new KeyedReports(ShippedWording.Wording).Of(file)[0].Indicator.Number);
    }

    [Theory]
    [InlineData(100, 10, false)]
    [InlineData(101, 10, true)]
    [InlineData(1, 1_001, true)]
    public void So_many_and_so_long_lines_can_be_recorded(int lines, int characters, bool impossible) =>
        Assert.Equal(
            impossible,
            KeyedDoubts.IsImpossible("c0.lines", string.Join('\n', Enumerable.Repeat(new string('ก', characters), lines)), null)
        );

    [Fact]
    public void A_figure_that_no_machine_read_is_doubtful_until_somebody_types_it() =>
        Assert.Equal(
            ["c0.lines"],
            KeyedDoubts.Of(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["c0.lines"] = "๑ ก น้ำหนักร้อยละ \uFFFD",
                    ["c0.k0.notes"] = "ก เท่ากับ ๑ คะแนน",
                }
            )
        );

    private static Report Of(params string[] lines) => new KeyedReports(ShippedWording.Wording).Of(new KeyedFile([Card(lines)]))[0];

    private static KeyedCard Card(params string[] lines) =>
        new()
        {
            Number = "9.2",
            Name = "การจัดทำบัญชี",
            Tables = [Table(2)],
            Lines = lines,
        };

    private static KeyedTable Table(int rows) =>
        new()
        {
            Rows =
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(i => new KeyedRow
                    {
                        Number = $"{i}",
                        Weight = $"{20 + (i * 20)}",
                        Score = "3",
                    }),
            ],
        };
}
