using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Scores that a row does not write but ticks, under a column a level: <c>๑ ๒ ๓ ๔ ๕</c>.</summary>
internal sealed class Ticks(FormWording wording)
{
    private readonly HashSet<string> ticks = new(wording.Words(WordList.Ticks), StringComparer.Ordinal);

    private readonly HashSet<string> empty = new(wording.Words(WordList.EmptyBoxes), StringComparer.Ordinal);

    /// <summary>True where a row below the heading ticks a level.</summary>
    public bool Tick(Grid grid, ColumnHeads heads)
    {
        for (int row = heads.EndRow; row < grid.RowCount; row++)
        for (int c = 0; c < heads.Columns.Count; c++)
            if (heads.Columns[c].Level is not null && grid.Starting(row, c) is { ColumnSpan: 1 } cell && IsTick(cell.Text))
                return true;
        return false;
    }

    /// <summary>True for a tick or an empty box, which are no condition of a level.</summary>
    public bool IsMark(string text) => IsTick(text) || empty.Contains(ThaiText.Clean(text));

    /// <summary>The level that a row ticks, as its score: unclear where it ticks several, or where something stands under another level and
    /// cannot be read; null where it ticks none.</summary>
    /// <param name="levels">Grid columns with the levels that they stand for.</param>
    public StatedFigure? ScoreOf(Grid grid, int row, IReadOnlyList<(int Column, ColumnHead Head)> levels)
    {
        List<(int Column, ColumnHead Head)> ticked = levels
            .Where(l => grid.Starting(row, l.Column) is { ColumnSpan: 1 } cell && IsTick(cell.Text))
            .ToList();
        if (ticked.Count == 0)
            ticked = Numbered(grid, row, levels);
        if (ticked.Count == 0)
            return null;
        TableCell cell = grid.Starting(row, ticked[0].Column)!;

        // A stamp over the cells of a row may hide its tick, and one of its strokes look like one.
        bool unread = levels.Any(l => grid.Starting(row, l.Column) is { } other && ThaiText.HoldsUnread(other.Text));
        if (ticked.Count > 1 || Doubted(cell) || unread)
            return new StatedFigure(
                FigureState.Unclear,
                null,
                string.Join(' ', ticked.Select(t => $"{t.Head.Level} {ThaiText.Clean(grid.Starting(row, t.Column)!.Text)}")),
                cell.Place
            );
        string written = ThaiText.Clean(cell.Text);
        return new StatedFigure(
            FigureState.Stated,
            new Figure(written, ticked[0].Head.Level!.Value, 0),
            written,
            Texts.FigurePlaces.Of(cell)
        );
    }

    /// <summary>A row may repeat the number of its level instead of a tick: under ๔ stands ๔, and nothing under the others.</summary>
    private List<(int Column, ColumnHead Head)> Numbered(Grid grid, int row, IReadOnlyList<(int Column, ColumnHead Head)> levels)
    {
        List<(int Column, ColumnHead Head)> written = levels.Where(l => grid.Starting(row, l.Column) is { Text.Length: > 0 }).ToList();
        return written is [var only] && wording.LevelNumber(grid.Starting(row, only.Column)!.Text) == only.Head.Level ? written : [];
    }

    private bool IsTick(string text) => text.Length is > 0 and < 8 && ticks.Contains(ThaiText.Clean(text));

    /// <summary>A tick that a tracked change took out or put in, or that is crossed out.</summary>
    private static bool Doubted(TableCell cell) =>
        cell
            .Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Inlines)
            .OfType<TextRun>()
            .Any(r => r.State is TextState.Inserted or TextState.Deleted or TextState.CrossedOut && !string.IsNullOrWhiteSpace(r.Text));
}
