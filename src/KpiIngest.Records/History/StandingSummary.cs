using KpiIngest.Records.Queries;

namespace KpiIngest.Records.History;

/// <summary>An agency's summary that no later one replaced, with those that it replaced.</summary>
internal sealed record StandingSummary(UnitReport Report, HistoryRound Round, ReportStatement Statement, IReadOnlyList<UnitReport> Replaced)
{
    /// <param name="ofRound">The summaries of one round.</param>
    public static IEnumerable<StandingSummary> Of(IReadOnlyList<UnitReport> ofRound, HistoryMaterial material)
    {
        List<UnitReport> inOrder = [.. ofRound.OrderBy(s => s.SubmissionId).ThenBy(s => s.Ordinal)];
        Dictionary<UnitReport, HashSet<string>> numbers = inOrder.ToDictionary(
            s => s,
            s => material.Of(s).Rows.Select(r => UnitReport.KeyOf(r.Number)).OfType<string>().ToHashSet(StringComparer.Ordinal)
        );
        bool Replaces(UnitReport earlier, UnitReport later) =>
            later.SubmissionId > earlier.SubmissionId && SummaryParts.IsReplaced(numbers[earlier], numbers[later]);
        foreach (UnitReport standing in inOrder.Where(s => !inOrder.Exists(o => Replaces(s, o))))
            yield return new StandingSummary(
                standing,
                standing.In!.Value,
                material.Of(standing),
                [.. inOrder.Where(s => Replaces(s, standing))]
            );
    }

    /// <param name="row">The indicator that is meant; null for the summary as a whole.</param>
    public HistoryEntry EntryOf(IndicatorStatement? row, HistoryMaterial material) =>
        material.EntryOf(Report, Round, row) with
        {
            Version = Replaced.Count + 1,
            Earlier = [.. Replaced.Select((r, i) => new VersionOfReport(i + 1, r.SubmissionId, r.Ordinal, r.ReceivedAt, r.InboxPath))],
        };
}
