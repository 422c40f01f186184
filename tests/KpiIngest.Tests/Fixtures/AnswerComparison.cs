using System.Text.Json.Nodes;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Compares an answer with what is expected of it: everything that <c>expected.json</c> states, in any order of the discrepancies;
/// messages and the file's own path and hash are left out, and so are the places of single figures and the operands of findings, of which
/// <c>Evidence</c> tests more than a list could say.</summary>
internal static class AnswerComparison
{
    private static readonly HashSet<string> LeftOut =
    [
        "message",
        "messageEn",
        "why",
        "whyEn",
        "path",
        "sha256",
        "figures",
        "formulas",
        "operands",
        "operation",
        "tableRole",
    ];

    public static void AssertSame(JsonObject expected, JsonObject actual)
    {
        List<string> differences = new();
        Compare(Sorted(expected), Sorted(actual), "", differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static JsonObject Sorted(JsonObject answer)
    {
        JsonObject copy = answer.DeepClone().AsObject();
        JsonArray inOrder = copy["discrepancies"]!.AsArray();
        foreach (JsonObject place in inOrder.SelectMany(d => d!["also"]!.AsArray().Append(d["location"])).OfType<JsonObject>())
            place.Remove("column");
        foreach (JsonNode? one in inOrder.Where(d => d!["consequenceOf"] is not null))
            one!["consequenceOf"] = Key(inOrder[(int)one["consequenceOf"]!]!);
        JsonNode[] found = inOrder.Select(d => d!.DeepClone()).OrderBy(Key, StringComparer.Ordinal).ToArray();
        copy["discrepancies"] = new JsonArray(found);
        return copy;
    }

    /// <summary>The same for a discrepancy wherever it stands in the list: consequences name their cause by it.</summary>
    private static string Key(JsonNode discrepancy) =>
        string.Join(
            '|',
            new[] { "report", "code", "at", "location", "stated", "expected" }.Select(k => discrepancy[k]?.ToJsonString() ?? "")
        );

    private static void Compare(JsonNode? expected, JsonNode? actual, string at, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject e, JsonObject a):
                foreach (string name in e.Select(p => p.Key).Union(a.Select(p => p.Key)).Where(n => !LeftOut.Contains(n)))
                {
                    // The generator of the fixtures counts the rows that are checked where they follow from the card; comparisons are
                    // counted by the rules, which tests of their own prove.
                    if (!e.ContainsKey(name) && (name == "checked" || at.EndsWith(".checked", StringComparison.Ordinal)))
                        continue;
                    if (!e.ContainsKey(name) && a[name] is not null)
                        differences.Add($"{at}.{name}: not expected, found {a[name]!.ToJsonString()}");
                    else
                        Compare(e[name], a[name], $"{at}.{name}", differences);
                }

                break;
            case (JsonArray e, JsonArray a) when e.Count == a.Count:
                for (int i = 0; i < e.Count; i++)
                    Compare(e[i], a[i], $"{at}[{i}]", differences);
                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                    differences.Add($"{at}: expected {Short(expected)}, found {Short(actual)}");
                break;
        }
    }

    private static string Short(JsonNode? node) => node?.ToJsonString() ?? "null";
}
