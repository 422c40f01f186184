using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Pages;

/// <summary>What waits, what runs, what failed and why, what stands in the inbox. Administrators order what failed to be read
/// again.</summary>
[PostsNeed(Rights.Administer)]
public sealed class JobsModel(StandingWork work, SubmissionQuery submissions, WishLedger wishes, IServiceProvider services) : PageModel
{
    private const string ByPage = "page";

    public WorkAtHand Now { get; private set; } = null!;

    /// <summary>How many were ordered to be read again; null where nothing was asked for.</summary>
    public int? Ordered { get; private set; }

    public bool MayOrder { get; private set; }

    public bool Nothing =>
        Now is { Running.Count: 0, Received.Count: 0, Waiting.Count: 0, Failed.Count: 0, NotTaken.Count: 0, InInbox.Count: 0 };

    public async Task OnGetAsync(string? ordered, CancellationToken cancellationToken)
    {
        Now = await work.NowAsync(cancellationToken);
        MayOrder = User.IsAdministrator();
        Ordered = int.TryParse(ordered, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
    }

    public async Task<IActionResult> OnPostAgainAsync(long id, CancellationToken cancellationToken)
    {
        Submission? submission = await submissions.SubmissionAsync(id, cancellationToken);
        bool can =
            submission
            is { State: SubmissionState.Failed or SubmissionState.Waiting }
                or { State: SubmissionState.Received, FailedAttempts: > 0 };
        return await OrderAsync(can ? [id] : [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken) =>
        await OrderAsync([.. (await submissions.RetryableAsync(cancellationToken)).Select(s => s.Id)], cancellationToken);

    private async Task<IActionResult> OrderAsync(IReadOnlyCollection<long> retried, CancellationToken cancellationToken)
    {
        HashSet<long> open = [.. await wishes.OpenOfAsync(JobWish.Retry, cancellationToken)];
        long[] asked = [.. retried.Where(id => !open.Contains(id))];
        if (asked.Length > 0)
        {
            await wishes.AskAsync(JobWish.Retry, asked, ByPage, cancellationToken);
            services.GetService<RetryAsked>()?.Invoke();
        }

        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/system/jobs?ordered={asked.Length}"));
    }
}
