using KpiIngest.Checking.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>Changes that are being made. They are no records: nothing follows from them until they are applied.</summary>
public sealed class RegisterDrafts(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Behind the name of a file whose rows were edited before they were applied.</summary>
    private const string Edited = " (แก้ไขก่อนใช้ / edited)";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<long> AddAsync(
        long baseVersion,
        IEnumerable<AgreedYear> years,
        string actor,
        string? source,
        string? sourceSha256,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        List<RegisterDraft> old = [.. (await db.RegisterDrafts.ToListAsync(cancellationToken)).Where(d => d.At < now - Kept)];
        db.RegisterDrafts.RemoveRange(old);
        RegisterDraft draft = new()
        {
            BaseId = baseVersion,
            Actor = actor,
            At = now,
            Source = source,
            SourceSha256 = sourceSha256,
            ContentJson = RegisterDraftText.Write(years),
            Revision = 1,
        };
        db.RegisterDrafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }

    /// <returns>Null where there is none of this number.</returns>
    public async Task<RegisterDraft?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.RegisterDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<RegisterDraft>> AllAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.RegisterDrafts.AsNoTracking().OrderByDescending(d => d.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What was edited by hand is not the file any more: its name is kept with a word beside it, its digest is not.</summary>
    /// <param name="revision">That was looked at.</param>
    /// <returns>False where it was changed, applied or thrown away in between.</returns>
    public async Task<bool> SaveAsync(long id, int revision, IEnumerable<AgreedYear> years, CancellationToken cancellationToken)
    {
        string content = RegisterDraftText.Write(years);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
                .RegisterDrafts.Where(d => d.Id == id && d.Revision == revision)
                .ExecuteUpdateAsync(
                    d =>
                        d.SetProperty(p => p.ContentJson, content)
                            .SetProperty(p => p.Revision, revision + 1)
                            .SetProperty(p => p.SourceSha256, (string?)null)
                            .SetProperty(p => p.Source, p => p.Source == null || p.Source.EndsWith(Edited) ? p.Source : p.Source + Edited),
                    cancellationToken
                ) == 1;
    }

    public async Task DropAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await db.RegisterDrafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
