using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>One heading of results over several columns of one period: where one of them is the result by its own heading
/// (<c>ตัวตั้ง | ตัวหาร | ผลลัพธ์</c>), the others are what it comes from, and said not to be read; where they are ways to state it
/// (<c>ระดับ | ร้อยละ</c>), each row states its result in one of them.</summary>
internal sealed class ResultParts(FormWording wording)
{
    private readonly HeadingText headings = new(wording);

    /// <param name="Over">The heading that spans the columns.</param>
    /// <param name="Own">The lowest heading of the column.</param>
    private sealed record Part(int Column, TableCell Over, TableCell Own);

    public List<ColumnHead> Settle(Grid grid, int first, int end, List<ColumnHead> columns)
    {
        List<Part> parts = Enumerable.Range(0, columns.Count).Select(c => PartOf(grid, first, end, c)).OfType<Part>().ToList();
        if (
            parts.Count < 2
            || parts.Exists(p => !ReferenceEquals(p.Over, parts[0].Over))
            || parts.Exists(p => columns[p.Column] is not { Assessor: null, Period: null, Level: null })
        )
            return columns;
        List<Part> own = parts.FindAll(p => headings.RoleOf(p.Own.Text) == ColumnRole.Result);
        if (own.Count == 1)
        {
            List<int> others = [.. parts.Where(p => p != own[0] && columns[p.Column].Role == ColumnRole.Result).Select(p => p.Column)];
            return columns.Select((c, i) => others.Contains(i) ? c with { Role = ColumnRole.Note, OtherResult = true } : c).ToList();
        }

        if (own.Count > 1 || !parts.Exists(IsWay) || !parts.TrueForAll(p => IsWay(p) || columns[p.Column].Role == ColumnRole.Result))
            return columns;
        return columns
            .Select(
                (c, i) =>
                    parts.Find(p => p.Column == i) is { } part
                        ? c with
                        {
                            Role = ColumnRole.Result,
                            ResultPart = ThaiText.Clean(HeadingText.WithoutBrackets(part.Own.Text)),
                        }
                        : c
            )
            .ToList();
    }

    /// <summary>A column with a heading of its own under one of results that spans several.</summary>
    private Part? PartOf(Grid grid, int first, int end, int column)
    {
        List<TableCell> cells = Enumerable
            .Range(first, end - first)
            .Select(r => grid.At(r, column))
            .OfType<TableCell>()
            .Distinct()
            .Where(c => c.Text.Length > 0 && !IndexRow.IsMark(ThaiText.Clean(c.Text)) && FigureReader.Parse(ThaiText.Clean(c.Text)) is null)
            .ToList();
        return cells is [.., { ColumnSpan: > 1 } over, var own] && own.ColumnSpan == 1 && headings.RoleOf(over.Text) == ColumnRole.Result
            ? new Part(column, over, own)
            : null;
    }

    private bool IsWay(Part part) =>
        wording.Skeletons(WordList.ResultParts).Contains(Skeleton.Of(HeadingText.WithoutBrackets(part.Own.Text)), StringComparer.Ordinal);
}
