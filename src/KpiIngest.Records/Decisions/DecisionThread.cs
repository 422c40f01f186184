using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Decisions;

/// <summary>All that was said of one finding of one submission, one after the other.</summary>
internal sealed class DecisionThread
{
    private readonly List<Decision> acts = [];
    private readonly HashSet<long> takenBack = [];
    private readonly HashSet<long> seconded = [];

    public IReadOnlyList<Decision> Acts => acts;

    public Decision Last => acts[^1];

    /// <summary>The verdict that was given last and not taken back: what stood before comes back when it is. Null where none is
    /// left.</summary>
    public Decision? Standing => acts.FindLast(d => IsVerdict(d.Act) && !takenBack.Contains(d.Id));

    public static bool IsVerdict(DecisionAct act) =>
        act is DecisionAct.Confirmed or DecisionAct.Accepted or DecisionAct.SentBack or DecisionAct.Misread;

    /// <param name="decisions">Of one submission, in any order.</param>
    public static IReadOnlyList<DecisionThread> Of(IEnumerable<Decision> decisions)
    {
        Dictionary<long, DecisionThread> ofLast = [];
        List<DecisionThread> threads = [];
        foreach (Decision decision in decisions.OrderBy(d => d.Id))
        {
            if (decision.PreviousId is { } previous && ofLast.Remove(previous, out DecisionThread? thread))
            {
                thread.Add(decision);
            }
            else
            {
                threads.Add(thread = new DecisionThread());
                thread.Add(decision);
            }

            ofLast[decision.Id] = thread;
        }

        return threads;
    }

    public void Add(Decision decision)
    {
        acts.Add(decision);
        if (decision is { Act: DecisionAct.TakenBack, OfId: { } back })
            takenBack.Add(back);
        if (decision is { Act: DecisionAct.Seconded, OfId: { } second })
            seconded.Add(second);
    }

    public bool IsTakenBack(Decision decision) => takenBack.Contains(decision.Id);

    /// <summary>Where a finding stands of which all this was said.</summary>
    public FindingState StateOf(string finding, string figures)
    {
        if (Standing is not { } standing)
            return FindingState.Open;
        bool same =
            string.Equals(standing.Finding, finding, StringComparison.Ordinal)
            && string.Equals(standing.Figures, figures, StringComparison.Ordinal);
        if (!same)
            return FindingState.Changed;
        return standing.Act switch
        {
            DecisionAct.Confirmed => FindingState.Confirmed,
            DecisionAct.Accepted => standing.NeedsSecond && !IsSeconded(standing) ? FindingState.Proposed : FindingState.Accepted,
            DecisionAct.SentBack => FindingState.SentBack,
            _ => FindingState.Misread,
        };
    }

    public Decision? SecondOf(Decision decision) =>
        acts.Find(d => d.Act == DecisionAct.Seconded && d.OfId == decision.Id && !takenBack.Contains(d.Id));

    private bool IsSeconded(Decision decision) => seconded.Contains(decision.Id) && SecondOf(decision) is not null;
}
