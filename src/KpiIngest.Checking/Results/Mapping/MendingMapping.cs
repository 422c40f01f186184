using KpiIngest.Checking.Causes;

namespace KpiIngest.Checking.Results.Mapping;

/// <summary>From what is left after mending to what the contract says.</summary>
internal static class MendingMapping
{
    /// <param name="mending">Of the report.</param>
    /// <param name="report">Index of the report in its file.</param>
    /// <param name="first">Index, in the file's list, of the report's first discrepancy.</param>
    public static MendingResult ToResult(Mending mending, int report, int first)
    {
        return new MendingResult(first + mending.Index, All(mending.Alone), All(mending.Together))
        {
            Again = mending.Again is { } again ? DiscrepancyMapping.ToResult(again with { ConsequenceOf = null }, report, first) : null,
        };

        IReadOnlyList<LeftResult>? All(IReadOnlyList<LeftAfterMending>? left) =>
            left is null
                ? null
                :
                [
                    .. left.Select(l => new LeftResult(
                        first + l.Index,
                        DiscrepancyMapping.ToResult(l.Found with { ConsequenceOf = null }, report, first)
                    )),
                ];
    }
}
