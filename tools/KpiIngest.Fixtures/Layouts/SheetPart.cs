using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>A scoring table with its headings, rows and total.</summary>
internal static class SheetPart
{
    public static IEnumerable<Block> Blocks(Card card, Sheet sheet)
    {
        int[] widths = sheet.Columns.Select(c => c.Width).ToArray();
        if (sheet.ContinuedBefore == 0)
        {
            yield return new Grid([.. Headings(sheet), .. Lines(card, sheet, sheet.Lines), .. Total(card, sheet)], widths);
            yield break;
        }

        yield return new Grid([.. Headings(sheet), .. Lines(card, sheet, sheet.Lines.Take(sheet.ContinuedBefore))], widths);
        yield return Para.Of("(ต่อ)", ParaLook.Centred) with
        {
            PageBreakBefore = true,
        };
        yield return new Grid(
            [.. Headings(sheet), .. Lines(card, sheet, sheet.Lines.Skip(sheet.ContinuedBefore)), .. Total(card, sheet)],
            widths
        );
    }

    private static IEnumerable<GridRow> Headings(Sheet sheet)
    {
        bool deep = sheet.Columns.Any(c => c.Group is not null);
        List<GridCell> first = new();
        for (int i = 0; i < sheet.Columns.Count; i++)
        {
            Column column = sheet.Columns[i];
            if (column.Group is null)
                first.Add(Writing.Centred(column.Heading) with { RowSpan = deep ? 2 : 1 });
            else if (i == 0 || sheet.Columns[i - 1].Group != column.Group)
                first.Add(
                    Writing.Centred(column.Group) with
                    {
                        ColumnSpan = sheet.Columns.Skip(i).TakeWhile(c => c.Group == column.Group).Count(),
                    }
                );
        }

        yield return new GridRow(first) { Heading = true };
        if (deep)
            yield return new GridRow([.. sheet.Columns.Where(c => c.Group is not null).Select(c => Writing.Centred(c.Heading))])
            {
                Heading = true,
            };
        if (sheet.IndexRow)
            yield return new GridRow([.. sheet.Columns.Select((_, i) => Writing.Centred($"({Numerals.Thai(i + 1)})"))]);
    }

    private static IEnumerable<GridRow> Lines(Card card, Sheet sheet, IEnumerable<Line> lines) =>
        lines.Select(l => new GridRow([.. sheet.Columns.Select(c => Cell(card, l, c))]));

    private static GridCell Cell(Card card, Line line, Column column) =>
        column.Role switch
        {
            Role.Item => Writing.Cell(line.Printed, line.Kind == LineKind.Group ? ParaLook.Label : ParaLook.Body),
            Role.Unit => Writing.Centred(line.Unit),
            Role.Target => Writing.Centred(Numerals.Write(line.Target, card.Digits)),
            Role.Level => Writing.Centred(line.Kind == LineKind.Scored ? Numerals.Write(line.Levels[column.Level - 1], card.Digits) : ""),
            Role.Weight => Writing.Centred(line.Weight, card.Digits),
            Role.Result => Writing.Centred(line.Result, card.Digits),
            Role.Score => line.Marks.Count == 0 ? Writing.Centred("") : Writing.Centred(line.Marks[column.Assessor].Score, card.Digits),
            Role.Weighted => line.Marks.Count == 0
                ? Writing.Centred("")
                : Writing.Centred(line.Marks[column.Assessor].Weighted, card.Digits),
            _ => Writing.Cell(line.Note),
        };

    private static IEnumerable<GridRow> Total(Card card, Sheet sheet) =>
        sheet.Total is not { } total
            ? []
            :
            [
                new GridRow([
                    .. sheet.Columns.Select(c =>
                        c.Role switch
                        {
                            Role.Item => new GridCell([
                                total.Label is { } label ? Para.Of(label, ParaLook.Centred) : WeightSum(card, sheet, total),
                            ]),
                            Role.Weight => Writing.Centred(total.Weight, card.Digits),
                            Role.Score => Writing.Centred(total.Marks[c.Assessor].Score, card.Digits),
                            Role.Weighted => Writing.Centred(total.Marks[c.Assessor].Weighted, card.Digits),
                            _ => Writing.Centred(""),
                        }
                    ),
                ]),
            ];

    private static Para WeightSum(Card card, Sheet sheet, TotalLine total) =>
        new([
            new Equation(
                MathNode.Row(
                    MathNode.Text("Σ"),
                    MathNode.Sub("W", FormulaPart.Range(sheet.Scored.Count())),
                    MathNode.Text(" = " + total.Weight.TextIn(card.Digits))
                )
            ),
        ])
        {
            Look = ParaLook.Centred,
        };
}
