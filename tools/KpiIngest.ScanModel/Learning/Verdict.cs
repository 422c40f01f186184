using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Strips;

namespace KpiIngest.ScanModel.Learning;

/// <summary>What the classifier said of a glyph, and what it is.</summary>
internal sealed record Verdict(char Truth, char Said, double Certainty, FontFamily Family, ScanKind Kind)
{
    public bool IsFigure => Truth != FigureClassifier.Rejected;

    public bool Right => Truth == Said;

    /// <summary>Taken for a figure with this certainty or more.</summary>
    public bool Accepted(double threshold) => Said != FigureClassifier.Rejected && Certainty >= threshold;

    /// <summary>A figure that was taken for another, or what is no figure taken for one.</summary>
    public bool WronglyAccepted(double threshold) => Accepted(threshold) && !Right;

    public static IReadOnlyList<Verdict> Of(GlyphSet glyphs, FigureClassifier classifier)
    {
        Verdict[] verdicts = new Verdict[glyphs.Count];
        Parallel.For(
            0,
            glyphs.Count,
            i =>
            {
                GlyphReading reading = classifier.Read(glyphs.Input(i));
                (FontFamily family, ScanKind kind) = glyphs.Origins[i];
                verdicts[i] = new Verdict(FigureClassifier.Classes[glyphs.Classes[i]], reading.Best, reading.Certainty, family, kind);
            }
        );
        return verdicts;
    }
}
