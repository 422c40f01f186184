using System.Text.Json.Nodes;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Compares the answer for a print with what is expected of the Word file: the same reports and the same discrepancies. Pages and
/// tables are those of the print and are left out, and so is how certain a table's columns are; that a place has a page, a box and the same
/// text is not.</summary>
internal static class PdfAnswer
{
    public static void AssertSame(JsonObject expectedOfWord, JsonObject actual)
    {
        JsonObject expected = expectedOfWord.DeepClone().AsObject();
        JsonObject found = actual.DeepClone().AsObject();
        expected["format"] = "pdf";
        foreach (JsonObject place in Places(expected))
            Reduce(place);
        foreach (JsonObject place in Places(found))
        {
            Assert.True((int?)place["page"] >= 1, $"no page: {place.ToJsonString()}");
            decimal[]? box = place["box"]?.AsArray().Select(n => n!.GetValue<decimal>()).ToArray();
            Assert.True(
                box is [var left, var top, var right, var bottom] && left < right && top < bottom,
                $"no box: {place.ToJsonString()}"
            );
            Reduce(place);
        }

        foreach (JsonNode? table in found["reports"]!.AsArray().SelectMany(r => r!["scoringTables"]!.AsArray()))
            table!.AsObject().Remove("certainty");
        AnswerComparison.AssertSame(expected, found);
    }

    private static IEnumerable<JsonObject> Places(JsonObject answer)
    {
        foreach (JsonNode? discrepancy in answer["discrepancies"]!.AsArray())
        {
            if (discrepancy!["location"] is JsonObject location)
                yield return location;
            foreach (JsonNode? also in discrepancy["also"]!.AsArray())
                yield return also!.AsObject();
        }
    }

    private static void Reduce(JsonObject place)
    {
        foreach (string name in new[] { "page", "table", "row", "box" })
            place.Remove(name);
    }
}
