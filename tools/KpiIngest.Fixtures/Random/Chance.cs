using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Random;

/// <summary>Repeatable choices: the same seed makes the same report on every machine.</summary>
internal sealed class Chance(uint seed)
{
    private readonly Sequence sequence = new(seed);

    /// <param name="percent">0 to 100.</param>
    public bool In(int percent) => sequence.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + sequence.Next(high - low + 1);

    public T Of<T>(params IReadOnlyList<T> choices) => choices[sequence.Next(choices.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = items.ToArray();
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int j = sequence.Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>So many of them, each once, in random order.</summary>
    public T[] Some<T>(int count, IEnumerable<T> items) => Shuffled(items)[..count];
}
