using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Views;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Where a reviewer begins: their units with what waits in them, what waits for them as the second person, and their
/// views.</summary>
public sealed class MyWorkModel(ReviewProgress progress, FindingQueue queue, ViewLedger views) : PageModel
{
    /// <summary>Those with most to decide first.</summary>
    public IReadOnlyList<UnitProgress> Units { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Buddhist era; null for all years.</summary>
    public int? Year { get; private set; }

    public int ToDecide => Units.Sum(u => u.ToDecide);

    public int Decided => Units.Sum(u => u.Decided);

    public int All => Units.Sum(u => u.All);

    /// <summary>Acceptances of others that wait for the reader, of all years.</summary>
    public int ToSecond { get; private set; }

    /// <summary>Number of the line to begin with; null where nothing waits.</summary>
    public long? First { get; private set; }

    public IReadOnlyList<ShownView> Views { get; private set; } = [];

    public PageState? State { get; private set; }

    /// <summary>What the reader's queue shows, as its address has it.</summary>
    public ReviewFilter Filter =>
        new()
        {
            Mine = true,
            Finding = new FindingFilter
            {
                States = FindingStates.ToDecide,
                FiscalYear = Year,
                AssignedTo = Reader,
            },
        };

    /// <summary>Of one unit, whatever was decided.</summary>
    public string ListOf(UnitProgress unit, params IReadOnlyList<FindingState> states)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return "/review" + Filter.With(f => f with { Units = [unit.Unit], States = states }).ToQuery();
    }

    private string Reader => User.Identity?.Name ?? "";

    public async Task OnGetAsync(int? year, CancellationToken cancellationToken)
    {
        Year = year;
        Views = await views.OfAsync(User.AccountId(), cancellationToken);
        if (!User.MayReview())
        {
            State = new PageState("empty", WorkWords.Looks, WorkWords.LooksText, ("/review", ViewWords.ToList));
            return;
        }

        Years = await progress.FiscalYearsAsync(cancellationToken);
        Units =
        [
            .. (await progress.OfUnitsAsync(year, cancellationToken))
                .Where(u => u.Reviewer == Reader)
                .OrderByDescending(u => u.ToDecide)
                .ThenBy(u => u.Unit, ThaiOrder.Names),
        ];
        ToSecond = await progress.ToSecondAsync(Reader, cancellationToken);
        if (ToDecide > 0)
            First = (await queue.PageAsync(Filter.Finding, FindingSort.Card, null, backwards: false, 1, cancellationToken)).Items
                is [var first]
                ? first.Line.Id
                : null;
        if (Units.Count == 0)
            State = new PageState(
                "empty",
                year is null ? WorkWords.NoUnits : WorkWords.NoUnitsOfYear,
                WorkWords.NoUnitsText,
                ("/review", ViewWords.ToList)
            );
    }
}
