using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;

namespace KpiIngest.Records.Tests;

/// <summary>A text finds submissions as it finds findings: whatever digits, capitals, tone marks and spaces it is typed with, from their
/// receipt on.</summary>
public abstract class SubmissionSearchTests(TestDatabase database) : RecordsFixture(database)
{
    private SubmissionQuery Query => new(Records);

    [DatabaseFact]
    public async Task Texts_are_folded_as_those_of_the_review_list_are()
    {
        Submission card = await ReceiveAsync("สำนักงานเลขานุการ", "SAR ตัวชี้วัดที่ ๙.๒.docx", 'a');
        Submission centre = await ReceiveAsync("ศูนย์เทคโนโลยีสารสนเทศ", "summary 100%.PDF", 'b');
        Submission bundle = await ReceiveAsync("กองคลัง", "รวม_ไฟล์.zip", 'c');
        await ReadAsync(
            card,
            new ReportResult
            {
                Indicator = new IndicatorResult("9.2", "ระดับความสำเร็จ"),
                FiscalYear = 2556,
                Round = 12,
                Recomputed = new RecomputedResult(null, null, null),
                Supervisors = ["นางสมศรี ใจดี"],
            }
        );
        (string Text, Submission[] Found)[] asked =
        [
            ("sar", [card]),
            ("SAR", [card]),
            ("Sar", [card]),
            ("ตัวชี้วัดที่ 9.2", [card]),
            ("ตัวชี้วัดที่ ๙.๒", [card]),
            ("สํานัก", [card]),
            ("สำนัก", [card]),
            ("สานัก", []),
            ("สมศรี", [card]),
            ("ความสำเร็จ ๙.๒", [card]),
            ("ศูนย์ เทคโนโลยี", [centre]),
            ("ศูนย์เทคโนโลยี", [centre]),
            ("ศูนยเทคโนโลยี", [centre]),
            ("pdf", [centre]),
            ("100%", [centre]),
            ("%", [centre]),
            ("๑๐๐", [centre]),
            ("summary ศูนย์", [centre]),
            ("summary กองคลัง", []),
            ("_", [bundle]),
            ("รวม_", [bundle]),
            (".", [bundle, centre, card]),
            ("ไม่มีคำนี้", []),
            (" ", [bundle, centre, card]),
            ("", [bundle, centre, card]),
        ];
        foreach ((string text, Submission[] found) in asked)
            Assert.Equal((text, Ids(found.Select(f => f.Id))), (text, await FoundAsync(text)));
    }

    [DatabaseFact]
    public async Task A_duplicate_is_found_too_and_pages_go_on_where_the_one_before_ended()
    {
        Submission? first = null;
        for (int i = 0; i < 25; i++)
        {
            Submission sent = await ReceiveAsync(i % 2 == 0 ? "กองคลัง" : "กองแผนงาน", $"การ์ด {i}.docx", (char)('a' + i));
            first ??= sent;
        }

        List<long> met = [];
        long? before = null;
        while (await Query.PageAsync(before, 5, CancellationToken.None, "การ์ด") is { Count: > 0 } page)
        {
            met.AddRange(page.Select(s => s.Submission.Id));
            before = met[^1];
        }

        Assert.Equal(Enumerable.Range(1, 25).Select(i => (long)i).Reverse(), met);
        Assert.Equal(13, (await Query.PageAsync(null, 50, CancellationToken.None, "กองคลัง")).Count);
        await ReadAsync(first!);
        Submission again = await ReceiveAsync("กองคลัง", "ส่งซ้ำ.docx", 'a');
        Time.Now += TimeSpan.FromDays(1);
        Assert.True(await Ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));
        Assert.Equal(again.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), await FoundAsync("ส่งซ้ำ"));
        Assert.Equal(SubmissionState.Duplicate, (await Query.SubmissionAsync(again.Id, CancellationToken.None))!.State);
    }

    private async Task<string> FoundAsync(string text) =>
        Ids((await Query.PageAsync(null, 50, CancellationToken.None, text)).Select(s => s.Submission.Id));

    private static string Ids(IEnumerable<long> ids) => string.Join(' ', ids);
}

public sealed class SubmissionSearchOnSqlite() : SubmissionSearchTests(new SqliteTestDatabase());

public sealed class SubmissionSearchOnPostgres() : SubmissionSearchTests(new PostgresTestDatabase());
