using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Learning;

namespace KpiIngest.ScanModel.Commands;

/// <summary>The page on the model: what it is made of and what it gets right.</summary>
/// <param name="chosen">The model's threshold.</param>
internal sealed class ModelPage(double chosen)
{
    private const int MostConfusions = 25;
    private static readonly double[] Thresholds = [0, 0.5, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999];

    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public void Head(byte[] bytes, FigureModel model, string command)
    {
        Line(
            $"""
            # The model of figures

            Written by `{command}`, which also writes the model: fixed seeds, so the same model on the same kind of processor.

            - `src/KpiIngest.Documents/Scan/Figures/figures.model`: {bytes.Length:N0} bytes,
              SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(bytes))}`
            - temperature {model.Temperature:0.###}, threshold {model.Threshold:0.######}
            - trained on {Names(FontUse.Training)}
            - temperature and threshold chosen on {Names(FontUse.Calibration)}
            - measured on {Names(FontUse.Test)}, which nothing was chosen on

            Glyphs are drawn within whole cells, damaged as scans are (askew to 2°, copied, blurred, noisy, unevenly lit, JPEG 40 to 80 or one
            bit a pixel), then cut out by connected ink. A glyph that is accepted was taken for a figure, a point, a comma, a stroke or a percent
            sign with at least the probability of the threshold. What is no figure (letters, stains, glyphs grown together or broken) should be
            rejected; some of it cannot be told from one: a speck where a point would stand is a point.

            ## Families left out of training, by threshold
            """
        );

        static string Names(FontUse use) => string.Join(", ", FontFamily.All().Where(f => f.Use == use).Select(f => f.Name));
    }

    public void ByThreshold(string title, IReadOnlyCollection<Verdict> verdicts)
    {
        (Verdict[] figures, Verdict[] others) = (verdicts.Where(v => v.IsFigure).ToArray(), verdicts.Where(v => !v.IsFigure).ToArray());
        Line($"\n{title}: {figures.Length:N0} figures and marks, {others.Length:N0} that are none\n");
        Head("threshold", "figures accepted", "of these wrong", "one in", "accepted of what is no figure");
        foreach (double threshold in Thresholds.Append(chosen).Order())
        {
            (int accepted, int wrong) = (figures.Count(v => v.Accepted(threshold)), figures.Count(v => v.WronglyAccepted(threshold)));
            int taken = others.Count(v => v.WronglyAccepted(threshold));
            Row(
                $"{threshold:0.######}{(threshold == chosen ? " (chosen)" : "")}",
                Share(accepted, figures.Length),
                $"{wrong}",
                wrong == 0 ? "none" : $"{accepted / wrong:N0}",
                $"{taken} ({Share(taken, others.Length)})"
            );
        }
    }

    public void Sums(string title, string head, IEnumerable<Verdict> verdicts, Func<Verdict, string> key)
    {
        Line($"\n## {title}\n");
        Head(head, "figures", "right", "accepted", "of these wrong", "no figures", "accepted of these");
        foreach (
            IGrouping<string, Verdict> group in verdicts.GroupBy(key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            (Verdict[] figures, Verdict[] others) = (group.Where(v => v.IsFigure).ToArray(), group.Where(v => !v.IsFigure).ToArray());
            Row(
                group.Key,
                $"{figures.Length:N0}",
                Share(figures.Count(v => v.Right), figures.Length),
                Share(figures.Count(v => v.Accepted(chosen)), figures.Length),
                $"{figures.Count(v => v.WronglyAccepted(chosen))}",
                $"{others.Length:N0}",
                $"{others.Count(v => v.WronglyAccepted(chosen))}"
            );
        }
    }

    public void Confusions(IEnumerable<Verdict> verdicts)
    {
        Line($"\n## What is taken for what, test families\n");
        Head("is", "taken for", "in all", "accepted");
        IEnumerable<(char Truth, char Said, int All, int Accepted)> pairs = verdicts
            .Where(v => !v.Right)
            .GroupBy(v => (v.Truth, v.Said))
            .Select(p => (p.Key.Truth, p.Key.Said, All: p.Count(), Accepted: p.Count(v => v.WronglyAccepted(chosen))));
        foreach (
            (char Truth, char Said, int All, int Accepted) pair in pairs
                .OrderByDescending(p => p.Accepted)
                .ThenByDescending(p => p.All)
                .Take(MostConfusions)
        )
        {
            Row(Shown(pair.Truth), Shown(pair.Said), $"{pair.All}", $"{pair.Accepted}");
        }
    }

    public void Cells(IReadOnlyList<CellVerdict> cells)
    {
        Line(
            $"""

            ## Whole cells of figures, test families

            A cell is accepted where each of its glyphs is, once all are taken to be of one script; wrong where it is not what was printed,
            character by character.

            """
        );
        Head("scan", "cells", "accepted", "of these wrong", "read right, accepted or not");
        foreach (IGrouping<Strips.ScanKind, CellVerdict> kind in cells.GroupBy(c => c.Kind).OrderBy(k => k.Key))
        {
            CellVerdict[] accepted = kind.Where(c => c.Accepted(chosen)).ToArray();
            Row(
                $"{kind.Key}",
                $"{kind.Count():N0}",
                Share(accepted.Length, kind.Count()),
                $"{accepted.Count(c => !c.Right)}",
                Share(kind.Count(c => c.Right), kind.Count())
            );
        }

        IEnumerable<string> wrong = cells
            .Where(c => c.Accepted(chosen) && !c.Right)
            .Take(MostConfusions)
            .Select(c => $"{c.Truth} read as {c.Said} ({c.Kind})");
        if (string.Join("; ", wrong) is { Length: > 0 } list)
            Line($"\nWrong and accepted: {list}");
    }

    private static string Shown(char character) => character == FigureClassifier.Rejected ? "no figure" : character.ToString();

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : (part / (double)whole).ToString("P2", CultureInfo.InvariantCulture);

    private void Head(params string[] titles)
    {
        Row(titles);
        Row(Array.ConvertAll(titles, _ => "---"));
    }

    private void Row(params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
