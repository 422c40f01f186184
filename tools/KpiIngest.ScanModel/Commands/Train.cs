using System.Diagnostics;
using System.Runtime.InteropServices;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;

namespace KpiIngest.ScanModel.Commands;

/// <summary>Draws the glyphs that are learnt from, and makes a model of what <c>train.py</c> learnt.</summary>
internal static class Train
{
    private const int CalibrationStrips = 400;

    /// <summary>By how much the outputs of the two networks may differ: they add up in another order.</summary>
    private const float Rounding = 1e-3f;

    /// <param name="fonts">Folder of the unpacked fonts of npm.</param>
    /// <param name="file">Is written, for <c>train.py</c>.</param>
    /// <param name="strips">Drawn of each face.</param>
    public static int Draw(string fonts, string file, int strips)
    {
        Stopwatch clock = Stopwatch.StartNew();
        GlyphSet glyphs = GlyphSet.Draw(FontUse.Training, strips, seed: 1, fonts);
        glyphs.Write(file);
        int families = glyphs.Origins.Select(o => o.Family.Name).Distinct(StringComparer.Ordinal).Count();
        Console.Error.WriteLine($"{glyphs.Count} glyphs of {families} families to learn from, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    /// <param name="layers">What <c>train.py</c> wrote.</param>
    /// <param name="model">File to be written.</param>
    public static int Calibrate(string fonts, string layers, string model)
    {
        float[] numbers = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(layers)).ToArray();
        List<float[]> split = new();
        foreach (int size in FigureNetwork.Sizes(FigureClassifier.Classes.Length))
            split.Add(numbers[split.Sum(l => l.Length)..][..size]);
        Check(new FigureNetwork(split, FigureClassifier.Classes.Length), numbers.AsSpan(split.Sum(l => l.Length)));
        FigureModel rounded = FigureModel.Read(new FigureModel(FigureClassifier.Classes, 1, 1, split).Write());
        FigureModel calibrated = Calibration.Of(rounded, GlyphSet.Draw(FontUse.Calibration, CalibrationStrips, seed: 2, fonts));
        File.WriteAllBytes(model, calibrated.Write());
        Console.Error.WriteLine($"{model}: temperature {calibrated.Temperature:F3}, threshold {calibrated.Threshold:F6}");
        return 0;
    }

    /// <summary>Our network says of the glyphs that <c>train.py</c> put after its layers what its own said.</summary>
    private static void Check(FigureNetwork network, ReadOnlySpan<float> checks)
    {
        (int inputs, int outputs) = (GlyphSet.Size + GlyphInput.Places, FigureClassifier.Classes.Length);
        float worst = 0f;
        for (int at = 0; at < checks.Length; at += inputs + outputs)
        {
            (float[] ink, float[] place) = (
                checks.Slice(at, GlyphSet.Size).ToArray(),
                checks.Slice(at + GlyphSet.Size, GlyphInput.Places).ToArray()
            );
            float[] said = network.Run(new GlyphInput(ink, place));
            for (int o = 0; o < outputs; o++)
                worst = Math.Max(worst, Math.Abs(said[o] - checks[at + inputs + o]));
        }

        if (worst > Rounding)
            throw new InvalidDataException($"the networks differ by {worst}");
        Console.Error.WriteLine($"{checks.Length / (inputs + outputs)} glyphs: the networks differ by {worst:E1} at most");
    }
}
