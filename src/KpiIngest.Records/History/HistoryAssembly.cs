using KpiIngest.Checking.Recompute;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.History;

/// <summary>Puts the reports of a unit in order: by indicator and round, with what changed from one to the next.</summary>
internal static class HistoryAssembly
{
    /// <param name="cards">Versions of each report of an indicator that is asked for.</param>
    /// <param name="asked">The one indicator that is asked for; null for all.</param>
    /// <param name="usual">Rounds that every year has.</param>
    public static UnitHistory Of(
        string unit,
        UnitReports reports,
        IReadOnlyList<IReadOnlyList<UnitReport>> cards,
        IReadOnlyList<ExpectedReport> expected,
        HistoryMaterial material,
        string? asked,
        IReadOnlyList<int> usual
    )
    {
        Dictionary<(string Number, HistoryRound Round), (HistoryEntry Entry, ReportStatement Report)> own = [];
        foreach (IReadOnlyList<UnitReport> versions in cards.OrderBy(v => v[^1].SubmissionId))
            own[(versions[^1].Key!, versions[^1].In!.Value)] = CardOf(versions, material);
        List<StandingSummary> summaries =
        [
            .. reports.Summaries.GroupBy(s => s.In!.Value).OrderBy(g => g.Key).SelectMany(g => StandingSummary.Of([.. g], material)),
        ];
        Dictionary<(string Number, HistoryRound Round), (HistoryEntry Entry, ReportStatement Report)> rows = [];
        foreach (StandingSummary summary in summaries)
        foreach (
            IndicatorStatement row in summary.Statement.Rows.Where(r =>
                UnitReport.KeyOf(r.Number) is { } key && (asked is null || key == asked)
            )
        )
            rows[(UnitReport.KeyOf(row.Number)!, summary.Round)] = (summary.EntryOf(row, material), summary.Statement);

        List<ExpectedReport> due = [.. expected.Where(e => asked is null || UnitReport.KeyOf(e.Number) == asked)];
        ILookup<(string, HistoryRound), ExpectedReport> dueBy = due.ToLookup(e =>
            (UnitReport.KeyOf(e.Number)!, new HistoryRound(e.FiscalYear, e.Round))
        );
        List<HistoryRound> rounds = RoundsOf(reports, expected, usual);
        string[] numbers =
        [
            .. own
                .Keys.Concat(rows.Keys)
                .Select(k => k.Number)
                .Concat(due.Select(e => UnitReport.KeyOf(e.Number)!))
                .Distinct(StringComparer.Ordinal)
                .Order(ItemNumbers.Order)
                .ThenBy(n => n, StringComparer.Ordinal),
        ];
        return new UnitHistory(unit, rounds)
        {
            Indicators = [.. numbers.Select(n => IndicatorOf(n, rounds, own, rows, dueBy, reports))],
            RegisterYears = expected.Select(e => e.FiscalYear).ToHashSet(),
            Summaries = asked is null ? [.. summaries.Select(s => s.EntryOf(null, material))] : [],
            Unsure =
            [
                .. reports
                    .Unsure.Where(r => asked is null || r.Key is null || r.Key == asked)
                    .Select(r => new UnsureReport(r.SubmissionId, r.Ordinal, r.FileName, r.FiscalYear, r.Round, r.Number, r.Name)),
            ],
        };
    }

    internal static (HistoryEntry Entry, ReportStatement Report) CardOf(IReadOnlyList<UnitReport> versions, HistoryMaterial material)
    {
        UnitReport latest = versions[^1];
        HistoryEntry entry = material.EntryOf(latest, latest.In!.Value, null) with
        {
            Version = UnitReports.NumberOf(versions),
            Earlier = UnitReports.EarlierOf(versions),
        };
        if (entry.Version > 2 && RoundChanges.Reversal([.. versions.Select(v => (v, material.SignatureOf(v)))]) is { } reversal)
            entry = entry with { Flags = [.. entry.Flags, reversal] };
        return (entry, material.Of(latest));
    }

    private static List<HistoryRound> RoundsOf(UnitReports reports, IReadOnlyList<ExpectedReport> expected, IReadOnlyList<int> usual)
    {
        List<HistoryRound> known =
        [
            .. reports
                .All.Select(r => r.In)
                .OfType<HistoryRound>()
                .Concat(expected.Select(e => new HistoryRound(e.FiscalYear, e.Round)))
                .Distinct(),
        ];
        return
        [
            .. known
                .Concat(known.Select(k => k.FiscalYear).Distinct().SelectMany(y => usual.Select(u => new HistoryRound(y, u))))
                .Distinct()
                .Order(),
        ];
    }

    private static IndicatorHistory IndicatorOf(
        string number,
        List<HistoryRound> rounds,
        Dictionary<(string Number, HistoryRound Round), (HistoryEntry Entry, ReportStatement Report)> own,
        Dictionary<(string Number, HistoryRound Round), (HistoryEntry Entry, ReportStatement Report)> rows,
        ILookup<(string, HistoryRound), ExpectedReport> due,
        UnitReports reports
    )
    {
        List<HistoryCell> cells = [];
        (HistoryEntry Entry, ReportStatement Report)? before = null;
        foreach (HistoryRound round in rounds)
        {
            bool hasOwn = own.TryGetValue((number, round), out (HistoryEntry Entry, ReportStatement Report) one);
            bool hasRow = rows.TryGetValue((number, round), out (HistoryEntry Entry, ReportStatement Report) row);
            HistoryEntry? entry = null;
            if (hasOwn || hasRow)
            {
                (HistoryEntry Entry, ReportStatement Report) now = hasOwn ? one : row;
                List<HistoryFlag> flags = [.. now.Entry.Flags, .. before is { } last ? RoundChanges.Between(last, now) : []];
                if (hasOwn)
                    flags.AddRange(RoundChanges.Restated(now.Entry, now.Report, r => own.GetValueOrDefault((number, r)).Entry));
                if (RoundChanges.NumberOf(now.Entry, number, round, reports) is { } moved)
                    flags.Add(moved);
                entry = now.Entry with { Flags = flags };
                before = (entry, now.Report);
            }

            cells.Add(new HistoryCell(round, entry, hasOwn && hasRow ? row.Entry : null, due[(number, round)].FirstOrDefault()));
        }

        return new IndicatorHistory(
            number,
            cells.FindLast(c => c.Entry?.Statement.Name is not null)?.Entry!.Statement.Name
                ?? cells.Select(c => c.Expected?.Name).LastOrDefault(n => n is not null),
            cells
        );
    }
}
