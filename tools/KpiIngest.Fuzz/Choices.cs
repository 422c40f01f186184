namespace KpiIngest.Fuzz;

/// <summary>Bytes as decisions: one input makes one thing, and a small change of it a similar one. Where they end, the first choice is
/// taken.</summary>
internal ref struct Choices(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int next;

    /// <returns>From 0, below <paramref name="count"/> (at most 256).</returns>
    public int Of(int count) => next < bytes.Length ? bytes[next++] % count : 0;

    public T Of<T>(IReadOnlyList<T> things) => things[Of(things.Count)];

    public bool OneIn(int count) => next < bytes.Length && Of(count) == count - 1;
}
