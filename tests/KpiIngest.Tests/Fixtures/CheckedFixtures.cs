using KpiIngest.Tests.Support;
using System.Text.Json.Nodes;

namespace KpiIngest.Tests.Fixtures;

/// <summary>One <c>check</c> of all fixtures, as a batch through one reader process.</summary>
public sealed class CheckedFixtures : IAsyncLifetime
{
    private readonly Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);

    public JsonObject Of(string file) => answers[file.Replace('\\', '/')];

    public async Task InitializeAsync()
    {
        var (_, output, error) = await BuiltProgram.RunAsync("check", Repository.Fixtures, "--format", "json");
        Assert.True(output.Length > 0, error);
        foreach (var file in JsonNode.Parse(output)!["files"]!.AsArray())
            answers[Path.GetRelativePath(Repository.Fixtures, Path.Combine(Repository.Fixtures, "..", Relative(file!)))] = file!.AsObject();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string Relative(JsonNode file)
    {
        var path = file["path"]!.GetValue<string>();
        return path.StartsWith(Repository.Fixtures, StringComparison.Ordinal) ? Path.GetRelativePath(Repository.Root, path) : path;
    }
}
