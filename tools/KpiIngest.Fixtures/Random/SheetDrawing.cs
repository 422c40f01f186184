using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Draws a scoring table as its look says.</summary>
internal sealed class SheetDrawing(Sheet sheet, SheetLook look, Ink ink)
{
    private readonly SheetHead head = new(sheet.Columns, look, ink);
    private readonly SheetTotal total = new(sheet, look, ink);

    public IEnumerable<Block> Blocks()
    {
        if (look.Transposed)
            return [Held(Turned())];
        if (look.ContinuedBefore == 0)
            return [Held(Grid([.. head.Rows(), .. Lines(sheet.Lines), .. total.Rows()]))];
        return
        [
            Held(Grid([.. head.Rows(), .. Lines(sheet.Lines.Take(look.ContinuedBefore))])),
            .. Between(),
            Held(Grid([.. head.Rows(), .. Lines(sheet.Lines.Skip(look.ContinuedBefore)), .. total.Rows()])),
        ];
    }

    private Para[] Between() =>
        look.Continued switch
        {
            ContinuedForm.Marked => [Para.Of("(ต่อ)", ParaLook.Centred) with { PageBreakBefore = true }],
            ContinuedForm.Titled => [Para.Of("ตารางสรุปคะแนน (ต่อ)", ParaLook.Label)],
            _ => [],
        };

    private Grid Grid(IReadOnlyList<GridRow> rows) =>
        new(
            [.. rows.Select(r => look.Holder == Holder.ControlledRows && !r.Heading ? r with { Controlled = true } : r)],
            [.. sheet.Columns.Select(c => c.Width)]
        );

    private Block Held(Grid grid) =>
        look.Holder switch
        {
            Holder.Control => new Controlled([grid]),
            Holder.TextBox => new Boxed([grid]),
            Holder.Cell => InCell(grid),
            Holder.CellInCell => InCell(InCell(grid)),
            _ => grid,
        };

    private Grid InCell(Grid grid) =>
        new([new GridRow([new GridCell(look.ContinuedBefore > 0 ? [grid] : [Writing.Heading("ผลคะแนน"), grid])])], [Writing.PageWidth]);

    private IEnumerable<GridRow> Lines(IEnumerable<Line> lines)
    {
        List<Line> drawn = lines.ToList();
        for (int i = 0; i < drawn.Count; i++)
        {
            if (look.RepeatedEvery > 0 && i > 0 && i % look.RepeatedEvery == 0)
                foreach (GridRow row in head.Rows())
                    yield return row;
            yield return drawn[i].Kind == LineKind.Group && look.WideGroups
                ? WideGroup(drawn[i])
                : new GridRow([.. Cells(drawn[i], i, drawn.Count)]);
        }
    }

    private IEnumerable<GridCell> Cells(Line line, int index, int count)
    {
        foreach (Column column in sheet.Columns)
        {
            if (line.NotAssessed && look.MergedGaps && column.Role is Role.Score or Role.Weighted)
            {
                if (IsFirstMark(column))
                    yield return Cell(line, column) with
                    {
                        ColumnSpan = 2,
                    };
                continue;
            }

            if (column.Role == Role.Note && look.MergedNotes && look.RepeatedEvery == 0)
            {
                if (index == 0)
                    yield return Writing.Cell(line.Note) with
                    {
                        RowSpan = count,
                    };
                continue;
            }

            yield return Cell(line, column);
        }
    }

    /// <summary>True for the left one of an assessor's two columns, which stand side by side.</summary>
    private bool IsFirstMark(Column column) =>
        ReferenceEquals(column, sheet.Columns.First(c => c.Role is Role.Score or Role.Weighted && c.Assessor == column.Assessor));

    private GridRow WideGroup(Line line)
    {
        int before = Before(sheet.Columns);
        return new GridRow([
            Writing.Cell(line.Printed, ParaLook.Label) with
            {
                ColumnSpan = before,
            },
            .. sheet.Columns.Skip(before).Select(c => Cell(line, c)),
        ]);
    }

    /// <summary>Columns before the first that a group or a total states a figure in.</summary>
    internal static int Before(IReadOnlyList<Column> columns) =>
        columns.TakeWhile(c => c.Role is Role.Order or Role.Item or Role.Unit or Role.Target).Count();

    private GridCell Cell(Line line, Column column) =>
        column.Role switch
        {
            Role.Order => Order(line),
            Role.Item => Item(line),
            Role.Unit => Writing.Centred(line.Unit),
            Role.Target => Writing.Centred(Numerals.Write(line.Target, ink.Digits)),
            Role.Level => Writing.Centred(line.Kind == LineKind.Scored ? Numerals.Write(line.Levels[column.Level - 1], ink.Digits) : ""),
            Role.Weight => Writing.Centred(line.Weight, ink.Digits),
            Role.Result => Writing.Centred(line.Result, ink.Digits),
            Role.Score => line.Marks.Count == 0 ? Writing.Centred("") : Writing.Centred(line.Marks[column.Assessor].Score, ink.Digits),
            Role.Weighted => line.Marks.Count == 0
                ? Writing.Centred("")
                : Writing.Centred(line.Marks[column.Assessor].Weighted, ink.Digits),
            _ => Writing.Cell(line.Note),
        };

    private GridCell Item(Line line) =>
        line.Kind == LineKind.Scored && look.Numbers == NumberForm.Automatic
            ? new GridCell([Para.Of(line.Printed) with { List = new AutoList(look.List, ListForm.Thai) }])
        : look.SplitNames && line.Printed.LastIndexOf(' ') is > 0 and var at && at > line.Printed.Length / 2
            ? new GridCell([Para.Of(line.Printed[..at]), Para.Of(line.Printed[(at + 1)..])])
        : Writing.Cell(line.Printed, line.Kind == LineKind.Group ? ParaLook.Label : ParaLook.Body);

    private GridCell Order(Line line) =>
        line.Kind != LineKind.Scored || line.Number is null ? Writing.Centred("")
        : look.Numbers == NumberForm.AutomaticColumn ? new GridCell([new Para([]) { List = new AutoList(look.List, ListForm.Arabic) }])
        : Writing.Centred(Numerals.Write(line.Number, ink.Digits == Digits.Mixed ? Digits.Thai : ink.Digits));

    /// <summary>A heading a row, then an item a column; last the total.</summary>
    private Grid Turned()
    {
        GridRow[] rows = sheet
            .Columns.Select(c => new GridRow([
                Writing.Cell(c.Heading, ParaLook.Label),
                .. sheet.Lines.Select(l => Cell(l, c)),
                .. total.Cell(c),
            ]))
            .ToArray();
        int items = rows[0].Cells.Count - 1;
        return new Grid(rows, [2400, .. Enumerable.Repeat(7200 / items, items)]);
    }
}
