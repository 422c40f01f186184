using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Lines;

/// <summary>Puts the ink of a page together to lines of type and words: letters beside each other, then the marks that belong to
/// them.</summary>
internal sealed class InkLines
{
    private readonly double height;
    private readonly RuleMap map;
    private readonly List<List<Piece>> lines = [];

    private InkLines(double height, RuleMap map) => (this.height, this.map) = (height, map);

    /// <param name="height">The usual one of a letter, in pixels.</param>
    public static IReadOnlyList<InkLine> Of(IReadOnlyList<Piece> pieces, IReadOnlyList<DrawnRule> rules, double height)
    {
        if (height <= 0)
            return [];
        InkLines finder = new(height, new RuleMap(rules));
        List<Piece> inked = pieces
            .Where(p =>
                p.Area >= LineTolerances.Speck * height * height
                && p.Box.Height <= LineTolerances.Tallest * height
                && p.Box.Width <= LineTolerances.Widest * height
            )
            .ToList();
        finder.JoinLetters([.. inked.Where(p => p.Box.Height >= LineTolerances.Letter * height).OrderBy(p => p.Box.Left)]);
        finder.AddMarks([.. inked.Where(p => p.Box.Height < LineTolerances.Letter * height), .. finder.HighMarks()]);
        return [.. finder.lines.Select(finder.Line).OrderBy(l => l.Baseline)];
    }

    /// <summary>Each letter goes on the line of the nearest one to its left.</summary>
    private void JoinLetters(List<Piece> letters)
    {
        List<Piece> ends = new();
        foreach (Piece letter in letters)
        {
            int nearest = -1;
            for (int i = 0; i < ends.Count; i++)
            {
                if (!Follows(ends[i].Box, letter.Box))
                    continue;
                if (nearest < 0 || ends[i].Box.Right > ends[nearest].Box.Right)
                    nearest = i;
            }

            if (nearest < 0)
            {
                lines.Add([letter]);
                ends.Add(letter);
                continue;
            }

            lines[nearest].Add(letter);
            ends[nearest] =
                letter.Box.Right >= ends[nearest].Box.Right || letter.Box.Height > ends[nearest].Box.Height ? letter : ends[nearest];
        }
    }

    /// <summary>Marks as high as a letter (a vowel with its tone) that were taken for lines of their own, one or a few of one line; they
    /// are such no more.</summary>
    private List<Piece> HighMarks()
    {
        List<(PixelBox Box, double Top, double Bottom)> bands = lines.ConvertAll(Band);
        List<List<Piece>> marks = [.. lines.Where((l, own) => AreMarks(l, bands.Where((_, b) => b != own)))];
        lines.RemoveAll(marks.Contains);
        return [.. marks.SelectMany(m => m)];
    }

    private bool AreMarks(List<Piece> line, IEnumerable<(PixelBox Box, double Top, double Bottom)> others) =>
        line.Count <= LineTolerances.MostHighMarks && others.Any(o => line.TrueForAll(p => IsOver(p.Box, o)));

    private bool IsOver(PixelBox mark, (PixelBox Box, double Top, double Bottom) line) =>
        mark.Left >= line.Box.Left - (LineTolerances.MarkAround * height)
        && mark.Right <= line.Box.Right + (LineTolerances.MarkAround * height)
        && mark.Width < line.Box.Width
        && Math.Abs(mark.Bottom - line.Top) <= LineTolerances.MarkAround * height;

    private bool Follows(PixelBox left, PixelBox right)
    {
        int shared = Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top);
        return shared >= LineTolerances.Shared * Math.Min(left.Height, right.Height)
            && right.Left - left.Right <= LineTolerances.Furthest * height
            && !map.PartsAcross(left.CentreX, right.CentreX, Math.Max(left.Top, right.Top) + (shared / 2.0));
    }

    private void AddMarks(List<Piece> marks)
    {
        List<(PixelBox Box, double Top, double Bottom)> bands = lines.ConvertAll(Band);
        List<Piece> alone = new();
        List<(List<Piece> Line, Piece Mark)> added = new();
        foreach (Piece mark in marks)
        {
            (int nearest, double least) = (-1, double.MaxValue);
            for (int i = 0; i < bands.Count; i++)
            {
                if (Distance(bands[i], mark.Box) is not { } distance || distance > least)
                    continue;

                // The lines of a stamp reach over those of type: a point belongs to the figures that it stands between.
                if (nearest >= 0 && distance == least && Beside(lines[i], mark.Box) >= Beside(lines[nearest], mark.Box))
                    continue;
                (nearest, least) = (i, distance);
            }

            if (nearest >= 0)
                added.Add((lines[nearest], mark));
            else if (IsStroke(mark))
                alone.Add(mark);
        }

        foreach ((List<Piece> line, Piece mark) in added)
            line.Add(mark);
        lines.AddRange(alone.Select(m => new List<Piece> { m }));
    }

    /// <summary>How far a mark stands from the letters of a line above or below them; null where it belongs to others.</summary>
    private double? Distance((PixelBox Box, double Top, double Bottom) line, PixelBox mark)
    {
        if (
            mark.CentreX < line.Box.Left - (LineTolerances.MarkBeside * height)
            || mark.CentreX > line.Box.Right + (LineTolerances.MarkBeside * height)
        )
            return null;
        if (
            mark.CentreY < line.Top - (LineTolerances.MarkAbove * height)
            || mark.CentreY > line.Bottom + (LineTolerances.MarkBelow * height)
        )
            return null;
        double middle = (line.Top + line.Bottom) / 2;
        if (map.PartsDown(Math.Min(mark.CentreY, middle), Math.Max(mark.CentreY, middle), mark.CentreX))
            return null;
        if (mark.CentreX < line.Box.Left && map.PartsAcross(mark.CentreX, line.Box.Left + 1, middle))
            return null;
        if (mark.CentreX > line.Box.Right && map.PartsAcross(line.Box.Right - 1, mark.CentreX, middle))
            return null;
        return mark.CentreY < line.Top ? line.Top - mark.CentreY : Math.Max(0, mark.CentreY - line.Bottom);
    }

    /// <summary>From a mark to the nearest letter of a line, in pixels across and down.</summary>
    private static int Beside(List<Piece> line, PixelBox mark) =>
        line.Min(p =>
            Math.Max(0, Math.Max(p.Box.Left - mark.Right, mark.Left - p.Box.Right))
            + Math.Max(0, Math.Max(p.Box.Top - mark.Bottom, mark.Top - p.Box.Bottom))
        );

    private static (PixelBox Box, double Top, double Bottom) Band(List<Piece> letters) =>
        (
            PixelBox.Union(letters.Select(p => p.Box)),
            Middle.Of(letters.Select(p => (double)p.Box.Top)),
            Middle.Of(letters.Select(p => (double)p.Box.Bottom))
        );

    private InkLine Line(List<Piece> pieces)
    {
        List<Piece> ordered = pieces.OrderBy(p => p.Box.Left).ThenBy(p => p.Box.Top).ToList();
        List<Piece> letters = ordered.FindAll(p => p.Box.Height >= LineTolerances.Letter * height);
        List<InkWord> words = new();
        List<Piece> current = new();
        int right = 0;
        foreach (Piece piece in ordered)
        {
            if (current.Count > 0 && piece.Box.Left - right > LineTolerances.WordGap * height)
            {
                words.Add(new InkWord(current));
                current = [];
            }

            right = current.Count == 0 ? piece.Box.Right : Math.Max(right, piece.Box.Right);
            current.Add(piece);
        }

        words.Add(new InkWord(current));
        if (letters.Count > 0)
        {
            words.RemoveAll(w => IsDirt(w, letters));
            return new InkLine(
                words,
                Middle.Of(letters.Select(p => (double)p.Box.Top)),
                Middle.Of(letters.Select(p => (double)p.Box.Bottom))
            );
        }

        // A stroke alone hangs at half the height of its line.
        double middle = Middle.Of(ordered.Select(p => Math.Truncate(p.Box.CentreY)));
        return new InkLine(words, middle - (height / 2), middle + (height / 2));
    }

    /// <summary>A point or two far from all letters, no stroke and not one over the other as those of a colon.</summary>
    private bool IsDirt(InkWord word, List<Piece> letters) =>
        word.Pieces.Count <= 2
        && word.Pieces.All(p => p.Area < LineTolerances.Point * height * height && p.Box.Height < LineTolerances.Letter * height)
        && !word.Pieces.Any(IsStroke)
        && !(word.Pieces.Count == 2 && word.Pieces[0].Box.SharesColumns(word.Pieces[1].Box))
        && letters.TrueForAll(l => Math.Max(l.Box.Left - word.Box.Right, word.Box.Left - l.Box.Right) > LineTolerances.PointApart * height);

    private bool IsStroke(Piece mark) =>
        mark.Box.Width >= LineTolerances.Stroke * height && mark.Box.Width >= LineTolerances.StrokeFlat * mark.Box.Height;
}
