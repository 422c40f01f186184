using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;

namespace KpiIngest.ScanModel.Commands;

/// <summary>Measures a model on families that it was not trained on, and writes <c>docs/scan-model.md</c>.</summary>
internal static class Evaluate
{
    /// <param name="fonts">Folder of the unpacked fonts of npm.</param>
    /// <param name="document">The page to be written.</param>
    /// <param name="command">What was run to train the model.</param>
    /// <param name="strips">Drawn of each face.</param>
    public static int To(string fonts, string model, string document, string command, int strips)
    {
        var bytes = File.ReadAllBytes(model);
        var read = FigureModel.Read(bytes);
        var classifier = new FigureClassifier(read);
        var calibration = Verdict.Of(GlyphSet.Draw(FontUse.Calibration, strips, seed: 2, fonts), classifier);
        var test = Verdict.Of(GlyphSet.Draw(FontUse.Test, strips, seed: 3, fonts), classifier);
        var page = new ModelPage(read.Threshold);
        page.Head(bytes, read, command);
        page.ByThreshold("calibration families", calibration);
        page.ByThreshold("test families", test);
        page.Sums("By family", "family", calibration.Concat(test), v => $"{v.Family.Name} ({v.Family.Use.ToString().ToLowerInvariant()})");
        page.Sums("By kind of scan, test families", "scan", test, v => v.Kind.ToString());
        page.Sums("By character, test families", "character", test.Where(v => v.IsFigure), v => v.Truth.ToString());
        page.Confusions(test);
        page.Cells(CellVerdict.Of(FontUse.Test, strips / 2, seed: 4, fonts, classifier));
        File.WriteAllText(document, page.ToString());
        return 0;
    }
}
