using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// Cuts figures that touch each other: they are cut where a column of pixels holds little ink, by those cuts with which the parts together
/// are likeliest figures.
/// </summary>
/// <param name="know">What each of some glyphs may be.</param>
/// <param name="width">Of a usual figure, in pixels.</param>
internal sealed class TouchingFigures(Func<IReadOnlyList<Glyph>, IReadOnlyList<Glyph>> know, double width)
{
    public bool MayBe(Glyph glyph) =>
        width > 0
        && glyph.Box.Width > FigureTolerances.Touching * width
        && glyph.Box.Width < FigureTolerances.MostTouching * width
        && !glyph.Marked;

    /// <returns>The parts from the left; null where no cuts make figures of it.</returns>
    public IReadOnlyList<Glyph>? Apart(Glyph glyph)
    {
        List<int> cuts = Cuts(glyph);
        Dictionary<(int From, int To), Glyph> parts = new();
        for (int from = 0; from < cuts.Count; from++)
        {
            for (int to = from + 1; to < cuts.Count; to++)
            {
                int wide = cuts[to] - cuts[from];
                if (
                    wide >= FigureTolerances.NarrowestPart * width
                    && wide <= FigureTolerances.WidestPart * width
                    && Part(glyph, cuts[from], cuts[to]) is { } part
                )
                    parts[(from, to)] = part;
            }
        }

        List<(int From, int To)> keys = parts.Keys.ToList();
        IReadOnlyList<Glyph> known = know([.. keys.Select(k => parts[k])]);
        for (int i = 0; i < keys.Count; i++)
            parts[keys[i]] = known[i];
        return Likeliest(parts, cuts.Count);
    }

    /// <summary>The way from the left end to the right one whose parts have the greatest product of probabilities.</summary>
    private static List<Glyph>? Likeliest(Dictionary<(int From, int To), Glyph> parts, int cuts)
    {
        (double Score, int From)[] best = new (double Score, int From)[cuts];
        Array.Fill(best, (double.NegativeInfinity, -1));
        best[0] = (0, -1);
        for (int to = 1; to < cuts; to++)
        {
            for (int from = 0; from < to; from++)
            {
                if (
                    !parts.TryGetValue((from, to), out Glyph? part)
                    || !part.IsFigure
                    || part.Reading!.Certainty < FigureTolerances.PartCertainty
                )
                    continue;
                double score = best[from].Score + Math.Log(part.Reading.Certainty);
                if (score > best[to].Score)
                    best[to] = (score, from);
            }
        }

        if (best[^1].From < 0)
            return null;
        List<Glyph> way = new();
        for (int to = cuts - 1; to > 0; to = best[to].From)
            way.Insert(0, parts[(best[to].From, to)]);
        return way;
    }

    /// <summary>Both ends, and between them one column of every few: that which holds the least ink.</summary>
    private List<int> Cuts(Glyph glyph)
    {
        int[] ink = new int[glyph.Box.Width];
        foreach (InkRun run in glyph.Runs)
        {
            for (int x = run.Start; x < run.End; x++)
                ink[x - glyph.Box.Left]++;
        }

        (List<int> cuts, int step) = (new List<int> { glyph.Box.Left }, Math.Max(2, (int)(FigureTolerances.CutStep * width)));
        for (int x = step; x + step <= ink.Length; x += step)
        {
            int least = x;
            for (int i = x; i < Math.Min(ink.Length - 1, x + step); i++)
                least = ink[i] < ink[least] ? i : least;
            cuts.Add(glyph.Box.Left + least);
        }

        return [.. cuts, glyph.Box.Right];
    }

    private static Glyph? Part(Glyph glyph, int from, int to)
    {
        List<InkRun> runs = new();
        foreach (InkRun run in glyph.Runs)
        {
            (int start, int end) = (Math.Max(run.Start, from), Math.Min(run.End, to));
            if (end > start)
                runs.Add(run with { Start = start, End = end });
        }

        return runs.Count == 0 ? null : new Glyph(PixelBox.Around(runs), runs, [], null);
    }
}
