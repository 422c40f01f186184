using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying.Scans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>One figure of the current reading, at its place in the original.</summary>
public sealed class FigureModel(SubmissionQuery submissions, IOriginals originals, IDbContextFactory<RecordsDbContext> records) : PageModel
{
    public FigureResult Figure { get; private set; } = null!;

    public EvidencePane Pane { get; private set; } = null!;

    public Bilingual Where { get; private set; } = Bilingual.Empty;

    public async Task<IActionResult> OnGetAsync(long id, int report, int figure, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { Reading: { } reading } view)
            return NotFound();
        IReadOnlyList<ReportResult> reports = RecordedAnswer.Of(reading)?.Reports ?? [];
        if (report < 0 || report >= reports.Count || figure < 0 || figure >= reports[report].Figures.Count)
            return NotFound();
        Figure = reports[report].Figures[figure];
        EvidencePlace place = EvidencePlace.Of(Figure);
        Where = place.Wording;
        Pane = await EvidencePane.OfAsync(
            view.Submission,
            [place],
            originals,
            cancellationToken,
            await ScanSight.OfAsync(records, id, cancellationToken)
        );
        return Page();
    }
}
