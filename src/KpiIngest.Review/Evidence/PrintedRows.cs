using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Evidence;

/// <summary>The rows of a Word file beside those of its print. A row is known by all that its cells say; of rows that say the same, by its
/// turn among them, where the print has as many, and the rows around that say something of their own have theirs around it. Any other row
/// is not found: the print broke it, repeats it, leaves it out, or lays it out otherwise.</summary>
internal sealed class PrintedRows
{
    private readonly List<PlacedRow> written;
    private readonly Dictionary<string, List<int>> writtenBySaying;
    private readonly List<PlacedRow> drawn;
    private readonly Dictionary<string, List<int>> drawnBySaying;

    public PrintedRows(ShownOriginal word, ShownOriginal printed)
    {
        (written, drawn) = ([.. Rows(word.Blocks)], [.. Rows(printed.Blocks)]);
        (writtenBySaying, drawnBySaying) = (BySaying(written), BySaying(drawn));
    }

    /// <param name="table">Index in the Word file.</param>
    /// <param name="row">Index in that table.</param>
    /// <returns>Null where it is not certain.</returns>
    public (ShownTable Table, ShownRow Row)? Find(int table, int row) =>
        IndexOf(table, row) is { } at && Counterpart(at) is { } found ? (drawn[found].Table, drawn[found].Row) : null;

    /// <summary>The page of the nearest row that is found, one of the same table before any other; 1 where none is.</summary>
    public int PageNear(int table, int row)
    {
        int at = IndexOf(table, row) ?? 0;
        return Enumerable
                .Range(0, written.Count)
                .OrderBy(i => written[i].Table.Index == table ? 0 : 1)
                .ThenBy(i => Math.Abs(i - at))
                .Select(Counterpart)
                .OfType<int>()
                .Select(i => drawn[i].Page)
                .FirstOrDefault(p => p is not null)
            ?? 1;
    }

    /// <summary>What a cell says by letters and digits, without the marks and spaces that a print sets otherwise; a point parts
    /// digits.</summary>
    public static string Text(ShownCell cell) =>
        string.Concat(
            ThaiDigits
                .ToArabic(string.Concat(cell.Blocks.Select(b => b.Text)))
                .Where(c => char.IsLetterOrDigit(c) || c == '.')
                .Select(c => c == 'ำ' ? 'า' : c)
        );

    private int? IndexOf(int table, int row) =>
        written.FindIndex(r => r.Table.Index == table && r.Row.Index == row) is >= 0 and int at ? at : null;

    private int? Counterpart(int at)
    {
        string says = written[at].Says;
        if (says.Length == 0 || !drawnBySaying.TryGetValue(says, out List<int>? there))
            return null;
        List<int> here = writtenBySaying[says];
        if (here.Count != there.Count)
            return null;
        int found = there[here.IndexOf(at)];
        bool? lies = Lies(found, at, sameTable: true) ?? (here.Count > 1 ? Lies(found, at, sameTable: false) : null);
        return lies == false ? null : found;
    }

    /// <summary>Whether a row of the print lies between the nearest rows around the one that is asked for; null where there is none to
    /// compare with.</summary>
    private bool? Lies(int found, int at, bool sameTable)
    {
        int? before = Nearest(at, -1, sameTable),
            after = Nearest(at, 1, sameTable);
        return before is null && after is null ? null : (before ?? -1) < found && found < (after ?? int.MaxValue);
    }

    /// <summary>Where the nearest row stands in the print that says what no other row says, in either file.</summary>
    private int? Nearest(int at, int step, bool sameTable)
    {
        for (int i = at + step; i >= 0 && i < written.Count; i += step)
        {
            if (sameTable && written[i].Table.Index != written[at].Table.Index)
                continue;
            if (
                writtenBySaying[written[i].Says].Count == 1
                && drawnBySaying.TryGetValue(written[i].Says, out List<int>? there)
                && there.Count == 1
            )
                return there[0];
        }

        return null;
    }

    private static Dictionary<string, List<int>> BySaying(List<PlacedRow> rows) =>
        Enumerable
            .Range(0, rows.Count)
            .GroupBy(i => rows[i].Says, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private static IEnumerable<PlacedRow> Rows(IReadOnlyList<ShownBlock> blocks)
    {
        foreach (ShownTable table in blocks.Select(b => b.Table).OfType<ShownTable>())
        {
            foreach (ShownRow row in table.Rows)
            {
                yield return new PlacedRow(table, row, string.Join('|', row.Cells.Select(Text).Where(t => t.Length > 0)));
                foreach (ShownCell cell in row.Cells)
                foreach (PlacedRow inside in Rows(cell.Blocks))
                    yield return inside;
            }
        }
    }

    /// <param name="Says">What its cells say, one after the other; empty ones are left out.</param>
    private sealed record PlacedRow(ShownTable Table, ShownRow Row, string Says)
    {
        public int? Page => Row.Cells.Select(c => c.Page).FirstOrDefault(p => p is not null);
    }
}
