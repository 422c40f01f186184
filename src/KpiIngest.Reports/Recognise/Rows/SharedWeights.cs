using KpiIngest.Documents;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>One weight cell beside several rows that are each scored: whether each has that weight or all have it together, the page does
/// not say. It is stated and not certain for the first, and the others state none.</summary>
internal static class SharedWeights
{
    public static List<RowReading> Doubted(List<RowReading> rows)
    {
        List<RowReading> doubted = rows.ToList();
        for (int i = 0; i + 1 < rows.Count; i++)
        {
            if (
                rows[i] is { Weight.State: FigureState.Stated, StatesScoreOrWeighted: true } row
                && rows[i + 1] is { WeightFromAbove: true, StatesScoreOrWeighted: true }
            )
                doubted[i] = row with { Weight = row.Weight with { State = FigureState.Unclear, Figure = null } };
        }

        return doubted;
    }
}
