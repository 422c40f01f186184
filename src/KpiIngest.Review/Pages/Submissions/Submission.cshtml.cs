using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Cards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public bool CanRetry { get; private set; }

    /// <summary>Whether the last order was carried out; null where none was given.</summary>
    public bool? Ordered { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? ordered, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } view) return NotFound();
        Shown = view;
        if (view.Reading is { } reading) Cards = CardReport.Of(id, JsonSerializer.Deserialize(reading.ResultJson, ResultJson.Compact.FileResult)!);
        IReadOnlyList<FindingTree> findings = FindingTree.Of(view.Reading?.Discrepancies ?? []);
        Findings = [.. findings.Take(MostFindings)];
        NotShown = findings.Count > MostFindings;
        List<RecordedGap> gaps = [.. (view.Reading?.Reports ?? []).SelectMany(r => r.Gaps)];
        GapCount = gaps.Count;
        Gaps = [.. gaps.GroupBy(g => (g.What, g.Why, g.WhyEn)).Select(g => (g.Key.What, FindingWording.NotCheckable(ItemsOf(g), g.Key.Why, g.Key.WhyEn)))];
        Entries = await submissions.EntriesAsync(id, cancellationToken);
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

    private static string? ItemsOf(IEnumerable<RecordedGap> gaps)
    {
        string items = string.Join(", ", gaps.Select(g => g.Item).OfType<string>().Distinct(StringComparer.Ordinal));
        return items.Length == 0 ? null : items;
    }

    private bool MayOrder => User.IsAdministrator();

    private static bool IsRetryable(Submission submission) =>
        submission.State is SubmissionState.Failed or SubmissionState.Waiting || (submission.State == SubmissionState.Received && submission.FailedAttempts > 0);
}
