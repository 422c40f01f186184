namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A column of a table that was read from a picture, and cannot be what its heading was read as. Letters of a heading may be
/// damaged into those of another; names of items are no weighted scores, whatever is read over them.</summary>
internal static class ScannedColumns
{
    /// <summary>Letters of one cell from which it holds words. A stroke, or the speck beside a figure, is read as one.</summary>
    private const int FewestLetters = 3;

    /// <returns>The table without its weighted scores where most of these cells hold words.</returns>
    public static ScoringTable Taken(ScoringTable table)
    {
        int filled = table.Rows.Count(r => r.WeightedScore.Text.Length > 0);
        int words = table.Rows.Count(r => r.WeightedScore.Text.Count(char.IsLetter) >= FewestLetters);
        return words * 2 <= filled
            ? table
            : table with
            {
                Rows = [.. table.Rows.Select(r => r with { WeightedScore = StatedFigure.Absent })],
                Total = table.Total with { WeightedScore = StatedFigure.Absent },
            };
    }
}
