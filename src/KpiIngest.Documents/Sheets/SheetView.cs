using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Sheets;

/// <summary>The rows and columns of a sheet that its picture in the document shows: those of the visible range that are not
/// hidden.</summary>
internal sealed class SheetView
{
    /// <summary>A larger table is not shown on a page. Unit: cells.</summary>
    private const int MaxCells = 20_000;

    private SheetView(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        Rows = rows;
        Columns = columns;
    }

    public IReadOnlyList<int> Rows { get; }

    public IReadOnlyList<int> Columns { get; }

    /// <param name="visible">The range that the object shows; null where the workbook does not say: then all cells that hold
    /// something.</param>
    /// <returns>Null where nothing is shown, or more than a page can show.</returns>
    public static SheetView? Of(Markup sheet, CellRange? visible)
    {
        if ((visible ?? Used(sheet)) is not { Cells: <= MaxCells } range)
            return null;
        List<(int First, int Last)> hiddenColumns = (sheet.Child("x:cols")?.Children ?? [])
            .Where(c => IsHidden(c) && Number(c["min"]) is not null && Number(c["max"]) is not null)
            .Select(c => (First: Number(c["min"])!.Value - 1, Last: Number(c["max"])!.Value - 1))
            .ToList();
        HashSet<int?> hiddenRows = (sheet.Child("x:sheetData")?.Children ?? []).Where(IsHidden).Select(r => Number(r["r"]) - 1).ToHashSet();
        List<int> rows = Enumerable.Range(range.Top, range.Bottom - range.Top + 1).Where(r => !hiddenRows.Contains(r)).ToList();
        List<int> columns = Enumerable
            .Range(range.Left, range.Right - range.Left + 1)
            .Where(c => !hiddenColumns.Exists(h => c >= h.First && c <= h.Last))
            .ToList();
        return rows.Count == 0 || columns.Count == 0 ? null : new SheetView(rows, columns);
    }

    private static CellRange? Used(Markup sheet)
    {
        CellRange? used = null;
        foreach (Markup row in sheet.Child("x:sheetData")?.Children ?? [])
        {
            foreach (Markup cell in row.Children)
            {
                if (cell.Child("x:v") is null && cell.Child("x:is") is null)
                    continue;
                if (CellRange.Cell(cell["r"]) is not { } at)
                    continue;
                used = used is not { } u
                    ? new CellRange(at.Row, at.Column, at.Row, at.Column)
                    : new CellRange(
                        Math.Min(u.Top, at.Row),
                        Math.Min(u.Left, at.Column),
                        Math.Max(u.Bottom, at.Row),
                        Math.Max(u.Right, at.Column)
                    );
            }
        }

        return used;
    }

    private static bool IsHidden(Markup part) => part["hidden"] is { } hidden && Markup.IsOn(hidden);

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
