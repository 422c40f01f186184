using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Evidence;

/// <summary>A figure, or a text, that a finding rests on.</summary>
/// <param name="Role">One of <see cref="OperandRole"/>.</param>
/// <param name="Value">Arabic digits; a stated figure keeps its places. Null for a text that is no figure.</param>
/// <param name="Text">As written; null for what was computed or follows from the rules.</param>
/// <param name="Place">Unknown for what was computed.</param>
public sealed record Operand(string Role, string? Value, string? Text, Place Place)
{
    /// <summary>What of the report it is; its address is that of this very object. Null for what has none.</summary>
    public object? Source { get; private init; }

    public static Operand Of(string role, StatedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Operand(role, figure.Figure?.Normalised, NullIfEmpty(figure.Text), figure.Place) { Source = figure };
    }

    public static Operand Of(string role, FormulaFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Operand(role, figure.Figure.Normalised, figure.Figure.Text, figure.Place) { Source = figure };
    }

    public static Operand Of(string role, Figure figure, Place place)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Operand(role, figure.Normalised, figure.Text, place) { Source = figure };
    }

    /// <param name="role">Its role.</param>
    /// <param name="result">A result.</param>
    /// <param name="figure">The figure in it; null where it is words.</param>
    public static Operand Of(string role, StatedResult result, Figure? figure)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Operand(role, figure?.Normalised, result.Text ?? figure?.Text, result.Place) { Source = result };
    }

    /// <summary>The condition of a level of criteria.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="level">The level.</param>
    /// <param name="value">The figure that it states; null where it is words.</param>
    public static Operand Of(string role, CriteriaLevel level, Rational? value)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new Operand(role, value is { } target ? DecimalText.Of(target).Text : null, level.Condition, level.ConditionPlace)
        {
            Source = level,
        };
    }

    /// <summary>What was computed, or what the rules say: it stands nowhere.</summary>
    public static Operand Computed(string role, Rational value) => new(role, DecimalText.Of(value).Text, null, Place.Unknown);

    /// <summary>A computed figure that stands for what is read at a place: the points of a list, counted.</summary>
    public static Operand Computed(string role, Rational value, Place place) => new(role, DecimalText.Of(value).Text, null, place);

    public static Operand Said(string role, string? text, Place? place) => new(role, null, NullIfEmpty(text), place ?? Place.Unknown);

    public static Operand Said(string role, PlacedText? text) => Said(role, text?.Text, text?.Place);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
