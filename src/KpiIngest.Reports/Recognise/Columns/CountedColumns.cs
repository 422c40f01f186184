using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Numbers that count from 1 under a heading that spans them, where they are no levels of criteria: quarters, times, assessors
/// (<c>๑ ๒ ๓</c> under <c>ผลการประเมินครั้งที่</c>).</summary>
internal sealed class CountedColumns(FormWording wording)
{
    private readonly HeadingText headings = new(wording);

    /// <summary>What one such column is.</summary>
    /// <param name="Period">The period of its number; null where it counts none.</param>
    /// <param name="Role">What it holds where the kind of thing that is counted says it (a score, of one assessor of several).</param>
    public sealed record Found(TablePeriod? Period, ColumnRole? Role)
    {
        /// <summary>Nothing is known of the column but that its number is no level.</summary>
        public static Found Unknown { get; } = new(null, null);
    }

    /// <returns>Null where the cell of the row is none of them; under criteria numbers are levels.</returns>
    public Found? At(Grid grid, int row, int column)
    {
        if (
            row == 0
            || grid.Starting(row, column) is not { } cell
            || FigureReader.Parse(ThaiText.Clean(cell.Text)) is null
            || grid.At(row - 1, column) is not { ColumnSpan: > 1 } above
            || !CountFromOne(grid, row, column, above)
        )
            return null;
        return Of(above.Text, ThaiText.Clean(cell.Text));
    }

    /// <summary>True where all numbers under the heading count from 1, whatever words stand beside them (<c>สะสม</c>).</summary>
    private static bool CountFromOne(Grid grid, int row, int column, TableCell above)
    {
        int first = column;
        while (first > 0 && ReferenceEquals(grid.At(row - 1, first - 1), above))
            first--;
        for (int c = first; c < grid.Columns && ReferenceEquals(grid.At(row - 1, c), above); c++)
        {
            if (grid.Starting(row, c) is not { } counted)
                return false;
            string number = ThaiDigits.ToArabic(ThaiText.Clean(counted.Text));
            if (number.Any(char.IsAsciiDigit) && number != (c - first + 1).ToString(CultureInfo.InvariantCulture))
                return false;
        }

        return true;
    }

    private Found? Of(string heading, string number)
    {
        ColumnRole? role = headings.RoleOf(heading) ?? headings.RoleByPart(heading);
        if (role is ColumnRole.Criteria or ColumnRole.Level)
            return null;
        // What may head results or scores heads the scale of scores as well.
        if (wording.OpenHeading(Skeleton.Of(heading)).Contains(ColumnRole.Score))
            role = ColumnRole.Score;
        if (headings.CountedPeriod(heading, number) is { } period)
            return new Found(period, role);
        string text = ThaiText.Clean(heading).TrimEnd(' ', ':', ')');
        return role switch
        {
            ColumnRole.Target => null,
            null or ColumnRole.Score when Ends(text, WordList.CountedPersons) => new Found(null, ColumnRole.Score),
            null or ColumnRole.Score => Ends(text, WordList.Counting) && !Ends(text, WordList.CountedLevels) ? Found.Unknown : null,
            _ => Found.Unknown,
        };
    }

    private bool Ends(string text, WordList list) => wording.Words(list).Any(w => text.EndsWith(w, StringComparison.Ordinal));
}
