using KpiIngest.Records.Queries;
using KpiIngest.Records.Uploads;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What became of the files that were sent together.</summary>
[Authorize(Rights.Review)]
public sealed class UploadBatchModel(UploadLedger uploads, SubmissionQuery submissions, TimeProvider time) : PageModel
{
    /// <summary>A file that was not met in the inbox for so long is not there.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(2);

    public IReadOnlyList<UploadStanding> Sent { get; private set; } = [];

    /// <summary>By the numbers of the submissions.</summary>
    public IReadOnlyDictionary<long, SubmissionView> Taken { get; private set; } = new Dictionary<long, SubmissionView>();

    /// <summary>Something is still to come: the page is worth another look.</summary>
    public bool Awaits => Sent.Any(s => s.SubmissionId is null ? !IsGone(s) && s.Standing?.State is not (Records.Inbox.EntryState.Left or Records.Inbox.EntryState.Refused)
        : Taken.GetValueOrDefault(s.SubmissionId.Value)?.Submission.State == Records.SubmissionState.Received);

    public async Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellationToken)
    {
        if (!UploadRequest.IsBatch(batch)) return NotFound();
        Sent = await uploads.OfBatchAsync(batch, cancellationToken);
        if (Sent.Count == 0) return NotFound();
        Dictionary<long, SubmissionView> taken = [];
        foreach (long id in Sent.Select(s => s.SubmissionId).OfType<long>().Distinct())
            if (await submissions.FindAsync(id, cancellationToken) is { } view) taken[id] = view;
        Taken = taken;
        return Page();
    }

    /// <summary>Neither taken nor in the inbox, and not just sent.</summary>
    public bool IsGone(UploadStanding sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return sent is { SubmissionId: null, Standing: null } && time.GetUtcNow() - sent.At > SeenWithin;
    }
}
