namespace KpiIngest.Records.Findings;

/// <summary>Units that stand one after the other in the list with no other between them.</summary>
/// <param name="Units">At least one.</param>
/// <param name="From">The first position that one of their lines may have.</param>
/// <param name="Behind">The first that is behind all of them. Another unit of the same order may stand among them.</param>
internal sealed record UnitRun(IReadOnlyList<string> Units, string From, string Behind)
{
    /// <summary>Runs that are looked through one after the other; of more, all of the list is.</summary>
    public const int Most = 8;

    /// <summary>True where nothing of it comes behind a position.</summary>
    /// <param name="backwards">True where nothing of it comes before the position.</param>
    public bool IsPassed(string position, bool backwards) => (FindingOrder.Compare(backwards ? From : Behind, position) > 0) == backwards;

    /// <summary>Some units as few runs, in the order of the list.</summary>
    /// <param name="units">To be listed.</param>
    /// <param name="empty">Of these none has a line that is listed, so that it parts no run.</param>
    public static List<UnitRun> Of(IReadOnlySet<string> units, UnitNames all, Func<string, bool>? empty = null)
    {
        List<UnitRun> runs = [];
        bool open = false;
        foreach (
            IGrouping<string, string> place in all
                .All.Select(u => u.Unit)
                .GroupBy(u => FindingOrder.RangeOf(u, null, null).From, StringComparer.Ordinal)
                .OrderBy(p => p.Key, Comparer<string>.Create(FindingOrder.Compare))
        )
        {
            List<string> listed = [.. place.Where(u => units.Contains(u) && empty?.Invoke(u) != true)];
            if (listed.Count > 0)
            {
                string behind = FindingOrder.RangeOf(listed[0], null, null).Behind;
                if (open)
                    runs[^1] = runs[^1] with { Units = [.. runs[^1].Units, .. listed], Behind = behind };
                else
                    runs.Add(new UnitRun(listed, place.Key, behind));
            }

            if (listed.Count > 0 || place.Any(u => !units.Contains(u)))
                open = place.All(units.Contains);
        }

        return runs;
    }
}
