using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Tests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Identity;

/// <summary>People who say what reports are, and a service that checks the cards again with it.</summary>
public abstract class IdentityFixture(TestDatabase database) : DecisionsFixture(database)
{
    private protected ConfirmationLedger Confirmer => new(Records, Time);

    private protected AcrossRecorder Across => new(Records, Time);

    private protected async Task<ConfirmationOutcome> SayAsync(
        Submission submission,
        IdentityPart part,
        string value,
        int? report = 0,
        string? reason = "ตามหน้าปก",
        bool newUnit = false
    ) =>
        await Confirmer.MakeAsync(
            new ConfirmationDraft(
                await Confirmer.VersionAsync(submission.Id, CancellationToken.None),
                [new TypedPart(part == IdentityPart.Unit ? null : report, part, value)],
                "สมศรี"
            )
            {
                Reason = reason,
                NewUnit = newUnit,
            },
            CancellationToken.None
        );

    /// <summary>Said, recorded, and the card checked again.</summary>
    private protected async Task<Confirmation> ConfirmAsync(
        Submission submission,
        IdentityPart part,
        string value,
        int? report = 0,
        bool newUnit = false
    )
    {
        Confirmation made = Assert
            .IsType<ConfirmationOutcome.Made>(await SayAsync(submission, part, value, report, newUnit: newUnit))
            .Confirmations.Single();
        await RecheckAsync(submission);
        return made;
    }

    private protected async Task TakeBackAsync(Submission submission, Confirmation made)
    {
        Assert.IsType<ConfirmationOutcome.Made>(await Confirmer.TakeBackAsync(made.Id, "สมชาย", null, CancellationToken.None));
        await RecheckAsync(submission);
    }

    /// <summary>As the service does it, without a reader: what was said is laid over what was read.</summary>
    private protected async Task RecheckAsync(Submission submission)
    {
        Time.Now += TimeSpan.FromSeconds(1);
        AppliedConfirmations said = await AppliedConfirmations.OfAsync(Records, submission.Id, CancellationToken.None);
        List<Reading> readings;
        await using (RecordsDbContext db = Records.CreateDbContext())
            readings = await db
                .Readings.AsNoTracking()
                .Where(r => r.SubmissionId == submission.Id)
                .OrderByDescending(r => r.Id)
                .ToListAsync();
        if (readings.Find(r => !CorrectedVersion.Is(r.ReaderVersion)) is not { } below)
            return;
        if (said.Laid.Count == 0 && !CorrectedVersion.Is(readings[0].ReaderVersion))
            return;
        string wanted =
            said.Laid.Count == 0 ? RepeatedVersion.OnceOf(below.ReaderVersion) : CorrectedVersion.Of(below.ReaderVersion, [], said.Laid);
        if (RepeatedVersion.OnceOf(readings[0].ReaderVersion) == wanted)
            return;
        string version = RepeatedVersion.Again(wanted, readings.Count(r => RepeatedVersion.OnceOf(r.ReaderVersion) == wanted));
        Assert.True(
            await Recorder.RecordAsync(submission.Id, version, Laid(Findings.RecordedAnswer.Of(below)!, said.Typed), CancellationToken.None)
        );
    }

    private protected async Task<RecordedReport> ReportAsync(Submission submission, int ordinal = 0)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await CurrentReadings.ReportsOf(db).AsNoTracking().SingleAsync(r => r.SubmissionId == submission.Id && r.Ordinal == ordinal);
    }

    private protected async Task<ReportVersion?> VersionOfAsync(Submission submission)
    {
        long report = (await ReportAsync(submission)).Id;
        await using RecordsDbContext db = Records.CreateDbContext();
        return await ReportVersions.OfAsync(db, report, CancellationToken.None);
    }

    private protected async Task<Submission> NowAsync(Submission submission)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submission.Id);
    }

    private protected async Task<List<string>> EntriesAsync(Submission submission)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        string subject = SubmissionLedger.Subject(submission.Id);
        return await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject)
            .OrderBy(e => e.Sequence)
            .Select(e => e.Action)
            .ToListAsync();
    }

    private static FileResult Laid(FileResult result, IReadOnlyList<TypedIdentity> typed) =>
        result with
        {
            Reports =
            [
                .. result.Reports.Select(
                    (r, i) =>
                        typed.FirstOrDefault(t => t.Report == i) is { } said
                            ? r with
                            {
                                FiscalYear = said.FiscalYear ?? r.FiscalYear,
                                Round = said.Round ?? r.Round,
                                Indicator = r.Indicator with { Number = said.IndicatorNumber ?? r.Indicator.Number },
                            }
                            : r
                ),
            ],
        };
}
