using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Rows that state the total on another scale: <c>คิดเป็นร้อยละ</c>, <c>แปลงคะแนนรวม คูณ ๒๐</c>, <c>คะแนนรวม ÷ ๕</c>.</summary>
internal sealed class ConversionRows(FormWording wording)
{
    private const int LongestLabel = 120;

    /// <summary>How many times a total a percentage of it is, at least: 100 ÷ 10 of the largest usual scale.</summary>
    private const int ScaleApart = 8;

    private const int Hundred = 100;

    private readonly RowLabels labels = new(wording);

    /// <param name="row">The row.</param>
    /// <param name="total">The weighted score of a total above it; null where none is stated.</param>
    /// <returns>Null for any other row.</returns>
    public TotalConversion? Of(RowReading row, decimal? total) =>
        IsConversion(row.Label) || (total is { } above && IsBelow(row, above)) ? Read(row, Stated(row)) : null;

    /// <summary>The same of a line by itself that ends in its figure; null for any other.</summary>
    public TotalConversion? OfLine(string text, Place place) =>
        IsConversion(text)
            ? Read(
                new RowReading(
                    text,
                    ItemLabel.Parse(text, wording),
                    StatedFigure.Absent,
                    StatedResult.Absent,
                    StatedFigure.Absent,
                    StatedFigure.Absent,
                    place
                ),
                StatedFigure.Absent
            )
            : null;

    /// <summary>True for the label of such a row, with or without its figure behind it.</summary>
    public bool IsConversion(string label)
    {
        if (label.Length is 0 or > LongestLabel)
            return false;
        ItemLabel item = ItemLabel.Parse(label, wording);
        string text = item is { Introduced: false, Name: { } name } ? name : ThaiText.Clean(label);
        if (wording.StartsWithWord(WordList.Conversions, Skeleton.Of(WithoutFigures(text))))
            return true;
        // "คะแนนรวม × ๒๐": a total and what is done with it.
        return (Factor(text, WordList.Times) ?? Factor(text, WordList.DividedBy)) is { } factor
            && labels.RoleOf(text[..factor.At].Trim(' ', '(')) is not null;
    }

    /// <summary>Words that convert a total where one stands above, and may name an item elsewhere: <c>คะแนนร้อยละ</c>,
    /// <c>ผลคะแนนรวม (ร้อยละ)</c>. A total in percent is on another scale than the one above.</summary>
    private bool IsBelow(RowReading row, decimal total)
    {
        string text = ThaiText.Clean(row.Label);
        if (
            text.Length is 0 or > LongestLabel
            || RowReading.IsStated(row.Weight)
            || !wording.Words(WordList.Percentages).Any(w => text.Contains(w, StringComparison.Ordinal))
        )
            return false;
        if (wording.StartsWithWord(WordList.TotalConversions, Skeleton.Of(WithoutFigures(text))))
            return true;
        return labels.RoleOf(text) == RowRole.Total && Stated(row).Value is { } stated && stated > total * ScaleApart;
    }

    private TotalConversion? Read(RowReading row, StatedFigure stated)
    {
        (string text, Place place) = (ThaiText.Clean(row.Label), row.Place);
        if (stated.State is not (FigureState.Stated or FigureState.Unclear))
            stated = Last(text, row);
        if (stated.State is not (FigureState.Stated or FigureState.Unclear))
            return null;
        (int At, Figure Figure)? divisor = Factor(text, WordList.DividedBy);
        if (Factor(text, WordList.Times) is { } times)
        {
            // "× ๑๐๐ / ๕": the percentage written out.
            if (divisor is not null)
                return times.Figure.Value == Hundred ? new TotalConversion(text, ConversionKind.Percent, null, stated, place) : null;
            return new TotalConversion(text, ConversionKind.Times, times.Figure, stated, place)
            {
                FactorPlace = In(text, times.At, times.Figure, row),
            };
        }

        if (divisor is { } divided)
            return new TotalConversion(text, ConversionKind.Divided, divided.Figure, stated, place)
            {
                FactorPlace = In(text, divided.At, divided.Figure, row),
            };
        return new TotalConversion(text, ConversionKind.Percent, null, stated, place);
    }

    private static StatedFigure Stated(RowReading row)
    {
        foreach (StatedFigure figure in new[] { row.Weighted, row.Score, row.Weight })
            if (RowReading.IsStated(figure))
                return figure;
        return row.AnyFigure;
    }

    /// <summary>The figure at the end of the label: <c>คิดเป็นร้อยละ ๗๘.๐๐</c>.</summary>
    private StatedFigure Last(string text, RowReading row)
    {
        string end = text.TrimEnd('%', ' ', '.');
        if (wording.WordAtEnd(WordList.ScoreUnits, end) is { } unit)
            end = end[..^unit.Length].TrimEnd();
        int start = end.Length;
        while (start > 0 && (ThaiDigits.IsDigit(end[start - 1]) || end[start - 1] is '.' or ','))
            start--;
        return start < end.Length && FigureReader.Parse(end[start..]) is { } figure
            ? StatedFigure.Of(figure, In(text, start, figure, row))
            : StatedFigure.Absent;
    }

    /// <summary>The figure behind the first sign or word of the list.</summary>
    private (int At, Figure Figure)? Factor(string text, WordList list)
    {
        foreach (string sign in wording.Words(list))
        {
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0)
                continue;
            int start = at + sign.Length;
            while (start < text.Length && text[start] == ' ')
                start++;
            int end = ThaiDigits.EndOfFigure(text, start);
            if (end > start && FigureReader.Parse(text[start..end]) is { Value: > 0 } figure)
                return (at, figure);
        }

        return null;
    }

    /// <summary>The place of a figure of the label.</summary>
    private static Place In(string text, int at, Figure figure, RowReading row) =>
        FigurePlaces.In(row.LabelCells, FigureRuns.DigitsIn(text.AsSpan(0, at)), figure.Text, row.Place);

    private static string WithoutFigures(string text) => string.Concat(text.Where(c => !ThaiDigits.IsDigit(c)));
}
