using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Scan.Rules;

/// <summary>Finds drawn lines: long runs of ink in rows that lie over each other.</summary>
internal static class RuleRuns
{
    /// <summary>Rows by which widening makes a line thicker.</summary>
    private const int Widened = 2;

    /// <param name="most">Lines; where there are more, the page is no page of a report.</param>
    /// <returns>Null where there are more than so many.</returns>
    public static List<DrawnRule>? Find(InkPicture ink, int most)
    {
        List<DrawnRule> across = Along(ink, horizontal: true);
        List<DrawnRule> down = Along(Flipped(ink), horizontal: false);
        if (across.Count + down.Count > most)
            return null;
        down.RemoveAll(d =>
            d.Length < RuleTolerances.LoneDown && !(across.Exists(a => Ends(d, d.Start, a)) && across.Exists(a => Ends(d, d.End, a)))
        );
        return [.. across, .. down];
    }

    /// <summary>True where an end of a line down lies on a line across.</summary>
    private static bool Ends(DrawnRule down, int end, DrawnRule across) =>
        Math.Abs(across.At - end) <= RuleTolerances.Meet
        && down.At >= across.Start - RuleTolerances.Meet
        && down.At <= across.End + RuleTolerances.Meet;

    /// <summary>Rows and columns exchanged.</summary>
    private static InkPicture Flipped(InkPicture ink)
    {
        const int block = 32;
        (int width, int height, byte[] from) = ink;
        byte[] to = new byte[from.Length];
        for (int top = 0; top < height; top += block)
        {
            for (int left = 0; left < width; left += block)
            {
                for (int y = top; y < Math.Min(height, top + block); y++)
                {
                    for (int x = left; x < Math.Min(width, left + block); x++)
                        to[(x * height) + y] = from[(y * width) + x];
                }
            }
        }

        return new InkPicture(height, width, to);
    }

    private static List<DrawnRule> Along(InkPicture ink, bool horizontal)
    {
        (List<DrawnRule> done, List<List<InkRun>> open) = (new List<DrawnRule>(), new List<List<InkRun>>());
        List<InkRun> row = new();
        byte[] wide = new byte[ink.Width];
        for (int y = 0; y < ink.Height; y++)
        {
            row.Clear();
            Widen(ink, y, wide);
            Runs(wide, y, horizontal ? RuleTolerances.ShortestAcross : RuleTolerances.ShortestDown, row);
            foreach (InkRun run in row)
                Put(open, run);
            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (open[i][^1].Row >= y - 1)
                    continue;
                End(open[i], horizontal, done);
                open.RemoveAt(i);
            }
        }

        foreach (List<InkRun> runs in open)
            End(runs, horizontal, done);
        return done;
    }

    /// <summary>A row with the ink of those above and below it: a thin line that was drawn askew, or faxed, goes up and down by a
    /// row.</summary>
    private static void Widen(InkPicture ink, int y, byte[] wide)
    {
        (int above, int below) = (Math.Max(0, y - 1), Math.Min(ink.Height - 1, y + 1));
        ink.Ink.AsSpan(y * ink.Width, ink.Width).CopyTo(wide);
        Span<byte> upper = ink.Ink.AsSpan(above * ink.Width, ink.Width);
        Span<byte> lower = ink.Ink.AsSpan(below * ink.Width, ink.Width);
        for (int x = 0; x < wide.Length; x++)
            wide[x] |= (byte)(upper[x] | lower[x]);
    }

    /// <summary>Runs of ink in a row, small gaps bridged.</summary>
    private static void Runs(ReadOnlySpan<byte> line, int row, int shortest, List<InkRun> runs)
    {
        for (int x = line.IndexOf((byte)1); x >= 0; )
        {
            (int start, int end, int inked) = (x, x, 0);
            while (true)
            {
                int paper = line[end..].IndexOf((byte)0);
                int stop = paper < 0 ? line.Length : end + paper;
                inked += stop - end;
                end = stop;
                int gap = end < line.Length ? line.Slice(end, Math.Min(RuleTolerances.Gap + 1, line.Length - end)).IndexOf((byte)1) : -1;
                if (gap < 0)
                    break;
                end += gap;
            }

            if (end - start >= shortest && inked >= RuleTolerances.Inked * (end - start))
                runs.Add(new InkRun(row, start, end));
            int next = end < line.Length ? line[end..].IndexOf((byte)1) : -1;
            x = next < 0 ? -1 : end + next;
        }
    }

    /// <summary>A run belongs to the lines that it lies under; several are one then.</summary>
    private static void Put(List<List<InkRun>> open, InkRun run)
    {
        List<InkRun>? of = null;
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (!open[i].Exists(r => r.Row >= run.Row - 1 && r.Row < run.Row && r.Start < run.End && run.Start < r.End))
                continue;
            if (of is null)
            {
                of = open[i];
                continue;
            }

            of.AddRange(open[i]);
            of.Sort((a, b) => a.Row.CompareTo(b.Row));
            open.RemoveAt(i);
        }

        if (of is null)
            open.Add([run]);
        else
            of.Add(run);
    }

    private static void End(List<InkRun> runs, bool horizontal, List<DrawnRule> done)
    {
        (int start, int end) = (runs.Min(r => r.Start), runs.Max(r => r.End));
        double area = runs.Sum(r => r.Length),
            weight = runs.Sum(r => (r.Row + 0.5) * r.Length);
        double thickness = Math.Max(1, (area / (end - start)) - Widened);
        if (thickness > RuleTolerances.Thickest || (end - start) < RuleTolerances.Slenderest * thickness)
            return;
        done.Add(new DrawnRule(horizontal, runs, weight / area, start, end, thickness));
    }
}
