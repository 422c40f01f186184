using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One finding of the current reading of a submission, with its evidence.</summary>
public sealed class FindingModel(SubmissionQuery submissions, IOriginals originals, IDbContextFactory<RecordsDbContext> records) : PageModel
{
    public FindingEvidence Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, int index, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { Reading: { } reading } view)
            return NotFound();
        if (RecordedAnswer.Of(reading) is not { } result || index < 0 || index >= result.Discrepancies.Count)
            return NotFound();
        DiscrepancyResult found = result.Discrepancies[index];
        ReportResult? report = found.Report is { } of && of < result.Reports.Count ? result.Reports[of] : null;
        FindingEvidence evidence = await FindingEvidence.OfAsync(
            view.Submission,
            found,
            report,
            originals,
            cancellationToken,
            await ScanSight.OfAsync(records, id, cancellationToken)
        );
        MendingResult? mending = result.Mendings?.FirstOrDefault(m => m.Discrepancy == index);
        Shown = evidence with
        {
            Mending = mending,
            Following =
            [
                .. result
                    .Discrepancies.Select((d, i) => (Found: d, Index: i))
                    .Where(c => c.Found.ConsequenceOf == index)
                    .Select(c => new FollowingFinding(
                        $"/submissions/{id}/findings/{c.Index}",
                        c.Found.Message,
                        c.Found.MessageEn,
                        MendingWording.Of(mending, c.Index)
                    )),
            ],
        };
        return Page();
    }
}
