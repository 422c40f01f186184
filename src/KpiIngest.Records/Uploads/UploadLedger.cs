using System.Text.Json;
using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Uploads;

/// <summary>Who sent which file by the page. It is an entry of the audit trail and nothing else; what becomes of the file is told by the
/// inbox and its submission.</summary>
public sealed class UploadLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    public const int BatchLength = 32;

    private const string SubjectPrefix = "upload:";

    /// <summary>Before the file can be taken: an entry that tells of a file that did not come is seen for what it is, a file that came from
    /// nobody is not.</summary>
    public async Task RecordAsync(Upload upload, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        UploadDetail detail = new(upload.Id, upload.Name, upload.Unit, upload.InboxPath, upload.Sha256, upload.Size);
        await AuditTrail.AppendAsync(
            db,
            await db.NowAsync(time, cancellationToken),
            actor,
            AuditActions.Uploaded,
            SubjectPrefix + upload.Batch,
            detail,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was sent together, in its order; empty where nothing was.</summary>
    public async Task<IReadOnlyList<UploadStanding>> OfBatchAsync(string batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        string subject = SubjectPrefix + batch;
        List<AuditEntry> entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject && e.Action == AuditActions.Uploaded)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        List<(UploadDetail Detail, AuditEntry Entry)> sent =
        [
            .. entries
                .Select(e => (JsonSerializer.Deserialize<UploadDetail>(e.Detail, JsonSerializerOptions.Web)!, e))
                .GroupBy(s => s.Item1.Id, StringComparer.Ordinal)
                .Select(g => g.Last()),
        ];
        string?[] paths = [.. sent.Select(s => s.Detail.Path)];
        var taken = await db
            .Submissions.Where(s => paths.Contains(s.InboxPath) && s.ContainerId == null)
            .Select(s => new
            {
                s.Id,
                s.InboxPath,
                s.Sha256,
                s.ReceivedAt,
            })
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        Dictionary<string, Inbox.InboxEntry> standing = await db
            .InboxEntries.AsNoTracking()
            .Where(e => e.OpenPath != null && paths.Contains(e.OpenPath))
            .ToDictionaryAsync(e => e.OpenPath!, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. sent.Select(s =>
            {
                long? submission = taken
                    .Find(t => t.InboxPath == s.Detail.Path && t.Sha256 == s.Detail.Sha256 && t.ReceivedAt >= s.Entry.At)
                    ?.Id;
                Upload upload = new(s.Detail.Id, batch, s.Detail.Name, s.Detail.Unit, s.Detail.Path, s.Detail.Sha256, s.Detail.Size);
                return new UploadStanding(
                    upload,
                    s.Entry.At,
                    s.Entry.Actor,
                    submission,
                    submission is null ? standing.GetValueOrDefault(s.Detail.Path) : null
                );
            }),
        ];
    }

    /// <summary>The units that sent something so far, in the order of their names.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.Select(s => s.Unit).Distinct().OrderBy(u => u).ToListAsync(cancellationToken);
    }

    /// <summary>The particulars of an entry.</summary>
    private sealed record UploadDetail(string Id, string Name, string Unit, string Path, string Sha256, long Size);
}
