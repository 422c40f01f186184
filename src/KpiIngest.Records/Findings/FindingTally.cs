using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;

namespace KpiIngest.Records.Findings;

/// <summary>Counts for each filter beside all the others: what passes every filter counts for each of them, what fails at one alone counts for that one.</summary>
/// <param name="second">Who may be the second person; null for nobody.</param>
internal sealed class FindingTally(FindingFilter filter, UnitReviewers reviewers, string? second)
{
    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, int> rounds = [];
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<Severity, int> severities = [];
    private readonly Dictionary<FindingState, int> states = [];
    private readonly Dictionary<string, int> deciders = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(filter.Units, StringComparer.Ordinal);
    private readonly Dictionary<string, int> reviewing = new(StringComparer.Ordinal);
    private int total;
    private int toSecond;

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
        Reviewer = 128,
        Second = 256,
    }

    public FindingCounts Counts => new(total, units, years, rounds, codes, severities, states, deciders) { Reviewers = reviewing, Assigned = reviewers, ToSecond = toSecond };

    public void Add(FindingCounts.Cell cell)
    {
        string reviewer = reviewers.Of(cell.Unit, cell.FiscalYear) ?? UnitReviewers.Nobody;
        Failing failing = FailingOf(cell, reviewer);
        if (failing == Failing.None) total += cell.Count;
        Count(units, cell.Unit, Failing.Unit);
        Count(years, cell.FiscalYear ?? 0, Failing.Year);
        Count(rounds, cell.Round ?? 0, Failing.Round);
        Count(codes, cell.Code, Failing.Code);
        Count(severities, cell.Severity, Failing.Severity);
        Count(states, cell.State, Failing.State);
        Count(deciders, cell.DecidedBy ?? "", Failing.Decider);
        Count(reviewing, reviewer, Failing.Reviewer);
        if ((failing & ~Failing.Second) == Failing.None && Waits(cell)) toSecond += cell.Count;

        void Count<T>(Dictionary<T, int> counts, T value, Failing own)
            where T : notnull
        {
            if ((failing & ~own) == Failing.None) counts[value] = counts.GetValueOrDefault(value) + cell.Count;
        }
    }

    private Failing FailingOf(FindingCounts.Cell cell, string reviewer) =>
        (asked.Count == 0 || asked.Contains(cell.Unit) ? Failing.None : Failing.Unit)
        | (filter.FiscalYear is null || filter.FiscalYear == cell.FiscalYear ? Failing.None : Failing.Year)
        | (filter.Round is null || filter.Round == cell.Round ? Failing.None : Failing.Round)
        | (filter.Code is null || string.Equals(filter.Code, cell.Code, StringComparison.Ordinal) ? Failing.None : Failing.Code)
        | (filter.Severity is null || filter.Severity == cell.Severity ? Failing.None : Failing.Severity)
        | (filter.States.Count == 0 || filter.States.Contains(cell.State) ? Failing.None : Failing.State)
        | (filter.DecidedBy is null || string.Equals(filter.DecidedBy, cell.DecidedBy, StringComparison.Ordinal) ? Failing.None : Failing.Decider)
        | (filter.AssignedTo is null || string.Equals(filter.AssignedTo, reviewer, StringComparison.Ordinal) ? Failing.None : Failing.Reviewer)
        | (filter.SecondFor is null || Waits(cell) ? Failing.None : Failing.Second);

    private bool Waits(FindingCounts.Cell cell) => second is not null && cell.State == FindingState.Proposed && !string.Equals(cell.DecidedBy, second, StringComparison.Ordinal);
}
