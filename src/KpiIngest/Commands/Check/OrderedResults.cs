using System.Runtime.CompilerServices;

namespace KpiIngest.Commands.Check;

/// <summary>Works on several items at once and gives the results in the order of the items.</summary>
internal static class OrderedResults
{
    /// <param name="sideBySide">Items under way at once, the one whose result is waited for included; at least 1.</param>
    /// <param name="work">What it throws is thrown when its result would be next. It is cancelled when no more results are asked
    /// for.</param>
    public static async IAsyncEnumerable<TResult> OfAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        int sideBySide,
        Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task<TResult>> underWay = new(sideBySide);
        try
        {
            for (int i = 0; i < items.Count; i++)
            {
                while (underWay.Count < sideBySide && i + underWay.Count < items.Count)
                    underWay.Enqueue(work(items[i + underWay.Count], stop.Token));
                yield return await underWay.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
    }
}
