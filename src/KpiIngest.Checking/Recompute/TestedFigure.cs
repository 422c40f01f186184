using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A stated figure that a rule tests against one computed or stated elsewhere: one comparison of the answer. A test of range or of
/// form is none.</summary>
/// <param name="Stated">In state Stated.</param>
/// <param name="Rows">The rows of scoring tables whose figures the test uses.</param>
public sealed record TestedFigure(StatedFigure Stated, IReadOnlyList<RecomputedRow> Rows)
{
    /// <summary>A figure of a formula, which has no place of its own.</summary>
    public static TestedFigure Of(Figure written, Documents.Place place, IReadOnlyList<RecomputedRow> rows) =>
        new(StatedFigure.Of(written, place), rows);
}
