using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One finding of the review list: its evidence, what was said of it, and the decision, which leads on to the next of the same
/// list.</summary>
[PostsNeed(Rights.Review)]
public sealed class ReviewOneModel(
    FindingQueue queue,
    DecisionLedger ledger,
    ICorrectedCheck check,
    IDbContextFactory<RecordsDbContext> records,
    IOriginals originals,
    DecisionRules? rules = null
) : PageModel
{
    public ReviewFilter Filter { get; private set; } = new();

    public FindingDetail Detail { get; private set; } = null!;

    public FindingEvidence Shown { get; private set; } = null!;

    public FindingNeighbours Around { get; private set; } = null!;

    /// <summary>What the reader just did, to be told and taken back; null for nothing.</summary>
    public JustDone? Done { get; private set; }

    /// <summary>What the reader just corrected; null for nothing.</summary>
    public JustCorrected? Corrected { get; private set; }

    /// <summary>What was in the way; null where nothing was.</summary>
    public Hindered? Trouble { get; private set; }

    /// <summary>How far the reader is through what the filter shows.</summary>
    public ReviewPass Pass { get; private set; } = new(0, 0);

    public int Position => Pass.PositionOf(Around);

    /// <summary>The verdict that stands and can be taken back; null for none.</summary>
    public Decision? Standing =>
        Detail.Said.LastOrDefault(d =>
            d.Act is not (DecisionAct.Commented or DecisionAct.TakenBack or DecisionAct.Seconded) && !Detail.TakenBack.Contains(d.Id)
        );

    /// <summary>True where an earlier submission holds a version of its report.</summary>
    public bool HasEarlier =>
        Detail.Found?.Report is not null
        && Detail.OverRounds.Any(f =>
            f.SubmissionId < Detail.Line.SubmissionId && f.FiscalYear == Detail.Line.FiscalYear && f.Round == Detail.Line.Round
        );

    /// <summary>True where an acceptance waits for another person.</summary>
    public bool NeedsSecond => rules?.AcceptedNeedsSecond == true;

    /// <summary>True where it waits for a second person, who is the reader: whoever accepted it is not.</summary>
    public bool MaySecond =>
        Detail.Line.State == FindingState.Proposed && !string.Equals(Detail.Line.DecidedBy, Actor, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was typed and not recorded.</summary>
    public DecisionInput Draft { get; private set; } = new();

    /// <summary>Likeliest first: a proven error is confirmed, what a person must judge goes back to the unit.</summary>
    public DecisionAct Likeliest =>
        SeverityWording.ToneOf(Detail.Line.Code, Detail.Line.Severity) == Tone.Wrong ? DecisionAct.Confirmed : DecisionAct.SentBack;

    /// <summary>Of other findings of the same pass.</summary>
    public string Query => Filter.ToQuery(Pass.Part);

    /// <summary>Where something is ordered of a finding.</summary>
    public string Order(long line, string handler) => $"/review/{line}{Filter.ToQuery(Pass.Part, ("handler", handler))}";

    public async Task<IActionResult> OnGetAsync(long line, long? done, long? corrected, CancellationToken cancellationToken)
    {
        if (!await FindAsync(line, cancellationToken))
            return NotFound();
        await ShowAsync(cancellationToken);
        Done = await JustDone.OfAsync(records, done, cancellationToken);
        if (corrected is { } decision)
            Corrected = await JustCorrected.OfAsync(records, decision, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(long line, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await FindAsync(line, cancellationToken))
            return NotFound();
        if (input.Act is not { } act)
            return BadRequest();
        DecisionDraft draft = input.Draft(line, act, Actor, Detail.Figures);
        DecisionOutcome outcome =
            act == DecisionAct.Seconded
                ? await ledger.SecondAsync(draft.Seen, Actor, draft.Comment, cancellationToken)
                : await ledger.DecideAsync(draft, cancellationToken);
        return await CorrectedAsync(outcome, cancellationToken) ?? await AnswerAsync(line, outcome, input, cancellationToken);
    }

    /// <param name="back"><c>list</c> leads back to the list; else to the finding, which waits again.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(long line, DecisionInput input, string? back, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await FindAsync(line, cancellationToken))
            return NotFound();
        DecisionOutcome outcome = await ledger.TakeBackAsync(input.Seen(line), Actor, null, cancellationToken);
        if (outcome is not DecisionOutcome.Made)
            return await AnswerAsync(line, outcome, input, cancellationToken);
        if (Detail.Said.Any(d => d.Act == DecisionAct.Misread))
            await check.AfterCorrectionAsync(Detail.Submission.Id, Actor, cancellationToken);
        return back == "list"
            ? LocalRedirect($"/review{Filter.ToQuery(DoneOf(line))}#line-{line}")
            : LocalRedirect($"/review/{line}{Filter.ToQuery(Pass.Part, DoneOf(line))}");
    }

    /// <summary>Done, it goes on to the next of the list as it now stands, and at its end to a summary; else this page again, with what was
    /// typed.</summary>
    private async Task<IActionResult> AnswerAsync(
        long line,
        DecisionOutcome outcome,
        DecisionInput input,
        CancellationToken cancellationToken
    )
    {
        if (outcome is DecisionOutcome.Made)
        {
            string query = Filter.ToQuery(Pass.Part, DoneOf(line));
            if (input.Act == DecisionAct.Commented)
                return LocalRedirect($"/review/{line}{query}");
            long? on = (await queue.AroundAsync(Filter.Finding, Filter.Sort, line, cancellationToken))?.Next;
            return LocalRedirect(on is { } next ? $"/review/{next}{query}" : $"/review{query}");
        }

        await FindAsync(line, cancellationToken);
        await ShowAsync(cancellationToken);
        (Trouble, Draft) = (new Hindered(outcome, input.Act, input.Text), input);
        Response.StatusCode =
            outcome is DecisionOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A figure that was misread: the card is checked again with its right value before the next finding is opened.</summary>
    /// <returns>Null where nothing was corrected.</returns>
    private async Task<IActionResult?> CorrectedAsync(DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not DecisionOutcome.Made { Decision: { Act: DecisionAct.Misread } decision })
            return null;
        FindingNeighbours around = Around;
        await check.AfterCorrectionAsync(decision.SubmissionId, Actor, cancellationToken);
        string query = Filter.ToQuery(Pass.Part, ("corrected", decision.Id.ToString(CultureInfo.InvariantCulture)));
        return LocalRedirect(await NextOfAsync(around, cancellationToken) is { } next ? $"/review/{next}{query}" : $"/review{query}");
    }

    /// <summary>What followed a finding, where its card was checked again and its lines may be others: the one that stands now where the
    /// next one stood.</summary>
    private async Task<long?> NextOfAsync(FindingNeighbours around, CancellationToken cancellationToken)
    {
        if (around.Next is not { } next)
            return null;
        if (await queue.AroundAsync(Filter.Finding, Filter.Sort, next, cancellationToken) is { Shown: true })
            return next;
        if (
            around.Previous is { } previous
            && await queue.AroundAsync(Filter.Finding, Filter.Sort, previous, cancellationToken) is { Shown: true } before
        )
            return before.Next;
        return (await queue.PageAsync(Filter.Finding, Filter.Sort, null, backwards: false, 1, cancellationToken)).Items is [var first]
            ? first.Line.Id
            : null;
    }

    private string Actor => User.Identity?.Name ?? "";

    private static (string Name, string? Value) DoneOf(long line) => ("done", line.ToString(CultureInfo.InvariantCulture));

    /// <returns>False where there is no such finding.</returns>
    private async Task<bool> FindAsync(long line, CancellationToken cancellationToken)
    {
        Filter = ReviewFilter.Of(Request.Query, User.Identity?.Name);

        // Its neighbours are looked for meanwhile; SQLite answers on the thread that asks.
        Task<FindingNeighbours?> looking = Task.Run(
            () => queue.AroundAsync(Filter.Finding, Filter.Sort, line, cancellationToken),
            cancellationToken
        );
        Task<FindingDetail?> finding = FindingDetail.OfAsync(records, line, cancellationToken);
        await Task.WhenAll(looking, finding);
        if ((await finding, await looking) is not ({ } detail, { } around))
            return false;
        (Detail, Around, Pass) = (detail, around, ReviewPass.Of(Request.Query, around.Count));
        return true;
    }

    /// <summary>The evidence, which reads the original: only for a page that is shown.</summary>
    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        FindingEvidence evidence = await FindingEvidence.OfAsync(
            Detail.Submission,
            AcrossEvidence.Of(Detail),
            Detail.Report,
            originals,
            cancellationToken,
            await ScanSight.OfAsync(records, Detail.Submission.Id, cancellationToken)
        );
        Shown = evidence with
        {
            Mending = Detail.Mending,
            Following =
            [
                .. Detail.Consequences.Select(c => new FollowingFinding(
                    $"/review/{c.Line.Id}{Query}",
                    c.Message,
                    c.MessageEn,
                    MendingWording.Of(Detail.Mending, c.Line.Ordinal ?? -1)
                )),
            ],
        };
    }
}
