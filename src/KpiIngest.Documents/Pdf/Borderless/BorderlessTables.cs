using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>
/// Tables without lines: rows of text whose columns stand under each other. Used only where no lines are drawn, and marked as less certain
/// (<see cref="Table.Ruled"/>), since text after a tab looks the same.
/// </summary>
internal static class BorderlessTables
{
    /// <summary>Fewer rows than this are taken for text with tabs; two are enough where they are a numbered list.</summary>
    private const int FewestRows = 3;

    /// <param name="lines">Neighbouring lines of a region, from top to bottom, with no table between them.</param>
    /// <param name="right">Right edge of the region, in points.</param>
    /// <returns>Tables and the lines that belong to none, in their order.</returns>
    public static Finding<PageItem> Find(IReadOnlyList<TextLine> lines, double right)
    {
        Finding<PageItem> figures = FigureTables.Find(lines);
        (List<PageItem> items, List<Refusal> refusals) = (new List<PageItem>(), figures.Refusals.ToList());
        List<TextLine> rest = new();
        foreach (PageItem item in figures.Found)
        {
            if (item is TextLine line)
            {
                rest.Add(line);
                continue;
            }

            AddOneLineRows(rest, right, items, refusals);
            rest.Clear();
            items.Add(item);
        }

        AddOneLineRows(rest, right, items, refusals);
        return new Finding<PageItem>(items, refusals);
    }

    private static void AddOneLineRows(List<TextLine> lines, double right, List<PageItem> items, List<Refusal> refusals)
    {
        List<LineSegments> segments = lines.Select(LineSegments.Of).ToList();
        for (int i = 0; i < segments.Count; )
        {
            int end = segments[i].IsRow ? End(segments, i) : i;
            List<LineSegments> run = segments.GetRange(i, end - i);
            if (IsTable(run))
            {
                items.Add(Build(run, right));
                i = end;
                continue;
            }

            if (run.Count > 0)
                refusals.Add(new Refusal("fewer-than-three-rows-alike", Boxes.Union(run.Select(s => s.Line.Box))));
            items.Add(segments[i++].Line);
        }
    }

    private static bool IsTable(List<LineSegments> run)
    {
        List<LineSegments> rows = run.Where(s => s.IsRow).ToList();
        return rows.Count >= FewestRows
            || (
                rows.Count == FewestRows - 1
                && rows.All(r => LineStart.IsListItem(r.Pieces[0].Text) && r.StartsLike(rows[0], r.Pieces.Count))
            );
    }

    /// <summary>The line after the last one of the table that starts with this row.</summary>
    private static int End(List<LineSegments> segments, int start)
    {
        int end = start + 1;
        TextArea column = new(
            segments[start].Pieces[0].Box.Left,
            segments[start].Pieces[1].Box.Left - (BorderlessTolerances.ColumnEnd * segments[start].Line.TypeSize)
        );
        for (int i = end; i < segments.Count; i++)
        {
            double distance = segments[i].Line.Baseline - segments[i - 1].Line.Baseline;
            if (distance > BorderlessTolerances.LinesOfOneTable * segments[i].Line.TypeSize)
                break;
            segments[i] = segments[i].CutLike(segments[start]);
            if (segments[i].IsRow)
            {
                if (!segments[i].HasColumnsOf(segments[start]))
                    break;
                end = i + 1;
            }
            else if (ColumnOf(segments[i].Line, segments[start]) is not { } at)
            {
                break;
            }
            else if (end == i && (at > 0 || LineWrap.GoesOn(segments[i - 1].Pieces[0], segments[i].Line, column, TextSetting.Unknown)))
            {
                end = i + 1;
            }
        }

        return end;
    }

    /// <summary>The column of a row that a line lies in wholly, or null.</summary>
    private static int? ColumnOf(TextLine line, LineSegments row)
    {
        int column = row.Pieces.ToList().FindLastIndex(p => line.Box.Left >= p.Box.Left - BorderlessTolerances.SameColumnStart);
        bool inside =
            column >= 0
            && (
                column + 1 == row.Pieces.Count
                || line.Box.Right <= row.Pieces[column + 1].Box.Left - (BorderlessTolerances.ColumnEnd * line.TypeSize)
            );
        return inside ? column : null;
    }

    private static PageTable Build(List<LineSegments> run, double right)
    {
        List<LineSegments> rows = run.Where(s => s.IsRow).ToList();
        int count = rows[0].Pieces.Count;
        List<double> starts = Enumerable
            .Range(0, count)
            .Select(c => rows.Min(r => r.Pieces[c].Box.Left))
            .Append(Math.Max(right, run.Max(s => s.Line.Box.Right)))
            .ToList();
        bool numbered = rows.Count(r => LineStart.IsListItem(r.Pieces[0].Text)) == rows.Count;
        List<List<LineSegments>> groups = new();
        foreach (LineSegments line in run)
        {
            bool begins = line.IsRow || (numbered && LineStart.IsListItem(line.Line.Text));
            if (begins || groups.Count == 0)
                groups.Add([]);
            groups[^1].Add(line);
        }

        Box box = Boxes.Union(run.Select(s => s.Line.Box)) with { Left = starts[0] };

        // Its cells reach to the edge of the region, where text may go; the table itself only as far as its text, which tells how wide the
        // body is.
        return new PageTable(run[0].Line.Page, box, starts, [.. groups.Select(g => Row(g, starts, rows[0]))]) { Ruled = false };
    }

    private static PageRow Row(List<LineSegments> lines, List<double> starts, LineSegments model)
    {
        Box box = Boxes.Union(lines.Select(l => l.Line.Box));
        return new PageRow([
            .. Enumerable
                .Range(0, starts.Count - 1)
                .Select(column => new PageCell(
                    lines[0].Line.Page,
                    box with
                    {
                        Left = starts[column],
                        Right = starts[column + 1],
                    },
                    column,
                    1,
                    1,
                    [
                        .. lines
                            .Select(l =>
                                l.IsRow ? l.Pieces[column]
                                : (ColumnOf(l.Line, model) ?? 0) == column ? l.Line
                                : null
                            )
                            .OfType<TextLine>(),
                    ]
                )),
        ]);
    }
}
