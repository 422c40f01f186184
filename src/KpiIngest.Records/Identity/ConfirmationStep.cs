using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>Confirmations of one submission, inside their transaction.</summary>
internal sealed class ConfirmationStep
{
    private readonly RecordsDbContext db;
    private readonly Submission submission;
    private readonly DateTimeOffset now;
    private readonly IReadOnlyList<ReadIdentity> reports;
    private readonly IReadOnlyList<Confirmation> standing;

    private ConfirmationStep(
        RecordsDbContext db,
        Submission submission,
        DateTimeOffset now,
        IReadOnlyList<ReadIdentity> reports,
        IReadOnlyList<Confirmation> standing
    )
    {
        (this.db, this.submission, this.now) = (db, submission, now);
        (this.reports, this.standing) = (reports, standing);
    }

    public static async Task<ConfirmationStep> OfAsync(
        RecordsDbContext db,
        long submissionId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        new(
            db,
            await db.Submissions.SingleAsync(s => s.Id == submissionId, cancellationToken),
            now,
            await ReadIdentity.OfAsync(db, submissionId, cancellationToken),
            await StandingConfirmations.Of(db).Where(c => c.SubmissionId == submissionId).OrderBy(c => c.Id).ToListAsync(cancellationToken)
        );

    /// <summary>Those of a draft that say something that does not stand yet.</summary>
    public async Task<(IReadOnlyList<Confirmation> Made, ConfirmationOutcome.Refused? Refusal)> NewAsync(
        ConfirmationDraft draft,
        CancellationToken cancellationToken
    )
    {
        List<Confirmation> made = [];
        long next = await NextIdAsync(cancellationToken);
        foreach (TypedPart typed in draft.Parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)))
        {
            (string? value, ConfirmationOutcome.Refused? refusal) = IdentityText.Of(typed);
            refusal ??= await RefusalAsync(typed, value!, draft, cancellationToken);
            if (refusal is not null)
                return ([], refusal);
            string? read = ReadOf(typed);
            if (Last(typed.Part, typed.Report) is { } before && string.Equals(before.Value, value, StringComparison.Ordinal))
                continue;
            bool otherwise =
                read is not null
                && !string.Equals(read, value, StringComparison.Ordinal)
                && !(typed.Part == IdentityPart.Unit && read == Inbox.InboxEntry.NoUnit);
            if (otherwise && string.IsNullOrWhiteSpace(draft.Reason))
                return (
                    [],
                    new(
                        Refusal.NoReason,
                        $"“{value}” ต่างจากที่อ่านได้ (“{read}”) กรุณาเขียนเหตุผล",
                        $"“{value}” is not what was read (“{read}”): write the reason",
                        typed
                    )
                );
            made.Add(
                new Confirmation
                {
                    Id = next++,
                    SubmissionId = submission.Id,
                    ReadingId = draft.Seen.Reading,
                    Part = typed.Part,
                    ReportOrdinal = typed.Report,
                    Read = read,
                    Value = value!,
                    Reason = DecisionTexts.Kept(draft.Reason),
                    Act = ConfirmationAct.Made,
                    Actor = StorableText.Of(draft.Actor.Trim()),
                    At = now,
                }
            );
        }

        return (made, null);
    }

    public async Task<Confirmation> TakingBackAsync(Confirmation made, string actor, string? reason, CancellationToken cancellationToken) =>
        new()
        {
            Id = await NextIdAsync(cancellationToken),
            SubmissionId = made.SubmissionId,
            ReadingId = made.ReadingId,
            Part = made.Part,
            ReportOrdinal = made.ReportOrdinal,
            Read = made.Read,
            Value = made.Value,
            Reason = DecisionTexts.Kept(reason),
            Act = ConfirmationAct.TakenBack,
            OfId = made.Id,
            Actor = StorableText.Of(actor.Trim()),
            At = now,
        };

    /// <summary>Saves them with their audit entries, and brings the unit, the versions and the comparisons up to them.</summary>
    public async Task RecordAsync(IReadOnlyList<Confirmation> confirmations, CancellationToken cancellationToken)
    {
        db.Confirmations.AddRange(confirmations);
        string folder = submission.FolderUnit ?? submission.Unit;
        string before = submission.Unit;
        HashSet<long> gone = [.. confirmations.Select(c => c.OfId).OfType<long>()];
        string unit =
            standing
                .Concat(confirmations.Where(c => c.Act == ConfirmationAct.Made))
                .LastOrDefault(c => c.Part == IdentityPart.Unit && !gone.Contains(c.Id))
                ?.Value
            ?? folder;
        (submission.Unit, submission.FolderUnit) = (unit, string.Equals(unit, folder, StringComparison.Ordinal) ? null : folder);
        await db.SaveChangesAsync(cancellationToken);
        List<Confirmation> counting = [.. standing];
        foreach (Confirmation confirmation in confirmations)
        {
            string? was = CountsOf(counting, confirmation);
            if (confirmation.Act == ConfirmationAct.Made)
                counting.Add(confirmation);
            else
                counting.RemoveAll(c => c.Id == confirmation.OfId);
            await AuditTrail.AppendAsync(
                db,
                now,
                confirmation.Actor,
                confirmation.Act == ConfirmationAct.Made ? AuditActions.IdentityConfirmed : AuditActions.ConfirmationTakenBack,
                SubmissionLedger.Subject(submission),
                new
                {
                    confirmation = confirmation.Id,
                    part = confirmation.Part.ToString(),
                    report = confirmation.ReportOrdinal + 1,
                    before = was,
                    after = CountsOf(counting, confirmation),
                    of = confirmation.OfId,
                    unit = confirmation.Part == IdentityPart.Unit ? unit : null,
                },
                cancellationToken,
                RecordedContent.Of(confirmation)
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        if (!string.Equals(before, unit, StringComparison.Ordinal))
            await MoveAsync(before, cancellationToken);
        MovedReports.Ask(db, submission.Id, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>What is held to be right of the same part: said last, or else read; null where it is neither.</returns>
    private static string? CountsOf(List<Confirmation> counting, Confirmation of) =>
        (counting.LastOrDefault(c => c.Part == of.Part && c.ReportOrdinal == of.ReportOrdinal)?.Value ?? of.Read) is { } value
        && value != Inbox.InboxEntry.NoUnit
            ? value
            : null;

    /// <summary>A reading says whose reports it holds: it is recorded once more for the other unit.</summary>
    private async Task MoveAsync(string before, CancellationToken cancellationToken)
    {
        await FindingCards.ReplaceAsync(
            db,
            submission,
            static c => c.ReportOrdinal == FoundFinding.NoReport,
            [FindingCards.Itself(submission)],
            cancellationToken
        );
        await RecordedReading.RepeatAsync(db, submission, now, cancellationToken);
        await MovedReports.JudgeDuplicatesAsync(db, submission, [before, submission.Unit], now, cancellationToken);
    }

    private async Task<ConfirmationOutcome.Refused?> RefusalAsync(
        TypedPart typed,
        string value,
        ConfirmationDraft draft,
        CancellationToken cancellationToken
    )
    {
        if (typed.Part == IdentityPart.Unit)
        {
            if (typed.Report is not null)
                return NoReport(typed);
            if (draft.NewUnit || string.Equals(value, submission.Unit, StringComparison.Ordinal))
                return null;
            IReadOnlyList<string> units = await KnownUnits.OfAsync(db, cancellationToken);
            if (units.Contains(value, StringComparer.Ordinal))
                return null;
            string? nearest = NearestName.Of(value, units);
            return new(
                Refusal.NotPossible,
                $"ยังไม่มีหน่วยงานชื่อ “{value}” ส่งรายงาน"
                    + (nearest is null ? "" : $" ใกล้เคียงที่สุดคือ “{nearest}”")
                    + " ถ้าเป็นหน่วยงานใหม่ ให้เลือก “เป็นหน่วยงานใหม่”",
                $"no unit “{value}” has sent anything"
                    + (nearest is null ? "" : $"; the nearest is “{nearest}”")
                    + ": where it is a new unit, tick “a new unit”",
                typed,
                nearest
            )
            {
                NewUnit = true,
            };
        }

        if (typed.Report is not { } ordinal || ordinal < 0 || ordinal >= reports.Count)
            return NoReport(typed);
        return typed.Part == IdentityPart.IndicatorNumber && reports[ordinal].AgencySummary
            ? new(Refusal.NotPossible, "สรุปผลทั้งหน่วยงานไม่มีเลขตัวชี้วัด", "the summary of an agency has no indicator number", typed)
            : null;
    }

    private static ConfirmationOutcome.Refused NoReport(TypedPart typed) =>
        new(Refusal.UnknownFigure, "ไม่มีรายงานนี้ในไฟล์ กรุณาเปิดหน้าใหม่", "the file has no such report: open the page again", typed);

    private string? ReadOf(TypedPart typed) =>
        typed.Part == IdentityPart.Unit ? submission.FolderUnit ?? submission.Unit : reports[typed.Report!.Value].Of(typed.Part);

    private Confirmation? Last(IdentityPart part, int? report) => standing.LastOrDefault(c => c.Part == part && c.ReportOrdinal == report);

    private async Task<long> NextIdAsync(CancellationToken cancellationToken) =>
        (await db.Confirmations.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0) + 1;
}
