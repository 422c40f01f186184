using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Keying;
using KpiIngest.Review.Keying.Scans;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>One scanned card: its pages as pictures, beside them the table that is keyed from them; or what two people keyed differently,
/// to be settled; or who keyed what counts.</summary>
[PostsNeed(Rights.Review)]
[RequestFormLimits(ValueCountLimit = 30_000)]
public sealed class KeyingCardModel(
    KeyingQuery keying,
    KeyingLedger ledger,
    SubmissionQuery submissions,
    ICorrectedCheck check,
    IOriginals originals,
    DeskSettings settings
) : PageModel
{
    /// <summary>What was read of the scan by machine; null until somebody asked.</summary>
    private ScanProposal? scanned;

    public Submission Submission { get; private set; } = null!;

    public KeyedState State { get; private set; } = null!;

    public ScannedPages Pages { get; private set; } = null!;

    /// <summary>Null where nothing is keyed here now.</summary>
    public KeyingForm? Form { get; private set; }

    /// <summary>Where proposals come from; null for nowhere.</summary>
    public ProposalSource? Source { get; private set; }

    /// <summary>Indicators whose last card can be proposed.</summary>
    public IReadOnlyList<(string Number, string? Name)> Known { get; private set; } = [];

    public DateTimeOffset? DraftAt { get; private set; }

    public IReadOnlyList<KeyedDifference> Differences { get; private set; } = [];

    /// <summary>What was chosen of the differences, by path.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why nothing was recorded; null where nothing was in the way.</summary>
    public KeyingHindrance? Trouble { get; private set; }

    /// <summary>Of the scan; null where the original cannot be had now.</summary>
    public int? PageCount => Pages.Count > 0 ? Pages.Count : null;

    public string Actor => User.Identity?.Name ?? "";

    /// <summary>Somebody else keyed it, and what they keyed is not to be seen.</summary>
    public KeyedEntry? Unseen => State is { Stage: KeyedStage.AwaitsSecond, First: { } first } && !IsMine(first) ? first : null;

    public async Task<IActionResult> OnGetAsync(long id, int? from, string? indicator, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, from, cancellationToken))
            return NotFound();
        if (State.Stage == KeyedStage.Differs && User.MayReview())
            Differences = KeyedComparison.Between(KeyedState.FileOf(State.First!), KeyedState.FileOf(State.Second!));
        if (State.Stage is KeyedStage.Waiting or KeyedStage.AwaitsSecond && User.MayReview())
            await BeginAsync(indicator, cancellationToken);
        return Page();
    }

    /// <summary>The same form with more rows, another table, another card.</summary>
    public async Task<IActionResult> OnPostMoreAsync(long id, string add, string? source, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        await TypedAsync(source, cancellationToken);
        await FormAsync(Form!.With(add ?? ""), [], cancellationToken);
        return Page();
    }

    /// <param name="quiet">True for the script, which stays on the page.</param>
    public async Task<IActionResult> OnPostDraftAsync(long id, bool quiet, string? source, CancellationToken cancellationToken)
    {
        if (await keying.FindAsync(id, cancellationToken) is null)
            return NotFound();
        Dictionary<string, string> draft = Typed();
        if (source is not null)
            draft[ProposalSource.Field] = source;
        await ledger.KeepDraftAsync(id, Actor, draft, cancellationToken);
        return quiet ? StatusCode(StatusCodes.Status204NoContent) : LocalRedirect($"/keying/{id}");
    }

    /// <param name="asPrinted">True where what is no figure stands so on the paper.</param>
    /// <param name="compared">True where proposals were compared with the picture.</param>
    public async Task<IActionResult> OnPostKeyAsync(
        long id,
        bool asPrinted,
        bool compared,
        string? source,
        CancellationToken cancellationToken
    )
    {
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        await TypedAsync(source, cancellationToken);
        Dictionary<string, string> typed = Typed();
        List<string> impossible = [.. typed.Where(f => KeyedDoubts.IsImpossible(f.Key, f.Value, PageCount)).Select(f => f.Key)];
        IReadOnlyList<string> doubtful = [.. KeyedDoubts.Of(typed), .. Form!.Unread];
        (bool notCompared, int unconfirmed) = (Form.HasProposals && !compared, Form.Unconfirmed.Count);
        if (impossible.Count > 0 || notCompared || unconfirmed > 0 || (doubtful.Count > 0 && !asPrinted))
        {
            await FormAsync(typed, [.. impossible, .. doubtful], cancellationToken);
            return Hindered(
                new KeyingHindrance(null, impossible.Count, asPrinted ? 0 : doubtful.Count, notCompared)
                {
                    Pages = PageCount,
                    Unconfirmed = unconfirmed,
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        KeyingOutcome outcome = await ledger.KeyAsync(id, KeyedFields.FileOf(typed), settings.KeyedTwice, Actor, cancellationToken);
        if (outcome.Refused is not { } refused)
            return await DoneAsync(id, cancellationToken);
        await ledger.KeepDraftAsync(id, Actor, typed, cancellationToken);
        return await RefusedAsync(id, refused, cancellationToken);
    }

    /// <summary>Each difference has a field <c>choice:PATH</c> (first, second, typed) and one of its own for what is typed.</summary>
    public async Task<IActionResult> OnPostSettleAsync(long id, long first, long second, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        if (State is not { Stage: KeyedStage.Differs, First: { } one, Second: { } other } || (one.Id, other.Id) != (first, second))
            return await RefusedAsync(id, KeyingLedger.Changed, cancellationToken);
        KeyedFile keyed = KeyedState.FileOf(one);
        Differences = KeyedComparison.Between(keyed, KeyedState.FileOf(other));
        Dictionary<string, string> settled = new(StringComparer.Ordinal);
        foreach (KeyedDifference difference in Differences)
        {
            string? value = Request.Form["choice:" + difference.Path].ToString() switch
            {
                "first" => difference.First ?? "",
                "second" => difference.Second ?? "",
                "typed" => Request.Form["typed:" + difference.Path].ToString(),
                _ => null,
            };
            if (value is not null)
                settled[difference.Path] = value;
        }

        Chosen = settled;
        int impossible = settled.Count(f => KeyedDoubts.IsImpossible(f.Key, f.Value, PageCount));
        if (settled.Count < Differences.Count || impossible > 0)
            return Hindered(
                new KeyingHindrance(null, impossible, 0, false) { NotSettled = Differences.Count - settled.Count, Pages = PageCount },
                StatusCodes.Status422UnprocessableEntity
            );
        KeyingOutcome outcome = await ledger.SettleAsync(id, first, second, KeyedComparison.With(keyed, settled), Actor, cancellationToken);
        return outcome.Refused is { } refused ? await RefusedAsync(id, refused, cancellationToken) : await DoneAsync(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsideAsync(long id, string? reason, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        KeyingOutcome outcome = await ledger.SetAsideAsync(id, reason, Actor, cancellationToken);
        return outcome.Refused is { } refused ? await RefusedAsync(id, refused, cancellationToken) : LocalRedirect("/keying");
    }

    public async Task<IActionResult> OnPostBackAsync(long id, long entry, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        KeyingOutcome outcome = await ledger.TakeBackAsync(id, entry, Actor, cancellationToken);
        if (outcome.Refused is { } refused)
            return await RefusedAsync(id, refused, cancellationToken);
        await check.AfterCorrectionAsync(id, Actor, cancellationToken);
        return LocalRedirect($"/keying/{id}");
    }

    /// <summary>What counts now is checked at once; whoever keys goes on to the next.</summary>
    private async Task<IActionResult> DoneAsync(long id, CancellationToken cancellationToken)
    {
        if (await keying.FindAsync(id, cancellationToken) is { Stage: KeyedStage.Counts })
            await check.AfterCorrectionAsync(id, Actor, cancellationToken);
        return LocalRedirect($"/keying?done={id.ToString(CultureInfo.InvariantCulture)}");
    }

    private async Task<IActionResult> RefusedAsync(long id, KeyingRefusal refused, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, null, null, cancellationToken);
        return Hindered(
            new KeyingHindrance(refused, 0, 0, false),
            refused.Incomplete ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict
        );
    }

    private PageResult Hindered(KeyingHindrance trouble, int status)
    {
        (Trouble, Response.StatusCode) = (trouble, status);
        return Page();
    }

    /// <returns>False where there is no such scan.</returns>
    private async Task<bool> FindAsync(long id, int? from, CancellationToken cancellationToken)
    {
        if (
            await keying.FindAsync(id, cancellationToken) is not { } state
            || await submissions.SubmissionAsync(id, cancellationToken) is not { } submission
        )
            return false;
        (State, Submission) = (state, submission);
        Pages = await ScannedPages.OfAsync(
            submission,
            from ?? 1,
            originals,
            (await ScanAsync(cancellationToken)).Turned,
            cancellationToken
        );
        return true;
    }

    /// <summary>One's own draft, or what one recorded, or a proposal, or empty rows.</summary>
    private async Task BeginAsync(string? indicator, CancellationToken cancellationToken)
    {
        Known = await keying.IndicatorsAsync(Submission.Unit, cancellationToken);
        if (indicator is null && await keying.DraftAsync(Submission.Id, Actor, cancellationToken) is { } draft)
        {
            DraftAt = draft.At;
            Source = ProposalSource.Parse(draft.Fields.GetValueOrDefault(ProposalSource.Field));
            await FormAsync(draft.Fields, [], cancellationToken);
            return;
        }

        KeyedEntry? mine = State.First is { } first && IsMine(first) ? first : null;
        if (indicator is null && mine is not null)
        {
            Form = new KeyingForm(
                new Dictionary<string, string>(KeyedFields.Of(KeyedState.FileOf(mine)), StringComparer.Ordinal),
                new Dictionary<string, string>(StringComparer.Ordinal),
                new HashSet<string>(StringComparer.Ordinal)
            );
            return;
        }

        if (indicator is null && await ScanAsync(cancellationToken) is { IsEmpty: false } scan)
        {
            await FormAsync(scan.Fields, [], cancellationToken);
            return;
        }

        string? number = indicator ?? KeyedProposal.Guess(Submission.OriginalName, Known);
        if (
            !string.IsNullOrEmpty(number)
            && await keying.LastCardAsync(Submission.Id, Submission.Unit, number, null, cancellationToken) is { } last
        )
            Source = new ProposalSource(last.Reading.SubmissionId, last.Reading.Id, last.Report.Ordinal);
        IReadOnlyDictionary<string, string> proposal = await ProposedAsync(cancellationToken);
        Form = new KeyingForm(
            proposal.Count > 0 ? proposal : KeyedProposal.Blank(KeyingForm.BlankRows),
            proposal,
            new HashSet<string>(StringComparer.Ordinal)
        );
    }

    private async Task TypedAsync(string? source, CancellationToken cancellationToken)
    {
        Source = ProposalSource.Parse(source);
        Known = await keying.IndicatorsAsync(Submission.Unit, cancellationToken);
        await FormAsync(Typed(), [], cancellationToken);
    }

    /// <summary>With what is proposed beside it: the rows of another card where one is named, else what was read of the scan.</summary>
    private async Task FormAsync(
        IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<string> doubtful,
        CancellationToken cancellationToken
    )
    {
        ScanProposal scan = Source is null ? await ScanAsync(cancellationToken) : ScanProposal.None;
        IReadOnlyDictionary<string, string> proposed = scan.IsEmpty ? await ProposedAsync(cancellationToken) : scan.Fields;
        Form = new KeyingForm(typed, proposed, doubtful.ToHashSet(StringComparer.Ordinal)) { Scan = scan, Pictures = PictureOf };
    }

    private CutPicture? PictureOf(int page) =>
        page >= 1 && page <= Pages.Sizes.Count
            ? new CutPicture(OriginalFiles.PictureAddress(Submission.Id, page, PictureDetail.Close), Pages.Sizes[page - 1])
            : null;

    private async Task<ScanProposal> ScanAsync(CancellationToken cancellationToken)
    {
        scanned ??=
            await keying.ScanReadingAsync(Submission.Id, cancellationToken) is { } reading && RecordedAnswer.Of(reading) is { } answer
                ? ScanProposal.Of(answer)
                : ScanProposal.None;
        return scanned;
    }

    private async Task<IReadOnlyDictionary<string, string>> ProposedAsync(CancellationToken cancellationToken)
    {
        if (Source is not { } source || await keying.ReadingAsync(source.Reading, Submission.Unit, cancellationToken) is not { } reading)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        return RecordedAnswer.Of(reading) is { } answer && source.Report < answer.Reports.Count
            ? KeyedProposal.Of(answer.Reports[source.Report])
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private Dictionary<string, string> Typed() =>
        Request
            .Form.Where(f => KeyedFields.PathOf(f.Key) is not null || IsSeen(f.Key))
            .ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);

    private bool IsMine(KeyedEntry entry) => string.Equals(entry.Actor, Actor, StringComparison.OrdinalIgnoreCase);

    private static bool IsSeen(string field) =>
        field.StartsWith(ScanProposal.Seen, StringComparison.Ordinal)
        && field[ScanProposal.Seen.Length..] is var path
        && (KeyedFields.HasLines(path) || KeyedFields.PathOf(path + "." + KeyedFields.Weight) is not null);
}
