using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>One figure set to another value.</summary>
/// <param name="Figure">The figure as the report holds it; it is replaced wherever the very same one stands (an average is also a formula's
/// value).</param>
public sealed record FigureCorrection(StatedFigure Figure, Rational Value) : Correction
{
    public override PlacedText Where => new(Figure.Text, Figure.Place);

    /// <returns>Null where the value cannot be written within the limits of a figure.</returns>
    public override Report? Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Figure.Figure is null || Corrected() is not { } corrected)
            return null;
        return StatedReplacement.In(report, Figure, corrected);
    }

    private StatedFigure? Corrected()
    {
        int places = Math.Max(Figure.Figure!.Places, PlacesNeeded());
        System.Numerics.BigInteger units = Value.RoundedUnits(places);
        if (System.Numerics.BigInteger.Abs(units) >= Rational.PowerOfTen(Reports.Figure.MaxIntegerDigits + places))
            return null;
        decimal value = (decimal)units / (decimal)Rational.PowerOfTen(places);
        return StatedFigure.Of(new Figure(Figure.Text, value, places), Figure.Place);
    }

    /// <summary>As many places as the value needs, at most 4 more than are shown anywhere.</summary>
    private int PlacesNeeded()
    {
        for (int places = 0; places <= 4; places++)
        {
            if (Rational.Of(Value.RoundedUnits(places)) * Rational.Unit(places) == Value)
                return places;
        }

        return 4;
    }
}
