using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit;

/// <summary>Appends to the audit trail, and proves it.</summary>
public static class AuditTrail
{
    /// <summary>The service itself, where no person acts.</summary>
    public const string Service = "kpi-ingest";

    /// <summary>Subject of entries that tell of the records as a whole.</summary>
    internal const string Records = "records";

    private static readonly JsonSerializerOptions DetailJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds the next entry to the unit of work, inside a transaction of <see cref="RecordsDbContext.BeginWriteAsync"/>: only there
    /// no other entry can follow the same one.</summary>
    /// <param name="content">As of <see cref="Content.RecordedContent"/>, of what was saved already: saving may mend a text. Null for a
    /// step that records nothing.</param>
    /// <exception cref="InvalidOperationException">There is no such transaction.</exception>
    public static async Task AppendAsync(
        RecordsDbContext db,
        DateTimeOffset at,
        string actor,
        string action,
        string subject,
        object detail,
        CancellationToken cancellationToken,
        string? content = null
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.IsOnlyWriter)
            throw new InvalidOperationException("An audit entry is appended inside the transaction of what it tells of.");
        AuditEntry? last =
            db.ChangeTracker.Entries<AuditEntry>().Select(e => e.Entity).MaxBy(e => e.Sequence)
            ?? await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);
        AuditEntry next = new()
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            At = UtcText.Read(UtcText.Write(at)),
            Actor = StorableText.Of(actor),
            Action = StorableText.Of(action),
            Subject = StorableText.Of(subject),
            Detail = StorableText.Of(JsonSerializer.Serialize(detail, DetailJson)),
            Content = content,
            PreviousHash = last?.Hash ?? AuditHash.Origin,
            Hash = "",
        };
        db.AuditEntries.Add(WithHash(next));
    }

    /// <returns>The first sequence number at which the chain does not hold (a gap, a changed field, a foreign link); null where it is
    /// whole.</returns>
    public static async Task<long?> FirstBreakAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        Damages damages = new();
        await new TrailProof([], damages).RunAsync(db, static _ => { }, cancellationToken);
        return damages.First.Min(d => d.Entry);
    }

    private static AuditEntry WithHash(AuditEntry entry) =>
        new()
        {
            Sequence = entry.Sequence,
            At = entry.At,
            Actor = entry.Actor,
            Action = entry.Action,
            Subject = entry.Subject,
            Detail = entry.Detail,
            Content = entry.Content,
            PreviousHash = entry.PreviousHash,
            Hash = AuditHash.Of(entry),
        };
}
