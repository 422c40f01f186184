using KpiIngest.Records.History;
using KpiIngest.Review.Frame;
using KpiIngest.Review.History;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>One indicator of a unit over its rounds: lines, every figure, what changed and why it is flagged, versions.</summary>
public sealed class HistoryIndicatorModel(UnitHistoryQuery history) : PageModel
{
    /// <summary>Scores go to 5 unless the criteria say otherwise.</summary>
    private const decimal UsualTop = 5;

    public HistoryChoice Choice { get; private set; } = new([], [], []);

    public UnitHistory History { get; private set; } = new("", []);

    public IndicatorHistory Indicator { get; private set; } = new("", null, []);

    public TrendChart Scores { get; private set; } = new([], UsualTop);

    public TrendChart WeightedScores { get; private set; } = new([], 0);

    public PageState? State { get; private set; }

    /// <param name="year">Null for all.</param>
    public async Task<IActionResult> OnGetAsync(string? unit, string? indicator, int? year, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(unit) || string.IsNullOrEmpty(indicator))
            return LocalRedirect(string.IsNullOrEmpty(unit) ? "/history" : HistoryAddress.OfUnit(unit, year));
        (IReadOnlyList<string> units, IReadOnlyList<int> years) = await history.KnownAsync(cancellationToken);
        Choice = new HistoryChoice([.. units.Order(ThaiOrder.Names)], years, await history.NumbersAsync(unit, cancellationToken))
        {
            Unit = unit,
            FiscalYear = year,
            Number = indicator,
        };
        History = await history.OfAsync(unit, year, indicator, cancellationToken);
        if (History.Indicators.Count == 0)
        {
            Indicator = new IndicatorHistory(indicator, null, []);
            State = new PageState(
                "empty",
                HistoryWords.None,
                HistoryWords.NoneText,
                (HistoryAddress.OfUnit(unit), HistoryWords.HistoryOfUnit)
            );
            return Page();
        }

        Indicator = History.Indicators[0];
        Choice = Choice with { Number = Indicator.Number };
        Scores = RecordedFigures.Trend(Indicator, s => (s.Score, s.RecomputedScore), UsualTop);
        WeightedScores = RecordedFigures.Trend(Indicator, s => (s.WeightedScore, s.RecomputedWeightedScore), 0);
        return Page();
    }
}
