using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Where a finding stands in what a filter shows, and of how many. The cells of units, years and rounds before it are added up, and only the lines of its own are counted one by one.</summary>
/// <param name="filter">What is shown.</param>
internal sealed class FindingPlaces(IDbContextFactory<RecordsDbContext> records, RecordsDbContext db, FindingFilter filter, FindingSort sort)
{
    /// <summary>Where lines have to be counted one by one in a list that is longer than <see cref="FindingCounts.MostCounted"/>.</summary>
    private const int Cap = 10_000;

    /// <returns>False for what cells do not tell: texts, indicators and submissions.</returns>
    public static bool AreInCells(FindingFilter filter) => FindingTexts.WordsOf(filter.Text).Count == 0 && filter.Indicator is null && filter.Submission is null;

    /// <param name="text">Null for no text.</param>
    public async Task<(FindingCount Before, FindingCount All)> OfAsync(FindingLine line, FindingTextWay? text, CancellationToken cancellationToken)
    {
        IReadOnlyList<FindingCell> cells = await FindingCells.NowAsync(records, db, cancellationToken);
        IQueryable<FindingLine> lines = FindingSets.Of(db, filter, text);
        bool exact = cells.Sum(c => (long)c.Findings) <= FindingCounts.MostCounted;
        (string, string) key = FindingQueue.KeyOf(line, sort);
        if (!AreInCells(filter))
            return (await CountAsync(lines.Where(FindingQueue.Beyond(sort, key, backwards: true)), exact, cancellationToken), await CountAsync(lines, exact, cancellationToken));
        FindingTally tally = new(filter);
        FindingCount all = new(cells.Where(tally.Shows).Sum(c => c.Findings));
        return (sort == FindingSort.Newest ? await CountAsync(lines.Where(FindingQueue.Beyond(sort, key, backwards: true)), exact, cancellationToken) : await BeforeAsync(line, cells.Where(tally.Shows), lines, cancellationToken), all);
    }

    private async Task<FindingCount> BeforeAsync(FindingLine line, IEnumerable<FindingCell> cells, IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        string own = FindingOrder.BeginningOf(line.Position);
        Dictionary<(string, int, int), int> sides = [];
        int before = 0;
        foreach (FindingCell cell in cells)
        {
            int code = sort == FindingSort.Code ? FindingOrder.Compare(cell.Code, line.Code) : 0;
            if (code < 0 || (code == 0 && SideOf(cell) < 0)) before += cell.Findings;
        }

        IQueryable<FindingLine> beside = lines.Where(l => l.Position.CompareTo(own) >= 0 && l.Position.CompareTo(line.Position) < 0);
        if (sort == FindingSort.Code) beside = beside.Where(l => l.Code == line.Code);
        return new FindingCount(before + await beside.CountAsync(cancellationToken));

        int SideOf(FindingCell cell)
        {
            (string, int, int) of = (cell.Unit, cell.FiscalYear, cell.Round);
            if (!sides.TryGetValue(of, out int side)) sides[of] = side = FindingOrder.Compare(FindingOrder.BeginningOf(cell.Unit, cell.FiscalYear, cell.Round), own);
            return side;
        }
    }

    private static async Task<FindingCount> CountAsync(IQueryable<FindingLine> lines, bool exact, CancellationToken cancellationToken)
    {
        if (exact) return new FindingCount(await lines.CountAsync(cancellationToken));
        int count = await lines.Take(Cap + 1).CountAsync(cancellationToken);
        return count > Cap ? new FindingCount(Cap, AtLeast: true) : new FindingCount(count);
    }
}

/// <param name="AtLeast">True where more were not counted.</param>
public readonly record struct FindingCount(int Number, bool AtLeast = false);
