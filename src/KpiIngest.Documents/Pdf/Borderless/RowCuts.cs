using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>
/// Parts the lines below a heading into rows: one a line with figures. The texts between two such lines belong to the upper or the lower
/// one: whether figures stand at the top, the middle or the bottom of their row is the same in a whole table, and is seen at how the texts
/// go on from line to line.
/// </summary>
internal sealed class RowCuts
{
    private readonly List<List<PlacedPiece>> lines;
    private readonly IReadOnlyList<TextArea> areas;

    private RowCuts(List<List<PlacedPiece>> lines, IReadOnlyList<TextArea> areas) => (this.lines, this.areas) = (lines, areas);

    /// <summary>Index of the first line of each row.</summary>
    /// <param name="lines">Below the heading, from top to bottom.</param>
    /// <param name="areas">Of the columns.</param>
    public static List<int> Of(List<List<PlacedPiece>> lines, IReadOnlyList<TextArea> areas)
    {
        RowCuts cuts = new(lines, areas);
        List<int> anchors = Enumerable.Range(0, lines.Count).Where(cuts.IsAnchor).ToList();
        if (anchors.Count == 0)
            return [0];
        (List<int> Starts, int Cost) top = cuts.Cuts(anchors, (_, lower) => [lower]);
        (List<int> Starts, int Cost) bottom = cuts.Cuts(anchors, (upper, _) => [upper + 1]);
        (List<int> Starts, int Cost) best = cuts.Cuts(anchors, (upper, lower) => [.. Enumerable.Range(upper + 1, lower - upper)]);
        (List<int> Starts, int Cost) chosen =
            top.Cost <= best.Cost ? top
            : bottom.Cost <= best.Cost ? bottom
            : best;
        IEnumerable<int> numbered = anchors.Where(a =>
            lines[a].Find(p => p.From == 0 && !p.IsFigure) is { } name && IsNumbered(name.Text.Text) && !cuts.GoesOn(name)
        );
        return [.. chosen.Starts.Concat(numbered).Concat(cuts.WithoutFigures(chosen.Starts, anchors)).Distinct().Order()];
    }

    /// <summary>True where the texts of a piece go on from the line above it in the same column.</summary>
    public bool GoesOn(PlacedPiece piece) =>
        Above(piece) is { } above
        && CellWrap.Follows(above, piece, areas[piece.From])
        && CellWrap.GoesOn(above, piece, areas[piece.From], TextSetting.Unknown);

    /// <summary>True where a piece may stand in one cell with the text above it.</summary>
    private bool Follows(PlacedPiece piece) => Above(piece) is { } above && CellWrap.Follows(above, piece, areas[piece.From]);

    private PlacedPiece? Above(PlacedPiece piece)
    {
        for (int i = Index(piece) - 1; i >= 0 && CellWrap.IsNear(lines[i][0].Text, piece.Text); i--)
        {
            if (lines[i].Find(p => p.From <= piece.To && p.To >= piece.From) is { } above)
                return above.From == piece.From && above.To == piece.To ? above : null;
        }

        return null;
    }

    private int Index(PlacedPiece piece) => piece.Line - lines[0][0].Line;

    /// <summary>
    /// True for a line with a figure that does not merely go on with texts above it, as the value of <c>ร้อยละ</c> on a line of its own
    /// does, nor holds the rest of a number that was too wide for its column.
    /// </summary>
    private bool IsAnchor(int line) =>
        lines[line].Exists(p => p.IsFigure || FigureText.IsDash(p.Text.Text))
        && !(lines[line].Exists(GoesOn) && lines[line].TrueForAll(Follows))
        && !IsRest(line);

    /// <summary>
    /// True where figures stand right below others and nothing shows that a row of its own begins there: neither a number or name in the
    /// first column, nor several figures by themselves, as a total without words has.
    /// </summary>
    private bool IsRest(int line)
    {
        List<PlacedPiece> below = lines[line].Where(p => p.IsFigure && Above(p) is { IsFigure: true }).ToList();
        if (below.Count == 0 || lines[line].Exists(p => p.From == 0 && p.IsFigure))
            return false;
        bool broken = below.Exists(p => CellWrap.MayBeBroken(Above(p)!, p, areas[p.From]));
        int figures = lines[line].Count(p => p.IsFigure);
        return lines[line].Find(p => p.From == 0) is { } name
            ? !IsNumbered(name.Text.Text) && (figures == 1 || broken) && (GoesOn(name) || (broken && figures == 1))
            : broken || figures < lines[line].Count || figures == 1;
    }

    /// <summary>True for <c>๑.</c>, <c>๑.๒ ร้อยละ</c>, a bullet.</summary>
    private static bool IsNumbered(string text) =>
        LineStart.IsListItem(text)
        || (
            text.TrimStart().Split(' ', 2) is [var number, _]
            && number.Contains('.', StringComparison.Ordinal)
            && FigureText.IsFigure(number)
        );

    /// <summary>The line with figures below others marked as uncertain, where no name shows that its row goes on.</summary>
    public static List<PlacedPiece> Marked(List<List<PlacedPiece>> row, IReadOnlyList<TextArea> areas, int line)
    {
        RowCuts cuts = new(row, areas);
        return line > 0 && !row.Skip(line).Any(l => l.Exists(p => p.From == 0 && !p.IsFigure && cuts.GoesOn(p)))
            ? row[line]
                .ConvertAll(p => p.IsFigure && row.Take(line).Any(l => l.Exists(o => o.IsFigure && o.From == p.From)) ? p.Uncertain() : p)
            : row[line];
    }

    private (List<int> Starts, int Cost) Cuts(List<int> anchors, Func<int, int, List<int>> choices)
    {
        List<int> starts = new() { 0 };
        int cost = 0;
        for (int a = 1; a < anchors.Count; a++)
        {
            (int upper, int lower) = (anchors[a - 1], anchors[a]);
            int rest = Enumerable.Range(upper + 1, lower - upper - 1).LastOrDefault(IsRest, upper);
            int cut = choices(upper, lower)
                .Select(c => Math.Max(c, rest + 1))
                .MinBy(c => (Cost(upper, lower, c), Math.Abs(Distance(upper, c) - Distance(c - 1, lower))));
            starts.Add(cut);
            cost += Cost(upper, lower, cut);
        }

        return (starts, cost);
    }

    private double Distance(int upper, int lower) =>
        lines[upper][0].Text.Page != lines[lower][0].Text.Page ? 0 : lines[lower][0].Text.Baseline - lines[upper][0].Text.Baseline;

    /// <summary>How many texts are parted from what they go on with, or kept together with what they do not.</summary>
    private int Cost(int upper, int lower, int cut)
    {
        int cost = 0;
        for (int i = upper + 1; i <= lower; i++)
        {
            foreach (PlacedPiece piece in lines[i].Where(p => !p.IsFigure && p.From == p.To))
            {
                if (Above(piece) is not { } above)
                    continue;
                bool together = Index(above) < cut == i < cut;
                if (together != GoesOn(piece))
                    cost++;
                if (together && piece.From == 0 && LineStart.IsListItem(piece.Text.Text))
                    cost++;
            }
        }

        return cost;
    }

    /// <summary>Rows that state no figure: their number starts a line between two rows.</summary>
    private IEnumerable<int> WithoutFigures(List<int> starts, List<int> anchors) =>
        Enumerable
            .Range(0, lines.Count)
            .Where(i =>
                !anchors.Contains(i)
                && lines[i] is [{ From: 0, IsFigure: false } name, ..]
                && LineStart.IsListItem(name.Text.Text)
                && !GoesOn(name)
                && starts.FindLast(s => s <= i) is var start
                && anchors.Exists(a => a >= start && a < i)
            );
}
