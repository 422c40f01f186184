using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Recompute;

/// <summary>One of the three figures of a row that prove each other: weight, score, weighted score.</summary>
/// <param name="Column">As of <see cref="FigureName"/>.</param>
/// <param name="With">The row as it is with another figure in this cell.</param>
internal sealed record ScannedCell(RecomputedRow Row, string Column, StatedFigure Figure, Func<StatedFigure, ScoredRow> With)
{
    public static IReadOnlyList<ScannedCell> Of(RecomputedRow row) =>
        [
            new(row, FigureName.Weight, row.Row.Weight, f => row.Row with { Weight = f }),
            new(row, FigureName.Score, row.Row.Score, f => row.Row with { Score = f }),
            new(row, FigureName.WeightedScore, row.Row.WeightedScore, f => row.Row with { WeightedScore = f }),
        ];

    /// <summary>The row with another figure in this cell.</summary>
    public ScoredRow Changed(Figure figure) => With(StatedFigure.Of(figure, Figure.Place));

    /// <summary>How the row would stand with another figure in this cell.</summary>
    public Standing? Standing(Figure figure) =>
        new RecomputedRow(
            new ItemRow(Row.Item.Table, Row.Item.Index, Changed(figure), Row.Item.Steps, Row.Item.TopScore, Row.Item.LowestScore),
            Row.Weighting
        ).Standing;

    /// <summary>What was read in the cell of a figure.</summary>
    public static IEnumerable<ScannedGuess> Guesses(Report report, StatedFigure figure) =>
        figure.Place.Box is { } cell ? report.ScannedGuesses.Where(g => g.Page == figure.Place.Page && cell.HoldsMiddleOf(g.Box)) : [];
}
