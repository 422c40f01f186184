using System.Text.Json;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Keyed;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Keying;

/// <summary>Records what people key from scans, each step in one transaction with its audit entry.</summary>
public sealed class KeyingLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>The code for which a file is refused that has pictures of pages and no text.</summary>
    public const string ScannedCode = "scanned";

    /// <summary>The code of the finding that a card was read by machine from a scan and that no person has confirmed its figures.</summary>
    public const string UnconfirmedCode = "scan-unconfirmed";

    private static readonly KeyingRefusal NotScanned = new(
        "รายการนี้ไม่ใช่ไฟล์ภาพสแกนที่รอพิมพ์ กรุณาเปิดหน้าใหม่",
        "This is no scan that waits to be keyed: open the page again."
    );
    public static KeyingRefusal Changed { get; } =
        new(
            "มีผู้พิมพ์หรือตัดสินรายการนี้ไปก่อนแล้ว ยังไม่ได้บันทึกของคุณ ค่าที่พิมพ์ไว้ยังอยู่ในร่าง",
            "Somebody keyed or settled this meanwhile. Yours is not recorded; what you typed is kept as a draft."
        );

    private static readonly KeyingRefusal NothingKeyed = new("ยังไม่ได้พิมพ์แถวใดเลย", "Nothing is keyed yet.") { Incomplete = true };
    private static readonly KeyingRefusal NoReason = new("กรุณาเขียนเหตุผล", "Write the reason.") { Incomplete = true };

    /// <summary>Records what a person keyed; their own earlier one is replaced by it. Their draft goes.</summary>
    /// <param name="needsSecond">True where it counts only when another person keyed the same, or it is settled.</param>
    public Task<KeyingOutcome> KeyAsync(
        long submissionId,
        KeyedFile file,
        bool needsSecond,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Cards.Sum(c => c.Tables.Count) == 0)
            return Task.FromResult(new KeyingOutcome(null, NothingKeyed));
        return RecordAsync(
            submissionId,
            actor,
            step =>
                step.State.Stage is KeyedStage.Waiting or KeyedStage.AwaitsSecond
                    ? new(step.Entry(KeyedAct.Keyed, Json(file), needsSecond: needsSecond || step.State.First?.NeedsSecond == true), null)
                    : new(null, Changed),
            cancellationToken
        );
    }

    /// <summary>Records what holds where two people keyed differently.</summary>
    /// <param name="first">The entries that were looked at.</param>
    /// <param name="second">The other of them.</param>
    public Task<KeyingOutcome> SettleAsync(
        long submissionId,
        long first,
        long second,
        KeyedFile file,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        return RecordAsync(
            submissionId,
            actor,
            step =>
                step.State is { Stage: KeyedStage.Differs, First: { } one, Second: { } other } && (one.Id, other.Id) == (first, second)
                    ? new(step.Entry(KeyedAct.Settled, Json(file), of: first, other: second), null)
                    : new(null, Changed),
            cancellationToken
        );
    }

    /// <summary>It is no card, and is not asked for any more.</summary>
    public Task<KeyingOutcome> SetAsideAsync(long submissionId, string? reason, string actor, CancellationToken cancellationToken)
    {
        if (DecisionTexts.Kept(reason) is not { Length: <= DecisionTexts.MostCharacters } kept)
            return Task.FromResult(new KeyingOutcome(null, NoReason));
        return RecordAsync(
            submissionId,
            actor,
            step =>
                step.State.Stage is KeyedStage.Waiting or KeyedStage.AwaitsSecond or KeyedStage.Differs
                    ? new(step.Entry(KeyedAct.SetAside, reason: kept), null)
                    : new(null, Changed),
            cancellationToken
        );
    }

    /// <param name="entry">That holds.</param>
    public Task<KeyingOutcome> TakeBackAsync(long submissionId, long entry, string actor, CancellationToken cancellationToken) =>
        RecordAsync(
            submissionId,
            actor,
            step => step.State.Standing.Any(e => e.Id == entry) ? new(step.Entry(KeyedAct.TakenBack, of: entry), null) : new(null, Changed),
            cancellationToken
        );

    /// <summary>Keeps what somebody is still keying; no fields: it is thrown away.</summary>
    public async Task KeepDraftAsync(
        long submissionId,
        string actor,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(fields);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        KeyedDraft? kept = await db.KeyedDrafts.SingleOrDefaultAsync(
            d => d.SubmissionId == submissionId && d.Actor == actor,
            cancellationToken
        );
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        string json = StorableText.Of(JsonSerializer.Serialize(fields, DraftJson.Default.IReadOnlyDictionaryStringString));
        if (fields.Count == 0)
        {
            if (kept is not null)
                db.KeyedDrafts.Remove(kept);
        }
        else if (kept is not null)
        {
            (kept.FieldsJson, kept.At) = (json, now);
        }
        else
        {
            db.KeyedDrafts.Add(
                new KeyedDraft
                {
                    SubmissionId = submissionId,
                    Actor = actor,
                    FieldsJson = json,
                    At = now,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <param name="decide">What is to be recorded, or why nothing is.</param>
    private async Task<KeyingOutcome> RecordAsync(
        long submissionId,
        string actor,
        Func<KeyingStep, KeyingOutcome> decide,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (!await KeyingQuery.IsScannedAsync(db, submissionId, cancellationToken))
            return new(null, NotScanned);
        KeyedState state = await KeyedState.OfAsync(db, submissionId, cancellationToken);
        long next = (await db.KeyedEntries.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0) + 1;
        KeyingOutcome outcome = decide(
            new KeyingStep(state, next, submissionId, StorableText.Of(actor.Trim()), await db.NowAsync(time, cancellationToken))
        );
        if (outcome.Entry is not { } entry)
            return outcome;
        db.KeyedEntries.Add(entry);
        if (entry.Act == KeyedAct.Keyed)
            await db.KeyedDrafts.Where(d => d.SubmissionId == submissionId && d.Actor == entry.Actor).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            entry.At,
            entry.Actor,
            ActionOf(entry.Act),
            SubmissionLedger.Subject(submissionId),
            new
            {
                keyed = entry.Id,
                of = entry.OfId,
                other = entry.OtherId,
            },
            cancellationToken,
            RecordedContent.Of(entry)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private static string Json(KeyedFile file) => StorableText.Of(JsonSerializer.Serialize(file, KeyedJson.Default.KeyedFile));

    private static string ActionOf(KeyedAct act) =>
        act switch
        {
            KeyedAct.Keyed => AuditActions.CardKeyed,
            KeyedAct.Settled => AuditActions.KeyedSettled,
            KeyedAct.SetAside => AuditActions.KeyingSetAside,
            _ => AuditActions.KeyedTakenBack,
        };

    private sealed record KeyingStep(KeyedState State, long Next, long Submission, string Actor, DateTimeOffset At)
    {
        public KeyedEntry Entry(
            KeyedAct act,
            string? json = null,
            bool needsSecond = false,
            long? of = null,
            long? other = null,
            string? reason = null
        ) =>
            new()
            {
                Id = Next,
                SubmissionId = Submission,
                Act = act,
                CardJson = json,
                NeedsSecond = needsSecond,
                OfId = of,
                OtherId = other,
                Reason = reason,
                Actor = Actor,
                At = At,
            };
    }
}

/// <summary>Either what was recorded, or why nothing was.</summary>
public sealed record KeyingOutcome(KeyedEntry? Entry, KeyingRefusal? Refused);

public sealed record KeyingRefusal(string Thai, string English)
{
    /// <summary>True where something is wanting in what was sent; false where it met another state than it was made for.</summary>
    public bool Incomplete { get; init; }
}
