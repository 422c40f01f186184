using KpiIngest.Records.Audit;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Tests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Identity;

/// <summary>Versions, duplicates, comparisons and lists follow what a person says of a report.</summary>
public abstract class MovedReportsTests(TestDatabase database) : IdentityFixture(database)
{
    private static SampleCard Scored(string item) => new("9.2", new SampleFinding(item, "3.0000"));

    [DatabaseFact]
    public async Task A_file_without_a_folder_is_given_its_unit_and_everything_counts_it_there()
    {
        Submission first = await SendAsync(Scored("2"));
        Submission loose = await ReceiveAsync(InboxEntry.NoUnit, "SAR.docx", 'ก');
        await ReadAsync(loose, Scored("4"), "1");
        Confirmation made = await ConfirmAsync(loose, IdentityPart.Unit, "กองคลัง");
        Assert.Equal(InboxEntry.NoUnit, made.Read);
        Assert.Equal(("กองคลัง", InboxEntry.NoUnit), ((await NowAsync(loose)).Unit, (await NowAsync(loose)).FolderUnit));
        Assert.Equal((2, true), ((await VersionOfAsync(loose))!.Number, (await VersionOfAsync(loose))!.Latest));
        Assert.False((await LineAsync(first)).Latest);
        Assert.NotEmpty((await Across.CompareAsync(loose.Id, CancellationToken.None))!.Findings);
        Assert.Equal(["กองคลัง"], (await FindingCounts.OfAsync(Records, new FindingFilter(), CancellationToken.None)).Units.Keys);
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            Assert.False(await db.FindingLines.AnyAsync(l => l.Unit == InboxEntry.NoUnit));
            Assert.Contains("กองคลัง", (await db.FindingCards.FirstAsync(c => c.SubmissionId == loose.Id)).Text, StringComparison.Ordinal);
        }

        await HoldsAsync();
        await TakeBackAsync(loose, made);
        Assert.Equal((InboxEntry.NoUnit, (string?)null), ((await NowAsync(loose)).Unit, (await NowAsync(loose)).FolderUnit));
        Assert.True((await LineAsync(first)).Latest);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_version_that_leaves_the_middle_is_compared_past()
    {
        Submission[] sent = [await SendAsync(Scored("2")), await SendAsync(Scored("3")), await SendAsync(Scored("4"))];
        foreach (Submission one in sent)
            await Across.CompareAsync(one.Id, CancellationToken.None);
        Assert.Equal([(sent[1].Id, sent[0].Id), (sent[2].Id, sent[1].Id)], await PairsAsync());
        Confirmation made = await ConfirmAsync(sent[1], IdentityPart.IndicatorNumber, "7");
        await CompareAsync(sent);
        Assert.Equal([(sent[2].Id, sent[0].Id)], await PairsAsync());
        await HoldsAsync();

        await TakeBackAsync(sent[1], made);
        await CompareAsync(sent);
        Assert.Equal([(sent[1].Id, sent[0].Id), (sent[2].Id, sent[1].Id)], await PairsAsync());
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_repetition_of_what_belongs_to_another_unit_is_read_by_itself()
    {
        Submission first = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ReadAsync(first, Scored("2"), "1");
        Submission again = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        Assert.Equal(SubmissionState.Duplicate, again.State);
        await Across.CompareAsync(again.Id, CancellationToken.None);
        await ConfirmAsync(first, IdentityPart.Unit, "กองช่าง", newUnit: true);
        Submission now = await NowAsync(again);
        Assert.Equal((SubmissionState.Received, (long?)null, "กองคลัง"), (now.State, now.DuplicateOfId, now.Unit));
        Assert.Contains(AuditActions.NoDuplicate, await EntriesAsync(again));
        Assert.True(await Ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));
        await ReadAsync(again, Scored("2"), "1");
        Assert.Equal(1, (await VersionOfAsync(again))!.Number);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_repetition_itself_can_be_of_another_unit()
    {
        Submission first = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ReadAsync(first, Scored("2"), "1");
        Submission again = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ConfirmAsync(again, IdentityPart.Unit, "กองช่าง", newUnit: true);
        Assert.Equal((SubmissionState.Received, "กองช่าง"), ((await NowAsync(again)).State, (await NowAsync(again)).Unit));
        Assert.Equal(SubmissionState.Read, (await NowAsync(first)).State);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_repetition_with_another_version_between_is_none()
    {
        Submission first = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ReadAsync(first, Scored("2"), "1");
        Submission between = await ReceiveAsync("กองคลัง", "อื่น.docx", 'ข');
        await ReadAsync(between, Scored("3") with { Indicator = "7" }, "1");
        Submission again = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        Assert.Equal(SubmissionState.Duplicate, again.State);
        await ConfirmAsync(between, IdentityPart.Round, "9");
        Assert.Equal(SubmissionState.Duplicate, (await NowAsync(again)).State);
        await ConfirmAsync(between, IdentityPart.Round, "12");
        await ConfirmAsync(between, IdentityPart.IndicatorNumber, "9.2");
        Assert.Equal(SubmissionState.Received, (await NowAsync(again)).State);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task An_unread_file_is_given_its_unit_before_it_is_read()
    {
        Submission sent = await ReceiveAsync(InboxEntry.NoUnit, "SAR.docx", 'ก');
        Assert.IsType<ConfirmationOutcome.Made>(await SayAsync(sent, IdentityPart.Unit, "กองแผนงาน", newUnit: true, reason: null));
        await ReadAsync(sent, Scored("2"), "1");
        Assert.Equal("กองแผนงาน", (await ReportAsync(sent)).Unit);
        Assert.StartsWith("กองแผนงาน\u001f", (await LineAsync(sent)).Finding, StringComparison.Ordinal);
        await HoldsAsync();
    }

    /// <summary>What was asked for again.</summary>
    private async Task CompareAsync(IEnumerable<Submission> sent)
    {
        foreach (Submission one in sent)
            await Across.CompareAsync(one.Id, CancellationToken.None);
    }

    /// <summary>Later and earlier submission of what stands.</summary>
    private async Task<List<(long, long)>> PairsAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return
        [
            .. (
                await Queries
                    .AcrossQuery.Standing(db)
                    .Where(a => a.Code == "resubmission-changed" || a.Code == "weight-changed")
                    .Select(a => new { a.SubmissionId, a.OtherSubmissionId })
                    .Distinct()
                    .ToListAsync()
            )
                .Select(a => (a.SubmissionId, a.OtherSubmissionId))
                .Order(),
        ];
    }
}

[Trait("Lane", "Whole")]
public sealed class MovedReportsOnSqlite() : MovedReportsTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class MovedReportsOnPostgres() : MovedReportsTests(new PostgresTestDatabase());
