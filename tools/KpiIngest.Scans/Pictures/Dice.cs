namespace KpiIngest.Scans.Pictures;

/// <summary>Repeatable chance: the same seed gives the same numbers on every machine and with every version of .NET.</summary>
internal sealed class Dice
{
    private const int NormalBits = 14;

    /// <summary>Sums of twelve even numbers, which are as near to the normal distribution as noise needs to be.</summary>
    private static readonly double[] Normals = Normal(1 << NormalBits);

    private readonly ulong seed;
    private ulong state;

    public Dice(ulong seed) => (this.seed, state) = (seed, seed);

    /// <summary>0 to below 1.</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>Both ends included.</summary>
    public int Whole(int low, int high) => low + (int)(Draw() % (ulong)(high - low + 1));

    /// <param name="share">0 to 1.</param>
    public bool In(double share) => Next() < share;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[Whole(0, choices.Count - 1)];

    /// <summary>Of the normal distribution of variance 1, in steps fine enough for grey levels.</summary>
    public double Normal() => Normals[Draw() >> (64 - NormalBits)];

    /// <summary>Another series, whose numbers do not depend on how many this one gives.</summary>
    public Dice Other(ulong number) => new(Mixed(seed ^ Mixed(number + 0x632be59bd9b4e019UL)));

    private static double[] Normal(int count)
    {
        Dice dice = new(12);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Sum(_ => dice.Next()) - 6)];
    }

    private ulong Draw() => Mixed(state += 0x9e3779b97f4a7c15UL);

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
