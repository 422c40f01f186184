using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A stated result of a computation with the computation done again.</summary>
/// <param name="Stated">In state Stated.</param>
/// <param name="Expected">Exact, from the figures as written.</param>
/// <param name="Values">All that it may be, given rounding.</param>
/// <param name="Operation"><c>1 × 3.5</c>.</param>
/// <param name="At">Null where it stands in no scoring table.</param>
/// <param name="Subject">Indicator, item, table.</param>
/// <param name="What">What the figure is called.</param>
/// <param name="Proof">The figures that it was computed from.</param>
public sealed record CheckedFigure(
    StatedFigure Stated,
    Standing Standing,
    Rational Expected,
    RoundingInterval Values,
    string Operation,
    FigureAddress? At,
    ReadingPosition Position,
    Bilingual Subject,
    Bilingual What,
    Func<Proof> Proof
);
