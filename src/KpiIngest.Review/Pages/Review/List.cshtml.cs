using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Views;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>The review list: findings card by card, with filters and their counts.</summary>
[PostsNeed(Rights.Review)]
public sealed class ReviewListModel(
    FindingQueue queue,
    DecisionLedger ledger,
    ViewLedger views,
    IDbContextFactory<RecordsDbContext> records
) : PageModel
{
    public ReviewFilter Filter { get; private set; } = new();

    public FindingPage Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    /// <summary>The choice between the latest versions and all.</summary>
    public FacetChoice LatestOnly =>
        new(
            ReviewWords.LatestOnly,
            -1,
            Filter.Finding.LatestOnly,
            "/review" + Filter.With(f => f with { LatestOnly = !f.LatestOnly }).ToQuery(),
            Several: true
        );

    /// <summary>Their own, and those that others share.</summary>
    public IReadOnlyList<ShownView> Views { get; private set; } = [];

    /// <summary>The view that was saved just now; null for none.</summary>
    public ShownView? Saved { get; private set; }

    public FindingCounts Counts { get; private set; } = null!;

    /// <summary>Of everything beside the states that are chosen.</summary>
    public (int Decided, int All) Progress { get; private set; }

    public PageState? State { get; private set; }

    /// <summary>What the reader just did, to be told and taken back; null for nothing.</summary>
    public JustDone? Done { get; private set; }

    /// <summary>The pass that came to the end of the list; null where none did.</summary>
    public ReviewPass? Pass { get; private set; }

    /// <summary>What was in the way of a decision; null where nothing was.</summary>
    public Hindered? Trouble { get; private set; }

    /// <summary>Where the page begins or ends, as the address names it.</summary>
    public (string Name, string? Value) At { get; private set; }

    /// <summary>What the reader just corrected; null for nothing.</summary>
    public JustCorrected? Corrected { get; private set; }

    public async Task OnGetAsync(
        string? after,
        string? before,
        long? done,
        long? corrected,
        long? saved,
        CancellationToken cancellationToken
    )
    {
        await LoadAsync(after, before, cancellationToken);
        Saved = Views.FirstOrDefault(v => v.Id == saved);
        Done = await JustDone.OfAsync(records, done, cancellationToken);
        if (corrected is { } decision)
            Corrected = await JustCorrected.OfAsync(records, decision, cancellationToken);
        Pass =
            (Done is not null || Corrected is not null) && ReviewPass.Begun(Request.Query) is not null
                ? ReviewPass.Of(Request.Query, Counts.Total)
                : null;
    }

    /// <summary>Decides a line as it stands in the list, and comes back to the one after it.</summary>
    public async Task<IActionResult> OnPostDecideAsync(
        long line,
        DecisionInput input,
        string? after,
        string? before,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Act is not { } act || act is not (DecisionAct.Confirmed or DecisionAct.SentBack))
            return BadRequest();
        Filter = ReviewFilter.Of(Request.Query, User.Identity?.Name);
        DecisionOutcome outcome = await ledger.DecideAsync(input.Draft(line, act, User.Identity?.Name ?? "", []), cancellationToken);
        if (outcome is DecisionOutcome.Made)
        {
            FindingNeighbours? around = await queue.AroundAsync(Filter.Finding, Filter.Sort, line, cancellationToken);
            string query = Filter.ToQuery(
                ("after", after),
                ("before", after is null ? before : null),
                ("done", line.ToString(CultureInfo.InvariantCulture))
            );
            return LocalRedirect($"/review{query}{((around?.Next ?? around?.Previous) is { } next ? $"#line-{next}" : "")}");
        }

        await LoadAsync(after, before, cancellationToken);
        Trouble = new Hindered(outcome, act, input.Text);
        Response.StatusCode =
            outcome is DecisionOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        Filter = ReviewFilter.Of(Request.Query, User.Identity?.Name);
        At = after is not null ? ("after", after) : ("before", before);

        // The list and its counts are asked for at once; SQLite answers on the thread that asks.
        string? assigned = User.MayReview() ? User.Identity?.Name : null;
        Task<FindingCounts> counting = Task.Run(
            () => FindingCounts.OfAsync(records, Filter.Finding, cancellationToken, assigned),
            cancellationToken
        );
        Task<FindingPage> listing = queue.PageAsync(
            Filter.Finding,
            Filter.Sort,
            At.Value,
            backwards: after is null && before is not null,
            Filter.Size,
            cancellationToken
        );
        await Task.WhenAll(counting, listing);
        (Shown, Counts) = (await listing, await counting);

        // What stood on this page was decided: the list begins anew.
        if (Shown.Items.Count == 0 && At.Value is not null)
        {
            At = ("after", null);
            Shown = await queue.PageAsync(Filter.Finding, Filter.Sort, null, backwards: false, Filter.Size, cancellationToken);
        }

        Facets = ReviewFacets.Of(Filter, Counts, User.Identity?.Name ?? "");
        Views = await views.OfAsync(User.AccountId(), cancellationToken);
        int all = Counts.States.Values.Sum();
        Progress = (all - FindingStates.Waiting.Sum(s => Counts.States.GetValueOrDefault(s)), all);
        if (Shown.Items.Count == 0)
            State = Nothing(Request.Query.ContainsKey("done") || Request.Query.ContainsKey("corrected"), all);
    }

    private PageState Nothing(bool done, int all) =>
        (done, all) switch
        {
            (true, _) => new("ok", ReviewWords.Done, ReviewWords.DoneText),
            (_, 0) when Filter.IsUsual => new("empty", ReviewWords.NoneAtAll, ReviewWords.NoneAtAllText),
            _ => new("empty", ReviewWords.None, ReviewWords.NoneText, ("/review?state=any", ReviewWords.Clear)),
        };
}
