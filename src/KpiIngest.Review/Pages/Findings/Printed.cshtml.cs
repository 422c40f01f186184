using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>A page of a Word file as LibreOffice prints it, with cells of its tables framed where their rows are found for certain. A file
/// with pages of its own has no such page.</summary>
public sealed class PrintedModel(SubmissionQuery submissions, IOriginals originals) : PageModel
{
    public PrintedShown Shown { get; private set; } = null!;

    /// <param name="at">Cells to frame (<see cref="PrintedPlace"/>), the disputed one first; what is none is left out.</param>
    /// <param name="number">Of the page, from 1; null for the page of the first of them. (A parameter <c>page</c> would be the name of this
    /// Razor page.)</param>
    /// <param name="part">True for what stands within the evidence of a finding, without the frame of the page.</param>
    public async Task<IActionResult> OnGetAsync(long id, string[]? at, int? number, bool part, CancellationToken cancellationToken)
    {
        if (await submissions.SubmissionAsync(id, cancellationToken) is not { } submission)
            return NotFound();
        List<PrintedPlace> places = [];
        foreach (string one in at ?? [])
            if (PrintedPlace.TryParse(one, null, out PrintedPlace? place) && places.Count < PrintedView.MostPlaces)
                places.Add(place);
        OriginalAnswer<ShownOriginal> word = await originals.LayoutAsync(submission.Sha256, cancellationToken);
        if (word.Value is { Pages.Count: > 0 })
            return NotFound();
        Shown = await ShownAsync(submission, places, word, number, cancellationToken);
        return part ? Partial("_PrintedPage", Shown) : Page();
    }

    private static OriginalFault NoPage =>
        new("page-missing", "LibreOffice จัดหน้าไฟล์นี้แล้วไม่มีหน้าใด", "LibreOffice laid no page of this file out.");

    private async Task<PrintedShown> ShownAsync(
        Submission submission,
        IReadOnlyList<PrintedPlace> places,
        OriginalAnswer<ShownOriginal> word,
        int? page,
        CancellationToken cancellationToken
    )
    {
        if (word.Value is not { } file)
            return new PrintedShown(submission, places) { Fault = word.Fault };
        OriginalAnswer<ShownOriginal> printed = await originals.PrintedLayoutAsync(submission.Sha256, cancellationToken);
        if (printed.Value is not { Pages.Count: > 0 } print)
            return new PrintedShown(submission, places) { Fault = printed.Fault ?? NoPage };
        PrintedPages pages = new(file, print);
        return new PrintedShown(submission, places) { View = pages.Of(places, page), Count = pages.Count };
    }
}
