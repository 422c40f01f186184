using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>How a table writes its figures: digits, grouping commas, a bare point, places of scores and weighted scores.</summary>
internal sealed class Ink(Chance chance, Digits digits)
{
    private readonly bool bare = chance.In(15);
    private readonly bool grouped = chance.In(60);
    private readonly bool oddOnes = chance.In(15);

    public Digits Digits => digits;

    /// <param name="value">As the contract writes it: <c>1250.50</c>.</param>
    public Stated Figure(string value)
    {
        string written = value;
        if (bare && written.StartsWith("0.", StringComparison.Ordinal))
            written = written[1..];
        if (grouped)
            written = Grouped(written);
        return Stated.As(
            Numerals.Write(written, oddOnes && chance.In(30) ? chance.Of(Digits.Arabic, Digits.Thai, Digits.Mixed) : digits),
            value
        );
    }

    private static string Grouped(string value)
    {
        int point = value.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? value : value[..point];
        for (int i = whole.Length - 3; i > 0; i -= 3)
            whole = whole.Insert(i, ",");
        return point < 0 ? whole : whole + value[point..];
    }
}
