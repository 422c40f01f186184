using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Stated figures as exact fractions.</summary>
public static class StatedValues
{
    extension(StatedFigure stated)
    {
        /// <summary>The value as written; null unless stated.</summary>
        public Rational? Exact => stated.Figure is { } figure ? figure.Exact : null;
    }
}
