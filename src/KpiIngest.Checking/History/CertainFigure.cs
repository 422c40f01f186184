using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>The figure of an item on which all tables of its report agree.</summary>
/// <param name="At">The first place that states it.</param>
public sealed record CertainFigure(Figure Figure, FigureAddress At)
{
    /// <summary>The unit's own figures by item (empty for rows without a number) and column; null where there is no certain one.</summary>
    internal static Dictionary<(string Item, string Column), CertainFigure?> Of(IEnumerable<HistoryFigure> figures)
    {
        Dictionary<(string Item, string Column), CertainFigure?> certain = new();
        foreach (HistoryFigure found in figures)
        {
            if (found.Place is not { Part: FigurePart.Row, Committee: false } place || found is { Figure: null, Unclear: false })
                continue;
            (string, string Column) key = (place.Item ?? "", place.Column);

            // Several rows without a number are several things: none of them is the indicator itself.
            bool severalUnnumbered = place is { Item: null, Occurrence: > 0 };
            if (found.Figure is not { } figure || severalUnnumbered)
                certain[key] = null;
            else if (!certain.TryGetValue(key, out CertainFigure? before))
                certain[key] = new CertainFigure(figure, found.At!);
            else if (before is not null && before.Figure.Value != figure.Value)
                certain[key] = null;
        }

        return certain;
    }
}
