using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;

namespace KpiIngest.Checking.Tests.Criteria;

public sealed class ConditionReaderTests
{
    [Theory]
    [InlineData("๕", BoundForm.Bare, "5", null)]
    [InlineData("ร้อยละ ๘๐", BoundForm.Bare, "80", null)]
    [InlineData("-๑๐", BoundForm.Bare, "-10", null)]
    [InlineData("ร้อยละ -๒.๕", BoundForm.Bare, "-2.5", null)]
    [InlineData("≥๕", BoundForm.AtLeast, "5", null)]
    [InlineData("ทำได้ ๑ ข้อ", BoundForm.Bare, "1", "ข้อ")]
    [InlineData("ทำได้มากกว่า ๕  ข้อ  เท่ากับ  ๕  คะแนน", BoundForm.MoreThan, "5", "ข้อ")]
    [InlineData("ดำเนินการอย่างน้อย ๒ ข้อ", BoundForm.AtLeast, "2", "ข้อ")]
    [InlineData("ไม่น้อยกว่าร้อยละ ๙๙.๕", BoundForm.AtLeast, "99.5", null)]
    [InlineData("ร้อยละ ๘๐ ขึ้นไป", BoundForm.AtLeast, "80", null)]
    [InlineData("น้อยกว่า 60%", BoundForm.LessThan, "60", null)]
    [InlineData("ไม่เกิน ๑๒ วัน", BoundForm.AtMost, "12", "วัน")]
    [InlineData("ภายใน ๑๕ วัน", BoundForm.AtMost, "15", "วัน")]
    [InlineData("๑๕ วันทำการ", BoundForm.Bare, "15", "วันทำการ")]
    [InlineData("๒ ล้านบาท", BoundForm.Bare, "2", "ล้านบาท")]
    [InlineData("มากกว่าหรือเท่ากับร้อยละ ๘๐", BoundForm.AtLeast, "80", null)]
    [InlineData("น้อยกว่าหรือเท่ากับ ๑๕ วัน", BoundForm.AtMost, "15", "วัน")]
    [InlineData("ไม่ถึงร้อยละ ๖๐", BoundForm.LessThan, "60", null)]
    [InlineData("มีผลสำเร็จตั้งแต่ร้อยละ ๖๐ ขึ้นไป", BoundForm.AtLeast, "60", null)]
    [InlineData("ร้อยละความสำเร็จไม่น้อยกว่า ๖๐", BoundForm.AtLeast, "60", null)]
    [InlineData("ร้อยละ ๘๐ ของผู้รับบริการ", BoundForm.Bare, "80", null)]
    [InlineData("ร้อยละ ๘๐ ของผู้รับบริการขึ้นไป", BoundForm.AtLeast, "80", null)]
    [InlineData("1,250 ราย", BoundForm.Bare, "1250", "ราย")]
    public void A_condition_on_one_figure_is_read(string text, BoundForm form, string value, string? unit)
    {
        Bound bound = ConditionReader.Read(text)!;
        Assert.Equal((form, value, unit), (bound.Form, DecimalText.Of(bound.Value).Text, bound.Unit));
    }

    [Fact]
    public void A_range_has_two_ends()
    {
        Bound bound = ConditionReader.Read("ร้อยละ ๗๕ - ๗๙")!;
        Assert.Equal((BoundForm.Range, "75", "79", true), (bound.Form, bound.Value.ToString(), bound.Upper.ToString(), bound.Percent));
    }

    [Theory]
    [InlineData("ดำเนินการได้ตามข้อ ๑, ๒ และ ๓")]
    [InlineData("ดำเนินการอย่างน้อย ๑ ข้อ แต่ข้อมูลไม่ครบถ้วน")]
    [InlineData("ไม่มีการดำเนินการ")]
    [InlineData("ร้อยละ ๘๐ ของผู้รับบริการ และรายงานผล")]
    [InlineData("ร้อยละ ๘๐ ของแผน ภายใน ๓๐ วัน")]
    [InlineData("ภายใน ๓๐ กันยายน ๒๕๖๗")]
    [InlineData("ไม่น้อยกว่า ๕ ขึ้นไป หรือ ๖")]
    [InlineData("มากกว่า ๕ ลงมา")]
    [InlineData("๘๐ - ๗๐")]
    [InlineData("๓.๐.๐")]
    [InlineData("-๑๐ แห่ง")]
    [InlineData("- ๑๐")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_one_figure_for_certain_is_words(string? text) => Assert.Null(ConditionReader.Read(text));
}
