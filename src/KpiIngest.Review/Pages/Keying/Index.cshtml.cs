using KpiIngest.Records.Keying;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Scanned submissions that wait to be keyed, by unit, the oldest first.</summary>
public sealed class KeyingListModel(KeyingQuery keying) : PageModel
{
    public IReadOnlyList<IGrouping<string, ScannedSubmission>> Units { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Of those that were said to be no reports.</summary>
    public int Aside { get; private set; }

    public bool ShowsAside { get; private set; }

    /// <summary>What was just recorded, and how it stands; null for nothing.</summary>
    public (long Submission, KeyedStage Stage)? Done { get; private set; }

    public PageState? State => Count > 0 ? null : new PageState("empty", KeyingWords.Empty, KeyingWords.EmptyText);

    public async Task OnGetAsync(bool aside, long? done, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScannedSubmission> waiting = await keying.ListAsync(aside: false, cancellationToken);
        IReadOnlyList<ScannedSubmission> notCards = await keying.ListAsync(aside: true, cancellationToken);
        IReadOnlyList<ScannedSubmission> shown = aside ? notCards : waiting;
        (Count, Aside, ShowsAside) = (shown.Count, notCards.Count, aside);
        Units = [.. shown.GroupBy(s => s.Submission.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, ThaiOrder.Names)];
        if (done is { } submission && await keying.FindAsync(submission, cancellationToken) is { } state)
            Done = (submission, state.Stage);
    }
}
