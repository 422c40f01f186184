using KpiIngest.Checking.Register;

namespace KpiIngest.Checking.Tests.Register;

public sealed class RegisterRuleTests
{
    private const string Summary = """
        agreed
        1 แผนปฏิบัติราชการ | 10 | | | | | |
        2 งบประมาณ | 20 | | | | | |
        3.1 บุคลากร | 5 | | | | | |
        file
        agency
        indicator ~ สรุปผล
        year 2569
        round 6
        summary
        """;

    [Theory]
    [InlineData("4", "4", false)]
    [InlineData("4", "4.0000", false)]
    [InlineData("4", "3.9999", true)]
    [InlineData("0.04", "4", false)]
    [InlineData("4", "0.04", false)]
    [InlineData("2.5", "25", true)]
    [InlineData("", "9", false)]
    public void A_weight_is_compared_exactly_and_a_share_with_its_percentage(string agreed, string stated, bool differs) =>
        Assert.Equal(
            differs ? ["register-weight"] : [],
            Codes($"agreed\n5 ชื่อ | {agreed} | | | | | |\nfile\nindicator 5 ชื่อ\nyear 2569\nround 6\ndetail\n5 | {stated} | 3 | 3 | 9")
        );

    [Fact]
    public void Weights_of_items_that_share_out_the_indicator_are_not_its_own()
    {
        const string Items =
            "\nfile\nindicator 5 ชื่อ\nyear 2569\nround 6\nsummary\n1 | 40 | 3 | 3 | 1.2\n2 | 60 | 4 | 4 | 2.4\ntotal | 100 | | 3.6 | 3.6";
        Assert.Empty(Codes("agreed\n5 ชื่อ | 4 | | | | | |\n1 อื่น | 9 | | | | | |" + Items));
    }

    [Fact]
    public void Rows_of_a_summary_are_matched_by_number_whatever_they_are_called()
    {
        IReadOnlyList<Checking.Results.AcrossFilesFinding> found = RegisterNotation.Found(
            Summary + "\n1 | 10 | 3 | 3 | 30\n2 | 25 | 3 | 3 | 75\n3.1 | 5 | 4 | 4 | 20"
        );
        Checking.Results.AcrossFilesFinding only = Assert.Single(found);
        Assert.Equal(("register-weight", "2", "2"), (only.Code, only.Register!.Number, only.Register.Item));
        Assert.Equal(["20", "25"], Assert.Single(only.Figures).Stated);
        Assert.Equal((0, 1), (only.Figures[0].At[1]!.Table, only.Figures[0].At[1]!.Row!.Value.Index));
    }

    [Fact]
    public void A_summary_is_asked_at_once_for_what_it_leaves_out_and_for_what_it_adds()
    {
        IReadOnlyList<Checking.Results.AcrossFilesFinding> found = RegisterNotation.Found(
            Summary + "\n1 | 10 | 3 | 3 | 30\n3.1 | 5 | 4 | 4 | 20\n7 | 5 | 4 | 4 | 20"
        );
        Assert.Equal([("register-missing", "2"), ("register-unknown", "7")], found.Select(f => (f.Code, f.Register!.Number)));
        Assert.All(found, f => Assert.Equal([0], f.Reports));
    }

    [Fact]
    public void A_summary_that_counts_otherwise_is_one_question_and_not_many()
    {
        Checking.Results.AcrossFilesFinding only = RegisterNotation.Only(
            Summary + "\n4 | 10 | 3 | 3 | 30\n5 | 20 | 3 | 3 | 60\n6 | 5 | 4 | 4 | 20"
        );
        Assert.Equal(("register-unknown", null), (only.Code, only.Register!.Number));
        Assert.Contains("๔, ๕, ๖", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "agreed parts are of it")]
    [InlineData("3.1.2", "it is a part of an agreed one")]
    public void Parts_and_wholes_of_agreed_indicators_are_known(string number, string _) =>
        Assert.Empty(
            Codes(
                $"agreed\n3.1 บุคลากร | | | | | | |\nfile\nindicator {number} บุคลากร\nyear 2569\nround 6\ndetail\n{number} | 5 | 3 | 3 | 15"
            )
        );

    [Theory]
    [InlineData("80", "80", false)]
    [InlineData("80", "ร้อยละ ๘๐", false)]
    [InlineData("≥ 80", "80", false)]
    [InlineData("0.8", "80%", false)]
    [InlineData("80", "ร้อยละ ๘๕", true)]
    [InlineData("75-79", "๗๕ - ๗๙", false)]
    [InlineData("75-79", "75-80", true)]
    [InlineData("75-79", "75", false)]
    [InlineData("จัดทำแผนแล้วเสร็จ", "เผยแพร่แผน", false)]
    [InlineData("5 ข้อ", "5 ครั้ง", false)]
    [InlineData("5 ข้อ", "4 ข้อ", true)]
    [InlineData("", "80", false)]
    public void Targets_are_compared_where_both_are_a_condition_on_one_figure(string agreed, string stated, bool differs) =>
        Assert.Equal(
            differs ? ["register-target"] : [],
            Codes(
                    $"agreed\n5 ชื่อ | | | | {agreed} | | |\nfile\nindicator 5 ชื่อ\nyear 2569\nround 6\ncriteria ~ : 3 = {stated}\ndetail\n5 | 4 | 3 | 3 | 12"
                )
                .Where(c => c == "register-target")
        );

    [Fact]
    public void All_targets_that_differ_are_one_finding_with_a_figure_for_each_level()
    {
        Checking.Results.AcrossFilesFinding only = RegisterNotation.Only(
            "agreed\n5 ชื่อ | | 60 | 70 | 80 | 90 | 100 |\nfile\nindicator 5 ชื่อ\nyear 2569\nround 6\ncriteria ~ targets: 1 = 60; 2 = 75; 3 = 80; 4 = 90; 5 = 95\ndetail\n5 | 4 | 80 | 3 | 12"
        );
        Assert.Equal([("T2", "70 ≠ 75"), ("T5", "100 ≠ 95")], only.Figures.Select(f => (f.Column, f.Arithmetic)));
    }

    [Theory]
    [InlineData("ระดับความสำเร็จในการจัดทำแผนยุทธศาสตร์", true)]
    [InlineData("การจัดทำแผนยุทธศาสตร์", true)]
    [InlineData("ร้อยละของผู้รับบริการที่พึงพอใจ", false)]
    [InlineData("แผน", false)]
    public void A_similar_name_only_suggests(string name, bool suggests)
    {
        Checking.Results.AcrossFilesFinding only = RegisterNotation.Only(
            $"agreed\n1 ระดับความสำเร็จของการจัดทำแผนยุทธศาสตร์ | 4 | | | | | |\n2 อัตราการเบิกจ่ายงบประมาณรายจ่ายลงทุน | | | | | | |\nfile\nindicator 9 {name}\nyear 2569\nround 6\ndetail\n9 | 3 | 3 | 3 | 9"
        );
        Assert.Equal("register-unknown", only.Code);
        Assert.Equal(suggests, only.Message.Contains("ชื่อคล้ายกับตัวชี้วัด ๑", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-05-02", false)]
    [InlineData("", false)]
    public void A_card_s_unit_is_asked_for_another_card_once_its_day_has_passed(string day, bool asked) =>
        Assert.Equal(
            asked ? ["register-missing"] : [],
            Codes(
                $"agreed\n1 ก | | | | | | | 2026-04-01\n2 ข | | | | | | | {day}\nfile\nindicator 1 ก\nyear 2569\nround 6\ndetail\n1 | 4 | 3 | 3 | 12"
            )
        );

    [Fact]
    public void What_stands_in_another_file_of_the_round_is_not_missed_and_another_round_is_another_thing()
    {
        const string Agreed =
            "agreed\n1 ก | | | | | | | 2026-04-01\n2 ข | | | | | | | 2026-04-01\nfile\nindicator 1 ก\nyear 2569\nround 6\ndetail\n1 | 4 | 3 | 3 | 12";
        Assert.Empty(Codes(Agreed + "\nfile\nindicator 2 ข\nyear 2569\nround 6\ndetail\n2 | 4 | 3 | 3 | 12"));
        Assert.Equal(["register-missing"], Codes(Agreed + "\nfile\nindicator 2 ข\nyear 2569\nround 9\ndetail\n2 | 4 | 3 | 3 | 12"));
    }

    [Fact]
    public void Another_year_and_a_card_without_a_year_or_number_are_compared_with_nothing()
    {
        const string Card = "\nround 6\ndetail\n1 | 4 | 3 | 3 | 12";
        const string Agreed = "agreed\n5 ก | 3 | | | | | |\nfile\nindicator 5 ก\nyear 2569\nround 6\ndetail\n5 | 3 | 3 | 3 | 9\nfile\n";
        Assert.Empty(Codes(Agreed + "indicator 5 ก\nyear 2568" + Card));
        Assert.Empty(Codes(Agreed + "indicator 5 ก" + Card));
        Assert.Empty(Codes(Agreed + "indicator ~ ก\nyear 2569" + Card));
    }

    [Theory]
    [InlineData("๑.๒", "1.2")]
    [InlineData("1.2", "1.2")]
    [InlineData("ตัวชี้วัดที่ ๑.๒", "1.2")]
    [InlineData(" 01.02 ", "1.2")]
    [InlineData("5.", "5")]
    [InlineData("5 แผน", null)]
    [InlineData("ก", null)]
    [InlineData("2569", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Numbers_are_the_same_in_whatever_digits(string? text, string? number) => Assert.Equal(number, AgreedNumber.Of(text));

    private static string[] Codes(string notation) => [.. RegisterNotation.Found(notation).Select(f => f.Code)];
}
