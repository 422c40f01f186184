using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>A small table of rounds with a cell to tick beside or below each: <c>รอบ ๖ เดือน | รอบ ๑๒ เดือน</c> over <c>| ✓</c>.</summary>
internal sealed class RoundTable
{
    private const int MostRows = 6;

    /// <summary>Letters above which a cell is no round.</summary>
    private const int Longest = 40;

    private readonly RoundRecogniser recogniser;

    private RoundTable(FormWording wording) => recogniser = new RoundRecogniser(wording);

    /// <summary>The texts of the cells in order, each round with its box before it and the cells of ticks left out; null for any other
    /// table.</summary>
    public static IReadOnlyList<PlacedText>? Lines(Grid grid, FormWording wording) => new RoundTable(wording).Lines(grid);

    private List<PlacedText>? Lines(Grid grid)
    {
        if (grid.RowCount > MostRows || Cells(grid) is not { } cells)
            return null;
        List<Found> rounds = cells.FindAll(c => c.Months is not null);
        if (rounds.Count < 2 || rounds.TrueForAll(r => r.Months == rounds[0].Months))
            return null;
        if (!rounds.Exists(r => Ticked(grid, rounds, r)))
            return null;
        List<PlacedText> lines = new();
        foreach (Found found in cells)
        {
            string text = ThaiText.Clean(found.Cell.Text);
            if (text.Length == 0 || recogniser.Tick(text) is not null)
                continue;
            if (found.Months is not null)
                text = (Ticked(grid, rounds, found) ? "☑ " : "☐ ") + text;
            lines.Add(new PlacedText(text, found.Cell.Place));
        }

        return lines;
    }

    /// <summary>Null where a cell holds more than such a table does.</summary>
    private List<Found>? Cells(Grid grid)
    {
        List<Found> cells = new();
        for (int row = 0; row < grid.RowCount; row++)
        {
            foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
            {
                if (cell.Text.Length > Longest || cell.NestedTables.Any())
                    return null;
                cells.Add(new Found(row, column, cell, recogniser.OnlyRound(cell.Text)));
            }
        }

        return cells;
    }

    /// <summary>The box stands before the round where its row starts with one, else behind it, else below it.</summary>
    private bool Ticked(Grid grid, List<Found> rounds, Found round)
    {
        Found first = rounds.Find(r => r.Row == round.Row)!;
        int behind = round.Column + round.Cell.ColumnSpan;
        if (first.Column > 0 && Tick(grid, round.Row, round.Column - 1) is { } before)
            return before;
        if (
            !rounds.Exists(r => r.Row == round.Row && r.Column == behind)
            && (first.Column == 0 || Tick(grid, round.Row, first.Column - 1) is null)
            && Tick(grid, round.Row, behind) is { } after
            && !IsBoxOfNext(grid, rounds, round, behind)
        )
            return after;
        return Tick(grid, round.Row + 1, round.Column) == true;
    }

    /// <summary>In a row that starts with an empty cell, what stands behind a round is the box of the next one.</summary>
    private static bool IsBoxOfNext(Grid grid, List<Found> rounds, Found round, int behind) =>
        rounds.Exists(r => r.Row == round.Row && r.Column == behind + 1) && grid.At(round.Row, 0) is { Text.Length: 0 };

    private bool? Tick(Grid grid, int row, int column) =>
        row < grid.RowCount && column < grid.Columns && grid.At(row, column) is { } cell ? recogniser.Tick(cell.Text) : null;

    private sealed record Found(int Row, int Column, TableCell Cell, int? Months);
}
