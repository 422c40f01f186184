using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>A page of a Word file as LibreOffice prints it, with a cell of its tables framed where it is found for certain.</summary>
public sealed class PrintedModel(SubmissionQuery submissions, IOriginals originals) : PageModel
{
    public EvidencePane Pane { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, int table, int row, int? column, CancellationToken cancellationToken)
    {
        if (await submissions.SubmissionAsync(id, cancellationToken) is not { } submission) return NotFound();
        Pane = await PaneAsync(submission, table, row, column, cancellationToken);
        return Page();
    }

    private async Task<EvidencePane> PaneAsync(Submission submission, int table, int row, int? column, CancellationToken cancellationToken)
    {
        OriginalAnswer<ShownOriginal> word = await originals.LayoutAsync(submission.Sha256, cancellationToken);
        OriginalAnswer<ShownOriginal> printed = word.Value is null ? word : await originals.PrintedLayoutAsync(submission.Sha256, cancellationToken);
        if (printed.Value is not { Pages.Count: > 0 } pages) return new EvidencePane(submission, [], printed.Fault);
        PrintedPlace place = PrintedPlace.Of(word.Value!, pages, table, row, column);
        int page = Math.Clamp(place.Page, 1, pages.Pages.Count);
        PageView view = ScannedPages.Page(page, pages.Pages[page - 1], ["stated"]) with { Printed = true };
        return new EvidencePane(submission, [place.Cell is { } cell
            ? view with { Frames = [new EvidenceFrame("stated", PlaceRole.Disputed, cell)], Focus = PageFrames.Focus(cell, null, pages.Pages[page - 1]) }
            : view with { Note = FindingWords.PrintedUnsure }], null);
    }
}
