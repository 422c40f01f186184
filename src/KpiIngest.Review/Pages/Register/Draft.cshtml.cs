using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>What a change of the register would do, before it is applied.</summary>
[Authorize(Rights.Administer)]
public sealed class RegisterDraftModel(
    IDbContextFactory<RecordsDbContext> records,
    RegisterDrafts drafts,
    RegisterLedger ledger,
    RegisterRecorder recorder,
    WishLedger wishes,
    TimeProvider time
) : PageModel
{
    /// <summary>Whoever applies waits so long for the findings; the rest follows as a job.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public RegisterDraft Draft { get; private set; } = null!;

    public IReadOnlyList<AgreedYear> Years { get; private set; } = [];

    public RegisterPreview Preview { get; private set; } = null!;

    public Bilingual? Refusal { get; private set; }

    /// <summary>Columns of the file that were not used.</summary>
    public string? Unused { get; private set; }

    /// <summary>Findings and rows of a list that are shown.</summary>
    public int Most { get; } = 200;

    public async Task<IActionResult> OnGetAsync(long id, string? unused, CancellationToken cancellationToken)
    {
        Unused = unused;
        return await FindAsync(id, cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();
    }

    public async Task<IActionResult> OnPostApplyAsync(
        long id,
        long @base,
        string? readings,
        int revision,
        CancellationToken cancellationToken
    )
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        RegisterOutcome outcome =
            Draft.Revision != revision
                ? new RegisterOutcome.Refused(RegisterWords.SavedMeanwhile)
                : await ledger.ApplyAsync(
                    new RegisterSeen(@base, readings ?? ""),
                    Years,
                    User.Identity?.Name ?? "",
                    Draft.Source,
                    Draft.SourceSha256,
                    cancellationToken
                );
        if (outcome is RegisterOutcome.Refused refused)
        {
            Refusal = refused.Why;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(cancellationToken);
        }

        RegisterVersion version = ((RegisterOutcome.Applied)outcome).Version;
        await drafts.DropAsync(id, cancellationToken);
        await wishes.AskAsync(JobWish.Register, User.Identity?.Name ?? "", cancellationToken);
        await FollowAsync(cancellationToken);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/register?applied={version.Id}"));
    }

    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancellationToken)
    {
        await drafts.DropAsync(id, cancellationToken);
        return LocalRedirect("/register?discarded=true");
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await recorder.FollowAsync(withDays: true, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The wish has it done as a job; the page of the register says how much is left.
        }
    }

    /// <returns>False where there is no such draft.</returns>
    private async Task<bool> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } draft)
            return false;
        (Draft, Years) = (draft, RegisterDraftText.Read(draft.ContentJson));
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Preview = await RegisterPreview.OfAsync(records, time, Years, cancellationToken);
        return Page();
    }
}
