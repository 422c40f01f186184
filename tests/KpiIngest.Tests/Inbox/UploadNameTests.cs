using System.Text;
using KpiIngest.Inbox;
using KpiIngest.Inbox.Uploads;

namespace KpiIngest.Tests.Inbox;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("SAR ตัวชี้วัด ๕.docx", "SAR ตัวชี้วัด ๕.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\x\รายงาน.docx", "รายงาน.docx")]
    [InlineData("a/../b.pdf", "b.pdf")]
    [InlineData("a\u0000b\r\n.pdf", "ab.pdf")]
    [InlineData("fdp.\u202Edocx", "fdp.docx")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("  a.docx . ", "a.docx")]
    [InlineData("e\u0301.pdf", "\u00e9.pdf")]
    [InlineData("กำหนด\u00a0ค่า.doc", "กำหนด ค่า.doc")]
    public void A_name_becomes_one_name_that_every_share_shows(string said, string name) =>
        Assert.Equal((name, null), UploadNames.OfFile(said));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("a/")]
    [InlineData("???")]
    [InlineData(".htaccess")]
    [InlineData("~$R.docx")]
    [InlineData("a.tmp")]
    [InlineData("\u200B.docx")]
    [InlineData(".kpi-taking")]
    [InlineData("Thumbs.db")]
    public void What_is_no_name_of_a_report_is_refused_with_what_to_do(string said)
    {
        (string? name, Checking.Language.Bilingual? refused) = UploadNames.OfFile(said);
        Assert.Null(name);
        Assert.Contains("กรุณา", refused!.Thai, StringComparison.Ordinal);
        Assert.Contains("Please", refused.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("กองแผนงาน", "กองแผนงาน")]
    [InlineData(" สำนัก ๑ ", "สำนัก ๑")]
    [InlineData("a:b", "a_b")]
    public void A_unit_is_the_name_of_a_folder(string said, string unit) => Assert.Equal((unit, null), UploadNames.OfUnit(said));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../outbox")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData(".kpi-taking")]
    [InlineData(".ซ่อน")]
    [InlineData("\u200B")]
    public void A_unit_that_would_be_another_folder_is_refused(string said)
    {
        (string? unit, Checking.Language.Bilingual? refused) = UploadNames.OfUnit(said);
        Assert.Null(unit);
        Assert.NotNull(refused);
    }

    [Fact]
    public void A_long_name_is_cut_at_a_whole_character_and_keeps_its_kind()
    {
        string name = UploadNames.OfFile(string.Concat(Enumerable.Repeat("ที่", 60)) + ".docx").Name!;
        Assert.EndsWith("ที่.docx", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 190, 200);
        Assert.Null(UploadNames.OfUnit(new string('ก', 80)).Name);
    }

    [Theory]
    [InlineData("a.docx", 1, "a.docx")]
    [InlineData("a.docx", 2, "a (2).docx")]
    [InlineData("รายงาน ปี 2569.ฉบับที่สองของหน่วยงาน", 3, "รายงาน ปี 2569.ฉบับที่สองของหน่วยงาน (3)")]
    [InlineData("noending", 12, "noending (12)")]
    public void A_name_that_is_taken_gets_a_number_before_its_kind(string name, int number, string numbered) =>
        Assert.Equal(numbered, UploadNames.Numbered(name, number));

    [Fact]
    public void What_is_still_being_written_is_ignored_by_the_inbox() =>
        Assert.True(InboxNames.Ignored(UploadNames.Unfinished + "x") && UploadNames.IsUnfinished(UploadNames.Unfinished + "x"));
}
