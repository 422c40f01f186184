using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>The reports of one file beside the register of agreed indicators: everything that rules of the register look up.</summary>
/// <param name="Reports">Those whose unit and year have a register; in the order of the file.</param>
/// <param name="Rounds">Rounds of which this file is the one at which is said what is missing.</param>
/// <param name="Today">In Bangkok.</param>
public sealed record RegisterComparison(
    IReadOnlyList<AgreedReport> Reports,
    IReadOnlyList<(AgreedYear Agreed, ReportedRound Reported)> Rounds,
    DateOnly Today
)
{
    /// <param name="agreed">Of the file's unit; other years than those of its reports are passed over.</param>
    public static RegisterComparison Of(
        HistoryFile file,
        IReadOnlyList<AgreedYear> agreed,
        IReadOnlyList<ReportedRound> rounds,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(agreed);
        ArgumentNullException.ThrowIfNull(rounds);
        Dictionary<int, AgreedYear> byYear = agreed.ToDictionary(a => a.FiscalYear);
        List<AgreedReport> reports = [];
        for (int r = 0; r < file.Result.Reports.Count; r++)
        {
            if (file.Result.Reports[r].FiscalYear is { } year && byYear.TryGetValue(year, out AgreedYear? of))
                reports.Add(
                    new AgreedReport(
                        new HistoryReport(0, r, file, ReportKey.Of(file.Unit, file.Result.Reports[r], HistoryOrder.Received)),
                        of
                    )
                );
        }

        return new RegisterComparison(
            reports,
            [.. rounds.Where(r => byYear.ContainsKey(r.FiscalYear)).Select(r => (byYear[r.FiscalYear], r))],
            today
        );
    }
}
