using System.Text.Json;
using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Records;

namespace KpiIngest.Isolation;

/// <summary>The file that carries recorded results to the process that compares them: for each a line with unit, name and hash, then a line
/// with the result as it is recorded. The service never holds more than one of them.</summary>
internal static class ComparisonList
{
    public static async Task WriteAsync(string file, IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken)
    {
        await using StreamWriter list = new(file);
        foreach (RecordedFile recorded in files)
        {
            await list.WriteLineAsync(
                JsonSerializer.Serialize([recorded.Unit, recorded.Name, recorded.Sha256], ComparisonJson.Default.StringArray)
            );
            await list.WriteLineAsync((await recorded.ResultJson(cancellationToken)).ReplaceLineEndings(" "));
        }
    }

    /// <returns>One answer without files: its findings are indices into the list.</returns>
    /// <exception cref="JsonException">It is no such list.</exception>
    public static async Task<CheckResult> CompareAsync(string file)
    {
        List<HistoryFile> files = new();
        using StreamReader list = new(file);
        while (await list.ReadLineAsync() is { } head)
        {
            string[]? named = JsonSerializer.Deserialize(head, ComparisonJson.Default.StringArray);
            if (named is not [var unit, var name, var sha256] || await list.ReadLineAsync() is not { } result)
                throw new JsonException("The list is cut short.");
            files.Add(DirectComparison.Read(unit, name, sha256, result));
        }

        return new CheckResult([], HistoryChecker.Check(files, HistoryOrder.Received));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class ComparisonJson : System.Text.Json.Serialization.JsonSerializerContext;
