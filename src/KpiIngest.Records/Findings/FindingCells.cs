using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The cells of a database as of now: kept in memory, and brought up by those that changed since they were last asked for.</summary>
internal sealed class FindingCells : IDisposable
{
    private static readonly ConditionalWeakTable<IDbContextFactory<RecordsDbContext>, FindingCells> OfRecords = [];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<Key, int> indices = [];
    private FindingCell[] cells = [];
    private long seen;

    /// <param name="db">Of the same records.</param>
    /// <returns>Those without findings are among them.</returns>
    public static Task<IReadOnlyList<FindingCell>> NowAsync(IDbContextFactory<RecordsDbContext> records, RecordsDbContext db, CancellationToken cancellationToken) =>
        OfRecords.GetValue(records, static _ => new FindingCells()).BringUpAsync(db, cancellationToken);

    public void Dispose() => turn.Dispose();

    private async Task<IReadOnlyList<FindingCell>> BringUpAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            List<FindingCell> changed = await db.FindingCells.AsNoTracking().Where(c => c.Stamp > seen).ToListAsync(cancellationToken);
            if (changed.Count == 0) return cells;
            List<FindingCell> next = [.. cells];
            foreach (FindingCell cell in changed)
            {
                Key key = new(cell.Latest, cell.Follows, cell.State, cell.Severity, cell.Code, cell.Unit, cell.FiscalYear, cell.Round, cell.DecidedBy);
                if (indices.TryGetValue(key, out int index))
                {
                    next[index] = cell;
                }
                else
                {
                    indices[key] = next.Count;
                    next.Add(cell);
                }

                seen = Math.Max(seen, cell.Stamp);
            }

            // Who still counts the earlier ones is not disturbed.
            return cells = [.. next];
        }
        finally
        {
            turn.Release();
        }
    }

    private readonly record struct Key(
        bool Latest, bool Follows, FindingState State, Checking.Results.Severity Severity, string Code, string Unit, int FiscalYear, int Round, string DecidedBy);
}
