using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Views;

/// <summary>Keeps filters of the review list under names: each belongs to one account, and may be shown to everybody. Whoever reads one
/// need not be its owner; whoever changes one is its owner or an administrator.</summary>
public sealed class ViewLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Of one owner.</summary>
    public const int Most = 100;

    /// <summary>Their own, then those that others share; each by name.</summary>
    public async Task<IReadOnlyList<ShownView>> OfAsync(long account, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<ShownView> views = await Shown(db, db.SavedViews.Where(v => v.OwnerId == account || v.Shared)).ToListAsync(cancellationToken);
        return
        [
            .. views
                .OrderBy(v => v.OwnerId == account ? 0 : 1)
                .ThenBy(v => FindingOrder.KeyOf(v.Name), StringComparer.Ordinal)
                .ThenBy(v => v.Id),
        ];
    }

    /// <param name="owner">Name of an account.</param>
    /// <param name="account">Whoever asks.</param>
    /// <returns>Null where there is none, or none that is shown to them.</returns>
    public async Task<ShownView?> FindAsync(string owner, string name, long account, CancellationToken cancellationToken)
    {
        if (ViewName.Of(name) is not { } kept)
            return null;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<SavedView> theirs = db.SavedViews.Where(v =>
            v.Name == kept && (v.OwnerId == account || v.Shared) && db.Accounts.Any(a => a.Id == v.OwnerId && a.UserName == owner)
        );
        return await Shown(db, theirs).SingleOrDefaultAsync(cancellationToken);
    }

    /// <param name="replace">True to put the filter in the place of the one that is kept under this name.</param>
    public Task<Bilingual?> SaveAsync(
        long account,
        string? name,
        string query,
        bool shared,
        bool replace,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            async db =>
            {
                if (ViewName.Of(name) is not { } kept)
                    return ViewRefusal.NoName;
                SavedView? there = await db.SavedViews.SingleOrDefaultAsync(v => v.OwnerId == account && v.Name == kept, cancellationToken);
                if (there is not null && !replace)
                    return ViewRefusal.NameTaken;
                if (there is null && await db.SavedViews.CountAsync(v => v.OwnerId == account, cancellationToken) >= Most)
                    return ViewRefusal.TooMany;
                DateTimeOffset now = await db.NowAsync(time, cancellationToken);
                if (there is null)
                    db.SavedViews.Add(
                        new SavedView
                        {
                            OwnerId = account,
                            Name = kept,
                            Query = query,
                            Shared = shared,
                            ChangedAt = now,
                        }
                    );
                else
                    (there.Query, there.Shared, there.ChangedAt) = (query, shared, now);
                return null;
            },
            cancellationToken
        );

    /// <param name="administers">True where whoever asks may change what others share.</param>
    public Task<Bilingual?> ChangeAsync(
        long view,
        long account,
        bool administers,
        string? name,
        bool shared,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            async db =>
            {
                if (await MineAsync(db, view, account, administers, cancellationToken) is not { } there)
                    return ViewRefusal.NotYours;
                if (ViewName.Of(name) is not { } kept)
                    return ViewRefusal.NoName;
                if (await db.SavedViews.AnyAsync(v => v.OwnerId == there.OwnerId && v.Name == kept && v.Id != view, cancellationToken))
                    return ViewRefusal.NameTaken;
                (there.Name, there.Shared, there.ChangedAt) = (kept, shared, await db.NowAsync(time, cancellationToken));
                return null;
            },
            cancellationToken
        );

    /// <inheritdoc cref="ChangeAsync"/>
    public Task<Bilingual?> RemoveAsync(long view, long account, bool administers, CancellationToken cancellationToken) =>
        WriteAsync(
            async db =>
            {
                if (await MineAsync(db, view, account, administers, cancellationToken) is not { } there)
                    return ViewRefusal.NotYours;
                db.SavedViews.Remove(there);
                return null;
            },
            cancellationToken
        );

    /// <summary>What others keep for themselves alone is not there for anybody else, whatever they may do.</summary>
    private static Task<SavedView?> MineAsync(
        RecordsDbContext db,
        long view,
        long account,
        bool administers,
        CancellationToken cancellationToken
    ) => db.SavedViews.SingleOrDefaultAsync(v => v.Id == view && (v.OwnerId == account || (administers && v.Shared)), cancellationToken);

    private static IQueryable<ShownView> Shown(RecordsDbContext db, IQueryable<SavedView> views) =>
        views.Join(
            db.Accounts,
            v => v.OwnerId,
            a => a.Id,
            (v, a) => new ShownView(v.Id, v.OwnerId, a.UserName!, a.DisplayName, v.Name, v.Query, v.Shared)
        );

    private async Task<Bilingual?> WriteAsync(Func<RecordsDbContext, Task<Bilingual?>> change, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (await change(db) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}

/// <summary>A view as it is shown to somebody who may open it.</summary>
/// <param name="Owner">Name of an account.</param>
/// <param name="OwnerShown">Their name as others see it.</param>
/// <param name="Query">As of <see cref="SavedView.Query"/>.</param>
public sealed record ShownView(long Id, long OwnerId, string Owner, string OwnerShown, string Name, string Query, bool Shared);

/// <summary>Why a view was not kept or changed.</summary>
public static class ViewRefusal
{
    public static Bilingual NoName { get; } =
        new(
            $"กรุณาตั้งชื่อมุมมอง ไม่เกิน {ViewName.Longest} ตัวอักษร ไม่มี / หรือ \\",
            $"Give the view a name of at most {ViewName.Longest} characters, without / and \\"
        );

    public static Bilingual NameTaken { get; } =
        new("มีมุมมองชื่อนี้แล้ว ตั้งชื่ออื่น หรือเลือก “บันทึกทับ”", "There is a view of this name: choose another, or tick “replace it”");

    public static Bilingual TooMany { get; } =
        new(
            $"เก็บได้ไม่เกิน {ViewLedger.Most} มุมมองต่อคน กรุณาลบที่ไม่ใช้แล้ว",
            $"At most {ViewLedger.Most} views a person: delete one that is not used"
        );

    public static Bilingual NotYours { get; } =
        new(
            "ไม่มีมุมมองนี้แล้ว หรือเป็นของผู้อื่น เจ้าของหรือผู้ดูแลระบบเท่านั้นที่แก้ไขได้",
            "This view is not there any more, or is another's: its owner or an administrator changes it"
        );
}
