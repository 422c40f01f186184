using KpiIngest.Review.Evidence;

namespace KpiIngest.Evidence;

/// <summary>The originals that were shown last: a reviewer stays with a card for several findings.</summary>
internal sealed class RecentLayouts
{
    private const int Kept = 16;
    private readonly Lock gate = new();
    private readonly LinkedList<(string Name, ShownOriginal Shown)> latestFirst = new();

    public ShownOriginal? Find(string name)
    {
        lock (gate)
        {
            for (LinkedListNode<(string Name, ShownOriginal Shown)>? node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Name != name)
                    continue;
                latestFirst.Remove(node);
                latestFirst.AddFirst(node);
                return node.Value.Shown;
            }
        }

        return null;
    }

    public void Keep(string name, ShownOriginal shown)
    {
        lock (gate)
        {
            latestFirst.AddFirst((name, shown));
            if (latestFirst.Count > Kept)
                latestFirst.RemoveLast();
        }
    }
}
