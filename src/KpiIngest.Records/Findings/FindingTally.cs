using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;

namespace KpiIngest.Records.Findings;

/// <summary>Adds up cells for each filter beside all the others: what passes every filter counts for each of them, what fails at one alone
/// counts for that one.</summary>
/// <param name="filter">Its text, indicator and submission are not looked at: cells do not know them.</param>
/// <param name="reviewers">Whose unit is whose.</param>
/// <param name="second">Who may be the second person; null for nobody.</param>
internal sealed class FindingTally(FindingFilter filter, CellTable table, UnitReviewers reviewers, string? second)
{
    private readonly string[] reviewing =
    [
        .. table.Places.Select(p => reviewers.Of(p.Unit, p.FiscalYear == 0 ? null : p.FiscalYear) ?? UnitReviewers.Nobody),
    ];
    private readonly bool[] units =
    [
        .. table.Places.Select(p => filter.Units.Count == 0 || filter.Units.Contains(p.Unit, StringComparer.Ordinal)),
    ];
    private readonly bool[] years = [.. table.Places.Select(p => filter.FiscalYear is not { } year || (year == p.FiscalYear && year != 0))];
    private readonly bool[] rounds = [.. table.Places.Select(p => filter.Round is not { } round || (round == p.Round && round != 0))];
    private readonly bool[] codes =
    [
        .. table.Codes.Select(c => filter.Code is not { } code || string.Equals(c, code, StringComparison.Ordinal)),
    ];
    private readonly bool[] deciders =
    [
        .. table.Deciders.Select(d => filter.DecidedBy is not { } by || (d.Length > 0 && string.Equals(d, by, StringComparison.Ordinal))),
    ];
    private readonly bool[] states = [.. Enum.GetValues<FindingState>().Select(s => filter.States.Count == 0 || filter.States.Contains(s))];
    private readonly bool[] severities = [.. Enum.GetValues<Severity>().Select(s => filter.Severity is not { } severity || s == severity)];
    private int? all;

    /// <summary>For sums alone: reviewers are looked up only where the filter asks for one.</summary>
    public static async Task<FindingTally> ForSumsAsync(
        RecordsDbContext db,
        FindingFilter filter,
        CellTable table,
        CancellationToken cancellationToken
    ) =>
        new(
            filter,
            table,
            filter.AssignedTo is null ? UnitReviewers.None : await UnitReviewers.LoadAsync(db, cancellationToken),
            filter.SecondFor
        );

    /// <summary>Whose cells are added up.</summary>
    public CellTable Table => table;

    /// <summary>All that the filter shows.</summary>
    public int All => all ??= Sum(static (_, _) => true);

    /// <summary>Those with findings that the filter shows.</summary>
    public IEnumerable<CodedCell> Shown => table.Cells.Where(c => c.Findings > 0 && Passes(c));

    /// <summary>Of what the filter shows those that a place and a code number pass.</summary>
    public int Sum(Func<int, int, bool> passes)
    {
        int sum = 0;
        foreach (CodedCell cell in table.Cells)
            if (Passes(cell) && passes(cell.Place, cell.Code))
                sum += cell.Findings;
        return sum;
    }

    public FindingCounts Counts()
    {
        (int[] ofPlace, int[] ofCode, int[] ofDecider) = (
            new int[table.Places.Length],
            new int[table.Codes.Length],
            new int[table.Deciders.Length]
        );
        (int[] ofState, int[] ofSeverity, int total, int toSecond) = (new int[states.Length], new int[severities.Length], 0, 0);
        bool[] places = [.. Enumerable.Range(0, table.Places.Length).Select(IsPlace)];
        foreach (CodedCell cell in table.Cells)
        {
            if (cell.Findings == 0 || !IsListed(cell))
                continue;
            (bool code, bool decider, bool state, bool severity) = (
                codes[cell.Code],
                deciders[cell.Decider],
                states[(int)cell.State],
                severities[(int)cell.Severity]
            );
            if (code && decider && state && severity && places[cell.Place] && Waits(cell))
                toSecond += cell.Findings;
            if (!IsSecond(cell))
                continue;
            if (code && decider && state && severity)
                ofPlace[cell.Place] += cell.Findings;
            if (!places[cell.Place])
                continue;
            if (decider && state && severity)
                ofCode[cell.Code] += cell.Findings;
            if (code && state && severity)
                ofDecider[cell.Decider] += cell.Findings;
            if (code && decider && severity)
                ofState[(int)cell.State] += cell.Findings;
            if (code && decider && state)
                ofSeverity[(int)cell.Severity] += cell.Findings;
            if (code && decider && state && severity)
                total += cell.Findings;
        }

        return new FindingCounts(
            total,
            OfPlaces(i => table.Places[i].Unit, i => years[i] && rounds[i] && IsTheirs(i), ofPlace),
            OfPlaces(i => table.Places[i].FiscalYear, i => units[i] && rounds[i] && IsTheirs(i), ofPlace),
            OfPlaces(i => table.Places[i].Round, i => units[i] && years[i] && IsTheirs(i), ofPlace),
            Named(ofCode, i => table.Codes[i]),
            Named(ofSeverity, i => (Severity)i),
            Named(ofState, i => (FindingState)i),
            Named(ofDecider, i => table.Deciders[i]).Where(d => d.Key.Length > 0).ToDictionary(StringComparer.Ordinal)
        )
        {
            Reviewers = OfPlaces(i => reviewing[i], i => units[i] && years[i] && rounds[i], ofPlace),
            Assigned = reviewers,
            ToSecond = toSecond,
        };
    }

    private bool Passes(CodedCell cell) =>
        IsListed(cell)
        && IsPlace(cell.Place)
        && codes[cell.Code]
        && deciders[cell.Decider]
        && states[(int)cell.State]
        && severities[(int)cell.Severity]
        && IsSecond(cell);

    private bool IsListed(CodedCell cell) => (cell.Latest || !filter.LatestOnly) && (!cell.Follows || filter.WithFollowing);

    private bool IsPlace(int place) => units[place] && years[place] && rounds[place] && IsTheirs(place);

    private bool IsTheirs(int place) =>
        filter.AssignedTo is not { } reviewer || string.Equals(reviewing[place], reviewer, StringComparison.Ordinal);

    private bool IsSecond(CodedCell cell) => filter.SecondFor is null || Waits(cell);

    private bool Waits(CodedCell cell) =>
        second is not null
        && cell.State == FindingState.Proposed
        && !string.Equals(table.Deciders[cell.Decider], second, StringComparison.Ordinal);

    private static Dictionary<T, int> OfPlaces<T>(Func<int, T> value, Func<int, bool> passes, int[] counts)
        where T : notnull
    {
        Dictionary<T, int> named = [];
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0 && passes(i))
                named[value(i)] = named.GetValueOrDefault(value(i)) + counts[i];
        return named;
    }

    private static Dictionary<T, int> Named<T>(int[] counts, Func<int, T> value)
        where T : notnull => counts.Index().Where(c => c.Item != 0).ToDictionary(c => value(c.Index), c => c.Item);
}
