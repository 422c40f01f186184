using System.Text.Json.Nodes;
using KpiIngest.Reports.Forms;
using KpiIngest.Scans.Comparing;
using KpiIngest.Tools;

namespace KpiIngest.Scans.Commands;

/// <summary>
/// Holds what <c>kpi-ingest check --format json</c> said of scans, <c>NAME/KIND.answer.json</c>, against <c>NAME/expected.json</c>, cell by
/// cell, and prints tables in Markdown.
/// </summary>
internal static class Accuracy
{
    /// <param name="roots">Folders as <c>scripts/make-scans.sh</c> writes them.</param>
    /// <param name="named">True to name every cell that was not read right.</param>
    public static async Task<int> OfAsync(IReadOnlyList<string> roots, bool named)
    {
        FormWording wording = ShippedWording.Load();
        List<ScanFates> scans = new();
        foreach (
            string answer in roots
                .SelectMany(r => Directory.GetFiles(r, "*.answer.json", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
        )
        {
            string folder = Path.GetDirectoryName(answer)!;
            string kind = Path.GetFileName(answer)[..^".answer.json".Length];
            string family = File.ReadAllLines(Path.Combine(folder, "print.txt"))[1];
            JsonNode paper = Json(Path.Combine(folder, "expected.json"));
            JsonNode read = Json(answer)["files"]![0]!;
            scans.Add(
                new ScanFates(
                    $"{Path.GetFileName(folder)} {kind}",
                    kind,
                    family,
                    [.. CellFate.Of(ReadTable.Of(paper), ReadTable.Of(read))],
                    ScanFindings.Of(read, paper, await PrintedReports.OfAsync(folder, wording, CancellationToken.None), wording)
                )
            );
        }

        Console.Write(AccuracyPage.Of(scans, named));
        return 0;
    }

    private static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(file))!;
}
