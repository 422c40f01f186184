using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>
/// Tables of texts and figures without any line, whose cells may hold several lines of text: figures that stand under each other make the
/// columns, lines with figures the rows.
/// </summary>
internal static class FigureTables
{
    /// <param name="lines">Neighbouring lines of a region, from top to bottom.</param>
    /// <returns>Tables and the lines that belong to none, in their order.</returns>
    public static Finding<PageItem> Find(IReadOnlyList<TextLine> lines)
    {
        List<PieceLine> cut = BesideLines.Cut(lines);
        (List<PageItem> items, List<Refusal> refusals) = (new List<PageItem>(), new List<Refusal>());
        int done = 0;
        for (int i = 0; i < cut.Count; i++)
        {
            if (cut[i].IsForeign || !cut[i].HasFigures)
                continue;
            if (FigureRegion.Around(cut, done, i) is not { } region)
            {
                refusals.Add(new Refusal("a-figure-across-two-columns", cut[i].Line.Box));
                continue;
            }

            (BorderlessTable? table, string reason) = Build(region, cut.Skip(region.End), TextSetting.Unknown);
            if (table is null)
            {
                refusals.Add(new Refusal(reason, Boxes.Union(region.Lines.Select(l => l.Line.Box))));
                continue;
            }

            items.AddRange(cut[done..region.Start].SelectMany(l => l.Texts));
            items.Add(table);
            done = region.Start + table.Region.Lines.Count;
            i = Math.Max(i, done - 1);
        }

        items.AddRange(cut.Skip(done).SelectMany(l => l.Texts));
        return new Finding<PageItem>(items, refusals);
    }

    /// <summary>The table of a region, with the lines below it that its last row goes on in; null, and why, where its columns are not
    /// certain.</summary>
    public static (BorderlessTable? Table, string Reason) Build(FigureRegion region, IEnumerable<PieceLine> below, TextSetting setting)
    {
        AlignedColumns columns = AlignedColumns.Of(region);
        if (columns.Count < 2)
            return (null, "no-gap-through-all-rows");
        if (!IsTable(region, columns))
            return (null, "one-row-without-a-heading");
        List<List<PlacedPiece>> placed = region.Lines.Select((l, i) => PlacedPiece.Of(l, i, columns)).ToList();
        List<TextArea> areas = Areas(placed, columns, region.Body);
        List<PieceLine> rest = below.ToList();
        if (LastRow.Lines(placed, columns, areas, rest, setting) is > 0 and var more)
        {
            placed.AddRange(rest.Take(more).Select((l, i) => PlacedPiece.Of(l, placed.Count + i, columns)).ToList());
            region = region with { Lines = [.. region.Lines, .. rest.Take(more)] };
            areas = Areas(placed, columns, region.Body);
        }

        List<PageRow> heading = Heading(placed, region.Body, columns, areas);
        int page = region.Lines[0].Line.Page;
        double ends = region.Lines.Where(l => l.Line.Page == region.Lines[^1].Line.Page).Max(l => l.Line.Box.Bottom);
        Box box = Boxes.Union(region.Lines.Where(l => l.Line.Page == page).Select(l => l.Line.Box));
        BorderlessTable table = new(
            page,
            box,
            columns.Boundaries,
            [.. heading, .. Rows([.. placed.Skip(region.Body)], columns, areas)],
            region,
            heading.Count
        )
        {
            Ruled = false,
            EndsAt = ends,
        };
        return (table, "figures-under-each-other");
    }

    /// <summary>The rows of a heading.</summary>
    /// <param name="body">How many lines it has.</param>
    public static List<PageRow> Heading(List<List<PlacedPiece>> placed, int body, AlignedColumns columns, IReadOnlyList<TextArea> areas) =>
        HeadingRows.Of(placed, body, columns).ConvertAll(r => Row(r, columns, areas));

    /// <summary>The rows that lines below a heading are.</summary>
    public static IEnumerable<PageRow> Rows(List<List<PlacedPiece>> body, AlignedColumns columns, IReadOnlyList<TextArea> areas)
    {
        List<int> starts = RowCuts.Of(body, areas);
        for (int r = 0; r < starts.Count; r++)
        {
            List<List<PlacedPiece>> row = body[starts[r]..(r + 1 < starts.Count ? starts[r + 1] : body.Count)];
            yield return Row(Row([.. row.Select((_, i) => RowCuts.Marked(row, areas, i))], r, columns), columns, areas);
        }
    }

    private static List<TextArea> Areas(List<List<PlacedPiece>> placed, AlignedColumns columns, int body)
    {
        List<PlacedPiece> all = placed.SelectMany(p => p).ToList();
        return [.. Enumerable.Range(0, columns.Count).Select(c => ColumnArea.Of(all, columns, c, body))];
    }

    /// <summary>Figures of one row only are a table where a heading stands over them; a heading that parts no columns is none.</summary>
    private static bool IsTable(FigureRegion region, AlignedColumns columns)
    {
        int rows = region.Lines.Skip(region.Body).Count(l => l.HasFigures);
        int headed = region
            .Lines.Take(region.Body)
            .Select(l => l.Pieces.Select(p => columns.Of(p)).Distinct().Count())
            .DefaultIfEmpty(0)
            .Max();
        return rows > 1 || (rows == 1 && headed > 1);
    }

    /// <summary>The cells of a row: a text over several columns spans them, and the label of a total those before it too.</summary>
    private static List<BorderlessCell> Row(List<List<PlacedPiece>> lines, int row, AlignedColumns columns)
    {
        List<BorderlessCell> cells = new();
        foreach (PlacedPiece piece in lines.SelectMany(l => l))
        {
            (int from, int to) = (piece.From, piece.To);
            foreach (BorderlessCell met in cells.Where(c => c.From <= to && c.To >= from).ToList())
            {
                (from, to) = (Math.Min(from, met.From), Math.Max(to, met.To));
                cells.Remove(met);
                cells.Add(met with { From = from, To = to });
            }

            List<TextLine> texts = cells.Where(c => c.From >= from && c.To <= to).SelectMany(c => c.Lines).ToList();
            cells.RemoveAll(c => c.From >= from && c.To <= to);
            cells.Add(new BorderlessCell(from, to, row, 1, [.. texts, piece.Text]));
        }

        BorderlessCell first = cells.MinBy(c => c.From)!;
        if (first.From > 0 && !first.Lines.Any(l => FigureText.IsFigure(l.Text)))
            cells[cells.IndexOf(first)] = first with { From = 0 };
        for (int c = 0; c < columns.Count; c++)
            if (!cells.Exists(o => o.From <= c && o.To >= c))
                cells.Add(new BorderlessCell(c, c, row, 1, []));
        return [.. cells.OrderBy(c => c.From)];
    }

    private static PageRow Row(List<BorderlessCell> cells, AlignedColumns columns, IReadOnlyList<TextArea> areas)
    {
        int page = cells.SelectMany(c => c.Lines).Min(l => l.Page);
        Box row = Boxes.Union(cells.SelectMany(c => c.Lines).Where(l => l.Page == page).Select(l => l.Box));
        return new PageRow([.. cells.Select(cell => Cell(cell))]);

        // A cell without text is as high as its row.
        PageCell Cell(BorderlessCell cell)
        {
            int on = cell.Lines.Count == 0 ? page : cell.Lines[0].Page;
            List<Box> texts = cell.Lines.Where(l => l.Page == on).Select(l => l.Box).ToList();
            Box box =
                texts.Count == 0
                    ? row with
                    {
                        Left = columns.Boundaries[cell.From],
                        Right = columns.Boundaries[cell.To + 1],
                    }
                    : Boxes.Union(texts.Append(texts[0] with { Left = areas[cell.From].Left, Right = areas[cell.To].Right }));
            return new PageCell(on, box, cell.From, cell.To - cell.From + 1, cell.RowSpan, [.. cell.Lines]);
        }
    }
}
