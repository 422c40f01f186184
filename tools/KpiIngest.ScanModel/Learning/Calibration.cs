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
        FigureNetwork network = new(model.Layers, model.Classes.Length);
        float[][] outputs = new float[glyphs.Count][];
        Parallel.For(0, glyphs.Count, i => outputs[i] = network.Run(glyphs.Input(i)));
        float temperature = Enumerable
            .Range(0, 31)
            .Select(i => (float)(0.6 * Math.Pow(5, i / 30.0)))
            .MinBy(t => Surprise(outputs, glyphs, t));
        FigureModel calibrated = model with { Temperature = temperature };
        return calibrated with { Threshold = Threshold(Verdict.Of(glyphs, new FigureClassifier(calibrated))) };
    }

    /// <summary>Mean of the negative logarithm of the probability of what a glyph is.</summary>
    private static double Surprise(float[][] outputs, GlyphSet glyphs, double temperature) =>
        outputs.Select((o, i) => Math.Log(o.Sum(other => Math.Exp((other - o[glyphs.Classes[i]]) / temperature)))).Average();

    /// <summary>The lowest from which on no more than the share are wrong, of figures.</summary>
    private static float Threshold(IReadOnlyList<Verdict> verdicts)
    {
        Verdict[] figures = verdicts
            .Where(v => v.IsFigure && v.Said != FigureClassifier.Rejected)
            .OrderByDescending(v => v.Certainty)
            .ToArray();
        (int wrong, float threshold) = (0, Highest);
        for (int i = 0; i < figures.Length; i++)
        {
            if (!figures[i].Right)
                wrong++;
            if (i > OneIn && wrong <= i / OneIn)
                threshold = (float)figures[i].Certainty;
        }

        return Math.Min(Highest, threshold);
    }
}
