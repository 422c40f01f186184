namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Finds the rows that sum up the numbered rows under them and have no number or known wording of their own:
/// <c>การพัฒนาองค์การ | ๔๐ | | ๒.๐๐๐๐</c>. One that sums up two rows or more, by its weight or its weighted score, shows that a table has
/// them; then every row of its kind is one.</summary>
internal static class SubtotalRows
{
    /// <param name="ends">True for a row at which the rows under a subtotal end: a total, a group of known wording.</param>
    /// <param name="hasDescendants">True for a row that is itself summed up from rows numbered under it.</param>
    /// <returns>Indices into <paramref name="rows"/>.</returns>
    public static HashSet<int> In(List<RowReading> rows, Func<RowReading, bool> ends, Func<List<RowReading>, int, bool> hasDescendants)
    {
        HashSet<int> candidates = new();
        bool shown = false;
        for (int i = 0; i < rows.Count; i++)
        {
            if (!IsCandidate(rows[i]) || ends(rows[i]))
                continue;
            List<RowReading> under = Under(rows, i, ends, hasDescendants);
            if (under.Count == 0)
                continue;
            candidates.Add(i);
            shown |=
                under.Count > 1
                && (SumsUp(rows[i].Weight, under.Select(r => r.Weight)) || SumsUp(rows[i].Weighted, under.Select(r => r.Weighted)));
        }

        return shown ? candidates : [];
    }

    private static bool IsCandidate(RowReading row) => row.Item.Number is null && row.Result.Text is null && row.States;

    private static List<RowReading> Under(
        List<RowReading> rows,
        int i,
        Func<RowReading, bool> ends,
        Func<List<RowReading>, int, bool> hasDescendants
    )
    {
        List<RowReading> under = new();
        for (int next = i + 1; next < rows.Count && !ends(rows[next]) && !IsCandidate(rows[next]); next++)
            if (rows[next].Item.Number is not null && rows[next].States && !hasDescendants(rows, next))
                under.Add(rows[next]);
        return under;
    }

    private static bool SumsUp(StatedFigure stated, IEnumerable<StatedFigure> parts) =>
        stated.Value is { } sum && sum == parts.Sum(p => p.Value ?? 0);
}
