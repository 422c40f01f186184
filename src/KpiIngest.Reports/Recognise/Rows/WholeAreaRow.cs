using KpiIngest.Reports.Recognise.Columns;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A row <c>รวม</c> that adds nothing up: the whole district below its parts, with a result, a weight and a score of its
/// own.</summary>
internal static class WholeAreaRow
{
    private const int TopScore = 5;

    /// <param name="scored">The rows above.</param>
    /// <param name="others">All rows above it, those that state neither weight nor score among them.</param>
    /// <param name="total">The row in question.</param>
    public static bool Is(IReadOnlyList<ScoredRow> scored, IReadOnlyList<RowReading> others, RowReading total)
    {
        if (total is not { Weight.Figure: { } weight, Score.Figure: { } score, Weighted.Figure: { } weighted })
            return false;
        if (scored.Count == 0)
            return others.Any(r => r.Result.Text is not null)
                && others.All(r => r.Weight.NothingStated && r.Score.NothingStated && r.Weighted.NothingStated);
        if (!new[] { 1, 100, TopScore }.Any(d => ProvenHeads.Fits(weight, score, weighted, d)))
            return false;
        if (scored.All(r => r.Weight.NothingStated && r.WeightedScore.NothingStated))
            return true;
        return scored.Count > 1
            && scored.All(r => r.Weight.Value == weight.Value)
            && scored.Sum(r => r.WeightedScore.Value ?? 0) != weighted.Value;
    }
}
