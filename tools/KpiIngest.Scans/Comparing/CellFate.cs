namespace KpiIngest.Scans.Comparing;

/// <summary>What became of a figure cell of a scoring table.</summary>
internal enum Fate
{
    Right,

    /// <summary>The cell was found, and its figure does not count as read.</summary>
    Unread,
    RowLost,
    TableLost,
    Wrong,

    /// <summary>Read where nothing is stated, or in a row or table that the report does not have.</summary>
    Added,
}

/// <param name="Column">Of <see cref="ReadTable.Columns"/>, or <c>total</c>.</param>
/// <param name="Closed">True where its row was said to prove itself.</param>
internal sealed record CellFate(Fate Fate, string Column, string? Expected, string? Read, bool Closed)
{
    /// <summary>
    /// The fates of all cells that are expected, and of those that should not be there. Rows are paired through all tables: one that was
    /// read with the table before it is read all the same. Totals belong to the table of the row before them.
    /// </summary>
    public static IEnumerable<CellFate> Of(IReadOnlyList<ReadTable> expected, IReadOnlyList<ReadTable> read)
    {
        (ReadRow Row, int Table)[] rows = Rows(expected);
        (ReadRow Row, int Table)[] others = Rows(read);
        int[] pairs = Pairing.OfRows([.. rows.Select(r => r.Row)], [.. others.Select(r => r.Row)]);
        int?[] tables = new int?[expected.Count];
        for (int i = 0; i < pairs.Length; i++)
            tables[rows[i].Table] = pairs[i] < 0 ? tables[rows[i].Table] : others[pairs[i]].Table;
        for (int i = 0; i < pairs.Length; i++)
        {
            Fate lost = tables[rows[i].Table] is null ? Fate.TableLost : Fate.RowLost;
            foreach (CellFate cell in pairs[i] < 0 ? Lost(rows[i].Row, lost) : OfRow(rows[i].Row, others[pairs[i]].Row))
                yield return cell;
        }

        for (int e = 0; e < expected.Count; e++)
        {
            IEnumerable<CellFate> total = tables[e] is { } own
                ? OfRow(expected[e].Total, read[own].Total)
                : Lost(expected[e].Total, Fate.TableLost);
            foreach (CellFate cell in total)
                yield return cell with
                {
                    Column = "total",
                };
        }

        foreach (CellFate added in others.Where((_, r) => !pairs.Contains(r)).SelectMany(r => Added(r.Row)))
            yield return added;
        foreach (CellFate added in read.Where((_, r) => !tables.Contains(r)).SelectMany(t => Added(t.Total)))
            yield return added;
    }

    private static (ReadRow Row, int Table)[] Rows(IReadOnlyList<ReadTable> tables) =>
        [.. tables.SelectMany((t, i) => t.Groups.Concat(t.Rows).Select(r => (r, i)))];

    private static IEnumerable<CellFate> OfRow(ReadRow expected, ReadRow read)
    {
        for (int i = 0; i < ReadTable.Columns.Count; i++)
        {
            string? own = expected.Cells[i];
            string? other = IsFigure(read.Cells[i]) ? read.Cells[i] : null;
            if (!IsFigure(own ?? other))
                continue;
            Fate fate =
                own is null ? Fate.Added
                : other is null ? Fate.Unread
                : own == other ? Fate.Right
                : Fate.Wrong;
            yield return new CellFate(fate, ReadTable.Columns[i], own, other ?? read.Texts[i] ?? read.Cells[i], read.Closed);
        }
    }

    private static IEnumerable<CellFate> Lost(ReadRow row, Fate fate) =>
        row.Cells.Select((c, i) => new CellFate(fate, ReadTable.Columns[i], c, null, false)).Where(c => IsFigure(c.Expected));

    /// <summary>Results are often words.</summary>
    private static bool IsFigure(string? text) => text is not null && text.All(c => char.IsAsciiDigit(c) || c is '.' or '-');

    private static IEnumerable<CellFate> Added(ReadRow row) =>
        row.Cells.Select((c, i) => new CellFate(Fate.Added, ReadTable.Columns[i], null, c, row.Closed)).Where(c => IsFigure(c.Read));
}
