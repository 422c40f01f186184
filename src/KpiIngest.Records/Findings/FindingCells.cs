using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The cells of a database as of now: kept in memory, and brought up by those that changed since they were last asked
/// for.</summary>
internal sealed class FindingCells : IDisposable
{
    private static readonly ConditionalWeakTable<IDbContextFactory<RecordsDbContext>, FindingCells> OfRecords = [];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CellTableWriter writer = new();
    private readonly CardKinds cards = new();
    private CellTable table = CellTable.Empty;
    private long seen;
    private int? cap;

    /// <param name="db">Of the same records.</param>
    /// <returns>Those without findings are among them.</returns>
    public static Task<CellTable> NowAsync(
        IDbContextFactory<RecordsDbContext> records,
        RecordsDbContext db,
        CancellationToken cancellationToken
    ) => OfRecords.GetValue(records, static _ => new FindingCells()).BringUpAsync(db, cancellationToken);

    /// <summary>Has the lists of these records counted as long ones are, however short they are.</summary>
    /// <param name="cap">As of <see cref="CellTable.Cap"/>.</param>
    internal static void CountAsLarge(IDbContextFactory<RecordsDbContext> records, int cap = FindingCounts.Cap) =>
        OfRecords.GetValue(records, static _ => new FindingCells()).cap = cap;

    public void Dispose() => turn.Dispose();

    private async Task<CellTable> BringUpAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            List<FindingCell> changed = await db.FindingCells.AsNoTracking().Where(c => c.Stamp > seen).ToListAsync(cancellationToken);
            if (changed.Count == 0)
                return table;
            foreach (FindingCell cell in changed)
                writer.Put(cell);
            seen = changed.Max(c => c.Stamp);
            cards.Forget(changed);
            CellTable now = writer.Table();
            return table = now with { Cards = cards, IsLarge = cap is not null || now.IsLarge, Cap = cap ?? now.Cap };
        }
        finally
        {
            turn.Release();
        }
    }
}
