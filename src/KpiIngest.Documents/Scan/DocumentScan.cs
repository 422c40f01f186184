namespace KpiIngest.Documents.Scan;

/// <summary>What was read of the pictures of a scan, beside the text that was made of it: for the person who confirms it.</summary>
/// <param name="Figures">All figures, page by page, those that were not read among them.</param>
public sealed record DocumentScan(IReadOnlyList<ScannedFigure> Figures)
{
    /// <summary>The pages that do not stand upright as a viewer shows them.</summary>
    public IReadOnlyList<TurnedPage> Turned { get; init; } = [];
}

/// <param name="Page">From 1.</param>
/// <param name="Degrees">By which the page as shown is turned clockwise to be read: 90, 180 or 270.</param>
public sealed record TurnedPage(int Page, int Degrees);

/// <summary>A figure as it was read from its picture.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">Its ink on the page as a viewer shows it.</param>
/// <param name="Text">As written; U+FFFD for a glyph that could not be read.</param>
/// <param name="Certainty">Of the least certain glyph, 0 to 1.</param>
/// <param name="Read">False where it is not certain enough to count.</param>
public sealed record ScannedFigure(int Page, Box Box, string Text, double Certainty, bool Read)
{
    /// <summary>From here on a text is likelier than all others together.</summary>
    private const double Likely = 0.5;

    /// <summary>Less likely texts are no candidates.</summary>
    private const double Unlikely = 0.0005;

    /// <summary>From the left.</summary>
    public required IReadOnlyList<ScannedGlyph> Glyphs { get; init; }

    /// <summary>True where every glyph was read, and is likelier than not what it was read as.</summary>
    public bool IsLikely => Certainty >= Likely && !Text.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>What else it may be: texts that differ from the one read in one glyph, the likeliest first.</summary>
    public IReadOnlyList<ScannedAlternative> Alternatives(int most)
    {
        double all = Glyphs.Aggregate(1.0, (product, g) => product * g.Candidates[0].Probability);
        return
        [
            .. Glyphs
                .SelectMany(
                    (glyph, at) =>
                        glyph
                            .Candidates.Skip(1)
                            .Select(c =>
                                (
                                    At: at,
                                    c.Character,
                                    Probability: all / Math.Max(glyph.Candidates[0].Probability, Unlikely) * c.Probability
                                )
                            )
                )
                .Where(c => c.Character != '\uFFFD' && c.Probability >= Unlikely)
                .OrderByDescending(c => c.Probability)
                .Take(most)
                .Select(c => new ScannedAlternative(string.Concat(Text.Select((own, i) => i == c.At ? c.Character : own)), c.Probability)),
        ];
    }
}

/// <param name="Probability">Of the whole figure, 0 to 1.</param>
public readonly record struct ScannedAlternative(string Text, double Probability);

/// <param name="Box">On the page as a viewer shows it.</param>
/// <param name="Candidates">The likeliest first.</param>
public sealed record ScannedGlyph(Box Box, IReadOnlyList<ScannedCandidate> Candidates);

/// <param name="Character">A digit of either script, '.', ',', '-', '%'; U+FFFD for none of these.</param>
/// <param name="Probability">0 to 1.</param>
public readonly record struct ScannedCandidate(char Character, double Probability);
