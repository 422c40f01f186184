using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Recompute;

/// <summary>
/// Of rows of a scan that do not close: which other reading of one figure alone makes them close. Only a person takes one, because a wrong
/// figure on the paper would close as well with another one.
/// </summary>
internal static class ScanProposals
{
    /// <returns>At most one a row, none where several readings close it; null where there is none.</returns>
    public static IReadOnlyList<ScanProposalResult>? Of(Report report, RecomputedTable table)
    {
        if (!table.Table.Scanned || report.ScannedGuesses.Count == 0)
            return null;
        List<ScanProposalResult> proposals =
        [
            .. table
                .Rows.Where(r => ScannedRows.StateOf(r) != ScannedState.Closed)
                .Select(r => OfRow(report, r))
                .OfType<ScanProposalResult>(),
        ];
        return proposals.Count == 0 ? null : proposals;
    }

    private static ScanProposalResult? OfRow(Report report, RecomputedRow row)
    {
        List<ScanProposalResult> closing =
        [
            .. from cell in ScannedCell.Of(row)
            from text in Guesses(report, cell.Figure)
            let guess = FigureReader.Parse(text)
            where guess is not null && cell.Standing(guess) is Standing.Right or Standing.Truncated
            select new ScanProposalResult(row.Item.Index, cell.Column, text, guess.Normalised),
        ];
        return closing is [var only] ? only : null;
    }

    /// <summary>What the one figure of a cell may be.</summary>
    private static IReadOnlyList<string> Guesses(Report report, StatedFigure figure)
    {
        if (figure.State is not (FigureState.Stated or FigureState.Unclear))
            return [];
        List<ScannedGuess> own = ScannedCell.Guesses(report, figure).Where(g => g.Texts.Count > 0).ToList();
        return own is [var only] ? only.Texts : [];
    }
}
