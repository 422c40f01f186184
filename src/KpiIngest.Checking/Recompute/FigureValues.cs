using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Figures as exact fractions.</summary>
public static class FigureValues
{
    extension(Figure figure)
    {
        /// <summary>The value as written, exact.</summary>
        public Rational Exact => Rational.Of(figure.Value);
    }
}
