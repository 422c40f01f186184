using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>One fault, one line: finds the single correction that puts several discrepancies right at once, and hangs them under the one
/// that names the corrected figure. Decided by checking the corrected report again.</summary>
public static class Consequences
{
    /// <summary>A report with more findings than this is wrong in so many ways that no single correction explains it.</summary>
    internal const int MostFindings = 60;

    /// <summary>Corrections followed one after the other.</summary>
    private const int MostRounds = 6;

    /// <summary>Rows checked again in all, so that a large report costs no more than a small one.</summary>
    private const int MostRows = 10_000;

    /// <summary>What a failure of a correction is called.</summary>
    public const string Step = "consequences";

    private const string RowMissing = "row-missing";

    /// <summary>What no weight, score or weighted score decides: it stands as it stood, whatever figure is corrected.</summary>
    private static readonly string[] OfNoFigure = [RowMissing, "criteria-conflict", "achieved-count"];

    private static readonly IReadOnlyList<Rule> Again = [.. RuleCatalogue.All.Where(r => FollowsFromFigures(r.Identity))];

    private static readonly IReadOnlyList<Rule> AgainForFigures = [.. Again.Where(r => !OfNoFigure.Contains(r.Identity.Code))];

    /// <returns>The same discrepancies in the same order, with <see cref="Discrepancy.ConsequenceOf"/> set. What follows from another
    /// figure's fault has no cause of its own.</returns>
    public static IReadOnlyList<Discrepancy> Trace(RecomputedReport report, IReadOnlyList<Discrepancy> found, Guard guard)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(guard);
        if (found.Count is < 2 or > MostFindings)
            return found;
        Discrepancy[] traced = found.ToArray();
        foreach ((int follower, int cause) in SameSaidTwice.Of(report, found))
            traced[follower] = traced[follower] with { ConsequenceOf = cause };
        foreach ((int first, int second) in SwappedFigures.In(found))
        {
            traced[first] = traced[first] with { Cause = Cause.FiguresSwapped };
            traced[second] = traced[second] with { Cause = Cause.FiguresSwapped, ConsequenceOf = first };
        }

        (RecomputedReport current, List<int> open) = (report, Enumerable.Range(0, found.Count).Where(i => Counts(found[i])).ToList());
        int tries = MostRows / Math.Max(1, report.Tables.Sum(t => t.Rows.Count));
        for (int round = 0; round < MostRounds && open.Count > 1; round++)
        {
            if (Best(current, found, open, guard, ref tries) is not { } best)
                break;
            foreach (int index in best.PutRight.Where(i => i != best.Cause && traced[i].ConsequenceOf is null))
                traced[index] = traced[index] with { ConsequenceOf = best.Cause };
            if (traced[best.Cause].Cause != Cause.FiguresSwapped)
                traced[best.Cause] = traced[best.Cause] with { ConsequenceOf = null };
            (current, open) = (best.Report, [.. open.Except(best.PutRight)]);
        }

        ToTheRoot(traced);
        RowsSwapped(traced);
        return
        [
            .. traced.Select(d =>
                d.ConsequenceOf is { } cause && d.Location != traced[cause].Location && d.Cause != Cause.FiguresSwapped
                    ? d with
                    {
                        Cause = null,
                    }
                    : d
            ),
        ];
    }

    /// <summary>What follows from a consequence follows from its cause: each line stands under the one that is to be put right.</summary>
    private static void ToTheRoot(Discrepancy[] traced)
    {
        for (int i = 0; i < traced.Length; i++)
        {
            if (traced[i].ConsequenceOf is not { } cause)
                continue;
            for (int steps = 0; traced[cause].ConsequenceOf is { } next && next != i && steps < traced.Length; steps++)
                cause = next;
            traced[i] = traced[i] with { ConsequenceOf = cause };
        }
    }

    /// <summary>Where more than one figure of a row has changed places with another row's, the rows have.</summary>
    private static void RowsSwapped(Discrepancy[] traced)
    {
        for (int i = 0; i < traced.Length; i++)
        {
            if (traced[i] is not { ConsequenceOf: null, At.Row: not null } root || root.Cause != Cause.FiguresSwapped)
                continue;
            bool sameRow = traced.Any(d =>
                d.ConsequenceOf == i && d.Rule == root.Rule && d.Position == root.Position && d.Cause == Cause.FiguresSwapped
            );
            if (sameRow)
                traced[i] = root with { Cause = Cause.RowsSwapped };
        }
    }

    /// <summary>The correction that puts most right and nothing wrong; of equals the one of the earliest discrepancy.</summary>
    private static Explained? Best(RecomputedReport report, IReadOnlyList<Discrepancy> found, List<int> open, Guard guard, ref int tries)
    {
        Explained? best = null;
        List<FindingIdentity> identities = open.ConvertAll(i => FindingIdentity.Of(found[i]));
        Dictionary<FindingIdentity, int> expected = Counted(identities);
        foreach (Correction correction in open.SelectMany(i => guard.All(Step, () => Corrections.For(report, found[i]))).Distinct())
        {
            if (tries-- <= 0)
                break;
            if (guard.Value(Step, () => Tried(report, correction, expected)) is not { } tried)
                continue;
            (RecomputedReport recomputed, Dictionary<FindingIdentity, int> left) = tried;
            List<int> putRight = open.Where((_, o) => !Take(left, identities[o])).ToList();
            if (putRight.Count < 2 || putRight.Count <= (best?.PutRight.Count ?? 0))
                continue;
            if (Naming(found, putRight, correction) is { } cause)
                best = new Explained(recomputed, putRight, cause);
        }

        return best;
    }

    /// <returns>The corrected report and what it still has; null where the correction cannot be made, or makes something else
    /// wrong.</returns>
    private static TriedCorrection? Tried(RecomputedReport report, Correction correction, Dictionary<FindingIdentity, int> expected)
    {
        if (correction.Apply(report.Report) is not { } corrected)
            return null;
        RecomputedReport recomputed = new(corrected, report);
        return Left(recomputed, correction, expected) is { } left ? new TriedCorrection(recomputed, left) : null;
    }

    /// <summary>What a corrected report still has, counted.</summary>
    /// <returns>Null where it has something that is not expected: that is seen at the first such, the rest is not looked at.</returns>
    private static Dictionary<FindingIdentity, int>? Left(
        RecomputedReport corrected,
        Correction correction,
        Dictionary<FindingIdentity, int> expected
    )
    {
        Dictionary<FindingIdentity, int> left = new();
        IReadOnlyList<Rule> rules = Again;
        if (!correction.OfRows)
        {
            rules = AgainForFigures;
            foreach ((FindingIdentity identity, int count) in expected.Where(e => OfNoFigure.Contains(e.Key.Code)))
                left[identity] = count;
        }

        foreach (Discrepancy found in rules.SelectMany(rule => rule.Said(corrected)).Where(Counts))
        {
            FindingIdentity identity = FindingIdentity.Of(found);
            int count = left.GetValueOrDefault(identity) + 1;
            if (count > expected.GetValueOrDefault(identity))
                return null;
            left[identity] = count;
        }

        return left;
    }

    private static Dictionary<FindingIdentity, int> Counted(List<FindingIdentity> identities) =>
        identities.GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());

    private static bool Take(Dictionary<FindingIdentity, int> left, FindingIdentity identity)
    {
        if (!left.TryGetValue(identity, out int count) || count == 0)
            return false;
        left[identity] = count - 1;
        return true;
    }

    /// <summary>The discrepancy that states the corrected figure, one with a computation before one with a mere difference;
    /// or else one that shows it as the other place.</summary>
    private static int? Naming(IReadOnlyList<Discrepancy> found, List<int> putRight, Correction correction)
    {
        PlacedText where = correction.Where;
        bool Is(PlacedText? place) =>
            place is not null && place.Place == where.Place && string.Equals(place.Text, where.Text, StringComparison.Ordinal);
        List<int> naming = putRight.Where(i => Is(found[i].Location)).ToList();
        if (naming.Count > 0)
            return naming.OrderBy(i => found[i].Arithmetic is Computation ? 0 : 1).First();

        foreach (int index in putRight)
        {
            if (found[index].Also.Any(Is))
                return index;
        }

        foreach (int index in putRight)
        {
            if (found[index].Location?.Place is { Table: { } table, Row: { } row } && where.Place.Table == table && where.Place.Row == row)
                return index;
        }

        return null;
    }

    /// <summary>Figures and rows follow from one another; notes, and what the heading or the file lacks, do not.</summary>
    internal static bool Counts(Discrepancy found) => found.Rule.Severity != Severity.Note && FollowsFromFigures(found.Rule);

    private static bool FollowsFromFigures(RuleIdentity rule) =>
        rule.Family is RuleFamily.Sums or RuleFamily.Scores || rule.Code == RowMissing;

    /// <summary>What a corrected report has of what figures decide, in reading order.</summary>
    internal static IEnumerable<Discrepancy> FoundAgain(RecomputedReport corrected) =>
        Again.SelectMany(rule => rule.Said(corrected)).Where(Counts).OrderBy(d => d.Position);

    private sealed record TriedCorrection(RecomputedReport Report, Dictionary<FindingIdentity, int> Left);

    /// <param name="Report">The corrected report.</param>
    /// <param name="PutRight">What the correction puts right.</param>
    /// <param name="Cause">The one of them that names the corrected figure.</param>
    private sealed record Explained(RecomputedReport Report, IReadOnlyList<int> PutRight, int Cause);
}
