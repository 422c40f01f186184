using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Leads from what a figure is to the page that shows its place in the original: who lists many figures need not know which of the
/// answer's each is.</summary>
public sealed class FigureAtModel(SubmissionQuery submissions) : PageModel
{
    public PageState? State { get; private set; }

    /// <param name="table">Index into the scoring tables of the report.</param>
    /// <param name="row">Index into its rows, or <c>total</c>.</param>
    /// <param name="column">As in <see cref="FigureAddress.Column"/>.</param>
    public async Task<IActionResult> OnGetAsync(
        long id,
        int report,
        int table,
        string? row,
        string? column,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { Reading: { } reading })
            return NotFound();
        IReadOnlyList<ReportResult> reports = RecordedAnswer.Of(reading)?.Reports ?? [];
        if (report < 0 || report >= reports.Count)
            return NotFound();
        RowAddress? address = row switch
        {
            "total" => RowAddress.Total,
            { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) => new RowAddress(index),
            _ => null,
        };
        FigureList figures = reports[report].Figures;
        for (int i = 0; i < figures.Count; i++)
            if (Is(figures[i].At, table, address, column))
                return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/submissions/{id}/figures/{report}/{i}"));
        State = new PageState(
            "empty",
            HistoryWords.NotPlaced,
            HistoryWords.NotPlacedText,
            (string.Create(CultureInfo.InvariantCulture, $"/submissions/{id}"), HistoryWords.ToReport)
        )
        {
            IsPage = true,
        };
        return Page();
    }

    /// <summary>The average may stand in the total row, in a line of its own or after a formula; its first statement is the one that
    /// counts.</summary>
    private static bool Is(FigureSite at, int table, RowAddress? row, string? column) =>
        column == FigureName.Average
            ? at.Average == 0
            : at is { Conversion: null, Computation: null, Criteria: null, Group: null }
                && at.Table == table
                && at.Row == row
                && at.Column == column;
}
