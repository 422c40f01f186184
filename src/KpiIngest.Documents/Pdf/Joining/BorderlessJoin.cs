using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>
/// A table without lines that goes on over a page break: the first lines of the next page stand in its columns. Its lines are taken
/// together anew, so that columns and rows are those of all of them.
/// </summary>
internal static class BorderlessJoin
{
    /// <summary>Lines of a heading, at most.</summary>
    private const int MostHeading = 6;

    /// <summary>The longer table and how many of the following things are part of it; null where it does not go on.</summary>
    /// <param name="next">What the next page starts with: lines of text, or a table without lines that was found in them.</param>
    /// <param name="bottom">y down to which text reaches on a full page, in points.</param>
    public static (PageTable Table, int Taken)? Join(BorderlessTable table, IReadOnlyList<PageItem> next, double bottom)
    {
        FigureRegion region = table.Region;
        if (next.Count == 0 || bottom - table.EndsAt > JoiningTolerances.RoomForRow * region.Lines[^1].Line.TypeSize)
            return null;
        if (next[0] is BorderlessTable { Region: var more })
        {
            int repeated = Repeated(region, more);
            return more.Body <= repeated && Build(table, region, [.. more.Lines.Skip(repeated)], [], bottom) is { } joined
                ? (joined with { RepeatedHeadings = repeated > 0 ? joined.HeadingRows : table.RepeatedHeadings }, 1)
                : null;
        }

        List<PieceLine> lines = BesideLines.Cut(next.TakeWhile(i => i is TextLine { Visible: true }).Cast<TextLine>());
        FigureColumns columns = new();
        foreach (PieceLine row in region.Lines.Skip(region.Body).Where(l => l.HasFigures))
            columns.Add(row);
        int start = 0;
        while (start < Math.Min(region.Body, lines.Count) && SameText(region.Lines[start], lines[start]))
            start++;
        if (start > 0 && start < region.Body)
            return null;
        int rows = FigureRegion.RowsFrom(lines, start, columns);
        if (Build(table, region, lines[start..rows], lines[rows..], bottom) is not { } longer)
            return null;
        int taken = start + longer.Region.Lines.Count - region.Lines.Count;
        return taken > start
            ? (
                longer with
                {
                    RepeatedHeadings = start > 0 ? longer.HeadingRows : table.RepeatedHeadings,
                },
                BesideLines.Texts(lines.Take(taken))
            )
            : null;
    }

    /// <summary>A table whose heading is the last of its page, and how many of the things before and after the page break are part of it;
    /// null where there is none.</summary>
    /// <param name="before">What the page ends with.</param>
    /// <param name="next">What the next one starts with.</param>
    public static (PageTable Table, int Before, int After)? Headed(IReadOnlyList<PageItem> before, IReadOnlyList<PageItem> next)
    {
        List<PieceLine> heading = BesideLines.Cut(
            before.Reverse().TakeWhile(i => i is TextLine { Visible: true }).Take(MostHeading).Reverse().Cast<TextLine>()
        );
        if (heading.Count == 0 || heading[^1].Pieces.Count < 2 || next.Count == 0)
            return null;
        FigureRegion? region = next[0] is BorderlessTable { Region: { Body: 0 } found } ? found : null;
        IReadOnlyList<PieceLine> below =
            region?.Lines ?? BesideLines.Cut(next.TakeWhile(i => i is TextLine { Visible: true }).Cast<TextLine>());
        List<PieceLine> all = [.. heading, .. below];
        int seed = all.FindIndex(heading.Count, l => l.HasFigures && !l.IsForeign);
        if (
            seed < 0
            || seed > heading.Count + 1
            || FigureRegion.Around(all, 0, seed) is not { } whole
            || whole.Start >= heading.Count
            || whole.Body == 0
        )
            return null;
        if (FigureTables.Build(whole, all.Skip(whole.End), TextSetting.Unknown).Table is not { } table)
            return null;
        int after = table.Region.Lines.Count - (heading.Count - whole.Start);
        int headed = BesideLines.Texts(heading.Skip(whole.Start));
        return region is null ? (table, headed, BesideLines.Texts(below.Take(after)))
            : after == region.Lines.Count ? (table, headed, 1)
            : null;
    }

    /// <summary>All lines as one table, if that leaves the columns as they were.</summary>
    private static BorderlessTable? Build(
        BorderlessTable table,
        FigureRegion region,
        List<PieceLine> more,
        List<PieceLine> below,
        double bottom
    ) =>
        FigureTables
            .Build(region with { Lines = [.. region.Lines, .. more] }, below, new TextSetting(double.PositiveInfinity, bottom))
            .Table
            is { } joined
        && joined.Columns.Count == table.Columns.Count
            ? joined
            : null;

    private static int Repeated(FigureRegion region, FigureRegion more)
    {
        int count = 0;
        while (count < Math.Min(region.Body, more.Body) && SameText(region.Lines[count], more.Lines[count]))
            count++;
        return count;
    }

    private static bool SameText(PieceLine a, PieceLine b) => string.Equals(a.Line.Text, b.Line.Text, StringComparison.Ordinal);
}
