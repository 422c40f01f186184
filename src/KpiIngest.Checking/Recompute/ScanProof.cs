using KpiIngest.Reports;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute;

/// <summary>
/// Figures of a scan that are likely but not certain by their look, and that the figures beside them prove: the one such figure of a row
/// whose others are certain, where it makes the row close, and totals that are the sum of what they add up. They count as read. A reading
/// that is only a candidate is never taken (<see cref="ScanProposals"/>).
/// </summary>
internal static class ScanProof
{
    private static readonly char[] Specks = ['.', ',', '-', '"', '*', '|', '/'];

    /// <returns>The report with what is proven counted as read; the same where nothing is.</returns>
    public static RecomputedReport Of(RecomputedReport read) => With(With(read, Rows), Totals);

    private static RecomputedReport With(RecomputedReport read, Func<Report, RecomputedTable, ScoringTable> proven)
    {
        if (read.Report.ScannedGuesses.All(g => g.Likely is null))
            return read;
        List<ScoringTable> tables = [.. read.Tables.Select(t => t.Table.Scanned ? proven(read.Report, t) : t.Table)];
        return read.Tables.Zip(tables).All(t => ReferenceEquals(t.First.Table, t.Second))
            ? read
            : new RecomputedReport(read.Report with { ScoringTables = tables }, read);
    }

    private static ScoringTable Rows(Report report, RecomputedTable table)
    {
        List<ScoredRow> rows = [.. table.Rows.Select(r => Row(report, r))];
        return rows.SequenceEqual(table.Table.Rows) ? table.Table : table.Table with { Rows = rows };
    }

    private static ScoredRow Row(Report report, RecomputedRow row) =>
        ScannedCell.Of(row).Where(c => c.Figure.State == FigureState.Unclear).ToList() is [var only]
        && Likely(report, only.Figure) is { } likely
        && only.Standing(likely) == Standing.Right
            ? only.Changed(likely)
            : row.Row;

    private static ScoringTable Totals(Report report, RecomputedTable table)
    {
        ScoredTotal total = table.Table.Total;
        ScoredTotal changed = total with
        {
            Weight = Total(report, total.Weight, table.Sums.JudgeWeight),
            WeightedScore = Total(report, total.WeightedScore, table.Sums.JudgeWeighted),
        };
        return changed == total ? table.Table : table.Table with { Total = changed };
    }

    private static StatedFigure Total(Report report, StatedFigure figure, Func<Figure, Standing?> judge) =>
        figure.State == FigureState.Unclear && Likely(report, figure) is { } likely && judge(likely) == Standing.Right
            ? StatedFigure.Of(likely, figure.Place)
            : figure;

    /// <summary>The one figure of a cell in which every glyph was read. Beside one that is certain, and apart from it, letters may stand: a
    /// stroke of a stamp or a signature is no part of it where the row closes without. Beside one that is not, specks alone.</summary>
    private static Figure? Likely(Report report, StatedFigure figure)
    {
        if (ThaiText.HoldsUnread(figure.Text))
            return null;
        List<ScannedGuess> own = ScannedCell
            .Guesses(report, figure)
            .Where(g => g.Likely is null || g.Likely.Any(ThaiDigits.IsDigit))
            .ToList();
        return own is [{ Likely: { } text } only] && (only.Read ? StandsApart(figure.Text, text) : !figure.Text.Any(IsLetter))
            ? FigureReader.Parse(text.Trim(Specks))
            : null;
    }

    private static bool StandsApart(string cell, string figure) =>
        cell.Split(' ').Any(w => string.Equals(w.Trim(Specks), figure.Trim(Specks), StringComparison.Ordinal));

    private static bool IsLetter(char c) => char.IsLetter(c) || ThaiText.IsMark(c);
}
