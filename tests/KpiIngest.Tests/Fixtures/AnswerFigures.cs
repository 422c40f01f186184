using System.Text.Json.Nodes;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The figures that an answer states, each with what it is: <c>summary weight 0.5</c>. Unit of count: one figure of a table, or
/// one average.</summary>
internal static class AnswerFigures
{
    private static readonly string[] Columns = ["weight", "score", "weightedScore"];

    public static IReadOnlyList<string> Of(JsonObject answer) =>
        [.. answer["reports"]!.AsArray().SelectMany(r => OfReport(r!.AsObject())).Order(StringComparer.Ordinal)];

    /// <summary>The figures of <paramref name="found"/> that <paramref name="expected"/> does not have, each as often as it is too
    /// many.</summary>
    public static IReadOnlyList<string> Beyond(IReadOnlyList<string> found, IReadOnlyList<string> expected)
    {
        List<string> left = expected.ToList();
        return [.. found.Where(f => !left.Remove(f))];
    }

    private static IEnumerable<string> OfReport(JsonObject report)
    {
        foreach (JsonNode? table in report["scoringTables"]!.AsArray())
        {
            IEnumerable<JsonNode?> lines = table!["rows"]!.AsArray().Concat(table["groups"]!.AsArray()).Append(table["total"]);
            foreach (
                string figure in lines.SelectMany(l => Columns.Where(c => l![c] is not null).Select(c => $"{table["kind"]} {c} {l![c]}"))
            )
                yield return figure;
        }

        if (report["statedAverage"] is { } average)
            yield return $"average {average}";
    }
}
