namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>The head of a card as people fill it in.</summary>
public sealed class CardHeadTests
{
    [Theory]
    [InlineData("ผู้จัดเก็บ : นายเอก ใจดี")]
    [InlineData("ผู้รับผิดชอบจัดเก็บข้อมูล : นายเอก ใจดี")]
    [InlineData("ผู้จัดเก็บข้อมูล/ผู้รายงาน : นายเอก ใจดี")]
    public void The_collector_is_known_by_any_of_the_words_of_the_forms(string line) =>
        Assert.Equal(["นายเอก ใจดี"], Card("ผู้กำกับดูแลตัวชี้วัด : นางโท งามดี", line).Collectors.Entries.Select(e => e.Text));

    [Fact]
    public void A_bullet_before_a_telephone_is_no_part_of_it() =>
        Assert.Equal(["0 2123 4567", "0 2123 4568"], Card("โทรศัพท์ :", "- ๐ ๒๑๒๓ ๔๕๖๗", "- ๐ ๒๑๒๓ ๔๕๖๘").Phones.Entries.Select(e => e.Text));

    private static Report Card(params string[] lines) => Doc.Of()
        .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ตัวชี้วัดที่ ๓ : การประหยัดพลังงาน").Lines(lines)
        .Table(["น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑", "๓", "๓"]).Recognise().Single();
}
