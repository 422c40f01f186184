using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Findings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>Everything that a filter shows, decided with one stroke: the exact count is confirmed first, and nothing is recorded where the
/// set changed since.</summary>
[PostsNeed(Rights.Review)]
public sealed class ReviewTogetherModel(
    BatchLedger ledger,
    FindingQueue queue,
    IDbContextFactory<RecordsDbContext> records,
    DecisionRules? rules = null
) : PageModel
{
    private const int Examples = 10;

    public ReviewFilter Filter { get; private set; } = new();

    public FindingSet Set { get; private set; } = new(0, "");

    /// <summary>What was in the way; null where nothing was.</summary>
    public DecisionOutcome? Trouble { get; private set; }

    /// <summary>The batch that was just made or taken back; null for none.</summary>
    public DecisionBatch? Done { get; private set; }

    /// <summary>The batch of which some were decided anew, so that it was not taken back whole; null for none.</summary>
    public long? Refused { get; private set; }

    public string? Text { get; private set; }

    /// <summary>True where an acceptance waits for another person.</summary>
    public bool NeedsSecond => rules?.AcceptedNeedsSecond == true;

    /// <summary>True where the filter shows nothing but what waits for a second person.</summary>
    public bool Seconds => Filter.Finding.SecondFor is not null || Filter.Finding.States is [FindingState.Proposed];

    /// <summary>The first of the set, as the list has them.</summary>
    public IReadOnlyList<FindingItem> First { get; private set; } = [];

    public async Task OnGetAsync(long? batch, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        Done = batch is { } id ? await db.DecisionBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellationToken) : null;
    }

    public async Task<IActionResult> OnPostDecideAsync(
        DecisionAct? act,
        string? text,
        int count,
        string? digest,
        CancellationToken cancellationToken
    )
    {
        await LoadAsync(cancellationToken);
        if (act is not { } chosen)
            return BadRequest();
        bool reason = chosen == DecisionAct.Accepted;
        DecisionOutcome outcome = await ledger.DecideAsync(
            new BatchDraft(Filter.Finding, new FindingSet(count, digest ?? ""), chosen, User.Identity?.Name ?? "")
            {
                Reason = reason ? text : null,
                Comment = reason ? null : text,
            },
            cancellationToken
        );
        return Answer(outcome, text);
    }

    /// <param name="others">True to leave those alone of which somebody said something since.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(long batch, bool others, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        DecisionOutcome outcome = await ledger.TakeBackAsync(batch, User.Identity?.Name ?? "", null, others, cancellationToken);
        if (outcome is DecisionOutcome.Refused { Why: Refusal.NotPossible } && !others)
            Refused = batch;
        return Answer(outcome, null);
    }

    private IActionResult Answer(DecisionOutcome outcome, string? text)
    {
        if (outcome is DecisionOutcome.MadeAll made)
            return LocalRedirect("/review/together" + Filter.ToQuery(("batch", made.Batch.Id.ToString(CultureInfo.InvariantCulture))));
        (Trouble, Text) = (outcome, text);
        Response.StatusCode =
            outcome is DecisionOutcome.SetChanged ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Filter = ReviewFilter.Of(Request.Query, User.Identity?.Name);
        Set = await ledger.SetAsync(Filter.Finding, cancellationToken);
        First = (await queue.PageAsync(Filter.Finding, Filter.Sort, null, backwards: false, Examples, cancellationToken)).Items;
    }
}
