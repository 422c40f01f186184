using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>Adds up cells for each filter beside all the others: what passes every filter counts for each of them, what fails at one alone counts for that one.</summary>
/// <param name="filter">Its text, indicator and submission are not looked at: cells do not know them.</param>
internal sealed class FindingTally(FindingFilter filter, CellTable table)
{
    private readonly bool[] units = [.. table.Places.Select(p => filter.Units.Count == 0 || filter.Units.Contains(p.Unit, StringComparer.Ordinal))];
    private readonly bool[] years = [.. table.Places.Select(p => filter.FiscalYear is not { } year || (year == p.FiscalYear && year != 0))];
    private readonly bool[] rounds = [.. table.Places.Select(p => filter.Round is not { } round || (round == p.Round && round != 0))];
    private readonly bool[] codes = [.. table.Codes.Select(c => filter.Code is not { } code || string.Equals(c, code, StringComparison.Ordinal))];
    private readonly bool[] deciders = [.. table.Deciders.Select(d => filter.DecidedBy is not { } by || (d.Length > 0 && string.Equals(d, by, StringComparison.Ordinal)))];
    private readonly bool[] states = [.. Enum.GetValues<FindingState>().Select(s => filter.States.Count == 0 || filter.States.Contains(s))];
    private readonly bool[] severities = [.. Enum.GetValues<Severity>().Select(s => filter.Severity is not { } severity || s == severity)];

    /// <summary>Of what the filter shows those that a place and a code number pass.</summary>
    public int Sum(Func<int, int, bool> passes)
    {
        int sum = 0;
        foreach (CodedCell cell in table.Cells)
            if (IsListed(cell) && IsPlace(cell.Place) && codes[cell.Code] && deciders[cell.Decider] && states[(int)cell.State] && severities[(int)cell.Severity] && passes(cell.Place, cell.Code)) sum += cell.Findings;
        return sum;
    }

    public FindingCounts Counts()
    {
        (int[] ofPlace, int[] ofCode, int[] ofDecider) = (new int[table.Places.Length], new int[table.Codes.Length], new int[table.Deciders.Length]);
        (int[] ofState, int[] ofSeverity, int total) = (new int[states.Length], new int[severities.Length], 0);
        bool[] places = [.. Enumerable.Range(0, table.Places.Length).Select(IsPlace)];
        foreach (CodedCell cell in table.Cells)
        {
            if (cell.Findings == 0 || !IsListed(cell)) continue;
            (bool code, bool decider, bool state, bool severity) = (codes[cell.Code], deciders[cell.Decider], states[(int)cell.State], severities[(int)cell.Severity]);
            if (code && decider && state && severity) ofPlace[cell.Place] += cell.Findings;
            if (!places[cell.Place]) continue;
            if (decider && state && severity) ofCode[cell.Code] += cell.Findings;
            if (code && state && severity) ofDecider[cell.Decider] += cell.Findings;
            if (code && decider && severity) ofState[(int)cell.State] += cell.Findings;
            if (code && decider && state) ofSeverity[(int)cell.Severity] += cell.Findings;
            if (code && decider && state && severity) total += cell.Findings;
        }

        return new FindingCounts(
            total,
            OfPlaces(p => p.Unit, i => years[i] && rounds[i], ofPlace),
            OfPlaces(p => p.FiscalYear, i => units[i] && rounds[i], ofPlace),
            OfPlaces(p => p.Round, i => units[i] && years[i], ofPlace),
            Named(ofCode, i => table.Codes[i]),
            Named(ofSeverity, i => (Severity)i),
            Named(ofState, i => (FindingState)i),
            Named(ofDecider, i => table.Deciders[i]));
    }

    private bool IsListed(CodedCell cell) => (cell.Latest || !filter.LatestOnly) && (!cell.Follows || filter.WithFollowing);

    private bool IsPlace(int place) => units[place] && years[place] && rounds[place];

    private Dictionary<T, int> OfPlaces<T>(Func<CellPlace, T> value, Func<int, bool> passes, int[] counts)
        where T : notnull
    {
        Dictionary<T, int> named = [];
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0 && passes(i)) named[value(table.Places[i])] = named.GetValueOrDefault(value(table.Places[i])) + counts[i];
        return named;
    }

    private static Dictionary<T, int> Named<T>(int[] counts, Func<int, T> value)
        where T : notnull => counts.Index().Where(c => c.Item != 0).ToDictionary(c => value(c.Index), c => c.Item);
}
