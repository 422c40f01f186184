namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>Pieces that stand beside each other on one baseline, over any number of steps: pieces of one line of text. Found by one sweep
/// over the baselines.</summary>
internal sealed class AtomRuns
{
    private readonly Dictionary<Atom, int> indexOf;
    private readonly int[] group;

    public AtomRuns(IReadOnlyCollection<Atom> atoms)
    {
        Atom[] sorted = [.. atoms];
        Array.Sort(sorted, (a, b) => a.Baseline.CompareTo(b.Baseline));
        indexOf = new Dictionary<Atom, int>(sorted.Length);
        group = new int[sorted.Length];
        int first = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            indexOf[sorted[i]] = group[i] = i;
            while (sorted[i].Baseline - sorted[first].Baseline >= EquationTolerances.RunBaseline)
                first++;
            for (int k = first; k < i; k++)
            {
                if (AreBeside(sorted[k], sorted[i]))
                    group[Root(k)] = Root(i);
            }
        }
    }

    /// <summary>The runs that a piece outside <paramref name="side"/> belongs to.</summary>
    public IReadOnlySet<int> Beyond(IReadOnlySet<Atom> side)
    {
        HashSet<int> runs = new();
        foreach ((Atom atom, int i) in indexOf)
        {
            if (!side.Contains(atom))
                runs.Add(Root(i));
        }

        return runs;
    }

    /// <summary>The same number for all pieces of a run.</summary>
    public int Of(Atom atom) => Root(indexOf[atom]);

    private int Root(int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    private static bool AreBeside(Atom a, Atom b) =>
        Math.Max(b.Left - a.Right, a.Left - b.Right) < EquationTolerances.RunGap * Math.Max(a.TypeSize, b.TypeSize);
}
