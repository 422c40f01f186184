namespace KpiIngest.Fixtures.Word;

/// <summary>Repeatable pseudo-random numbers: the same document is written the same way each time.</summary>
internal sealed class Sequence(uint seed)
{
    private uint state = seed * 2654435761u + 1;

    /// <returns>0 to <paramref name="below"/> - 1.</returns>
    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
