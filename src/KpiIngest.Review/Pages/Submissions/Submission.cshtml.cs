using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Cards;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Pages;

/// <summary>One submission: what became of it, what was found, what shows that it was received. Administrators order it to be read again where it failed or waits.</summary>
public sealed class SubmissionModel(SubmissionQuery submissions, IServiceProvider services) : PageModel
{
    /// <summary>More findings than these stand in the list of the command <c>discrepancies</c>.</summary>
    private const int MostFindings = 200;

    private const string ByPage = "page";

    public SubmissionView Shown { get; private set; } = null!;

    internal IReadOnlyList<FindingTree> Findings { get; private set; } = [];

    /// <summary>The reports as they were understood.</summary>
    public IReadOnlyList<CardReport> Cards { get; private set; } = [];

    public bool NotShown { get; private set; }

    public int GapCount { get; private set; }

    /// <summary>What could not be checked, a reason once with all its items.</summary>
    public IReadOnlyList<(string What, Bilingual Why)> Gaps { get; private set; } = [];

    /// <summary>Which versions of the register its reports were held against, or will be.</summary>
    public IReadOnlyList<string> HeldAgainst { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public bool CanRetry { get; private set; }

    /// <summary>The corrections that the current reading was checked with.</summary>
    public IReadOnlyList<AppliedCorrection> Corrections { get; private set; } = [];

    /// <summary>Whether the last order was carried out; null where none was given.</summary>
    public bool? Ordered { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? ordered, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } view) return NotFound();
        Shown = view;
        if (view.Reading is { } reading && RecordedAnswer.Of(reading) is { } answer) Cards = CardReport.Of(id, answer);
        IReadOnlyList<FindingTree> findings = FindingTree.Of(view.Reading?.Discrepancies ?? []);
        Findings = [.. findings.Take(MostFindings)];
        NotShown = findings.Count > MostFindings;
        List<RecordedGap> gaps = [.. (view.Reading?.Reports ?? []).SelectMany(r => r.Gaps)];
        GapCount = gaps.Count;
        Gaps = [.. gaps.GroupBy(g => (g.What, g.Why, g.WhyEn)).Select(g => (g.Key.What, FindingWording.NotCheckable(ItemsOf(g), g.Key.Why, g.Key.WhyEn)))];
        await HoldAgainstRegisterAsync(id, cancellationToken);
        Entries = await submissions.EntriesAsync(id, cancellationToken);
        if (view.Reading is { } current && CorrectedVersion.Is(current.ReaderVersion)) Corrections = (await AppliedCorrections.OfAsync(Records, id, cancellationToken)).Applying;
        CanRetry = MayOrder && IsRetryable(view.Submission);
        Ordered = ordered switch { "yes" => true, "no" => false, _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayOrder) return Forbid();
        if (await submissions.SubmissionAsync(id, cancellationToken) is not { } submission) return NotFound();
        bool can = IsRetryable(submission);
        if (can)
        {
            await services.GetRequiredService<WishLedger>().AskAsync(JobWish.Retry, [id], ByPage, cancellationToken);
            services.GetService<RetryAsked>()?.Invoke();
        }

        return LocalRedirect($"/submissions/{id}?ordered={(can ? "yes" : "no")}");
    }

    /// <summary>What could not be compared with the register stands among what could not be checked.</summary>
    private async Task HoldAgainstRegisterAsync(long id, CancellationToken cancellationToken)
    {
        IReadOnlyList<RegisterStanding> standing = await RegisterStanding.OfAsync(Records, id, cancellationToken);
        PageLanguage language = HttpContext.RequestServices.GetRequiredService<PageLanguage>();
        HeldAgainst =
        [
            .. standing.Where(s => s.Kind is RegisterStandingKind.Compared or RegisterStandingKind.Waiting)
                .Select(s => s.Kind == RegisterStandingKind.Compared ? language.Format(RegisterWords.ComparedWith, s.Version) : language[RegisterWords.ToBeCompared]).Distinct(StringComparer.Ordinal),
        ];
        List<RegisterStanding> not = [.. standing.Where(s => s.Kind is RegisterStandingKind.NoRegister or RegisterStandingKind.NoIdentity)];
        GapCount += not.Count;
        Gaps = [.. Gaps, .. not.Select(RegisterWords.WhyNot).Distinct().Select(why => ("register", why))];
    }

    /// <summary>Takes corrections back, and with them the decisions that they were typed with; the card is checked again without them.</summary>
    /// <param name="correction">Their numbers.</param>
    public async Task<IActionResult> OnPostUncorrectAsync(long id, long[] correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (!User.MayReview()) return Forbid();
        string actor = User.Identity?.Name ?? "";
        CorrectionLedger ledger = services.GetRequiredService<CorrectionLedger>();
        List<long> decisions = [];
        foreach (long made in correction)
        {
            if ((await ledger.TakeBackAsync(made, actor, cancellationToken)).Correction?.OfId is not { } of) continue;
            await using RecordsDbContext db = await Records.CreateDbContextAsync(cancellationToken);
            if (await db.Corrections.Where(c => c.Id == of).Select(c => c.DecisionId).SingleAsync(cancellationToken) is { } decision) decisions.Add(decision);
        }

        await services.GetRequiredService<ICorrectedCheck>().AfterCorrectionAsync(id, actor, cancellationToken);
        return LocalRedirect(await ReopenAsync(id, decisions, actor, cancellationToken) is { } line ? $"/review/{line}?done={line}" : $"/submissions/{id}");
    }

    /// <summary>A finding that is there again is open again: nobody holds it to be misread any more.</summary>
    /// <returns>The first of them; null where none is there.</returns>
    private async Task<long?> ReopenAsync(long id, List<long> decisions, string actor, CancellationToken cancellationToken)
    {
        List<FindingLine> lines;
        await using (RecordsDbContext db = await Records.CreateDbContextAsync(cancellationToken))
            lines = await db.FindingLines.AsNoTracking().Where(l => l.SubmissionId == id && l.StandingId != null && decisions.Contains(l.StandingId.Value)).OrderBy(l => l.Position).ToListAsync(cancellationToken);
        foreach (FindingLine line in lines)
            await services.GetRequiredService<DecisionLedger>().TakeBackAsync(new FindingVersion(line.Id, line.ReadingId, line.Figures, line.LastId), actor, null, cancellationToken);
        return lines.Count > 0 ? lines[0].Id : null;
    }

    private IDbContextFactory<RecordsDbContext> Records => services.GetRequiredService<IDbContextFactory<RecordsDbContext>>();

    private static string? ItemsOf(IEnumerable<RecordedGap> gaps)
    {
        string items = string.Join(", ", gaps.Select(g => g.Item).OfType<string>().Distinct(StringComparer.Ordinal));
        return items.Length == 0 ? null : items;
    }

    private bool MayOrder => User.IsAdministrator();

    private static bool IsRetryable(Submission submission) =>
        submission.State is SubmissionState.Failed or SubmissionState.Waiting || (submission.State == SubmissionState.Received && submission.FailedAttempts > 0);
}
