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
            .. Closing(FigureName.Weight, row.Row.Weight, f => row.Row with { Weight = f }),
            .. Closing(FigureName.Score, row.Row.Score, f => row.Row with { Score = f }),
            .. Closing(FigureName.WeightedScore, row.Row.WeightedScore, f => row.Row with { WeightedScore = f }),
        ];
        return closing is [var only] ? only : null;

        IEnumerable<ScanProposalResult> Closing(string column, StatedFigure figure, Func<StatedFigure, ScoredRow> with) =>
            from text in Guesses(report, figure)
            let guess = FigureReader.Parse(text)
            where
                guess is not null && With(row, with(StatedFigure.Of(guess, figure.Place))).Standing is Standing.Right or Standing.Truncated
            select new ScanProposalResult(row.Item.Index, column, text, guess.Normalised);
    }

    /// <summary>The row as it is with other figures.</summary>
    public static RecomputedRow With(RecomputedRow row, ScoredRow changed) =>
        new(new ItemRow(row.Item.Table, row.Item.Index, changed, row.Item.Steps, row.Item.TopScore, row.Item.LowestScore), row.Weighting);

    /// <summary>What the one figure of a cell may be.</summary>
    private static IReadOnlyList<string> Guesses(Report report, StatedFigure figure)
    {
        if (figure.State is not (FigureState.Stated or FigureState.Unclear))
            return [];
        List<ScannedGuess> own = In(report, figure).Where(g => g.Texts.Count > 0).ToList();
        return own is [var only] ? only.Texts : [];
    }

    /// <summary>What was read in the cell of a figure and may be something else.</summary>
    public static IEnumerable<ScannedGuess> In(Report report, StatedFigure figure) =>
        figure.Place.Box is { } cell ? report.ScannedGuesses.Where(g => g.Page == figure.Place.Page && cell.HoldsMiddleOf(g.Box)) : [];
}
