using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>The total row of a scoring table, or its total column where the table is turned.</summary>
internal sealed class SheetTotal(Sheet sheet, SheetLook look, Ink ink)
{
    public IEnumerable<GridRow> Rows()
    {
        if (sheet.Total is null)
            yield break;
        int before = SheetDrawing.Before(sheet.Columns);
        yield return look.Total switch
        {
            TotalForm.Merged => new GridRow([Label() with { ColumnSpan = before }, .. sheet.Columns.Skip(before).Select(Figure)]),
            TotalForm.Indented when before > 1 => new GridRow([
                Label() with
                {
                    ColumnSpan = before - 1,
                },
                .. sheet.Columns.Skip(before).Select(Figure),
            ])
            {
                Before = 1,
            },
            _ => new GridRow([.. sheet.Columns.Select(c => c.Role == Role.Item ? Label() : Figure(c))]),
        };
    }

    /// <summary>Its cell under a turned heading; none where nothing is totalled.</summary>
    public IEnumerable<GridCell> Cell(Column column) => sheet.Total is null ? [] : [column.Role == Role.Item ? Label() : Figure(column)];

    private GridCell Label() => Writing.Centred(look.Total == TotalForm.Signs ? "" : sheet.Total!.Label!);

    private GridCell Figure(Column column) =>
        column.Role switch
        {
            Role.Weight => Signed("ΣW", sheet.Total!.Weight),
            Role.Score => Writing.Centred(sheet.Total!.Marks[column.Assessor].Score, ink.Digits),
            Role.Weighted => Signed("Σ(W x SM)", sheet.Total!.Marks[column.Assessor].Weighted),
            _ => Writing.Centred(""),
        };

    private GridCell Signed(string sign, Stated figure) =>
        look.Total == TotalForm.Signs && figure.Value is not null
            ? new GridCell([Writing.Line(new Words(sign + " = "), Writing.Figure(figure, ink.Digits)) with { Look = ParaLook.Centred }])
            : Writing.Centred(figure, ink.Digits);
}
