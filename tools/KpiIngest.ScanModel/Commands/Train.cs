using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;

namespace KpiIngest.ScanModel.Commands;

/// <summary>Draws glyphs, trains, calibrates, writes the model.</summary>
internal static class Train
{
    private const int CalibrationStrips = 600;

    /// <param name="fonts">Folder of the unpacked fonts of npm.</param>
    /// <param name="model">File to be written.</param>
    /// <param name="strips">Drawn of each face.</param>
    /// <param name="rounds">How often each glyph is shown.</param>
    public static int To(string fonts, string model, int strips, int rounds)
    {
        var glyphs = GlyphSet.Draw(FontUse.Training, strips, seed: 1, fonts);
        Console.Error.WriteLine($"{glyphs.Count} glyphs of {glyphs.Origins.Select(o => o.Family.Name).Distinct(StringComparer.Ordinal).Count()} families to learn from");
        var learnt = new FigureModel(FigureClassifier.Classes, 1, 1, Training.Run(glyphs, rounds));
        var rounded = FigureModel.Read(learnt.Write());
        var calibrated = Calibration.Of(rounded, GlyphSet.Draw(FontUse.Calibration, CalibrationStrips, seed: 2, fonts));
        File.WriteAllBytes(model, calibrated.Write());
        Console.Error.WriteLine($"{model}: temperature {calibrated.Temperature:F3}, threshold {calibrated.Threshold:F6}");
        return 0;
    }
}
