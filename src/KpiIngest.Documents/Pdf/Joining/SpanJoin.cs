using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Joins a cell over several rows that a page break cuts: one of its two parts is an empty cell, or its text goes on in the
/// second.</summary>
internal static class SpanJoin
{
    /// <summary>Lengthens the cells of <paramref name="rows"/> that go on in the next row, and returns that row without their second
    /// parts.</summary>
    public static PageRow Join(List<PageRow> rows, PageRow next, PageBreaks breaks)
    {
        if (IsCutBetween(rows[^1], next, breaks))
        {
            rows[^1] = new PageRow([
                .. rows[^1]
                    .Cells.Select(c =>
                        Below(c, next) is { } part ? c with { RowSpan = c.RowSpan + part.RowSpan, Items = [.. c.Items, .. part.Items] } : c
                    ),
            ]);
            return new PageRow([.. next.Cells.Where(n => !rows[^1].Cells.Any(c => IsSame(c, n)))]);
        }

        if (EndsHeading(rows, next))
            return next;
        List<PageCell> cells = next.Cells.ToList();
        foreach (PageCell part in next.Cells)
        {
            for (int r = rows.Count - 1; r >= 0; r--)
            {
                int reach = rows.Count - r;
                PageCell? cell = rows[r]
                    .Cells.FirstOrDefault(c => c.Column == part.Column && c.ColumnSpan == part.ColumnSpan && c.RowSpan == reach);
                if (cell is null)
                    continue;
                if ((reach == 1 && part.RowSpan == 1) || (cell.Items.Count > 0 && part.Items.Count > 0))
                    break;
                rows[r] = new PageRow([
                    .. rows[r]
                        .Cells.Select(c =>
                            ReferenceEquals(c, cell)
                                ? c with
                                {
                                    RowSpan = c.RowSpan + part.RowSpan,
                                    Items = [.. c.Items, .. part.Items],
                                }
                                : c
                        ),
                ]);
                cells.Remove(part);
                break;
            }
        }

        return cells.Count == 0 ? next : new PageRow(cells);
    }

    /// <summary>True where the two rows of a heading were parted: a cell over several columns stands above cells of its own, and the text
    /// of the others goes on.</summary>
    private static bool IsCutBetween(PageRow row, PageRow next, PageBreaks breaks)
    {
        bool isDivided = row.Cells.Any(c =>
            c.ColumnSpan > 1 && next.Cells.Count(n => n.Column >= c.Column && n.Column + n.ColumnSpan <= c.Column + c.ColumnSpan) > 1
        );
        if (!isDivided || row.Cells.Any(c => c.RowSpan > 1))
            return false;
        List<(PageCell First, PageCell? Second)> filled = row
            .Cells.Select(c => (First: c, Second: Below(c, next)))
            .Where(p => p.Second is not null && !RowJoin.IsEmpty(p.Second))
            .ToList();
        return filled.Count > 0
            && filled.TrueForAll(p => !RowJoin.IsEmpty(p.First) && !HasFigure(p.Second!) && RowJoin.TextGoesOn(p.First, p.Second!, breaks));
    }

    /// <summary>True where all that stands before the break is a heading, which ends there: a figure stands under its words. An empty cell
    /// below goes on in none of its cells.</summary>
    private static bool EndsHeading(List<PageRow> rows, PageRow next) =>
        rows[0]
            .Cells.Any(cell =>
                cell.RowSpan == rows.Count
                && Below(cell, next) is { } part
                && cell.Items is [.., TextLine { Visible: true } words]
                && words.Text.Any(char.IsLetter)
                && part.Items is [TextLine { Visible: true } figure]
                && RowJoin.IsFigure(figure)
            );

    private static bool HasFigure(PageCell cell) => cell.Items.OfType<TextLine>().Any(l => l.Text.Any(char.IsDigit));

    private static PageCell? Below(PageCell cell, PageRow next) => next.Cells.FirstOrDefault(n => IsSame(cell, n));

    private static bool IsSame(PageCell a, PageCell b) => a.Column == b.Column && a.ColumnSpan == b.ColumnSpan;
}
