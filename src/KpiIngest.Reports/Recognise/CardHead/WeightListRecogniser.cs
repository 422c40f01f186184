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

/// <summary>Weights listed outside scoring tables: a numbered line that ends in <c>น้ำหนักร้อยละ ๐.๕</c>, a cell of that text beside the item,
/// or a table of items and weights (criteria tables in matrix form among them).</summary>
internal sealed class WeightListRecogniser(FormWording wording)
{
    private const string WeightWord = "น้ำหนัก";

    public IReadOnlyList<ListedWeight> OfTable(ISection section)
    {
        var columns = ColumnChoice.Of(section.Heads)[0];
        return section.Rows.Select(r => RowReading.Of(section.Grid, r, columns, wording))
            .Where(r => r.Item.Number is not null && RowReading.IsStated(r.Weight))
            .Select(r => new ListedWeight(r.Item.Number, r.Item.Name, r.Weight)).ToList();
    }

    /// <summary>The weight that a line ends in, with the item named before it; the item is null where the line holds the weight alone.</summary>
    public static (ItemLabel? Item, StatedFigure Weight)? OfLine(FlowLine line, FormWording wording)
    {
        var text = line.Shown;
        var repaired = ThaiText.Repair(text);
        var at = repaired.LastIndexOf(WeightWord, StringComparison.Ordinal);
        if (at < 0) return null;
        var tail = repaired[(at + WeightWord.Length)..].Trim().Trim('(', ')', ' ');
        foreach (var word in (ReadOnlySpan<string>)["ร้อยละ", ":", "=", "เท่ากับ", "ร้อยละ"])
            if (tail.StartsWith(word, StringComparison.Ordinal)) tail = tail[word.Length..].TrimStart();
        if (FigureReader.ParseWithPercent(tail, out _) is not { } figure) return null;
        var head = repaired[..at].TrimEnd().TrimEnd('(', '-', '–', ' ');
        if (head.EndsWith("ค่า", StringComparison.Ordinal)) head = head[..^"ค่า".Length].TrimEnd();
        var weight = new StatedFigure(FigureState.Stated, figure with { Text = tail }, tail, line.Place);
        if (head.Length == 0) return (null, weight);
        return ItemLabel.Parse(head, wording) is { Number: not null } item ? (item, weight) : null;
    }

    /// <summary>The text without the weight that it ends in (<c>... (น้ำหนัก ๒๐)</c>, <c>... น้ำหนัก : ร้อยละ ๑๐</c>), and that weight; null where it ends in none.</summary>
    public static (string Before, StatedFigure Weight)? AtEnd(string text, Place place, FormWording wording)
    {
        var at = text.LastIndexOf(WeightWord, StringComparison.Ordinal);
        if (at <= 0 || text[at - 1] is not (' ' or '(' or '[') || OfLine(new FlowLine(text[at..], null, 0, [], place), wording) is not { } found) return null;
        return (text[..at].TrimEnd('(', '[', ' ', '-', '–'), found.Weight);
    }
}
