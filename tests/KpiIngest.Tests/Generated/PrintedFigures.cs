using System.Text.Json.Nodes;

namespace KpiIngest.Tests.Generated;

/// <summary>The figures of the reports in an answer beside those expected, each with its place.</summary>
internal static class PrintedFigures
{
    private static readonly HashSet<string> Names =
    [
        "number",
        "round",
        "fiscalYear",
        "weight",
        "result",
        "score",
        "weightedScore",
        "statedAverage",
        "average",
        "level",
        "item",
    ];

    private static readonly string[] Parts =
    [
        "indicator",
        "round",
        "fiscalYear",
        "scoringTables",
        "criteria",
        "statedAverage",
        "recomputed",
    ];

    /// <returns>Every figure that one of the two states; null for what the other does not.</returns>
    public static IEnumerable<(string Place, string? Stated, string? Read)> Of(JsonNode expected, JsonNode read)
    {
        (Dictionary<string, string> stated, Dictionary<string, string> found) = (All(expected), All(read));
        return stated.Keys.Union(found.Keys).Select(k => (k, stated.GetValueOrDefault(k), found.GetValueOrDefault(k)));
    }

    private static Dictionary<string, string> All(JsonNode reports)
    {
        Dictionary<string, string> figures = new(StringComparer.Ordinal);
        int index = 0;
        foreach (JsonNode? report in reports.AsArray())
        {
            foreach (string part in Parts)
                Collect(report![part], part, $"[{index}].{part}", figures);
            index++;
        }

        return figures;
    }

    private static void Collect(JsonNode? node, string name, string place, Dictionary<string, string> figures)
    {
        if (node is JsonObject members)
        {
            foreach ((string member, JsonNode? value) in members)
                Collect(value, member, $"{place}.{member}", figures);
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
                Collect(items[i], name, $"{place}[{i}]", figures);
        }
        else if (node is not null && Names.Contains(name))
        {
            figures[place] = node.ToJsonString();
        }
    }
}
