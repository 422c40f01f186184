namespace KpiIngest.Documents.Scan.Figures;

/// <summary>What a glyph may be: every class that the classifier knows, the likeliest first; their probabilities add up to 1.</summary>
/// <param name="Candidates">Never empty.</param>
internal sealed record GlyphReading(IReadOnlyList<GlyphCandidate> Candidates)
{
    /// <summary><see cref="FigureClassifier.Rejected"/> where it is none of the figures.</summary>
    public char Best => Candidates[0].Character;

    /// <summary>Probability of <see cref="Best"/>, calibrated on families of fonts that the classifier was not trained on.</summary>
    public double Certainty => Candidates[0].Probability;
}

/// <param name="Character">A figure of either script, '.', ',', '-', '%', or <see cref="FigureClassifier.Rejected"/>.</param>
/// <param name="Probability">0 to 1.</param>
internal readonly record struct GlyphCandidate(char Character, double Probability);
