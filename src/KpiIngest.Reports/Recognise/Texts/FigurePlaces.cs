using KpiIngest.Documents;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>The place of a figure: that of its cell or its line, with what the figure itself covers there.</summary>
internal static class FigurePlaces
{
    /// <summary>The place of all figures of a cell.</summary>
    public static Place Of(TableCell cell) => Covering(cell.Place, cell.Digits);

    /// <summary>The place of the figure that a cell ends with.</summary>
    public static Place OfLast(TableCell cell, string figure) => Covering(cell.Place, cell.Digits.Last(FigureRuns.DigitsIn(figure)));

    /// <summary>The place of a figure of a text that is put together of cells.</summary>
    /// <param name="cells">In the order of the text.</param>
    /// <param name="before">Digits of the text before the figure.</param>
    /// <param name="otherwise">The place where no cell is known.</param>
    public static Place In(IReadOnlyList<TableCell> cells, int before, string figure, Place otherwise)
    {
        foreach (TableCell cell in cells)
        {
            int digits = FigureRuns.DigitsIn(cell.Text);
            if (before < digits)
                return Covering(cell.Place, cell.Digits.Slice(before, FigureRuns.DigitsIn(figure)));
            before -= digits;
        }

        return cells.Count > 0 ? cells[^1].Place : otherwise;
    }

    public static Place Covering(Place place, DigitPlaces digits) => digits.Count == 0 ? place : place with { Extent = digits.Extent() };
}
