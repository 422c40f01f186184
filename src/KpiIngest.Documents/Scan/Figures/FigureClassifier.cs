namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// Knows the figures of both scripts, '.', ',', '-' and '%' on cut-out pieces of a page. What is none of them, a letter, a stain, two
/// glyphs in one or a part of one, it rejects. Any number of threads may use one.
/// </summary>
internal sealed class FigureClassifier
{
    /// <summary>The class of what is none of the figures.</summary>
    public const char Rejected = '\0';

    /// <summary>In the order of the network's outputs.</summary>
    public const string Classes = "๐๑๒๓๔๕๖๗๘๙0123456789.,-%\0";

    private readonly FigureModel model;
    private readonly FigureNetwork network;

    public FigureClassifier(FigureModel model)
    {
        this.model = model;
        network = new FigureNetwork(model.Layers, model.Classes.Length);
    }

    /// <summary>
    /// Probability from which a glyph counts as read: on families of fonts left out of training, at most one such glyph in some 20,000
    /// was wrong (docs/scan-model.md).
    /// </summary>
    public double Threshold => model.Threshold;

    /// <summary>The model that is built in.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static FigureClassifier Load() => new(FigureModel.BuiltIn());

    public GlyphReading Read(GlyphPicture glyph) => Read(GlyphInput.Of(glyph));

    public IReadOnlyList<GlyphReading> Read(IReadOnlyList<GlyphPicture> glyphs) => [.. glyphs.Select(Read)];

    internal GlyphReading Read(GlyphInput input) => OfOutputs(network.Run(input));

    /// <param name="outputs">Of the network, one a class.</param>
    internal GlyphReading OfOutputs(float[] outputs)
    {
        float largest = outputs.Max();
        double[] shares = Array.ConvertAll(outputs, o => Math.Exp((o - largest) / model.Temperature));
        double total = shares.Sum();
        IEnumerable<GlyphCandidate> candidates = shares.Select((share, i) => new GlyphCandidate(model.Classes[i], share / total));
        return new GlyphReading([.. candidates.OrderByDescending(c => c.Probability)]);
    }
}
