using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>How many findings each choice of a filter would show beside the others that are set.</summary>
public sealed record CountedFindings
{
    /// <summary>What the filter shows as it is.</summary>
    public required int Total { get; init; }

    /// <summary>True where more match than were counted: each count is then the least that there are.</summary>
    public required bool AtLeast { get; init; }

    public required IReadOnlyList<CountOf> Units { get; init; }

    public required IReadOnlyList<CountOf> FiscalYears { get; init; }

    public required IReadOnlyList<CountOf> Rounds { get; init; }

    public required IReadOnlyList<CountOf> Codes { get; init; }

    public required IReadOnlyList<CountOfSeverity> Severities { get; init; }

    public required IReadOnlyList<CountOfState> States { get; init; }

    /// <summary>By whose decision stands.</summary>
    public required IReadOnlyList<CountOf> DecidedBy { get; init; }

    /// <summary>By the reviewer of the unit; <c>nobody</c> where it is given to none.</summary>
    public required IReadOnlyList<CountOf> Assigned { get; init; }

    /// <summary>What waits for the caller as the second person.</summary>
    public required int ToSecond { get; init; }

    internal static CountedFindings Of(FindingCounts counts) =>
        new()
        {
            Total = counts.Total,
            AtLeast = counts.AtLeast,
            Units = Listed(counts.Units),
            FiscalYears = Listed(counts.FiscalYears),
            Rounds = Listed(counts.Rounds),
            Codes = Listed(counts.Codes),
            Severities = [.. counts.Severities.OrderByDescending(s => s.Key).Select(s => new CountOfSeverity(s.Key, s.Value))],
            States = [.. counts.States.OrderBy(s => s.Key).Select(s => new CountOfState(s.Key, s.Value))],
            DecidedBy = Listed(counts.Deciders),
            Assigned = Listed(counts.Reviewers),
            ToSecond = counts.ToSecond,
        };

    private static IReadOnlyList<CountOf> Listed(IReadOnlyDictionary<string, int> counts) =>
        [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new CountOf(c.Key, c.Value))];

    /// <summary>0 stands for what has none: no filter names it.</summary>
    private static IReadOnlyList<CountOf> Listed(IReadOnlyDictionary<int, int> counts) =>
        [
            .. counts
                .Where(c => c.Key > 0)
                .OrderByDescending(c => c.Key)
                .Select(c => new CountOf(c.Key.ToString(CultureInfo.InvariantCulture), c.Value)),
        ];
}

/// <param name="Value">Of the filter.</param>
public sealed record CountOf(string Value, int Count);

/// <inheritdoc cref="CountOf"/>
public sealed record CountOfSeverity(Severity Value, int Count);

/// <inheritdoc cref="CountOf"/>
public sealed record CountOfState(FindingState Value, int Count);
