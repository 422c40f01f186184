using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every folder of fixtures through <c>kpi-ingest check FOLDER...</c>: what its files show together is what <c>across.json</c>
/// says.</summary>
public sealed class FolderFixtureTests(FolderFixtureTests.Answers answers) : IClassFixture<FolderFixtureTests.Answers>
{
    private static readonly string Root = Path.Combine(Repository.Fixtures, "folders");

    public static TheoryData<string> Folders => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_folder_shows_what_its_files_show_together(string folder)
    {
        JsonNode expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Root, folder, "across.json")))!["acrossFiles"]!;

        Assert.Equal(expected.ToJsonString(), answers.Of(folder).ToJsonString());
    }

    [Fact]
    public void Each_rule_has_a_folder_that_shows_it_and_there_are_near_misses()
    {
        List<string> all = Directory.EnumerateFiles(Root, "across.json", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        foreach (string code in new[] { "report-duplicate", "resubmission-changed", "rollup", "score-dropped", "weight-changed" })
            Assert.Contains(all, a => a.Contains($"\"{code}\"", StringComparison.Ordinal));
        Assert.True(all.Count(a => !a.Contains("\"code\"", StringComparison.Ordinal)) >= 8);
    }

    /// <summary>One call with all folders as its arguments: each is compared by itself.</summary>
    public sealed class Answers : IAsyncLifetime
    {
        private JsonNode answer = null!;

        public async Task InitializeAsync()
        {
            (int exit, string output, string error) = await WarmReader.CheckAsync([
                .. Names.Select(n => Path.Combine(Root, n)),
                "--format",
                "json",
            ]);
            Assert.True(exit == 0, error + output);
            answer = JsonNode.Parse(output)!;
        }

        public Task DisposeAsync() => Task.CompletedTask;

        /// <summary>The findings of a folder, its files counted from 0, without messages and places.</summary>
        public JsonArray Of(string folder)
        {
            List<string> paths = answer["files"]!.AsArray().Select(f => f!["path"]!.GetValue<string>()).ToList();
            int first = paths.FindIndex(p => p.StartsWith(Path.Combine(Root, folder) + "/", StringComparison.Ordinal));
            int count = paths.Count(p => p.StartsWith(Path.Combine(Root, folder) + "/", StringComparison.Ordinal));
            List<JsonObject> found = answer["acrossFiles"]!
                .AsArray()
                .Select(f => f!.DeepClone().AsObject())
                .Where(f => f["files"]![0]!.GetValue<int>() is var file && file >= first && file < first + count)
                .ToList();
            foreach (JsonObject finding in found)
            {
                finding.Remove("message");
                finding.Remove("messageEn");
                finding["files"] = new JsonArray([
                    .. finding["files"]!.AsArray().Select(f => JsonValue.Create(f!.GetValue<int>() - first)),
                ]);
                foreach (JsonNode? figure in finding["figures"]!.AsArray())
                    figure!.AsObject().Remove("at");
            }

            return new JsonArray([.. found]);
        }
    }
}
