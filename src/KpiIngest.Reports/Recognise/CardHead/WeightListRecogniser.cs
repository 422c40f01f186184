using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>Weights listed outside scoring tables: a numbered line that ends in <c>น้ำหนักร้อยละ ๐.๕</c>, a cell of that text beside the
/// item, or a table of items and weights (criteria tables in matrix form among them).</summary>
internal sealed class WeightListRecogniser(FormWording wording)
{
    public IReadOnlyList<ListedWeight> OfTable(ISection section)
    {
        ColumnChoice columns = ColumnChoice.Of(section.Heads)[0];
        return section
            .Rows.Select(r => RowReading.Of(section.Grid, r, columns, wording))
            .Where(r => r.Item.Number is not null && RowReading.IsStated(r.Weight))
            .Select(r => new ListedWeight(r.Item.Number, r.Item.Name, r.Weight))
            .ToList();
    }

    /// <summary>The weight that a line ends in, with the item named before it; the item is null where the line holds the weight
    /// alone.</summary>
    public static (ItemLabel? Item, StatedFigure Weight)? OfLine(FlowLine line, FormWording wording)
    {
        string text = line.Shown;
        string repaired = ThaiText.Repair(text);
        if (LastWord(repaired, wording) is not var (at, length))
            return null;
        string tail = repaired[(at + length)..].Trim().Trim('(', ')', ' ');
        while (wording.WordAtStart(WordList.WeightFiller, tail) is { } filler)
            tail = tail[filler.Length..].TrimStart();
        if (FigureReader.ParseWithPercent(tail, out _) is not { } figure)
            return null;
        string head = repaired[..at].TrimEnd().TrimEnd('(', '-', '–', ' ');
        if (wording.WordAtEnd(WordList.ValueWords, head) is { } value)
            head = head[..^value.Length].TrimEnd();
        StatedFigure weight = new(FigureState.Stated, figure with { Text = tail }, tail, line.PlaceOfLast(tail));
        if (head.Length == 0)
            return (null, weight);
        return ItemLabel.Parse(head, wording) is { Number: not null } item ? (item, weight) : null;
    }

    /// <summary>Where the last word for a weight stands, and how long it is; null where none does.</summary>
    private static (int At, int Length)? LastWord(string text, FormWording wording)
    {
        (int At, int Length)? last = null;
        foreach (string word in wording.Words(WordList.WeightWords))
            if (text.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at >= (last?.At ?? 0))
                last = (at, word.Length);
        return last;
    }

    /// <summary>The text without the weight that it ends in (<c>... (น้ำหนัก ๒๐)</c>, <c>... น้ำหนัก : ร้อยละ ๑๐</c>), and that weight;
    /// null where it ends in none.</summary>
    /// <param name="text">What the line ends with.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="wording">The words of the forms.</param>
    public static (string Before, StatedFigure Weight)? AtEnd(string text, FlowLine line, FormWording wording)
    {
        if (
            LastWord(text, wording) is not var (at, _)
            || at == 0
            || text[at - 1] is not (' ' or '(' or '[')
            || OfLine(line.ValueOnly(text[at..]), wording) is not { } found
        )
            return null;
        return (text[..at].TrimEnd('(', '[', ' ', '-', '–'), found.Weight);
    }

    /// <summary>The same of the text of cells, of which the last one that holds a figure states the weight.</summary>
    public static (string Before, StatedFigure Weight)? AtEnd(string text, IReadOnlyList<TableCell> cells, Place row, FormWording wording)
    {
        TableCell? last = cells.LastOrDefault(c => ThaiDigits.HoldsFigure(c.Text));
        return AtEnd(text, new FlowLine(text, null, 0, [], last?.Place ?? row) { Digits = last?.Digits ?? DigitPlaces.None }, wording);
    }
}
