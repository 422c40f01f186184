using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>How the weighted score of one row stands under each convention, once found: a report with one figure corrected is judged again
/// with all its other rows as they were.</summary>
public sealed class JudgedRow
{
    private readonly Standing?[] standings = new Standing?[5];
    private Rational weightSum;

    internal Standing? Find(Weighting weighting) =>
        weighting.Convention == WeightingConvention.Share && weightSum != weighting.WeightSum ? null : standings[(int)weighting.Convention];

    internal Standing Keep(Weighting weighting, Standing standing)
    {
        if (weighting.Convention == WeightingConvention.Share)
            weightSum = weighting.WeightSum;
        standings[(int)weighting.Convention] = standing;
        return standing;
    }
}
