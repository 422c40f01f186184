namespace KpiIngest.Records.Findings;

/// <summary>Which finding of a new reading is which of those known before. Each has at most one partner.</summary>
/// <remarks>Of those that share an identity, first the ones with the same figures find each other: when one of three is gone, the other two
/// keep what was decided on them. Then, in the order of the file, those of the same column, whose figures changed. Last those of other
/// identity (the year or the kind of the table was read otherwise), but the same code, column and figures: a decision does not hold for
/// them, but is shown.</remarks>
internal static class FindingMatch
{
    /// <param name="known">In the order of the file.</param>
    /// <param name="found">In the order of the file.</param>
    /// <returns>For each that was found its index in the known ones; null where it is new.</returns>
    public static int?[] Of(IReadOnlyList<FindingTraits> known, IReadOnlyList<FindingTraits> found)
    {
        int?[] partners = new int?[found.Count];
        bool[] taken = new bool[known.Count];
        Pair(t => (t.Finding, t.Figures, t.Column ?? ""));
        Pair(t => (t.Finding, t.Figures, ""));
        Pair(t => (t.Finding, t.Column ?? "", ""));
        Pair(t => (t.Code, t.Figures, t.Column ?? ""));
        return partners;

        void Pair(Func<FindingTraits, (string, string, string)> key)
        {
            Dictionary<(string, string, string), Queue<int>> free = [];
            for (int i = 0; i < known.Count; i++)
            {
                if (taken[i])
                    continue;
                (string, string, string) of = key(known[i]);
                if (!free.TryGetValue(of, out Queue<int>? queue))
                    free[of] = queue = new Queue<int>();
                queue.Enqueue(i);
            }

            for (int i = 0; i < found.Count; i++)
            {
                if (
                    partners[i] is not null
                    || !free.TryGetValue(key(found[i]), out Queue<int>? queue)
                    || !queue.TryDequeue(out int partner)
                )
                    continue;
                (partners[i], taken[partner]) = (partner, true);
            }
        }
    }
}

/// <summary>What a finding is known by.</summary>
/// <param name="Finding">As of <see cref="FindingIdentity"/>.</param>
/// <param name="Figures">As of <see cref="FindingFigures"/>.</param>
/// <param name="Column">Of the figure that it is about.</param>
internal readonly record struct FindingTraits(string Finding, string Figures, string Code, string? Column);
