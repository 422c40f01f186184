using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>A report in which some discrepancies were mended, and after them each figure that is wrong then, until nothing is left that
/// follows from them.</summary>
internal sealed class MendedReport
{
    /// <summary>What is mended shows what is to be mended next; where that does not end, nothing is said.</summary>
    private const int MostRounds = 6;

    private readonly RecomputedReport report;
    private readonly IReadOnlyList<Discrepancy> traced;
    private readonly Dictionary<FindingIdentity, int> known = [];

    /// <summary>Findings that are not mended here, with all that follows from them.</summary>
    private readonly HashSet<FindingIdentity> outside = [];

    /// <summary>By the place that each changes.</summary>
    private readonly Dictionary<PlacedText, Correction> corrections = [];
    private readonly Dictionary<int, Discrepancy> again = [];
    private readonly Dictionary<FindingIdentity, (int Root, Discrepancy Found)> left = [];
    private readonly IReadOnlyList<int> roots;

    private MendedReport(RecomputedReport report, IReadOnlyList<Discrepancy> traced, IReadOnlyList<int> roots)
    {
        (this.report, this.traced, this.roots) = (report, traced, roots);
        for (int i = 0; i < traced.Count; i++)
        {
            FindingIdentity identity = FindingIdentity.Of(traced[i]);
            known.TryAdd(identity, i);
            if (!roots.Contains(traced[i].ConsequenceOf ?? i))
                outside.Add(identity);
        }
    }

    /// <returns>Null where it cannot be told what is left.</returns>
    /// <param name="roots">Indexes of the discrepancies to mend; each says how.</param>
    public static MendedReport? Of(RecomputedReport report, IReadOnlyList<Discrepancy> traced, IReadOnlyList<int> roots)
    {
        MendedReport mended = new(report, traced, roots);

        // One figure may be named by several: the first one mends it.
        foreach (int root in roots)
        {
            if (Corrections.Mending(report, traced[root]) is { } correction)
                mended.corrections.TryAdd(correction.Where, correction);
        }

        for (int round = 0; round < MostRounds; round++)
        {
            if (mended.Applied() is not { } corrected)
                return null;
            if (!mended.MendWhatIsLeft(corrected))
                return mended;
        }

        return null;
    }

    /// <summary>What is to be mended after a discrepancy, in the order in which it was found.</summary>
    public IReadOnlyList<LeftAfterMending> LeftOf(int root) =>
        [
            .. left.Where(l => l.Value.Root == root)
                .Select(l => new LeftAfterMending(BeforeOf(l.Key), l.Value.Found))
                .OrderBy(l => l.Found.Position),
        ];

    public Discrepancy? AgainOf(int root) => again.GetValueOrDefault(root);

    private RecomputedReport? Applied()
    {
        Report? mended = report.Report;
        foreach (Correction correction in corrections.Values.OrderBy(c => !c.OfRows))
        {
            if (mended is not null)
                mended = correction.Apply(mended);
        }

        return mended is null ? null : new RecomputedReport(mended, report);
    }

    /// <returns>False where nothing was left.</returns>
    private bool MendWhatIsLeft(RecomputedReport corrected)
    {
        List<Discrepancy> found = [.. Consequences.FoundAgain(corrected)];
        if (found.TrueForAll(IsSaid))
            return false;
        IReadOnlyList<Discrepancy> now = Consequences.Trace(corrected, found, new Guard(corrected));
        bool changed = false;
        foreach (Discrepancy one in now)
        {
            FindingIdentity identity = FindingIdentity.Of(one);
            if (IsSaid(one))
                continue;
            if (one.ConsequenceOf is not { } cause)
                changed |= Mend(corrected, identity, one);
            // It rests on a figure that is not mended here: nothing can be said of what it should be.
            else if (outside.Contains(FindingIdentity.Of(now[cause])))
                changed |= Leave(identity, one);
        }

        return changed;
    }

    /// <summary>True for what is not mended here, and what was said to be left without a value.</summary>
    private bool IsSaid(Discrepancy found) =>
        FindingIdentity.Of(found) is var identity
        && (
            outside.Contains(identity)
            || (left.TryGetValue(identity, out (int Root, Discrepancy Found) said) && said.Found.Expected is null)
        );

    private bool Mend(RecomputedReport corrected, FindingIdentity identity, Discrepancy found)
    {
        if (Corrections.Mending(corrected, found) is not { } correction)
            return Leave(identity, found);
        if (corrections.TryGetValue(correction.Where, out Correction? before))
        {
            if (before is not FigureCorrection figure || correction is not FigureCorrection { Value: var value } || figure.Value == value)
                return Leave(identity, found);
            corrections[correction.Where] = figure with { Value = value };
        }
        else
        {
            corrections.Add(correction.Where, correction);
        }

        if (known.TryGetValue(identity, out int index) && roots.Contains(index))
        {
            again[index] = AsWritten(found, traced[index].Stated);
            return true;
        }

        Discrepancy written = left.TryGetValue(identity, out (int Root, Discrepancy Found) earlier)
            ? AsWritten(found, earlier.Found.Stated)
            : found;
        if (earlier.Found is not null && written.Stated?.Exact == found.Expected)
            left.Remove(identity);
        else
            left[identity] = (RootOf(identity), written);
        return true;
    }

    private bool Leave(FindingIdentity identity, Discrepancy found) =>
        left.TryAdd(identity, (RootOf(identity), found with { Expected = null, Arithmetic = null })) || Forget(identity);

    private bool Forget(FindingIdentity identity)
    {
        left[identity] = left[identity] with { Found = left[identity].Found with { Expected = null, Arithmetic = null } };
        return true;
    }

    /// <summary>What is stated is what stands in the document, and not what it was mended to meanwhile.</summary>
    private static Discrepancy AsWritten(Discrepancy found, Figure? stated) =>
        stated is null
            ? found
            : found with
            {
                Stated = stated,
                Arithmetic = found.Arithmetic switch
                {
                    Computation computation => computation with { Stated = stated },
                    Comparison comparison => comparison with { Stated = stated.Exact },
                    _ => null,
                },
            };

    /// <summary>What was found before hangs where it hung; what is new, under the first that was mended.</summary>
    private int RootOf(FindingIdentity identity) =>
        BeforeOf(identity) is { } index && traced[index].ConsequenceOf is { } cause && roots.Contains(cause) ? cause : roots[0];

    /// <summary>The same finding before mending, or another of the same figure.</summary>
    private int? BeforeOf(FindingIdentity identity)
    {
        if (known.TryGetValue(identity, out int index))
            return index;
        int same = Enumerable
            .Range(0, traced.Count)
            .FirstOrDefault(i => identity.At is not null && traced[i].At == identity.At && traced[i].ConsequenceOf is not null, -1);
        return same < 0 ? null : same;
    }
}
