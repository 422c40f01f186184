using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Scan.Rules;

/// <summary>Takes drawn lines away. Where a letter crosses or touches one, its own ink stays: there the ink across the line goes on beyond
/// it.</summary>
internal static class RuleRemoval
{
    public static void Clear(InkPicture ink, IReadOnlyList<DrawnRule> rules)
    {
        InkPicture before = new(ink.Width, ink.Height, [.. ink.Ink]);
        foreach (IGrouping<bool, DrawnRule> direction in rules.GroupBy(r => r.Horizontal))
            Clear(ink, Without(before, rules.Where(r => r.Horizontal != direction.Key)), direction);
    }

    /// <param name="whole">The ink as it was, without the lines of the other direction: where two cross, neither goes on beyond the
    /// other.</param>
    private static void Clear(InkPicture ink, InkPicture whole, IEnumerable<DrawnRule> rules)
    {
        foreach (DrawnRule rule in rules)
        {
            (int[] from, int[] to) = Extents(rule);
            int most = (int)Math.Ceiling(rule.Thickness) + (2 * RuleTolerances.Edge);
            for (int i = 0; i < from.Length; i++)
            {
                if (to[i] < 0)
                    continue;
                (int first, int last) = (from[i], to[i]);
                while (first > 0 && Inked(whole, rule, i, first - 1) && last - first < most + 2)
                    first--;
                while (Inked(whole, rule, i, last + 1) && last - first < most + 2)
                    last++;
                if (last - first + 1 > most)
                    continue;
                for (int across = first; across <= last; across++)
                    Clear(ink, rule, i, across);
            }
        }
    }

    private static InkPicture Without(InkPicture ink, IEnumerable<DrawnRule> rules)
    {
        InkPicture without = new(ink.Width, ink.Height, [.. ink.Ink]);
        foreach (DrawnRule rule in rules)
        {
            foreach (Inks.InkRun run in rule.Runs)
            {
                for (int i = run.Start; i < run.End; i++)
                    Clear(without, rule, i - rule.Start, run.Row);
            }
        }

        return without;
    }

    /// <summary>The first and the last row of the line at each place along it; the last is -1 where it has no ink. Ragged ends are as thick
    /// as their neighbours.</summary>
    private static (int[] From, int[] To) Extents(DrawnRule rule)
    {
        (int[] from, int[] to) = (new int[rule.Length], new int[rule.Length]);
        Array.Fill(from, int.MaxValue);
        Array.Fill(to, -1);
        foreach (Inks.InkRun run in rule.Runs)
        {
            for (int i = run.Start - rule.Start; i < run.End - rule.Start; i++)
            {
                from[i] = Math.Min(from[i], run.Row);
                to[i] = Math.Max(to[i], run.Row);
            }
        }

        return (from, to);
    }

    private static bool Inked(InkPicture ink, DrawnRule rule, int along, int across)
    {
        (int x, int y) = rule.Horizontal ? (rule.Start + along, across) : (across, rule.Start + along);
        return x < ink.Width && y < ink.Height && ink.Ink[(y * ink.Width) + x] != 0;
    }

    private static void Clear(InkPicture ink, DrawnRule rule, int along, int across)
    {
        (int x, int y) = rule.Horizontal ? (rule.Start + along, across) : (across, rule.Start + along);
        ink.Ink[(y * ink.Width) + x] = 0;
    }
}
