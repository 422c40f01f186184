using KpiIngest.Review.Evidence;

namespace KpiIngest.Evidence;

/// <summary>The originals that were shown last: a reviewer stays with a card for several findings.</summary>
internal sealed class RecentLayouts
{
    private const int Kept = 16;
    private readonly Lock gate = new();
    private readonly LinkedList<(string Sha256, ShownOriginal Shown)> latestFirst = new();

    public ShownOriginal? Find(string sha256)
    {
        lock (gate)
        {
            for (LinkedListNode<(string Sha256, ShownOriginal Shown)>? node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Sha256 != sha256) continue;
                latestFirst.Remove(node);
                latestFirst.AddFirst(node);
                return node.Value.Shown;
            }
        }

        return null;
    }

    public void Keep(string sha256, ShownOriginal shown)
    {
        lock (gate)
        {
            latestFirst.AddFirst((sha256, shown));
            if (latestFirst.Count > Kept) latestFirst.RemoveLast();
        }
    }
}
