using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.ScanModel.Learning;

/// <summary>Chooses temperature and threshold on families that training has not seen.</summary>
internal static class Calibration
{
    /// <summary>Of glyphs that are accepted, one in so many may be wrong.</summary>
    private const double OneIn = 20_000;

    private const float Highest = 0.99999f;

    public static FigureModel Of(FigureModel model, GlyphSet glyphs)
    {
        var temperature = Enumerable.Range(0, 31).Select(i => (float)(0.6 * Math.Pow(5, i / 30.0))).MinBy(t => Surprise(model with { Temperature = t }, glyphs));
        var calibrated = model with { Temperature = temperature };
        return calibrated with { Threshold = Threshold(Verdict.Of(glyphs, new FigureClassifier(calibrated))) };
    }

    /// <summary>Mean of the negative logarithm of the probability of what a glyph is.</summary>
    private static double Surprise(FigureModel model, GlyphSet glyphs)
    {
        var classifier = new FigureClassifier(model);
        var sample = Enumerable.Range(0, glyphs.Count).Where(i => i % 4 == 0).ToArray();
        return sample.AsParallel().Sum(i =>
        {
            var truth = FigureClassifier.Classes[glyphs.Classes[i]];
            return -Math.Log(Math.Max(1e-12, classifier.Read(glyphs.Input(i)).Candidates.Single(c => c.Character == truth).Probability));
        }) / sample.Length;
    }

    /// <summary>The lowest from which on no more than the share are wrong, of figures.</summary>
    private static float Threshold(IReadOnlyList<Verdict> verdicts)
    {
        var figures = verdicts.Where(v => v.IsFigure && v.Said != FigureClassifier.Rejected).OrderByDescending(v => v.Certainty).ToArray();
        var (wrong, threshold) = (0, Highest);
        for (var i = 0; i < figures.Length; i++)
        {
            if (!figures[i].Right) wrong++;
            if (i > OneIn && wrong <= i / OneIn) threshold = (float)figures[i].Certainty;
        }

        return Math.Min(Highest, threshold);
    }
}
