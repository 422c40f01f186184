using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

/// <summary>The sender's answer tells what comparison with earlier versions showed.</summary>
[Trait("Lane", "Whole")]
public sealed class VersionAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private RunningService service = null!;
    private int told;

    public async Task InitializeAsync() => service = await RunningService.StartAsync(folder.Path, new FakeChecker());

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Version_number_changed_figures_and_a_return_to_an_earlier_version_are_said_in_both_languages()
    {
        string first = await AnswerAsync("ก.docx", "scored 3");
        Assert.DoesNotContain("ฉบับที่", first, StringComparison.Ordinal);

        string second = await AnswerAsync("ข.docx", "scored 4");
        Has(
            second,
            "ฉบับที่ ๒ ของตัวชี้วัด ๙.๒",
            "Version 2 of indicator 9.2",
            "ต่างจากฉบับที่ ๑ (รายการที่ 1 รับเมื่อ",
            "1 figure differs from version 1 (submission 1",
            "คะแนน ๓ → ๔ (+๑)",
            "score 3 → 4 (+1)"
        );
        Assert.DoesNotContain("ย้อนสิ่งที่แก้", second, StringComparison.Ordinal);
        Has(second, "เทียบกับรายงานที่ได้รับก่อนหน้า", "<code>resubmission-changed</code>");

        string third = await AnswerAsync("ค.docx", "scored 3 in another file");
        Has(third, "ฉบับที่ ๓", "ตัวเลขทุกตัวกลับไปเหมือนฉบับที่ ๑ (รายการที่ 1", "every figure is that of version 1");

        string fourth = await AnswerAsync("ง.docx", "scored 4");
        Has(fourth, "ฉบับที่ ๔", "ไฟล์นี้คือไฟล์ของฉบับที่ ๒ (รายการที่ 2", "byte for byte, the file of version 2");
    }

    [Fact]
    public async Task The_same_figures_in_another_file_are_said_to_be_the_same_and_another_report_is_a_first_version()
    {
        await AnswerAsync("ก.docx", "scored 3");
        string same = await AnswerAsync("ข.docx", "scored 3 once more");
        Has(same, "ตัวเลขทุกตัวเหมือนฉบับที่ ๑", "Every figure is that of version 1");
        Assert.DoesNotContain("ย้อนสิ่งที่แก้", same, StringComparison.Ordinal);
        Assert.DoesNotContain("ฉบับที่", await AnswerAsync("ค.docx", "card 7"), StringComparison.Ordinal);
        Assert.DoesNotContain("ฉบับที่", await AnswerAsync("ง.docx", "scored 4", "ข"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_confirmed_in_the_version_before_is_told_and_the_answer_is_given_once()
    {
        await AnswerAsync("ก.docx", "faulty 9.2");
        await using (RecordsDbContext db = service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContext())
        {
            long line = await db.FindingLines.Where(l => l.SubmissionId == 1 && l.Ordinal == 0).Select(l => l.Id).SingleAsync();
            FindingVersion seen = (
                await FindingDetail.OfAsync(service.Get<IDbContextFactory<RecordsDbContext>>(), line, CancellationToken.None)
            )!.Version;
            Assert.IsType<DecisionOutcome.Made>(
                await service
                    .Get<DecisionLedger>()
                    .DecideAsync(new DecisionDraft(seen, DecisionAct.Confirmed, "somsri"), CancellationToken.None)
            );
        }

        string answer = await AnswerAsync("ข.docx", "card 9.2");
        Has(
            answer,
            "ข้อที่ขอให้แก้ไขในฉบับก่อน ๑ ข้อ แก้แล้ว ๐ ข้อ",
            "เทียบอีกครั้งไม่ได้ ขอให้ตรวจด้วยตนเอง",
            "could not be compared again"
        );
        string again = await AnswerAsync("ค.docx", "faulty 9.2 again");
        Has(again, "ยังไม่แก้", "still wrong");
        await using RecordsDbContext records = service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContext();
        Assert.Equal(3, await records.AuditEntries.CountAsync(e => e.Action == "sender-told"));
        Assert.Equal(0, await records.AuditEntries.CountAsync(e => e.Action == "answer-outdated"));
    }

    private async Task<string> AnswerAsync(string name, string content, string unit = "ก")
    {
        await service.DropAsync($"{unit}/{name}", content);
        await service.ToldAsync(++told);
        return await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, unit, name + ".html"));
    }

    private static void Has(string page, params string[] said)
    {
        string read = System.Net.WebUtility.HtmlDecode(page);
        foreach (string one in said)
            Assert.Contains(one, read, StringComparison.Ordinal);
    }
}
