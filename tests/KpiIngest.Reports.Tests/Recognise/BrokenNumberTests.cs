namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Numbers of items in a column that is too narrow for them, as LibreOffice prints a list of ten items and more.</summary>
public sealed class BrokenNumberTests
{
    private static readonly string[] Columns = ["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("๙", "๑\n๐", "10")]
    [InlineData("๑๙", "๒\n๐", "20")]
    [InlineData("๑.๙", "๑.๑\n๐", "1.10")]
    [InlineData("๙", "๑\n๒", null)]
    [InlineData("๑.๙", "๒.๑\n๐", null)]
    [InlineData("ก", "๑\n๐", null)]
    public void Two_lines_of_digits_are_the_next_number_or_none(string above, string broken, string? number)
    {
        ScoringTable table = Read([above, "ก", "๔๐", "๔", "๑.๖๐"], [broken, "ข", "๖๐", "๓", "๑.๘๐"]);
        Assert.Equal(number, table.Rows[1].Number);
    }

    [Fact]
    public void The_end_of_a_page_may_part_a_number_with_the_name_beside_it()
    {
        ScoringTable table = Read(
            ["๑๗", "ก", "๔๐", "๔", "๑.๖๐"],
            ["๑", "ระดับความสำเร็จ", "๓๐", "๓", "๐.๙๐"],
            ["๘", "ของการดำเนินการ", "", "", ""],
            ["๑๙", "ค", "๓๐", "๓", "๐.๙๐"]
        );
        Assert.Equal(["17", "18", "19"], table.Rows.Select(r => r.Number));
        Assert.Equal("ระดับความสำเร็จของการดำเนินการ", table.Rows[1].Name);
        Assert.Empty(table.ItemsWithoutFigures);
    }

    [Theory]
    [InlineData("๔.\n๑ แผนงาน", "๔.\n๒ อบรม", "4.1", "แผนงาน", "4.2")]
    [InlineData("๔.๑ แผนงาน", "๔.\n๒ อบรม", "4.1", "แผนงาน", "4.2")]
    [InlineData("๔.\n๙ แผนงาน", "๔.๑๐ อบรม", "4.9", "แผนงาน", "4.10")]
    [InlineData("๔. ๑ ตำบล ๑ ผลิตภัณฑ์", "๕. อบรม", "4", "๑ ตำบล ๑ ผลิตภัณฑ์", "5")]
    [InlineData("๓. ๒ ฝั่งแม่น้ำ", "๔. ๓ จังหวัด", "3", "๒ ฝั่งแม่น้ำ", "4")]
    [InlineData("๔. ๑ แผนงาน", "๔. ๕ โครงการ", "4", "๑ แผนงาน", "4")]
    public void The_last_part_of_a_number_may_stand_before_the_name(string first, string second, string number, string name, string next)
    {
        ScoringTable table = Assert.Single(
            Doc.OfCard()
                .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], [first, "๔๐", "๔", "๑.๖๐"], [second, "๖๐", "๓", "๑.๘๐"])
                .Recognise()
                .Single()
                .ScoringTables
        );
        Assert.Equal((number, name, next), (table.Rows[0].Number, table.Rows[0].Name, table.Rows[1].Number));
    }

    [Fact]
    public void Beside_a_column_of_numbers_a_name_may_begin_with_one()
    {
        ScoringTable table = Read(["๑.", "๑ ตำบลนำร่อง", "๔๐", "๔", "๑.๖๐"], ["๒.", "๒ แผ่นดินคุณภาพ", "๖๐", "๓", "๑.๘๐"]);
        Assert.DoesNotContain(table.Rows, r => r.Number is "1.1" or "2.2");
    }

    [Fact]
    public void A_row_without_figures_keeps_its_own_number()
    {
        ScoringTable table = Read(["๑", "ก", "๔๐", "๔", "๑.๖๐"], ["๒", "ข", "๖๐", "๓", "๑.๘๐"], ["๓", "ค", "", "", ""]);
        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("3", Assert.Single(table.ItemsWithoutFigures).Number);
    }

    private static ScoringTable Read(params string?[][] rows) =>
        Assert.Single(Doc.OfCard().Table([Columns, .. rows]).Recognise().Single().ScoringTables);
}
