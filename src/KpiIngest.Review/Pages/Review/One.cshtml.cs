using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One finding of the review list: its evidence, what was said of it, and the decision, which leads on to the next of the same list.</summary>
[PostsNeed(Rights.Review)]
public sealed class ReviewOneModel(
    FindingQueue queue, DecisionLedger ledger, ICorrectedCheck check, IDbContextFactory<RecordsDbContext> records, IOriginals originals) : PageModel
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
    public DecisionOutcome? Trouble { get; private set; }

    /// <summary>What was typed and not recorded.</summary>
    public DecisionInput Draft { get; private set; } = new();

    /// <summary>Likeliest first: a proven error is confirmed, what a person must judge goes back to the unit.</summary>
    public DecisionAct Likeliest => SeverityWording.ToneOf(Detail.Line.Code, Detail.Line.Severity) == Tone.Wrong ? DecisionAct.Confirmed : DecisionAct.SentBack;

    public string Query => Filter.ToQuery();

    public async Task<IActionResult> OnGetAsync(long line, long? done, long? corrected, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(line, cancellationToken)) return NotFound();
        if (corrected is { } decision) Corrected = await JustCorrected.OfAsync(records, decision, cancellationToken);
        if (done is { } before && await FindingDetail.OfAsync(records, before, cancellationToken) is { Said: [.., var last] } decided) Done = new JustDone(decided, last);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(long line, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await LoadAsync(line, cancellationToken)) return NotFound();
        if (input.Act is not { } act) return BadRequest();
        string? text = string.IsNullOrWhiteSpace(input.Text) ? null : input.Text;
        DecisionOutcome outcome = act == DecisionAct.Seconded
            ? await ledger.SecondAsync(input.Seen(line), Actor, text, cancellationToken)
            : await ledger.DecideAsync(
                new DecisionDraft(input.Seen(line), act, Actor)
                {
                    Reason = act == DecisionAct.Accepted ? text : null,
                    Comment = act == DecisionAct.Accepted ? null : text,
                    Values = act == DecisionAct.Misread ? input.Typed(Detail.Figures) : [],
                },
                cancellationToken);
        return await CorrectedAsync(outcome, cancellationToken) ?? await AnswerAsync(line, outcome, input, cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long line, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await LoadAsync(line, cancellationToken)) return NotFound();
        DecisionOutcome outcome = await ledger.TakeBackAsync(input.Seen(line), Actor, null, cancellationToken);
        if (outcome is DecisionOutcome.Made && Detail.Said.Any(d => d.Act == DecisionAct.Misread)) await check.AfterCorrectionAsync(Detail.Submission.Id, Actor, cancellationToken);
        return outcome is DecisionOutcome.Made ? LocalRedirect($"/review/{line}{Filter.ToQuery(("done", line.ToString(CultureInfo.InvariantCulture)))}") : await AnswerAsync(line, outcome, input, cancellationToken);
    }

    /// <summary>Done, it goes on to the next of the list as it now stands; else this page again, with what was typed.</summary>
    private async Task<IActionResult> AnswerAsync(long line, DecisionOutcome outcome, DecisionInput input, CancellationToken cancellationToken)
    {
        if (outcome is DecisionOutcome.Made)
        {
            string done = line.ToString(CultureInfo.InvariantCulture);
            if (input.Act == DecisionAct.Commented) return LocalRedirect($"/review/{line}{Filter.ToQuery(("done", done))}");
            FindingNeighbours? around = await queue.AroundAsync(Filter.Finding, Filter.Sort, line, cancellationToken);
            long? next = around?.Next ?? around?.Previous;
            return LocalRedirect(next is { } on && on != line ? $"/review/{on}{Filter.ToQuery(("done", done))}" : $"/review{Filter.ToQuery(("done", done))}");
        }

        await LoadAsync(line, cancellationToken);
        (Trouble, Draft) = (outcome, input);
        Response.StatusCode = outcome is DecisionOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A figure that was misread: the card is checked again with its right value before the next finding is opened.</summary>
    /// <returns>Null where nothing was corrected.</returns>
    private async Task<IActionResult?> CorrectedAsync(DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not DecisionOutcome.Made { Decision: { Act: DecisionAct.Misread } decision }) return null;
        (long? next, long? previous) = (Around.Next, Around.Previous);
        await check.AfterCorrectionAsync(decision.SubmissionId, Actor, cancellationToken);
        string made = decision.Id.ToString(CultureInfo.InvariantCulture);
        foreach (long? line in new[] { next, previous })
        {
            if (line is { } on && await queue.AroundAsync(Filter.Finding, Filter.Sort, on, cancellationToken) is { Shown: true }) return LocalRedirect($"/review/{on}{Filter.ToQuery(("corrected", made))}");
        }

        return LocalRedirect("/review" + Filter.ToQuery(("corrected", made)));
    }

    private string Actor => User.Identity?.Name ?? "";

    private async Task<bool> LoadAsync(long line, CancellationToken cancellationToken)
    {
        Filter = ReviewFilter.Of(Request.Query);
        if (await FindingDetail.OfAsync(records, line, cancellationToken) is not { } detail) return false;
        if (await queue.AroundAsync(Filter.Finding, Filter.Sort, line, cancellationToken) is not { } around) return false;
        (Detail, Around) = (detail, around);
        FindingEvidence evidence = await FindingEvidence.OfAsync(detail.Submission, FoundOf(detail), detail.Report, originals, cancellationToken);
        Shown = evidence with { Following = [.. detail.Consequences.Select(c => new FollowingFinding($"/review/{c.Line.Id}{Filter.ToQuery()}", c.Message, c.MessageEn))] };
        return true;
    }

    /// <summary>What two submissions show together has no place in one of them.</summary>
    private static DiscrepancyResult FoundOf(FindingDetail detail) => detail.Found ?? new DiscrepancyResult
    {
        Code = detail.Line.Code,
        Severity = detail.Line.Severity,
        Message = detail.Across?.Message ?? "",
        MessageEn = detail.Across?.MessageEn ?? "",
    };
}
