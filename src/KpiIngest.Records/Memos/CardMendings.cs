using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Memos;

/// <summary>Tells of what is asked for in a report what will be left to mend after it: nothing is asked for with a value that was computed
/// from a figure that will be mended.</summary>
/// <param name="answer">Null where it cannot be read.</param>
/// <param name="states">By index of the discrepancy.</param>
internal sealed class CardMendings(FileResult? answer, IReadOnlyDictionary<int, FindingState> states)
{
    private readonly Dictionary<int, MendingResult> mendings = (answer?.Mendings ?? []).ToDictionary(m => m.Discrepancy);

    /// <param name="asked">All that is asked for in the report of <paramref name="finding"/>.</param>
    public AfterMending Of(MemoFinding finding, IReadOnlyCollection<MemoFinding> asked)
    {
        if (finding is not { Found: { } found, Line.Ordinal: { } ordinal })
            return AfterMending.Nothing;
        bool comparison = found.Arithmetic?.Contains('≠', StringComparison.Ordinal) == true;
        if (LeftOf(found, ordinal, asked) is not { } known)
            return new AfterMending(false, finding.Following) { StatedIsWrong = !comparison };
        (IReadOnlyList<LeftResult> all, DiscrepancyResult? again) = known;
        List<LeftResult> left = [.. all.Where(l => l.Discrepancy is not { } index || !Stays(states.GetValueOrDefault(index)))];

        // What was right before and would be wrong then, speaks for the other of two places that disagree.
        bool certain = !comparison || left.TrueForAll(l => l.Discrepancy is not null);
        return new AfterMending(certain, [.. left.Select(l => l.Found)])
        {
            Again = again,
            StatedIsWrong = certain,
            StatedIsRight = IsRight(again),
        };
    }

    private static bool IsRight(DiscrepancyResult? again) =>
        again is { Stated: { } stated, Expected: { } expected } && Number(stated) is { } one && one == Number(expected);

    private static decimal? Number(string figure) =>
        decimal.TryParse(
            figure,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;

    /// <summary>Accepted as it is, or misread: not to be mended.</summary>
    public static bool Stays(FindingState state) => state is FindingState.Accepted or FindingState.Misread;

    /// <returns>Null where it cannot be told for just what is asked for.</returns>
    private (IReadOnlyList<LeftResult> Left, DiscrepancyResult? Again)? LeftOf(
        DiscrepancyResult found,
        int ordinal,
        IReadOnlyCollection<MemoFinding> asked
    )
    {
        if (!mendings.TryGetValue(ordinal, out MendingResult? mending))
            return null;
        HashSet<int> mended = [.. asked.Select(f => f.Line.Ordinal).OfType<int>().Where(mendings.ContainsKey)];
        bool all = mendings.Keys.All(m => mended.Contains(m) || answer!.Discrepancies[m].Report != found.Report);
        if (all)
            return mending.Together is { } together ? (together, mending.Again) : null;
        bool same =
            mending is { Alone: { } a, Together: { } t, Again: null }
            && a.Count == t.Count
            && a.Zip(t).All(p => Same(p.First.Found, p.Second.Found));
        return mending.Alone is { } alone && (mended.Count == 1 || same) ? (alone, null) : null;
    }

    private static bool Same(DiscrepancyResult one, DiscrepancyResult other) =>
        (one.Code, one.Stated, one.Expected, one.At, one.Location?.Table, one.Location?.Row)
        == (other.Code, other.Stated, other.Expected, other.At, other.Location?.Table, other.Location?.Row);
}
