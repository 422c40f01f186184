using KpiIngest.Records;
using KpiIngest.Records.History;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Review.Frame;
using KpiIngest.Review.History;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>All units in the rounds of one year: how much each reported, or one indicator in each.</summary>
public sealed class HistoryIndexModel(
    UnitHistoryQuery history,
    OverviewQuery overview,
    IDbContextFactory<RecordsDbContext> records,
    TimeProvider time
) : PageModel
{
    public HistoryChoice Choice { get; private set; } = new([], [], []);

    /// <summary>That is shown; null where nothing was reported.</summary>
    public int? FiscalYear { get; private set; }

    public IReadOnlyList<HistoryRound> Rounds { get; private set; } = [];

    /// <summary>In the order of the dictionary; each with what it sent for each round, null where nothing.</summary>
    public IReadOnlyList<(string Unit, IReadOnlyList<UnitOverview?> Sent)> Units { get; private set; } = [];

    /// <summary>Where one indicator is chosen, what each unit reports of it, by round.</summary>
    public IReadOnlyList<(string Unit, IReadOnlyList<HistoryEntry?> Entries)> Indicator { get; private set; } = [];

    /// <summary>Of the year, by unit and round.</summary>
    public ILookup<(string Unit, int Round), ExpectedReport> Expected { get; private set; } =
        Array.Empty<ExpectedReport>().ToLookup(e => (e.Unit, e.Round));

    public PageState? State { get; private set; }

    /// <summary>Leads to the page of a unit where one is chosen.</summary>
    public async Task<IActionResult> OnGetAsync(string? unit, int? year, string? indicator, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(unit))
            return LocalRedirect(
                string.IsNullOrEmpty(indicator) ? HistoryAddress.OfUnit(unit, year) : HistoryAddress.OfIndicator(unit, indicator, year)
            );
        (IReadOnlyList<string> units, IReadOnlyList<int> years) = await history.KnownAsync(cancellationToken);
        if (units.Count == 0)
        {
            State = new PageState("empty", HistoryWords.Empty, HistoryWords.EmptyText);
            return Page();
        }

        string? number = string.IsNullOrEmpty(indicator) ? null : indicator;
        FiscalYear = year ?? (years.Count > 0 ? years[0] : null);
        Choice = new HistoryChoice([.. units.Order(ThaiOrder.Names)], years, await history.NumbersAsync(null, cancellationToken))
        {
            FiscalYear = FiscalYear,
            Number = number,
        };
        if (FiscalYear is { } shown && number is null)
            await ShowUnitsAsync(shown, cancellationToken);
        else if (FiscalYear is { } of)
            await ShowIndicatorAsync(of, number!, cancellationToken);
        if (Units.Count == 0 && Indicator.Count == 0)
            State = new PageState("empty", HistoryWords.None, HistoryWords.NoneText, ("/history", HistoryWords.Back));
        return Page();
    }

    private async Task ShowUnitsAsync(int fiscalYear, CancellationToken cancellationToken)
    {
        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(records, time, null, fiscalYear, null, cancellationToken);
        Rounds =
        [
            .. (await overview.RoundsAsync(cancellationToken))
                .Where(r => r.FiscalYear == fiscalYear)
                .Select(r => new HistoryRound(r.FiscalYear, r.Round))
                .Concat(expected.Select(e => new HistoryRound(e.FiscalYear, e.Round)))
                .Distinct()
                .Order(),
        ];
        Dictionary<string, string> keys = expected
            .Select(e => e.Unit)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(u => u, RegisterState.KeyOf, StringComparer.Ordinal);
        Expected = expected.ToLookup(e => (keys[e.Unit], e.Round));
        List<Dictionary<string, UnitOverview>> sent = [];
        foreach (HistoryRound round in Rounds)
            sent.Add(
                (await overview.OfAsync(round.FiscalYear, round.Round, cancellationToken)).ToDictionary(u => u.Unit, StringComparer.Ordinal)
            );
        HashSet<string> sending = [.. sent.SelectMany(s => s.Keys).Select(RegisterState.KeyOf)];
        IEnumerable<string> silent = expected
            .Select(e => e.Unit)
            .Distinct(StringComparer.Ordinal)
            .Where(u => !sending.Contains(RegisterState.KeyOf(u)));
        Units =
        [
            .. sent.SelectMany(s => s.Keys)
                .Concat(silent)
                .Distinct(StringComparer.Ordinal)
                .Order(ThaiOrder.Names)
                .Select(u => (u, (IReadOnlyList<UnitOverview?>)[.. sent.Select(s => s.GetValueOrDefault(u))])),
        ];
    }

    private async Task ShowIndicatorAsync(int fiscalYear, string number, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Unit, IReadOnlyList<HistoryEntry> Entries)> all = await history.OfAllUnitsAsync(
            fiscalYear,
            number,
            cancellationToken
        );
        Rounds = [.. all.SelectMany(u => u.Entries).Select(e => e.Round).Distinct().Order()];
        Indicator =
        [
            .. all.OrderBy(u => u.Unit, ThaiOrder.Names)
                .Select(u => (u.Unit, (IReadOnlyList<HistoryEntry?>)[.. Rounds.Select(r => u.Entries.LastOrDefault(e => e.Round == r))])),
        ];
    }
}
