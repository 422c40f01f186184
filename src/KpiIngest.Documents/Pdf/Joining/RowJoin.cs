using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>
/// Joins a row that a page break cuts in two. Nothing in the file says so: its short cells are empty in the second part, and the text of
/// its long ones goes on where the first part stopped.
/// </summary>
internal static class RowJoin
{
    /// <summary>True where a row left open goes on in the next one: both have the same cells, and none holds a figure above
    /// another.</summary>
    public static bool IsCut(PageRow row, PageRow next) =>
        Fits(row, next)
        && !row
            .Cells.Zip(next.Cells)
            .Any(p => p.First.Items is [.., TextLine last] && p.Second.Items is [TextLine first, ..] && IsFigure(last) && IsFigure(first));

    private static bool Fits(PageRow row, PageRow next) =>
        row.Cells.Count > 0
        && row.Cells.Count == next.Cells.Count
        && row.Cells.Zip(next.Cells).All(p => p.First.Column == p.Second.Column && p.First.ColumnSpan == p.Second.ColumnSpan);

    /// <param name="columns">Columns of the table.</param>
    public static bool Continues(PageRow row, PageRow next, int columns, PageBreaks breaks)
    {
        if (!Fits(row, next))
            return false;
        List<(PageCell First, PageCell Second)> pairs = row.Cells.Zip(next.Cells).ToList();
        if (pairs.All(p => IsEmpty(p.Second)) || pairs.Any(p => IsEmpty(p.First) && !IsEmpty(p.Second)))
            return false;
        List<(PageCell First, PageCell Second)> both = pairs.Where(p => !IsEmpty(p.First) && !IsEmpty(p.Second)).ToList();
        if (pairs.Count > 1)
            return both.Count < pairs.Count
                && (both.All(p => TextGoesOn(p.First, p.Second, breaks)) || IsRest(both, breaks) || BreaksNumbers(both, breaks));
        return pairs[0].First.ColumnSpan == columns
            ? SectionGoesOn(pairs[0].First, pairs[0].Second)
            : TextGoesOn(pairs[0].First, pairs[0].Second, breaks);
    }

    public static PageRow Join(PageRow row, PageRow next, PageBreaks breaks) =>
        new([.. row.Cells.Zip(next.Cells, (a, b) => Join(a, b, breaks))]);

    /// <summary>A cell with what its second part holds.</summary>
    public static PageCell Join(PageCell cell, PageCell part, PageBreaks breaks)
    {
        List<PageItem> items = cell.Items.ToList();
        PageJoin.Append(items, part.Items, breaks with { Bottom = cell.Box.Bottom });
        return cell with { Items = items };
    }

    public static bool IsEmpty(PageCell cell) => !cell.Items.Any(i => i is PageTable or TextLine { Visible: true });

    /// <summary>A lone cell across the table is a section of a form: it goes on unless the next part begins with a label of its
    /// own.</summary>
    private static bool SectionGoesOn(PageCell first, PageCell second) =>
        second.Items[0] is PageTable || (second.Items[0] is TextLine line && !LineStart.IsLabel(line.Text));

    /// <summary>True where the text of one cell goes on, and what stands under the others may be another paragraph of theirs: words without
    /// a figure.</summary>
    private static bool IsRest(List<(PageCell First, PageCell Second)> both, PageBreaks breaks) =>
        both.Exists(p => TextGoesOn(p.First, p.Second, breaks))
        && both.TrueForAll(p =>
            MayBeRest(p.First, p.Second, breaks) && p.Second.Items is [TextLine next, ..] && !next.Text.Any(char.IsDigit)
        );

    /// <summary>True where what stands in the second part may be more words of the first.</summary>
    public static bool MayBeRest(PageCell first, PageCell second, PageBreaks breaks) =>
        !IsEmpty(first)
        && MayGoOn(first, second, breaks)
        && second.Items is [TextLine next, ..]
        && !IsFigure(next)
        && !LineStart.IsNew(next.Text);

    /// <summary>True where a row's text goes on, and each figure under another is the rest of a number that its column had no room
    /// for.</summary>
    private static bool BreaksNumbers(List<(PageCell First, PageCell Second)> both, PageBreaks breaks) =>
        both.Exists(p => TextGoesOn(p.First, p.Second, breaks))
        && both.TrueForAll(p => IsBrokenNumber(p.First, p.Second) || TextGoesOn(p.First, p.Second, breaks));

    private static bool IsBrokenNumber(PageCell first, PageCell second) =>
        first.Items is [TextLine { Visible: true } start]
        && second.Items is [TextLine { Visible: true } rest]
        && BrokenNumber.Is([start, rest], TextArea.OfCell(first.Box, first.Items));

    /// <summary>False where the first part had room for another line, or holds nothing but a figure.</summary>
    private static bool MayGoOn(PageCell first, PageCell second, PageBreaks breaks)
    {
        if (first.Items[^1] is not TextLine last || second.Items[0] is not TextLine next)
            return true;
        if (IsFigure(last) && (first.Items.Count == 1 || IsFigure(next)))
            return false;
        return last.Page != first.Page
            || first.Box.Bottom - last.Baseline
                <= ((1 + JoiningTolerances.LineDescent) * breaks.LineDistance * last.TypeSize) + Margin(first);
    }

    /// <summary>True where the text of a cell, which is not empty, goes on in its second part, nor is that.</summary>
    public static bool TextGoesOn(PageCell first, PageCell second, PageBreaks breaks)
    {
        if (!MayGoOn(first, second, breaks))
            return false;
        if (first.Items[^1] is not TextLine last || second.Items[0] is not TextLine next)
            return true;
        if (IsEquation(last, next))
            return true;
        TextArea area = TextArea.OfCell(first.Box, first.Items);
        return LineWrap.GoesOn(last, next, area, TextSetting.Unknown)
            || (LineStart.IsListItem(next.Text) && first.Items.OfType<TextLine>().Count(l => LineStart.IsListItem(l.Text)) > 1);
    }

    /// <summary>True where the sign of equality stands at the break: <c>ΣW =</c> over <c>๑๐๐</c>.</summary>
    private static bool IsEquation(TextLine line, TextLine next) =>
        line.Text.Any(char.IsLetter) && (line.Text.TrimEnd().EndsWith('=') || next.Text.TrimStart().StartsWith('='));

    /// <summary>Two figures, one under the other, are two: a page break cuts no number.</summary>
    public static bool IsFigure(TextLine line) => FigureText.HasOnlyDigits(line.Text);

    /// <summary>Space above the text of a cell, which stands below it too, in points.</summary>
    private static double Margin(PageCell cell) => Math.Clamp(cell.Items[0].Box.Top - cell.Box.Top, 0, JoiningTolerances.CellMargin);
}
