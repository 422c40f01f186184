using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Forms;

/// <summary>Skeletons of wordings, each with what it stands for, in the order of the files.</summary>
internal sealed class Wordings<TRole>
    where TRole : struct
{
    private readonly List<Wording<TRole>> all = [];
    private readonly Dictionary<string, Wording<TRole>> bySkeleton = new(StringComparer.Ordinal);

    public IReadOnlyList<Wording<TRole>> All => all;

    /// <summary>Wordings without letters are left out. The first of two with the same skeleton is the one that is found.</summary>
    public void Add(IReadOnlyList<string> wordings, TRole role)
    {
        foreach (string text in wordings)
        {
            if (Skeleton.Of(text) is not { Length: > 0 } skeleton)
                continue;
            Wording<TRole> wording = new(skeleton, role);
            all.Add(wording);
            bySkeleton.TryAdd(skeleton, wording);
        }
    }

    /// <summary>The wording without any difference; null where none is the same.</summary>
    public TRole? Exactly(string skeleton) => bySkeleton.TryGetValue(skeleton, out Wording<TRole>? same) ? same.Role : null;

    /// <summary>The exact wording, else the nearest within the distance that its length allows. The first letter must be the same:
    /// <c>รายงาน</c> is not a damaged <c>ผู้รายงาน</c>.</summary>
    public TRole? Best(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        if (Exactly(skeleton) is { } same)
            return same;
        if (skeleton.Length == 0)
            return null;
        TRole? best = null;
        int least = int.MaxValue;
        foreach (Wording<TRole> known in all)
        {
            if (skeleton[0] != known.Skeleton[0] || !Skeleton.Matches(skeleton, known.Skeleton))
                continue;
            int distance = Skeleton.Distance(skeleton, known.Skeleton, known.Skeleton.Length);
            if (distance >= least)
                continue;
            (least, best) = (distance, known.Role);
        }

        return best;
    }
}

/// <summary>A class, not a pair: lists of values of our own are compiled anew at each start.</summary>
/// <param name="Skeleton">At least one letter.</param>
internal sealed record Wording<TRole>(string Skeleton, TRole Role)
    where TRole : struct;
