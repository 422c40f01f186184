using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Cards;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One submission: what became of it, what was found, what shows that it was received. Administrators order it to be read again
/// where it failed or waits. Reviewers say what its reports are, and take corrections back.</summary>
/// <param name="woken">Told that something was asked for; none where nothing waits for it.</param>
public sealed class SubmissionModel(
    SubmissionQuery submissions,
    ConfirmationLedger confirmer,
    CorrectionLedger corrector,
    DecisionLedger decider,
    KeyingQuery keying,
    ICorrectedCheck check,
    WishLedger wishes,
    IEnumerable<RetryAsked> woken,
    IDbContextFactory<RecordsDbContext> records,
    PageLanguage language
) : PageModel
{
    /// <summary>More findings than these stand in the list of the command <c>discrepancies</c>.</summary>
    private const int MostFindings = 200;

    /// <summary>Reports of one file whose versions are listed.</summary>
    private const int MostVersions = 20;

    private const string ByPage = "page";

    public SubmissionView Shown { get; private set; } = null!;

    internal IReadOnlyList<FindingTree> Findings { get; private set; } = [];

    /// <summary>The reports as they were understood.</summary>
    public IReadOnlyList<CardReport> Cards { get; private set; } = [];

    /// <summary>True for a file without pages of its own, whose pages can be printed.</summary>
    public bool HasPrint { get; private set; }

    public bool NotShown { get; private set; }

    /// <summary>As the chip, the answer to the sender and the API count it: comparisons that were not made stand beside it.</summary>
    public int GapCount { get; private set; }

    /// <summary>What could not be checked, a reason once with all its items.</summary>
    public IReadOnlyList<(string What, Bilingual Why)> Gaps { get; private set; } = [];

    /// <summary>What stands in the file and was not read.</summary>
    public IReadOnlyList<Checking.Results.NoteResult> Notes { get; private set; } = [];

    /// <summary>Which versions of the register its reports were held against, or will be.</summary>
    public IReadOnlyList<string> HeldAgainst { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public bool CanRetry { get; private set; }

    /// <summary>How keying it stands; null where it is no scan.</summary>
    public KeyedState? Keying { get; private set; }

    /// <summary>The corrections that the current reading was checked with.</summary>
    public IReadOnlyList<AppliedCorrection> Corrections { get; private set; } = [];

    public CardIdentity Identity { get; private set; } = null!;

    /// <summary>All versions of each report of it that has several.</summary>
    public IReadOnlyList<(RecordedReport Report, IReadOnlyList<VersionOfReport> Versions)> Versions { get; private set; } = [];

    /// <summary>By report, what was asked for in earlier versions of it, and what has become of it.</summary>
    public IReadOnlyList<IReadOnlyList<EarlierFinding>> Earlier { get; private set; } = [];

    /// <summary>Submissions that repeat this one.</summary>
    public IReadOnlyList<long> Duplicates { get; private set; } = [];

    /// <summary>Findings that were decided, and whose figures changed since.</summary>
    public int ChangedSince { get; private set; }

    /// <summary>True where the reader has just said what its reports are.</summary>
    public bool Identified { get; private set; }

    /// <summary>Why nothing of that was recorded; null where nothing was in the way.</summary>
    public ConfirmationOutcome? Trouble { get; private set; }

    /// <summary>What was typed and not recorded.</summary>
    public IdentityInput Draft { get; private set; } = new();

    /// <summary>Whether the last order was carried out; null where none was given.</summary>
    public bool? Ordered { get; private set; }

    /// <param name="identity"><c>done</c> after something was said of it.</param>
    public async Task<IActionResult> OnGetAsync(long id, string? ordered, string? identity, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        Ordered = ordered switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
        Identified = identity == "done";
        return Page();
    }

    /// <summary>Name of a report of the file.</summary>
    public string? NameOf(int report) => Shown.Reading?.Reports.Find(r => r.Ordinal == report)?.IndicatorName;

    /// <returns>The address of the page that shows the beginning of a report in the original; null where none of its figures has a
    /// place.</returns>
    public string? PlaceOf(int report) =>
        report < Cards.Count && Cards[report].Report.Figures.Count > 0
            ? FormattableString.Invariant($"/submissions/{Shown.Submission.Id}/figures/{report}/0")
            : null;

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayOrder)
            return Forbid();
        if (await submissions.SubmissionAsync(id, cancellationToken) is not { } submission)
            return NotFound();
        bool can = IsRetryable(submission);
        if (can)
        {
            await wishes.AskAsync(JobWish.Retry, [id], ByPage, cancellationToken);
            foreach (RetryAsked wake in woken)
                wake();
        }

        return LocalRedirect($"/submissions/{id}?ordered={(can ? "yes" : "no")}");
    }

    /// <summary>Takes corrections back, and with them the decisions that they were typed with; the card is checked again without
    /// them.</summary>
    /// <param name="correction">Their numbers.</param>
    public async Task<IActionResult> OnPostUncorrectAsync(long id, long[] correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (!User.MayReview())
            return Forbid();
        IReadOnlyList<long> decisions = await corrector.TakeBackAsync(id, correction, Actor, cancellationToken);
        await check.AfterCorrectionAsync(id, Actor, cancellationToken);
        return LocalRedirect(
            await decider.ReopenAsync(id, decisions, Actor, cancellationToken) is { } line
                ? $"/review/{line}?done={line}"
                : $"/submissions/{id}"
        );
    }

    /// <summary>Says what its reports are.</summary>
    public async Task<IActionResult> OnPostIdentifyAsync(long id, IdentityInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!User.MayReview())
            return Forbid();
        if (await submissions.SubmissionAsync(id, cancellationToken) is null)
            return NotFound();
        return await IdentifiedAsync(id, await confirmer.MakeAsync(input.Draft(id, Actor), cancellationToken), input, cancellationToken);
    }

    /// <param name="confirmation">Its number.</param>
    public async Task<IActionResult> OnPostUnidentifyAsync(long id, long confirmation, CancellationToken cancellationToken)
    {
        if (!User.MayReview())
            return Forbid();
        if (await submissions.SubmissionAsync(id, cancellationToken) is null)
            return NotFound();
        return await IdentifiedAsync(
            id,
            await confirmer.TakeBackAsync(confirmation, Actor, null, cancellationToken),
            new IdentityInput { Report = -1 },
            cancellationToken
        );
    }

    private async Task<IActionResult> IdentifiedAsync(
        long id,
        ConfirmationOutcome outcome,
        IdentityInput input,
        CancellationToken cancellationToken
    )
    {
        if (outcome is ConfirmationOutcome.Made)
        {
            await check.AfterCorrectionAsync(id, Actor, cancellationToken);
            foreach (RetryAsked wake in woken)
                wake();
            return LocalRedirect($"/submissions/{id}?identity=done#identity");
        }

        await ShowAsync(id, cancellationToken);
        (Trouble, Draft) = (outcome, input);
        Response.StatusCode =
            outcome is ConfirmationOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <returns>False where there is no such submission.</returns>
    private async Task<bool> ShowAsync(long id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } view)
            return false;
        Shown = view;
        Checking.Results.FileResult? recorded = view.Reading is { } reading ? RecordedAnswer.Of(reading) : null;
        Notes = [.. (recorded?.Notes ?? []).Take(MostFindings)];
        if (recorded is { } answer)
            (Cards, HasPrint) = (CardReport.Of(id, answer), answer.Error is null && answer.Format is not "pdf");
        IReadOnlyList<FindingTree> findings = FindingTree.Of(view.Reading?.Discrepancies ?? []);
        Findings = [.. findings.Take(MostFindings)];
        NotShown = findings.Count > MostFindings;
        List<RecordedGap> gaps = [.. (view.Reading?.Reports ?? []).SelectMany(r => r.Gaps)];
        GapCount = gaps.Count;
        Gaps =
        [
            .. gaps.GroupBy(g => (g.What, g.Why, g.WhyEn))
                .Select(g => (g.Key.What, FindingWording.NotCheckable(ItemsOf(g), g.Key.Why, g.Key.WhyEn))),
        ];
        await HoldAgainstRegisterAsync(id, cancellationToken);
        Entries = await submissions.EntriesAsync(id, cancellationToken);
        Duplicates = await submissions.DuplicatesOfAsync(id, cancellationToken);
        if (view.Reading is { } current && CorrectedVersion.Is(current.ReaderVersion))
            Corrections = (await AppliedCorrections.OfAsync(records, id, cancellationToken)).Applying;
        Keying = await keying.FindAsync(id, cancellationToken);
        Identity = await CardIdentity.OfAsync(records, confirmer, wishes, view, cancellationToken);
        CanRetry = MayOrder && IsRetryable(view.Submission);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        ChangedSince = await db.FindingLines.CountAsync(l => l.SubmissionId == id && l.State == FindingState.Changed, cancellationToken);
        IReadOnlyDictionary<long, IReadOnlyList<VersionOfReport>> versions = await ReportVersions.AllAsync(
            db,
            [.. (view.Reading?.Reports ?? []).Take(MostVersions)],
            cancellationToken
        );
        Versions =
        [
            .. (view.Reading?.Reports ?? [])
                .Where(r => versions.GetValueOrDefault(r.Id)?.Select(v => v.SubmissionId).Distinct().Count() > 1)
                .Select(r => (r, versions[r.Id])),
        ];
        List<IReadOnlyList<EarlierFinding>> earlier = [];
        if (view is { Original: null, Reading: { } read })
            foreach ((RecordedReport report, IReadOnlyList<VersionOfReport> all) in Versions)
                earlier.Add(await EarlierFindings.OfAsync(db, report, read, recorded, all, cancellationToken));
        Earlier = [.. earlier.Where(e => e.Count > 0)];
        return true;
    }

    /// <summary>What could not be compared with the register stands among what could not be checked.</summary>
    private async Task HoldAgainstRegisterAsync(long id, CancellationToken cancellationToken)
    {
        IReadOnlyList<RegisterStanding> standing = await RegisterStanding.OfAsync(records, id, cancellationToken);
        HeldAgainst =
        [
            .. standing
                .Where(s => s.Kind is RegisterStandingKind.Compared or RegisterStandingKind.Waiting)
                .Select(s =>
                    s.Kind == RegisterStandingKind.Compared
                        ? language.Format(RegisterWords.ComparedWith, s.Version)
                        : language[RegisterWords.ToBeCompared]
                )
                .Distinct(StringComparer.Ordinal),
        ];
        List<RegisterStanding> not = [.. standing.Where(s => s.Kind is RegisterStandingKind.NoRegister or RegisterStandingKind.NoIdentity)];
        Gaps = [.. Gaps, .. not.Select(RegisterWords.WhyNot).Distinct().Select(why => ("register", why))];
    }

    private string Actor => User.Identity?.Name ?? "";

    private static string? ItemsOf(IEnumerable<RecordedGap> gaps)
    {
        string items = string.Join(", ", gaps.Select(g => g.Item).OfType<string>().Distinct(StringComparer.Ordinal));
        return items.Length == 0 ? null : items;
    }

    private bool MayOrder => User.IsAdministrator();

    private static bool IsRetryable(Submission submission) =>
        submission.State is SubmissionState.Failed or SubmissionState.Waiting
        || (submission.State == SubmissionState.Received && submission.FailedAttempts > 0);
}
