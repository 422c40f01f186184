using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Changes;

/// <summary>What differs between two readings of one file, figure by figure and finding by finding. What is derived from the figures
/// (recomputed sums, counts of comparisons) and where they stand is not compared: a changed figure says it, and a figure that moved is the
/// same figure.</summary>
public static class ReadingChanges
{
    public static IReadOnlyList<ReadingChange> Between(FileResult before, FileResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<ReadingChange> changes = [];
        if (before.Outcome != after.Outcome || !string.Equals(before.Error?.Code, after.Error?.Code, StringComparison.Ordinal))
            changes.Add(
                new ReadingChange(ChangeKind.OutcomeChanged, null, null, null, "outcome", Outcome(before), Outcome(after))
                {
                    BeforeThai = OutcomeThai(before),
                    AfterThai = OutcomeThai(after),
                    Message = after.Error?.Message,
                    MessageEn = after.Error?.MessageEn,
                }
            );
        IReadOnlyList<(ReportResult? Before, ReportResult? After)> reports = Pairing.Of(
            before.Reports,
            after.Reports,
            r => $"{r.AgencySummary}/{r.Indicator.Number}/{r.FiscalYear}/{r.Round}/{r.Indicator.Name}",
            r => $"{r.AgencySummary}/{r.Indicator.Number}/{r.FiscalYear}/{r.Round}",
            r => r.Indicator.Number,
            r => r.Indicator.Name,
            _ => ""
        );
        foreach ((ReportResult? earlier, ReportResult? later) in reports)
        {
            FigureChanges.Add(changes, earlier, later);
            GapChanges.Add(changes, earlier, later);
        }

        GapChanges.AddNotes(changes, before, after);
        FindingChanges.Add(changes, before, after, reports);
        return changes;
    }

    /// <returns>How people call a report: by its number, or its name.</returns>
    internal static string NameOf(ReportResult report) =>
        report.Indicator.Number ?? report.Indicator.Name ?? (report.AgencySummary ? "agency summary" : "-");

    private static string OutcomeThai(FileResult result) =>
        OutcomeWording.Of(result.Outcome).Thai + (result.Error is { } error ? $" ({error.Code})" : "");

    private static string Outcome(FileResult result)
    {
        string name = char.ToLowerInvariant(result.Outcome.ToString()[0]) + result.Outcome.ToString()[1..];
        return result.Error is { } error ? $"{name} ({error.Code})" : name;
    }
}
