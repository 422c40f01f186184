using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One round at a glance, unit by unit, and what needs attention first.</summary>
public sealed class OverviewModel(
    OverviewQuery overview,
    KeyingQuery keying,
    IDbContextFactory<RecordsDbContext> records,
    TimeProvider time
) : PageModel
{
    private const int MostCare = 12;

    public IReadOnlyList<OverviewRound> Rounds { get; private set; } = [];

    /// <summary>The one that is shown; null where there is none.</summary>
    public OverviewRound? Round { get; private set; }

    /// <summary>Those with most to decide first.</summary>
    public IReadOnlyList<UnitOverview> Units { get; private set; } = [];

    public UnitOverview All { get; private set; } = Sum([]);

    /// <summary>Of the round, by unit; empty where the register lets expect nothing.</summary>
    public ILookup<string, ExpectedReport> Expected { get; private set; } =
        Array.Empty<ExpectedReport>().ToLookup(e => e.Unit, StringComparer.Ordinal);

    public IReadOnlyList<Submission> Care { get; private set; } = [];

    /// <summary>Scans that wait to be keyed.</summary>
    public int ToKey { get; private set; }

    public PageState? State { get; private set; }

    public async Task OnGetAsync(int? year, int? round, CancellationToken cancellationToken)
    {
        Rounds = await overview.RoundsAsync(cancellationToken);
        Round =
            Rounds.FirstOrDefault(r => (year is null || r.FiscalYear == year) && (round is null || r.Round == round))
            ?? (Rounds.Count > 0 ? Rounds[0] : null);

        // What most is read for is asked for beside all else; SQLite answers on the thread that asks.
        Task<IReadOnlyList<UnitOverview>> counting = Round is { } of
            ? Task.Run(() => overview.OfAsync(of.FiscalYear, of.Round, cancellationToken), cancellationToken)
            : Task.FromResult<IReadOnlyList<UnitOverview>>([]);
        Care = await overview.NeedingCareAsync(MostCare, cancellationToken);
        ToKey = await keying.CountAsync(cancellationToken);
        if (Round is not { } shown)
        {
            State = new PageState("empty", OverviewWords.Empty, OverviewWords.EmptyText);
            return;
        }

        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(
            records,
            time,
            null,
            shown.FiscalYear,
            shown.Round,
            cancellationToken
        );
        Expected = expected.ToLookup(e => RegisterState.KeyOf(e.Unit), StringComparer.Ordinal);
        IReadOnlyList<UnitOverview> sent = await counting;
        HashSet<string> sending = [.. sent.Select(u => RegisterState.KeyOf(u.Unit))];
        IEnumerable<UnitOverview> silent = expected
            .Select(e => e.Unit)
            .Distinct(StringComparer.Ordinal)
            .Where(u => !sending.Contains(RegisterState.KeyOf(u)))
            .Select(u => Sum([]) with { Unit = u });
        Units = [.. sent.Concat(silent).OrderByDescending(u => u.FindingsToDecide).ThenBy(u => u.Unit, ThaiOrder.Names)];
        All = Sum(Units);
    }

    /// <returns>How many reports are expected, have not come, and are overdue of these.</returns>
    public (int Expected, int NotCome, int Overdue) ExpectedOf(string unit) => Count(Expected[RegisterState.KeyOf(unit)]);

    public (int Expected, int NotCome, int Overdue) ExpectedInAll => Count(Expected.SelectMany(e => e));

    private static (int Expected, int NotCome, int Overdue) Count(IEnumerable<ExpectedReport> expected)
    {
        List<ExpectedReport> all = [.. expected];
        return (all.Count, all.Count(e => !e.HasCome), all.Count(e => e.IsMissing));
    }

    private static UnitOverview Sum(IReadOnlyList<UnitOverview> units) =>
        new("")
        {
            Cards = units.Sum(u => u.Cards),
            Clean = units.Sum(u => u.Clean),
            ToDecide = units.Sum(u => u.ToDecide),
            NotCompared = units.Sum(u => u.NotCompared),
            FindingsToDecide = units.Sum(u => u.FindingsToDecide),
            Findings = units.Sum(u => u.Findings),
        };
}
