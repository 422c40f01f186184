using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>The review list: findings card by card, with filters and their counts.</summary>
[PostsNeed(Rights.Review)]
public sealed class ReviewListModel(FindingQueue queue, IDbContextFactory<RecordsDbContext> records) : PageModel
{
    public ReviewFilter Filter { get; private set; } = new();

    public FindingPage Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    /// <summary>The choice between the latest versions and all.</summary>
    public FacetChoice LatestOnly =>
        new(ReviewWords.LatestOnly, -1, Filter.Finding.LatestOnly, "/review" + Filter.With(f => f with { LatestOnly = !f.LatestOnly }).ToQuery(), Several: true);

    public FindingCounts Counts { get; private set; } = null!;

    /// <summary>Of everything beside the states that are chosen.</summary>
    public (int Decided, int All) Progress { get; private set; }

    public PageState? State { get; private set; }

    /// <summary>What the reader just corrected; null for nothing.</summary>
    public JustCorrected? Corrected { get; private set; }

    /// <summary>Findings of one card of the page, in the order of the list.</summary>
    public IEnumerable<IReadOnlyList<FindingItem>> Cards
    {
        get
        {
            for (int from = 0, to; from < Shown.Items.Count; from = to)
            {
                for (to = from + 1; to < Shown.Items.Count && Shown.Items[to].Line.CardId == Shown.Items[from].Line.CardId; to++) { }
                yield return [.. Shown.Items.Skip(from).Take(to - from)];
            }
        }
    }

    public async Task OnGetAsync(string? after, string? before, string? done, long? corrected, CancellationToken cancellationToken)
    {
        Filter = ReviewFilter.Of(Request.Query);
        if (corrected is { } decision) Corrected = await JustCorrected.OfAsync(records, decision, cancellationToken);
        Shown = await queue.PageAsync(Filter.Finding, Filter.Sort, after ?? before, backwards: after is null && before is not null, Filter.Size, cancellationToken);
        Counts = await FindingCounts.OfAsync(records, Filter.Finding, cancellationToken);
        Facets = ReviewFacets.Of(Filter, Counts);
        int all = Counts.States.Values.Sum();
        Progress = (all - ReviewFilter.Waiting.Sum(s => Counts.States.GetValueOrDefault(s)), all);
        if (Shown.Items.Count == 0) State = Nothing((done ?? corrected?.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not null, all);
    }

    private PageState Nothing(bool done, int all) => (done, all) switch
    {
        (true, _) => new("ok", ReviewWords.Done, ReviewWords.DoneText),
        (_, 0) when Filter.IsUsual => new("empty", ReviewWords.NoneAtAll, ReviewWords.NoneAtAllText),
        _ => new("empty", ReviewWords.None, ReviewWords.NoneText, ("/review?state=any", ReviewWords.Clear)),
    };

    /// <summary>How severe the findings of a card are, for its head.</summary>
    public static IEnumerable<(string Tone, Bilingual Name, int Count)> Levels(IReadOnlyList<FindingItem> card) => card
        .GroupBy(i => SeverityWording.ToneOf(i.Line.Code, i.Line.Severity)).OrderBy(g => g.Key).Select(g => (Parts.ChipTone.Of(g.Key), SeverityWording.Of(g.Key), g.Count()));
}
