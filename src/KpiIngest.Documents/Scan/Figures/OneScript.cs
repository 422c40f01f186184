namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// Figures of one number are of one script, which tells ๐ from 0 and ๑ from 1 where a glyph alone does not. Hardly ever a number mixes
/// both, so that is weighed too: a number whose glyphs plainly are of both stays as it was read.
/// </summary>
internal static class OneScript
{
    /// <summary>Of all numbers, so many mix their scripts.</summary>
    private const double Mixed = 0.001;

    /// <summary>Probabilities are estimates: none counts as impossible.</summary>
    private const double Least = 1e-9;

    private static readonly Func<char, bool>[] Scripts = [c => !char.IsAsciiDigit(c), c => c is < '๐' or > '๙', _ => true];

    /// <param name="readings">Of the glyphs of one number.</param>
    /// <param name="thai">How likely a number of this page is written in Thai figures, 0 to 1, by what else is known of it.</param>
    /// <returns>The same glyphs, their candidates weighed by the script of the number.</returns>
    public static IReadOnlyList<GlyphReading> Of(IReadOnlyList<GlyphReading> readings, double thai = 0.5)
    {
        double[] weights = [thai * (1 - Mixed), (1 - thai) * (1 - Mixed), Mixed];
        for (int s = 0; s < Scripts.Length; s++)
            weights[s] *= readings.Aggregate(1.0, (product, r) => product * Share(r, Scripts[s]));
        double all = weights.Sum();
        return [.. readings.Select(r => Weighed(r, Array.ConvertAll(weights, w => w / all)))];
    }

    private static double Share(GlyphReading reading, Func<char, bool> script) =>
        Math.Max(Least, reading.Candidates.Where(c => script(c.Character)).Sum(c => c.Probability));

    private static GlyphReading Weighed(GlyphReading reading, double[] weights)
    {
        double[] shares = Array.ConvertAll(Scripts, s => Share(reading, s));
        GlyphCandidate[] candidates = reading
            .Candidates.Select(c =>
                c with
                {
                    Probability = Scripts.Select((script, s) => script(c.Character) ? weights[s] * c.Probability / shares[s] : 0).Sum(),
                }
            )
            .ToArray();
        double all = candidates.Sum(c => c.Probability);
        IEnumerable<GlyphCandidate> weighed = candidates.Select(c => c with { Probability = c.Probability / all });
        return new GlyphReading([.. weighed.OrderByDescending(c => c.Probability)]);
    }
}
