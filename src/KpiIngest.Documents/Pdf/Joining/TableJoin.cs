using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Joins the pieces of a table that goes on over a page break.</summary>
internal static class TableJoin
{
    /// <summary>A heading of more rows than this is not looked for.</summary>
    private const int MostHeadingRows = 4;

    /// <summary>Boundaries by which a table is known again that stands elsewhere on the next page: any two frames may be as wide.</summary>
    private const int FewestAside = 4;

    /// <summary>Null where <paramref name="next"/>, the first thing on its page, goes on with <paramref name="table"/>, the last thing on
    /// the page before; else why it does not.</summary>
    public static string? Refusal(PageTable table, PageTable next, PageBreaks breaks)
    {
        if (InPlace(table, next) is not { } placed)
            return "other-edges";
        next = placed;
        if (IsCut(table, next))
            return null;

        // A table that ended with room left for the next row really ended there.
        double room = breaks.Bottom - table.EndsAt;
        PageRow? first = next.Rows.Skip(RepeatedRows(table, next)).FirstOrDefault();
        if (first is null)
            return "nothing-but-its-heading";
        if (room > RowHeight(first))
            return "room-left-for-the-next-row";
        return
            IsPart(next.Columns, table.Columns)
            || IsPart(table.Columns, next.Columns)
            || SameCells(table.Rows[^1], first)
            || IsForm(table)
            || IsForm(next)
            ? null
            : "other-columns";
    }

    public static PageTable Join(PageTable table, PageTable next, PageBreaks breaks)
    {
        next = InPlace(table, next) ?? next;
        int repeated = RepeatedRows(table, next);
        IReadOnlyList<double> columns = Merge(table.Columns, next.Columns);
        List<PageRow> rows =
            columns == table.Columns ? table.Rows.ToList() : table.Rows.Select(r => OnColumns(r, table.Columns, columns)).ToList();
        List<PageRow> more = next.Rows.Skip(repeated).Select(r => OnColumns(r, next.Columns, columns)).ToList();
        if (more.Count > 0 && SpannedRowJoin.Join(rows, more[0], breaks))
            more.RemoveAt(0);
        else if (more.Count > 0)
            more[0] = SpanJoin.Join(rows, more[0], breaks);
        if (
            more.Count > 0
            && (
                IsCut(table, next)
                    ? RowJoin.IsCut(rows[^1], more[0])
                    : !breaks.CutsRows && RowJoin.Continues(rows[^1], more[0], columns.Count - 1, breaks)
            )
        )
        {
            rows[^1] = RowJoin.Join(rows[^1], more[0], breaks);
            more.RemoveAt(0);
        }

        rows.AddRange(more);
        return table with
        {
            Columns = columns,
            Rows = rows,
            RepeatedHeadings = Math.Max(table.RepeatedHeadings, repeated),
            EndsAt = next.EndsAt,
            OpenBottom = next.OpenBottom,
            OpenSides = next.OpenSides,
        };
    }

    /// <summary>
    /// The piece with its columns where those of the table stand; its cells stay where they are on their page. The same columns may stand
    /// aside: margins change sides on pages that are to be bound, and paper never lies in a scanner twice in one place.
    /// </summary>
    /// <returns>Null where the edges are others.</returns>
    private static PageTable? InPlace(PageTable table, PageTable next)
    {
        if (Same(table.Columns[0], next.Columns[0]) && Same(table.Columns[^1], next.Columns[^1]))
            return next;
        double aside = table.Columns[0] - next.Columns[0];
        return
            table.Columns.Count >= FewestAside
            && table.Columns.Count == next.Columns.Count
            && Math.Abs(aside) <= JoiningTolerances.OtherMargin
            && table.Columns.Zip(next.Columns).All(p => Same(p.First, p.Second + aside))
            ? next with
            {
                Columns = [.. next.Columns.Select(x => x + aside)],
            }
            : null;
    }

    /// <summary>True where the last row is left open at the end of its page: the page break cut it.</summary>
    private static bool IsCut(PageTable table, PageTable next) =>
        table.OpenBottom && !table.OpenSides && (next.OpenTop || RepeatedRows(table, next) > 0);

    /// <summary>How many rows at the top of the next piece repeat the table's first rows.</summary>
    private static int RepeatedRows(PageTable table, PageTable next)
    {
        int count = 0;
        while (
            count < Math.Min(MostHeadingRows, Math.Min(table.Rows.Count, next.Rows.Count)) && Repeats(table.Rows[count], next.Rows[count])
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>True where each cell says what the other says, or begins so: LibreOffice cuts off what a repeated heading has no room
    /// for.</summary>
    private static bool Repeats(PageRow row, PageRow repeated)
    {
        (int all, int said) = (0, 0);
        if (row.Cells.Count != repeated.Cells.Count)
            return false;
        foreach ((string text, string again) in row.Cells.Zip(repeated.Cells, (a, b) => (CellText(a), CellText(b))))
        {
            if (!text.StartsWith(again, StringComparison.Ordinal))
                return false;
            (all, said) = (all + text.Length, said + again.Length);
        }

        return said > 0 && said >= JoiningTolerances.RepeatedHeading * all;
    }

    private static string CellText(PageCell cell) =>
        string.Concat(cell.Items.OfType<TextLine>().SelectMany(l => l.Text).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Height of a row with the rows that its spanning cells keep together with it.</summary>
    private static double RowHeight(PageRow row) =>
        row.Cells.Count == 0 ? double.PositiveInfinity : row.Cells.Max(c => Boxes.Height(c.Box));

    private static bool Same(double a, double b) => Math.Abs(a - b) <= JoiningTolerances.SameBoundary;

    private static bool IsPart(IReadOnlyList<double> part, IReadOnlyList<double> whole) => part.All(p => whole.Any(w => Same(p, w)));

    private static bool SameCells(PageRow a, PageRow b) =>
        a.Cells.Count == b.Cells.Count
        && a.Cells.Zip(b.Cells).All(p => Same(p.First.Box.Left, p.Second.Box.Left) && Same(p.First.Box.Right, p.Second.Box.Right));

    /// <summary>True where the rows divide the width each in its own way, as a form laid out as one table does.</summary>
    private static bool IsForm(PageTable table)
    {
        PageRow? widest = table.Rows.Where(r => r.Cells.Count > 0).MaxBy(r => r.Cells.Count);
        List<double> boundaries = widest?.Cells.Select(c => c.Box.Left).ToList() ?? [];
        return table.Rows.Any(r => r.Cells.Any(c => !boundaries.Any(b => Same(b, c.Box.Left))) && r.Cells.All(c => c.RowSpan == 1));
    }

    /// <returns>The first ones themselves where the others add none.</returns>
    private static IReadOnlyList<double> Merge(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        List<double> more = b.Where(x => !a.Any(y => Same(x, y))).ToList();
        if (more.Count == 0)
            return a;
        List<double> merged = [.. a, .. more];
        merged.Sort();
        return merged;
    }

    private static PageRow OnColumns(PageRow row, IReadOnlyList<double> from, IReadOnlyList<double> to) =>
        new([
            .. row.Cells.Select(cell =>
            {
                (int start, int end) = (Nearest(to, from[cell.Column]), Nearest(to, from[cell.Column + cell.ColumnSpan]));
                return cell with { Column = start, ColumnSpan = Math.Max(1, end - start) };
            }),
        ]);

    private static int Nearest(IReadOnlyList<double> boundaries, double at) =>
        Enumerable.Range(0, boundaries.Count).MinBy(i => Math.Abs(boundaries[i] - at));
}
