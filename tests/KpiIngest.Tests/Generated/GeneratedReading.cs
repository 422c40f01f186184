using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Evidence;
using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Random;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Generated;

/// <summary>Writes the random report of a seed, reads and checks it as the reader process does, and says what is not as the model has
/// it.</summary>
internal sealed class GeneratedReading(IFileChecker checker, string folder)
{
    /// <summary>What the contract defines and the model states.</summary>
    private static readonly string[] Compared =
    [
        "indicator",
        "round",
        "fiscalYear",
        "supervisors",
        "collectors",
        "phones",
        "evidence",
        "scoringTables",
        "criteria",
        "statedAverage",
        "recomputed",
    ];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Empty where every figure is as the model has it and no error is found but the one put in.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(uint seed)
    {
        RandomReport report = RandomReport.Of(seed);
        JsonArray expected = JsonNode.Parse(FixtureFiles.Expected(report.Fixture))!["reports"]!.AsArray();
        (JsonObject answer, FileResult result) = await CheckAsync(report);
        JsonArray read = answer["reports"]!.AsArray();
        if (read.Count != expected.Count)
            return [$"{expected.Count} reports expected, {read.Count} read"];
        List<string> differences = [];
        for (int i = 0; i < read.Count; i++)
            foreach (string name in Compared)
                Compare(expected[i]![name], read[i]![name], $"[{i}].{name}", differences);
        differences.AddRange(Errors(answer, report.Fault));
        differences.AddRange(EvidenceInvariants.Faults(result));
        return differences;
    }

    private async Task<(JsonObject Answer, FileResult Result)> CheckAsync(RandomReport report)
    {
        string file = Path.Combine(folder, $"{report.Seed}.docx");
        await File.WriteAllBytesAsync(file, report.Word);
        FileResult result = await checker.CheckAsync(file, file, CancellationToken.None);
        File.Delete(file);
        using MemoryStream json = new();
        ResultJson.Write(json, result);
        return (JsonNode.Parse(json.ToArray())!.AsObject(), result);
    }

    /// <summary>Errors where none is expected; or that the one figure moved, or a sum that it enters, is named by none.</summary>
    public static IEnumerable<string> Errors(JsonObject answer, string? fault)
    {
        List<JsonNode?> errors = answer["discrepancies"]!.AsArray().Where(d => (string?)d!["severity"] == "error").ToList();
        if (fault is null)
            return errors.Select(e => $"error where none is: {e!["messageEn"]}");
        return errors.Exists(e => (string?)e!["stated"] == fault || (string?)e["code"] is "weighted-total" or "weight-total")
            ? []
            : [$"the wrong figure {fault} was not found"];
    }

    private static void Compare(JsonNode? expected, JsonNode? read, string at, List<string> differences)
    {
        if (expected is JsonObject members && read is JsonObject others)
        {
            foreach ((string name, JsonNode? value) in members)
                Compare(value, others[name], $"{at}.{name}", differences);
        }
        else if (expected is JsonArray items && read is JsonArray found && items.Count == found.Count)
        {
            for (int i = 0; i < items.Count; i++)
                Compare(items[i], found[i], $"{at}[{i}]", differences);
        }
        else if (!JsonNode.DeepEquals(expected, read))
        {
            differences.Add($"{at}: expected {Short(expected)}, read {Short(read)}");
        }
    }

    private static string Short(JsonNode? node) => node?.ToJsonString(Plain) is { } text ? text[..Math.Min(400, text.Length)] : "null";
}
