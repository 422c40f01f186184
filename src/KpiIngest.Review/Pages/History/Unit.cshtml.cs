using KpiIngest.Records.History;
using KpiIngest.Review.Frame;
using KpiIngest.Review.History;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>One unit: each of its indicators in each round.</summary>
public sealed class HistoryUnitModel(UnitHistoryQuery history) : PageModel
{
    public HistoryChoice Choice { get; private set; } = new([], [], []);

    public UnitHistory History { get; private set; } = new("", []);

    public PageState? State { get; private set; }

    /// <param name="year">Null for all.</param>
    public async Task<IActionResult> OnGetAsync(string? unit, int? year, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(unit))
            return LocalRedirect("/history");
        (IReadOnlyList<string> units, IReadOnlyList<int> years) = await history.KnownAsync(cancellationToken);
        Choice = new HistoryChoice([.. units.Order(ThaiOrder.Names)], years, await history.NumbersAsync(unit, cancellationToken))
        {
            Unit = unit,
            FiscalYear = year,
        };
        History = await history.OfAsync(unit, year, null, cancellationToken);
        if (History.IsEmpty)
            State = new PageState("empty", HistoryWords.None, HistoryWords.NoneText, ("/history", HistoryWords.Back));
        return Page();
    }
}
