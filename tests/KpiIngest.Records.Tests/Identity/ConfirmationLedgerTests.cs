using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Tests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Identity;

public abstract class ConfirmationLedgerTests(TestDatabase database) : IdentityFixture(database)
{
    private static SampleCard Sample { get; } = new("9.2", new SampleFinding("1", "3.0000"), new SampleFinding("2", "4.0000"));

    [DatabaseFact]
    public async Task What_was_confirmed_as_read_is_recorded_and_changes_no_identity()
    {
        Submission sent = await SendAsync(Sample);
        await DecideAsync(sent, 0, DecisionAct.Confirmed);
        RecordedReport before = await ReportAsync(sent);
        Confirmation made = await ConfirmAsync(sent, IdentityPart.FiscalYear, "๒๕๕๖");
        Assert.Equal(("2556", "2556", "สมศรี", false), (made.Read, made.Value, made.Actor, made.Corrects));
        await ConfirmAsync(sent, IdentityPart.Unit, "กองคลัง");
        await ConfirmAsync(sent, IdentityPart.IndicatorNumber, "๙.๒");
        RecordedReport after = await ReportAsync(sent);
        Assert.Equal((before.Id, before.IdentityKey), (after.Id, after.IdentityKey));
        Assert.Equal("Confirmed Open", await StatesAsync(sent));
        Assert.Equal(3, (await EntriesAsync(sent)).Count(a => a == AuditActions.IdentityConfirmed));
        Assert.Equal(Refusal.NoValue, Refused(await SayAsync(sent, IdentityPart.FiscalYear, "2556")).Why);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task The_entry_of_the_trail_tells_what_counted_before_and_what_counts_from_then_on()
    {
        Submission sent = await SendAsync(Sample with { Year = null });
        Confirmation year = await ConfirmAsync(sent, IdentityPart.FiscalYear, "๒๕๕๖");
        await ConfirmAsync(sent, IdentityPart.FiscalYear, "2557");
        await ConfirmAsync(sent, IdentityPart.Round, "12");
        Confirmation round = await ConfirmAsync(sent, IdentityPart.Round, "9");
        await TakeBackAsync(sent, round);
        await ConfirmAsync(sent, IdentityPart.Unit, "กองคลังใหม่", newUnit: true);
        await using RecordsDbContext db = Records.CreateDbContext();
        List<string> details = await db
            .AuditEntries.Where(e => e.Action == AuditActions.IdentityConfirmed || e.Action == AuditActions.ConfirmationTakenBack)
            .OrderBy(e => e.Sequence)
            .Select(e => e.Detail)
            .ToListAsync();
        Assert.Equal(
            [
                ("FiscalYear", 1, null, "2556"),
                ("FiscalYear", 1, "2556", "2557"),
                ("Round", 1, "12", "12"),
                ("Round", 1, "12", "9"),
                ("Round", 1, "9", "12"),
                ("Unit", 0, "กองคลัง", "กองคลังใหม่"),
            ],
            details
                .Select(d => System.Text.Json.JsonDocument.Parse(d).RootElement)
                .Select(d =>
                    (
                        d.GetProperty("part").GetString()!,
                        d.GetProperty("report") is { ValueKind: System.Text.Json.JsonValueKind.Number } report ? report.GetInt32() : 0,
                        d.GetProperty("before").GetString(),
                        d.GetProperty("after").GetString()
                    )
                )
        );
        Assert.Equal("2556", year.Value);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_year_that_was_not_read_makes_it_a_version_of_its_report_and_is_taken_back()
    {
        Submission first = await SendAsync(Sample);
        Submission second = await SendAsync(Sample with { Year = null });
        Assert.Null(await VersionOfAsync(second));
        await DecideAsync(second, 1, DecisionAct.SentBack);
        Confirmation made = await ConfirmAsync(second, IdentityPart.FiscalYear, "๒๕๕๖");
        Assert.Null(made.Read);
        Assert.Equal(2, (await VersionOfAsync(second))!.Number);
        Assert.False((await VersionOfAsync(first))!.Latest);
        Assert.False((await LineAsync(first)).Latest);
        FindingLine line = await LineAsync(second, 1);
        Assert.Equal((2556, FindingState.Changed), (line.FiscalYear, line.State));
        Assert.StartsWith("กองคลัง\u001f2556\u001f12\u001f9.2\u001f", line.Finding, StringComparison.Ordinal);
        await HoldsAsync();

        await TakeBackAsync(second, made);
        Assert.Null(await VersionOfAsync(second));
        Assert.True((await LineAsync(first)).Latest);
        Assert.Equal("Open SentBack", await StatesAsync(second));
        Assert.IsType<ConfirmationOutcome.Refused>(await Confirmer.TakeBackAsync(made.Id, "สมชาย", null, CancellationToken.None));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task It_carries_over_to_the_next_reading_of_the_submission_and_not_to_another_of_the_same_bytes()
    {
        Submission sent = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ReadAsync(sent, Sample with { Round = null }, "1");
        await ConfirmAsync(sent, IdentityPart.Round, "๖");
        Assert.Equal(6, (await ReportAsync(sent)).Round);
        await ReadAsync(sent, Sample with { Round = 12 }, "2");
        Assert.Equal(12, (await ReportAsync(sent)).Round);
        await RecheckAsync(sent);
        Assert.Equal(6, (await ReportAsync(sent)).Round);

        Submission other = await ReceiveAsync("กองช่าง", "SAR.docx", 'ก');
        await ReadAsync(other, Sample with { Round = null }, "2");
        await RecheckAsync(other);
        Assert.Null((await ReportAsync(other)).Round);

        // The same reader comes to what was said: nothing is left to be laid over.
        await ReadAsync(sent, Sample with { Round = 6 }, "3");
        Assert.Empty((await AppliedConfirmations.OfAsync(Records, sent.Id, CancellationToken.None)).Laid);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_file_that_is_parted_otherwise_by_a_later_reader_shows_what_was_said_and_does_not_apply_it()
    {
        Submission sent = await ReceiveAsync("กองคลัง", "SAR.docx", 'ก');
        await ReadAsync(sent, Card("1") with { FiscalYear = null }, Card("2"));
        await ConfirmAsync(sent, IdentityPart.IndicatorNumber, "7", report: 1);
        await Recorder.RecordAsync(
            sent.Id,
            "2",
            Result(
                Card("1") with
                {
                    Indicator = new("1", "อีกเรื่อง"),
                },
                Card("2") with
                {
                    Indicator = new("2", "เรื่องที่สาม"),
                },
                Card("3")
            ),
            CancellationToken.None
        );
        AppliedConfirmations applied = await AppliedConfirmations.OfAsync(Records, sent.Id, CancellationToken.None);
        Assert.Equal((0, 1), (applied.Applying.Count, applied.Changed.Count));
        await RecheckAsync(sent);
        Assert.Equal("2", (await ReportAsync(sent, 1)).IndicatorNumber);
        await HoldsAsync();
    }

    [DatabaseTheory]
    [InlineData(IdentityPart.FiscalYear, "2013", Refusal.NotPossible, "2556")]
    [InlineData(IdentityPart.FiscalYear, "56", Refusal.NotAFigure, null)]
    [InlineData(IdentityPart.FiscalYear, "ปีนี้", Refusal.NotAFigure, null)]
    [InlineData(IdentityPart.Round, "๗", Refusal.NotAFigure, null)]
    [InlineData(IdentityPart.Round, "ไตรมาส ๔", Refusal.NotAFigure, null)]
    [InlineData(IdentityPart.IndicatorNumber, "เก้า", Refusal.NotAFigure, null)]
    [InlineData(IdentityPart.Unit, "กองคลงั", Refusal.NotPossible, "กองคลัง")]
    [InlineData(IdentityPart.Unit, "กอง/คลัง", Refusal.NotPossible, null)]
    [InlineData(IdentityPart.Unit, InboxEntry.NoUnit, Refusal.NoValue, null)]
    public async Task What_is_no_such_part_is_refused_with_what_may_be_meant(IdentityPart part, string value, Refusal why, string? nearest)
    {
        Submission sent = await SendAsync(Sample);
        ConfirmationOutcome.Refused refused = Refused(await SayAsync(sent, part, value));
        Assert.Equal((why, nearest), (refused.Why, refused.Nearest));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.False(await db.Confirmations.AnyAsync() || await db.JobWishes.AnyAsync());
    }

    [DatabaseFact]
    public async Task Another_value_than_the_one_read_needs_a_reason_and_one_that_was_not_read_needs_none()
    {
        Submission sent = await SendAsync(Sample with { Year = null });
        Assert.Equal(Refusal.NoReason, Refused(await SayAsync(sent, IdentityPart.Round, "6", reason: " ")).Why);
        Assert.IsType<ConfirmationOutcome.Made>(await SayAsync(sent, IdentityPart.FiscalYear, "2556", reason: null));
        Assert.Equal(Refusal.UnknownFigure, Refused(await SayAsync(sent, IdentityPart.FiscalYear, "2556", report: 3)).Why);
        Assert.Equal(
            Refusal.NoActor,
            Refused(
                await Confirmer.MakeAsync(
                    new ConfirmationDraft(await Confirmer.VersionAsync(sent.Id, CancellationToken.None), [], " "),
                    CancellationToken.None
                )
            ).Why
        );
    }

    [DatabaseFact]
    public async Task What_somebody_else_said_meanwhile_is_a_conflict_and_so_is_a_new_reading()
    {
        Submission sent = await SendAsync(Sample);
        IdentityVersion seen = await Confirmer.VersionAsync(sent.Id, CancellationToken.None);
        await ConfirmAsync(sent, IdentityPart.Round, "9");
        ConfirmationDraft draft = new(seen, [new TypedPart(0, IdentityPart.Round, "6")], "สมชาย") { Reason = "ก" };
        ConfirmationOutcome.Conflict conflict = Assert.IsType<ConfirmationOutcome.Conflict>(
            await Confirmer.MakeAsync(draft, CancellationToken.None)
        );
        Assert.Equal("9", conflict.Since.Single().Value);
        seen = await Confirmer.VersionAsync(sent.Id, CancellationToken.None);
        await ReadAsync(sent, Sample, "2");
        Assert.Empty(
            Assert.IsType<ConfirmationOutcome.Conflict>(await Confirmer.MakeAsync(draft with { Seen = seen }, CancellationToken.None)).Since
        );
    }

    [DatabaseFact]
    public async Task The_last_word_counts_and_taking_it_back_leaves_the_one_before()
    {
        Submission sent = await SendAsync(Sample);
        await ConfirmAsync(sent, IdentityPart.IndicatorNumber, "9.3");
        Confirmation last = await ConfirmAsync(sent, IdentityPart.IndicatorNumber, "9.4");
        Assert.Equal(("9.2", "9.4"), (last.Read, (await ReportAsync(sent)).IndicatorNumber));
        await TakeBackAsync(sent, last);
        Assert.Equal("9.3", (await ReportAsync(sent)).IndicatorNumber);
        await RefusedAsync($"UPDATE {Table("Confirmations")} SET \"Value\" = 'x'");
        await RefusedAsync($"DELETE FROM {Table("Confirmations")}");
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_corrected_figure_stays_corrected_whenever_the_report_was_named()
    {
        Submission sent = await SendAsync(Sample with { Year = null });
        await MisreadAsync(sent, 0, "2", "5");
        await ConfirmAsync(sent, IdentityPart.FiscalYear, "2556");
        Assert.Equal("5", (await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None)).Applying.Single().Correction.Value);
        await MisreadAsync(sent, 1, "2", "4");
        AppliedCorrections both = await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None);
        Assert.Equal(["5", "4"], both.Applying.Select(a => a.Correction.Value));
        Assert.Empty(both.Changed);
    }

    [DatabaseFact]
    public async Task The_sender_is_told_again_and_a_service_is_asked_to_check_again()
    {
        Submission sent = await SendAsync(Sample);
        await Ledger.NotedAsync(sent.Id, SubmissionState.Read, "x.html", CancellationToken.None);
        await ConfirmAsync(sent, IdentityPart.Round, "12");
        Assert.Equal(SubmissionState.Read, (await NowAsync(sent)).NotifiedState);
        await ConfirmAsync(sent, IdentityPart.Round, "6");
        Assert.Null((await NowAsync(sent)).NotifiedState);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.True(await db.JobWishes.AnyAsync(w => w.Kind == JobWish.Recheck && w.SubmissionId == sent.Id && w.TakenAt == null));
    }

    private async Task MisreadAsync(Submission sent, int ordinal, string read, string right)
    {
        FindingDetail detail = (await FindingDetail.OfAsync(Records, (await LineAsync(sent, ordinal)).Id, CancellationToken.None))!;
        IdentifiedFigure weight = detail.Figures.Single();
        DecisionDraft draft = new(detail.Version, DecisionAct.Misread, "สมชาย")
        {
            Values = [new TypedValue(weight.Key, weight.Occurrence, read, right)],
        };
        Assert.IsType<DecisionOutcome.Made>(await Decider.DecideAsync(draft, CancellationToken.None));
    }

    private static ConfirmationOutcome.Refused Refused(ConfirmationOutcome outcome) => Assert.IsType<ConfirmationOutcome.Refused>(outcome);
}

[Trait("Lane", "Whole")]
public sealed class ConfirmationLedgerOnSqlite() : ConfirmationLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class ConfirmationLedgerOnPostgres() : ConfirmationLedgerTests(new PostgresTestDatabase());
