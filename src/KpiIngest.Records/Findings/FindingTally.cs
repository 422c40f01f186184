using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>Counts for each filter beside all the others: what passes every filter counts for each of them, what fails at one alone counts for that one.</summary>
internal sealed class FindingTally(FindingFilter filter)
{
    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, int> rounds = [];
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<Severity, int> severities = [];
    private readonly Dictionary<FindingState, int> states = [];
    private readonly Dictionary<string, int> deciders = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(filter.Units, StringComparer.Ordinal);
    private int total;

    [Flags]
    private enum Failing
    {
        None = 0,
        Unit = 1,
        Year = 2,
        Round = 4,
        Code = 8,
        Severity = 16,
        State = 32,
        Decider = 64,
    }

    public FindingCounts Counts => new(total, units, years, rounds, codes, severities, states, deciders);

    public void Add(FindingCell cell)
    {
        if (cell.Findings == 0 || !IsListed(cell)) return;
        Failing failing = FailingOf(cell);
        if (failing == Failing.None) total += cell.Findings;
        Count(units, cell.Unit, Failing.Unit);
        Count(years, cell.FiscalYear, Failing.Year);
        Count(rounds, cell.Round, Failing.Round);
        Count(codes, cell.Code, Failing.Code);
        Count(severities, cell.Severity, Failing.Severity);
        Count(states, cell.State, Failing.State);
        Count(deciders, cell.DecidedBy, Failing.Decider);

        void Count<T>(Dictionary<T, int> counts, T value, Failing own)
            where T : notnull
        {
            if ((failing & ~own) == Failing.None) counts[value] = counts.GetValueOrDefault(value) + cell.Findings;
        }
    }

    /// <returns>True for what the filter shows, as far as cells tell.</returns>
    public bool Shows(FindingCell cell) => IsListed(cell) && FailingOf(cell) == Failing.None;

    private bool IsListed(FindingCell cell) => (cell.Latest || !filter.LatestOnly) && (!cell.Follows || filter.WithFollowing);

    private Failing FailingOf(FindingCell cell) =>
        (asked.Count == 0 || asked.Contains(cell.Unit) ? Failing.None : Failing.Unit)
        | (filter.FiscalYear is null || (filter.FiscalYear == cell.FiscalYear && cell.FiscalYear != 0) ? Failing.None : Failing.Year)
        | (filter.Round is null || (filter.Round == cell.Round && cell.Round != 0) ? Failing.None : Failing.Round)
        | (filter.Code is null || string.Equals(filter.Code, cell.Code, StringComparison.Ordinal) ? Failing.None : Failing.Code)
        | (filter.Severity is null || filter.Severity == cell.Severity ? Failing.None : Failing.Severity)
        | (filter.States.Count == 0 || filter.States.Contains(cell.State) ? Failing.None : Failing.State)
        | (filter.DecidedBy is null || (cell.DecidedBy.Length > 0 && string.Equals(filter.DecidedBy, cell.DecidedBy, StringComparison.Ordinal)) ? Failing.None : Failing.Decider);
}
