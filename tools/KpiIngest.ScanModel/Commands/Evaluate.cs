using System.Diagnostics;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;
using KpiIngest.ScanModel.Strips;

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
        byte[] bytes = File.ReadAllBytes(model);
        FigureModel read = FigureModel.Read(bytes);
        FigureClassifier classifier = new(read);
        IReadOnlyList<Verdict> calibration = Verdict.Of(GlyphSet.Draw(FontUse.Calibration, strips, seed: 2, fonts), classifier);
        IReadOnlyList<Verdict> test = Verdict.Of(GlyphSet.Draw(FontUse.Test, strips, seed: 3, fonts), classifier);
        ModelPage page = new(read.Threshold);
        page.Head(bytes, read, command);
        page.ByThreshold("calibration families", calibration);
        page.ByThreshold("test families", test);
        page.Sums("By family", "family", calibration.Concat(test), v => $"{v.Family.Name} ({v.Family.Use.ToString().ToLowerInvariant()})");
        page.Sums("By kind of scan, test families", "scan", test, v => v.Kind.ToString());
        page.Sums("By character, test families", "character", test.Where(v => v.IsFigure), v => v.Truth.ToString());
        page.Confusions(test);
        page.Cells(CellVerdict.Of(FontUse.Test, strips / 2, seed: 4, fonts, classifier));
        File.WriteAllText(document, page.ToString());
        Console.Error.WriteLine($"{Milliseconds(fonts, classifier):F3} ms a glyph on one core, from the cut-out picture on");
        return 0;
    }

    private static double Milliseconds(string fonts, FigureClassifier classifier)
    {
        const int Times = 10;
        FontFace face = FontFamily.All().First(f => f.Use == FontUse.Test).Faces(fonts)[0];
        GlyphPicture[] pictures = Enumerable
            .Range(0, 20)
            .SelectMany(i => GlyphSource.Strip(face, ScanKind.Grey300, (ulong)i))
            .Select(g => g.Picture)
            .ToArray();
        classifier.Read(pictures);
        Stopwatch clock = Stopwatch.StartNew();
        for (int i = 0; i < Times; i++)
            classifier.Read(pictures);
        return clock.Elapsed.TotalMilliseconds / Times / pictures.Length;
    }
}
