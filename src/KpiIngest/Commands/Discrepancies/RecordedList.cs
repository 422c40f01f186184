namespace KpiIngest.Commands.Discrepancies;

/// <summary>What the records answer to a call of <c>discrepancies</c>.</summary>
/// <param name="Discrepancies">Newest submission first.</param>
/// <param name="Gaps">What could not be checked, in the same order.</param>
internal sealed record RecordedList(IReadOnlyList<DiscrepancyRow> Discrepancies, IReadOnlyList<GapRow> Gaps);
