using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>One <c>check</c> of all fixtures but the scans, as a batch through one reader process, for all tests that look at its
/// answers.</summary>
public sealed class CheckedFixtures : IAsyncLifetime
{
    private static readonly Lazy<Task<Dictionary<string, JsonObject>>> Checked = new(CheckAsync);

    private Dictionary<string, JsonObject> answers = [];

    public JsonObject Of(string file) => answers[file.Replace('\\', '/')];

    public async Task InitializeAsync() => answers = await Checked.Value;

    private static async Task<Dictionary<string, JsonObject>> CheckAsync()
    {
        Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);
        IEnumerable<string> groups = Directory
            .GetDirectories(Repository.Fixtures)
            .Where(g => Path.GetFileName(g) != ScanFixtureTests.Group);
        (_, string output, string error) = await BuiltProgram.RunAsync(["check", .. groups, "--format", "json"]);
        Assert.True(output.Length > 0, error);
        foreach (JsonNode? file in JsonNode.Parse(output)!["files"]!.AsArray())
            answers[Path.GetRelativePath(Repository.Fixtures, Path.Combine(Repository.Fixtures, "..", Relative(file!)))] = file!.AsObject();
        return answers;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string Relative(JsonNode file)
    {
        string path = file["path"]!.GetValue<string>();
        return path.StartsWith(Repository.Fixtures, StringComparison.Ordinal) ? Path.GetRelativePath(Repository.Root, path) : path;
    }
}
