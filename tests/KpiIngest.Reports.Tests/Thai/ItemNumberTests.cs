using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Tests.Thai;

public sealed class ItemNumberTests
{
    [Theory]
    [InlineData("๑. บทบาทของผู้บริหาร", "1", "บทบาทของผู้บริหาร")]
    [InlineData("๙.๒ จำนวนข้อมูล", "9.2", "จำนวนข้อมูล")]
    [InlineData("๗ : ระดับความสำเร็จ", "7", "ระดับความสำเร็จ")]
    [InlineData("๒). มีแผน", "2", "มีแผน")]
    [InlineData("(๓) มีการ", "3", "มีการ")]
    [InlineData("1.1.2 ระบบ", "1.1.2", "ระบบ")]
    [InlineData("๕", "5", "")]
    [InlineData("๐๙ การ", "9", "การ")]
    [InlineData("๑๐.ศูนย์ข้อมูล", "10", "ศูนย์ข้อมูล")]
    [InlineData("๖ - เผยแพร่", "6", "เผยแพร่")]
    public void A_number_at_the_head_is_read_without_its_punctuation(string text, string number, string rest)
    {
        ItemNumber? item = ItemNumber.Parse(text);

        Assert.Equal(number, item?.Number);
        Assert.Equal(rest, item?.Rest);
    }

    [Theory]
    [InlineData("๑,๐๑๕ คน")]
    [InlineData("๕๐% ของ")]
    [InlineData("๑-๒ ครั้ง")]
    [InlineData("๑/๒๕๕๖")]
    [InlineData("๒๕๕๖ เป็นปี")]
    [InlineData("บทบาท ๑")]
    [InlineData("")]
    public void A_quantity_a_range_or_a_year_is_no_item_number(string text) => Assert.Null(ItemNumber.Parse(text));
}
