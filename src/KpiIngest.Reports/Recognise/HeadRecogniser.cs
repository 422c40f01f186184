using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Finds heading blocks in a grid and says what each column holds: one or several rows, with spans, sub-headings ๑ ๒ ๓ ๔ ๕, units, assessors.</summary>
internal sealed class HeadRecogniser(FormWording wording)
{
    /// <summary>Rows that a heading block may take.</summary>
    private const int MaxHeadRows = 5;

    /// <summary>The heading block that starts in a row; null where none does.</summary>
    public ColumnHeads? At(Grid grid, int row)
    {
        var cells = grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0).ToList();
        if (cells.Count == 0 || !LooksLikeHeading(cells)) return null;
        var end = row + cells.Max(c => grid.RowsCovered(row, c.Column));
        end = Math.Min(end, row + MaxHeadRows);
        while (end < grid.RowCount && end < row + MaxHeadRows && IsSubHeading(grid, row, end)) end++;
        var heads = Heads(grid, row, end);
        return heads.IsScoring || heads.IsCriteria || heads.IsWeightList ? heads : null;
    }

    /// <summary>The role of one heading text by itself.</summary>
    public ColumnRole? RoleOf(string text) => HeadingRole(text);

    private bool LooksLikeHeading(List<GridCell> cells)
    {
        var roles = new HashSet<ColumnRole>();
        var levels = new List<int>();
        foreach (var (_, _, cell) in cells)
        {
            if (cell.NestedTables.Any()) return false;
            if (HeadingRole(cell.Text) is { } role) roles.Add(role);
            else if (LevelNumber(cell.Text) is { } level) levels.Add(level);
            else if (Figures.FigureReader.Parse(ThaiText.Clean(cell.Text)) is not null) return false;
        }

        if (levels.Count >= 3 && roles.Count >= 1) return Ascending(levels);
        if (levels.Count > 0) return false;
        return roles.Count >= 2 && roles.Any(r => r is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore or ColumnRole.Criteria or ColumnRole.Level);
    }

    private static bool Ascending(List<int> levels)
    {
        for (var i = 1; i < levels.Count; i++)
            if (levels[i] <= levels[i - 1]) return false;
        return true;
    }

    private ColumnRole? HeadingRole(string text)
    {
        if (text.Length > 200) return null;
        var plain = WithoutBrackets(text);
        var role = wording.ColumnHeading(Skeleton.Of(text)) ?? wording.ColumnHeading(Skeleton.Of(plain));
        // "ประเด็นที่ ๓" is an item, "ระดับ ๓" a level: only headings of figures may hold a figure ("คะแนนเต็ม ๕").
        if (role is ColumnRole.Item or ColumnRole.Order or ColumnRole.Level or ColumnRole.Criteria && plain.Any(ThaiDigits.IsDigit)) return null;
        return role;
    }

    /// <summary>A row under a heading that goes on with it: numbers of levels under a criteria heading, an index row, units, assessors, further headings.</summary>
    private bool IsSubHeading(Grid grid, int top, int row)
    {
        var any = false;
        foreach (var (column, span, cell) in grid.StartingIn(row))
        {
            if (cell.NestedTables.Any()) return false;
            var text = ThaiText.Clean(cell.Text);
            if (text.Length == 0) continue;
            any = true;
            if (LevelNumber(text) is not null && UnderCriteria(grid, top, row, column)) continue;
            if (IndexRow.IsMark(text)) continue;
            if (IsBracketed(text) && HeadingRole(text) is null) continue;
            if (HeadingRole(text) is not null || (text.Length <= 40 && wording.AssessorIn(Skeleton.Of(text)) is not null)) continue;
            return false;
        }

        return any;
    }

    private bool UnderCriteria(Grid grid, int top, int row, int column)
    {
        for (var r = top; r < row; r++)
            if (grid.At(r, column) is { } above && IsCriteriaSpan(above)) return true;
        return false;
    }

    private bool IsCriteriaSpan(TableCell above) =>
        above.ColumnSpan > 1 && HeadingRole(above.Text) is ColumnRole.Criteria or ColumnRole.Target or ColumnRole.Level or ColumnRole.Score
        || (above.ColumnSpan > 1 && wording.ColumnHeadingByPart(Skeleton.Of(above.Text)) is ColumnRole.Criteria or ColumnRole.Target);

    private ColumnHeads Heads(Grid grid, int first, int end)
    {
        var columns = new List<ColumnHead>(grid.Columns);
        for (var c = 0; c < grid.Columns; c++) columns.Add(Head(grid, first, end, c));
        return new ColumnHeads(first, end, columns);
    }

    private ColumnHead Head(Grid grid, int first, int end, int column)
    {
        var cells = new List<TableCell>();
        for (var r = first; r < end; r++)
            if (grid.At(r, column) is { } cell && cell.Text.Length > 0 && !cells.Contains(cell) && !IndexRow.IsMark(ThaiText.Clean(cell.Text)))
                cells.Add(cell);
        if (cells.Count == 0) return new ColumnHead(null, null, null, "", Place.Unknown);
        var text = string.Join('\n', cells.Select(c => c.Text));
        var assessor = cells.Select(c => wording.AssessorIn(Skeleton.Of(c.Text))).LastOrDefault(a => a is not null);
        if (LevelNumber(cells[^1].Text) is { } level) return new ColumnHead(ColumnRole.Criteria, null, level, text, cells[^1].Place);
        return new ColumnHead(RoleOf(cells, text), assessor, null, text, cells[^1].Place);
    }

    /// <summary>From the lowest heading upwards: its whole wording, that of it and the one above together (<c>คะแนน</c> over <c>ถ่วงน้ำหนัก</c>),
    /// a part that decides; last, all headings together.</summary>
    private ColumnRole? RoleOf(List<TableCell> cells, string text)
    {
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            if (HeadingRole(cells[i].Text) is { } role) return role;
            if (i > 0 && HeadingRole(cells[i - 1].Text + cells[i].Text) is { } joined) return joined;
            if (wording.ColumnHeadingByPart(Skeleton.Of(WithoutBrackets(cells[i].Text))) is { } part) return part;
        }

        return HeadingRole(text);
    }

    /// <summary>0 to 10 in <c>๓</c>, <c>ระดับ ๓</c>, <c>ระดับที่ ๓</c>, <c>๓ คะแนน</c>, <c>คะแนน ๓</c>; null for anything else.</summary>
    internal static int? LevelNumber(string text)
    {
        var s = ThaiDigits.ToArabic(ThaiText.Clean(text));
        foreach (var word in (ReadOnlySpan<string>)["ระดับคะแนน", "ระดับที่", "ระดับ", "คะแนน", "ขั้นที่"])
        {
            if (s.StartsWith(word, StringComparison.Ordinal)) s = s[word.Length..].Trim();
            else if (s.EndsWith(word, StringComparison.Ordinal)) s = s[..^word.Length].Trim();
        }

        if (s.StartsWith('(') && s.EndsWith(')')) return null;
        return s.Length is 1 or 2 && s.All(char.IsAsciiDigit) && (s.Length == 1 || s == "10") ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool IsBracketed(string text) => text.StartsWith('(') && text.EndsWith(')');

    internal static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return text;
        var close = text.IndexOf(')', open);
        return close < 0 ? text[..open] : text[..open] + WithoutBrackets(text[(close + 1)..]);
    }
}
