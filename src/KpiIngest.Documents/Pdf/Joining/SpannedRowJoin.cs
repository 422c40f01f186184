using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>
/// Joins a row that a page break cuts where cells of the rows above reach down into it, as in the second row of a heading: those cells are
/// empty below the break, or their words go on too.
/// </summary>
internal static class SpannedRowJoin
{
    /// <summary>True where <paramref name="next"/> is the rest of the last of the <paramref name="rows"/>, to whose cells it is then
    /// added.</summary>
    public static bool Join(List<PageRow> rows, PageRow next, PageBreaks breaks)
    {
        List<(PageCell? Above, PageCell Part)> parts = next.Cells.Select(part => (Above: Above(rows, part), Part: part)).ToList();
        if (parts.Exists(p => p.Above is null || p.Part.RowSpan > 1) || parts.TrueForAll(p => p.Above!.RowSpan == 1))
            return false;
        List<(PageCell? Above, PageCell Part)> filled = parts.Where(p => !RowJoin.IsEmpty(p.Part)).ToList();
        if (filled.Count == 0 || filled.Count == parts.Count || !filled.TrueForAll(p => RowJoin.MayBeRest(p.Above!, p.Part, breaks)))
            return false;
        bool isHeading = rows[0].Cells.Any(c => c.RowSpan == rows.Count);
        if (!isHeading && !filled.Exists(p => RowJoin.TextGoesOn(p.Above!, p.Part, breaks)))
            return false;
        foreach ((PageCell? above, PageCell part) in filled)
        {
            PageCell joined = RowJoin.Join(above!, part, breaks);
            for (int r = 0; r < rows.Count; r++)
            {
                if (rows[r].Cells.Contains(above, ReferenceEqualityComparer.Instance))
                    rows[r] = new PageRow([.. rows[r].Cells.Select(c => ReferenceEquals(c, above) ? joined : c)]);
            }
        }

        return true;
    }

    /// <summary>The cell of the same columns that reaches down to the break; null where there is none.</summary>
    private static PageCell? Above(List<PageRow> rows, PageCell part)
    {
        for (int r = rows.Count - 1; r >= 0; r--)
        {
            int reach = rows.Count - r;
            if (
                rows[r].Cells.FirstOrDefault(c => c.Column == part.Column && c.ColumnSpan == part.ColumnSpan && c.RowSpan == reach) is
                { } cell
            )
                return cell;
        }

        return null;
    }
}
