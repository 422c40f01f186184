using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>Makes whole lines of the pieces that programs draw: a border a cell, dashes, dots, doubled lines.</summary>
internal static class RulingJoin
{
    private const int FewestDots = 5;

    public static IReadOnlyList<Ruling> Join(IEnumerable<Ruling> pieces)
    {
        List<Ruling> all = pieces.ToList();
        return [.. Join(all, horizontal: true), .. Join(all, horizontal: false)];
    }

    private static List<Ruling> Join(List<Ruling> pieces, bool horizontal)
    {
        List<Ruling> lines = new();
        List<Ruling> rank = new();
        foreach (Ruling piece in pieces.Where(p => p.Horizontal == horizontal).OrderBy(p => p.At))
        {
            if (rank.Count > 0 && piece.At - rank[0].At > RulingTolerances.SameLine)
                Flush(rank, lines);
            rank.Add(piece);
        }

        Flush(rank, lines);
        return lines;
    }

    private static bool IsDot(Ruling piece) => piece.Length <= RulingTolerances.DotLength * piece.Thickness;

    private static bool IsDashed(Ruling dash, Ruling next)
    {
        double thickness = Math.Min(dash.Thickness, next.Thickness);
        return next.Start - dash.End <= RulingTolerances.DashGap * thickness
            && Math.Min(dash.Length, next.Length) <= RulingTolerances.DashLength * thickness;
    }

    /// <summary>The usual gap between two dots that follow each other; no limit where there are too few to tell.</summary>
    private static double UsualGap(List<Ruling> rank)
    {
        List<double> gaps = new();
        for (int i = 1; i < rank.Count; i++)
        {
            double gap = rank[i].Start - rank[i - 1].End;
            if (gap > 0 && gap <= RulingTolerances.LineGap && IsDot(rank[i - 1]) && IsDot(rank[i]))
                gaps.Add(gap);
        }

        if (gaps.Count < FewestDots)
            return double.PositiveInfinity;
        gaps.Sort();
        return gaps[gaps.Count / 2];
    }

    /// <summary>Joins the pieces of one line from end to end.</summary>
    private static void Flush(List<Ruling> rank, List<Ruling> lines)
    {
        if (rank.Count == 0)
            return;
        rank.Sort((a, b) => a.Start.CompareTo(b.Start));
        Ruling current = rank[0];
        double weight = current.At * Math.Max(current.Length, 0.01);
        double length = Math.Max(current.Length, 0.01);
        List<double> joints = new();
        Ruling last = current;
        int dots = IsDot(current) ? 1 : FewestDots;
        double usual = UsualGap(rank);
        foreach (Ruling piece in rank.Skip(1))
        {
            double gap = piece.Start - current.End;
            if (
                (gap > RulingTolerances.LineGap && !IsDashed(last, piece))
                || (gap > Math.Max(RulingTolerances.SameLine, RulingTolerances.UnusualGap * usual) && IsDot(last) && IsDot(piece))
            )
            {
                Add();
                (current, weight, length, joints, dots) = (piece, 0, 0, [], 0);
            }

            last = piece;
            dots += IsDot(piece) ? 1 : FewestDots;
            if (Math.Abs(piece.Start - current.End) <= RulingTolerances.EndToEnd)
                joints.Add(piece.Start);
            weight += piece.At * Math.Max(piece.Length, 0.01);
            length += Math.Max(piece.Length, 0.01);
            current = current with { End = Math.Max(current.End, piece.End), Thickness = Math.Max(current.Thickness, piece.Thickness) };
        }

        Add();
        rank.Clear();

        // The position is that of the longer pieces, so that a dot beside a border does not move it.
        void Add()
        {
            if (current.Length >= RulingTolerances.ShortestLine && dots >= FewestDots)
                lines.Add(current with { At = weight / length, Joints = joints.Count > 0 ? joints : null });
        }
    }
}
