using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Groups horizontal rules that no vertical line meets into what may be tables: rules of one width, with rows of text between
/// them.</summary>
internal static class RuleBlocks
{
    public static IEnumerable<RuleBlock> Find(IEnumerable<Ruling> lines, IReadOnlyList<PdfWord> words)
    {
        List<Ruling> rules = lines.Where(l => l.Horizontal).OrderBy(l => l.At).ToList();
        List<(double Left, double Right)> widths = rules
            .Where(r => r.Length >= RuledRowTolerances.ShortestRule)
            .GroupBy(r => (Start: Step(r.Start), End: Step(r.End)))
            .Select(g => (Left: g.Average(r => r.Start), Right: g.Average(r => r.End)))
            .OrderBy(w => w.Right - w.Left)
            .ToList();
        HashSet<Ruling> used = new();
        foreach ((double left, double right) in widths)
        {
            List<Ruling> full = rules
                .Where(r =>
                    !used.Contains(r)
                    && Math.Abs(r.Start - left) <= RuledRowTolerances.SameRule
                    && Math.Abs(r.End - right) <= RuledRowTolerances.SameRule
                )
                .ToList();
            foreach (RuleBlock block in Runs(left, right, full, words))
            {
                List<Ruling> partial = rules
                    .Where(r =>
                        !used.Contains(r)
                        && !full.Contains(r)
                        && r.At > block.Top
                        && r.At < block.Bottom
                        && r.Start >= left - RuledRowTolerances.SameRule
                        && r.End <= right + RuledRowTolerances.SameRule
                    )
                    .ToList();
                if (partial.Count > 0 && IsNested(partial, left, right))
                    continue;
                List<Ruling> all = full.Where(r => r.At >= block.Top && r.At <= block.Bottom).Concat(partial).ToList();
                yield return block with
                {
                    Rules = all,
                    Bands = [.. block.Bands.SelectMany(b => Cut(b, partial))],
                };
                used.UnionWith(all);
            }
        }
    }

    /// <summary>Shorter rules part a row where its other cells reach over several.</summary>
    private static IEnumerable<Band> Cut(Band band, List<Ruling> partial)
    {
        List<double> ends = partial
            .Select(r => r.At)
            .Where(y => y > band.Top + LatticeTolerances.SameBoundary && y < band.Bottom - LatticeTolerances.SameBoundary)
            .Append(band.Bottom)
            .ToList();
        double top = band.Top;
        foreach (double bottom in ends.Where((y, i) => i == 0 || y - ends[i - 1] > LatticeTolerances.SameBoundary))
        {
            yield return new Band(top, bottom, [.. band.Words.Where(w => w.CentreY > top && w.CentreY <= bottom)]);
            top = bottom;
        }
    }

    /// <summary>True for a line of text, as it stands between two tables: one stretch over more than half of the width.</summary>
    private static bool IsLine(Band band, double width) =>
        ColumnGaps.IsOne(band.Words, ColumnGaps.Least(band.Words)) && band.Words.Max(w => w.Box.Right) - band.Left > width / 2;

    private static double Step(double at) => Math.Round(at / RuledRowTolerances.SameRule);

    /// <summary>True where the shorter rules are a table of their own, which was found before or cannot be told apart.</summary>
    private static bool IsNested(List<Ruling> partial, double left, double right) =>
        partial
            .GroupBy(r => (Step(r.Start), Step(r.End)))
            .Any(g =>
                g.Count() > 2 && g.All(r => r.Start > left + RuledRowTolerances.InnerRule && r.End < right - RuledRowTolerances.InnerRule)
            );

    private static IEnumerable<RuleBlock> Runs(double left, double right, List<Ruling> rules, IReadOnlyList<PdfWord> words)
    {
        List<Band> bands = rules
            .Zip(
                rules.Skip(1),
                (a, b) =>
                    new Band(
                        a.At,
                        b.At,
                        [
                            .. words.Where(w =>
                                w.Visible
                                && w.CentreY > a.At
                                && w.CentreY < b.At
                                && w.CentreX > left - RuledRowTolerances.SameRule
                                && w.CentreX < right + RuledRowTolerances.SameRule
                            ),
                        ]
                    )
            )
            .ToList();
        double margin = bands.Where(b => b.Words.Count > 0).Select(b => b.Left - left).DefaultIfEmpty(0).Max();
        List<Band> run = new();
        foreach (Band band in bands)
        {
            if (band.Bottom - band.Top <= LatticeTolerances.SameBoundary)
                continue;
            bool isText =
                band.Words.Count == 0
                || (margin > RuledRowTolerances.TextMargin && band.Left - left < Math.Min(RuledRowTolerances.TextMargin, margin / 2))
                || (margin <= RuledRowTolerances.TextMargin && IsLine(band, right - left));
            if (!isText)
            {
                run.Add(band);
                continue;
            }

            if (run.Count > 0)
                yield return new RuleBlock(left, right, run, []);
            run = [];
        }

        if (run.Count > 0)
            yield return new RuleBlock(left, right, run, []);
    }
}
