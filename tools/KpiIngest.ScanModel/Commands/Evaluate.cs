using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;
using KpiIngest.ScanModel.Strips;

namespace KpiIngest.ScanModel.Commands;

/// <summary>Measures a model on families that it was not trained on, and writes <c>docs/scan-model.md</c>.</summary>
internal static class Evaluate
{
    private const int MostConfusions = 25;
    private static readonly double[] Thresholds = [0, 0.5, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999];

    /// <param name="command">What was run to train it.</param>
    /// <param name="strips">Drawn of each face.</param>
    public static int To(string fonts, string model, string document, string command, int strips)
    {
        var bytes = File.ReadAllBytes(model);
        var read = FigureModel.Read(bytes);
        var classifier = new FigureClassifier(read);
        var calibration = Verdict.Of(GlyphSet.Draw(FontUse.Calibration, strips, seed: 2, fonts), classifier);
        var test = Verdict.Of(GlyphSet.Draw(FontUse.Test, strips, seed: 3, fonts), classifier);
        var text = new StringBuilder();
        Head(text, bytes, read, command);
        text.AppendLine("## Families left out of training, by threshold\n");
        ByThreshold(text, "calibration families", calibration, read.Threshold);
        ByThreshold(text, "test families", test, read.Threshold);
        Sums(text, "By family", "family", calibration.Concat(test), v => $"{v.Family.Name} ({v.Family.Use.ToString().ToLowerInvariant()})", read.Threshold);
        Sums(text, "By kind of scan, test families", "scan", test, v => v.Kind.ToString(), read.Threshold);
        Sums(text, "By character, test families", "character", test.Where(v => v.IsFigure), v => v.Truth.ToString(), read.Threshold);
        Confusions(text, test, read.Threshold);
        Cells(text, CellVerdict.Of(FontUse.Test, strips / 2, seed: 4, fonts, classifier), read.Threshold);
        File.WriteAllText(document, text.ToString());
        return 0;
    }

    private static void Head(StringBuilder text, byte[] bytes, FigureModel model, string command)
    {
        var families = FontFamily.All();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"""
            # The model of figures

            Written by `{command}`, which also writes the model: fixed seeds, so the same model on the same kind of processor.

            - `src/KpiIngest.Documents/Scan/Figures/figures.model`: {bytes.Length:N0} bytes, SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(bytes))}`
            - temperature {Number(model.Temperature)}, threshold {model.Threshold.ToString("F6", CultureInfo.InvariantCulture)}
            - trained on {Names(FontUse.Training)}
            - temperature and threshold chosen on {Names(FontUse.Calibration)}
            - measured on {Names(FontUse.Test)}, which nothing was chosen on

            Glyphs are drawn within whole cells, damaged as scans are (askew to 2°, copied, blurred, noisy, unevenly lit, JPEG 40 to 80 or one bit a pixel), then cut out by
            connected ink. A glyph that is accepted was taken for a figure, a point, a comma, a stroke or a percent sign with at least the probability of the threshold.
            What is no figure (letters, stains, glyphs grown together or broken) should be rejected; some of it cannot be told from one: a speck where a point would stand is a point.

            """);
        string Names(FontUse use) => string.Join(", ", families.Where(f => f.Use == use).Select(f => f.Name));
    }

    private static void ByThreshold(StringBuilder text, string title, IReadOnlyCollection<Verdict> verdicts, double chosen)
    {
        var (figures, others) = (verdicts.Where(v => v.IsFigure).ToArray(), verdicts.Where(v => !v.IsFigure).ToArray());
        text.AppendLine(CultureInfo.InvariantCulture, $"{title}: {figures.Length:N0} figures and marks, {others.Length:N0} that are none\n");
        text.AppendLine("| threshold | figures accepted | of these wrong | one in | accepted of what is no figure |\n| --- | --- | --- | --- | --- |");
        foreach (var threshold in Thresholds.Append(chosen).Order())
        {
            var accepted = figures.Count(v => v.Accepted(threshold));
            var wrong = figures.Count(v => v.WronglyAccepted(threshold));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {threshold:0.######}{(threshold == chosen ? " (chosen)" : "")} | {Share(accepted, figures.Length)} | {wrong} | {(wrong == 0 ? "none" : $"{accepted / wrong:N0}")} | {others.Count(v => v.WronglyAccepted(threshold))} ({Share(others.Count(v => v.WronglyAccepted(threshold)), others.Length)}) |");
        }

        text.AppendLine();
    }

    private static void Sums(StringBuilder text, string title, string head, IEnumerable<Verdict> verdicts, Func<Verdict, string> key, double threshold)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {title}\n\n| {head} | figures | right | accepted | of these wrong | no figures | accepted of these |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var group in verdicts.GroupBy(key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (figures, others) = (group.Where(v => v.IsFigure).ToArray(), group.Where(v => !v.IsFigure).ToArray());
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {group.Key} | {figures.Length:N0} | {Share(figures.Count(v => v.Right), figures.Length)} | {Share(figures.Count(v => v.Accepted(threshold)), figures.Length)} | {figures.Count(v => v.WronglyAccepted(threshold))} | {others.Length:N0} | {others.Count(v => v.WronglyAccepted(threshold))} |");
        }

        text.AppendLine();
    }

    private static void Confusions(StringBuilder text, IEnumerable<Verdict> verdicts, double threshold)
    {
        text.AppendLine("## What is taken for what, test families\n\n| is | taken for | in all | accepted |\n| --- | --- | --- | --- |");
        foreach (var pair in verdicts.Where(v => !v.Right).GroupBy(v => (v.Truth, v.Said)).OrderByDescending(p => p.Count(v => v.WronglyAccepted(threshold))).ThenByDescending(p => p.Count()).Take(MostConfusions))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Shown(pair.Key.Truth)} | {Shown(pair.Key.Said)} | {pair.Count()} | {pair.Count(v => v.WronglyAccepted(threshold))} |");
        }
    }

    private static void Cells(StringBuilder text, IReadOnlyList<CellVerdict> cells, double threshold)
    {
        text.AppendLine("\n## Whole cells of figures, test families\n");
        text.AppendLine("A cell is accepted where each of its glyphs is, once all are taken to be of one script; wrong where it is not what was printed, character by character.\n");
        text.AppendLine("| scan | cells | accepted | of these wrong | read right, accepted or not |\n| --- | --- | --- | --- | --- |");
        foreach (var kind in cells.GroupBy(c => c.Kind).OrderBy(k => k.Key))
        {
            var accepted = kind.Where(c => c.Accepted(threshold)).ToArray();
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count():N0} | {Share(accepted.Length, kind.Count())} | {accepted.Count(c => c.Said != c.Truth)} | {Share(kind.Count(c => c.Said == c.Truth), kind.Count())} |");
        }

        var wrong = cells.Where(c => c.Accepted(threshold) && c.Said != c.Truth).Take(MostConfusions).Select(c => $"{c.Truth} read as {c.Said} ({c.Kind})").ToArray();
        if (wrong.Length > 0) text.AppendLine(CultureInfo.InvariantCulture, $"\nWrong and accepted: {string.Join("; ", wrong)}");
    }

    private static string Shown(char character) => character == FigureClassifier.Rejected ? "no figure" : character.ToString();

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "-" : (part / (double)whole).ToString("P2", CultureInfo.InvariantCulture);
}
