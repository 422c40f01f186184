using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Three fixtures, printed anew in other fonts, on other paper and with other tables, and one <c>check</c> of all these
/// prints.</summary>
public sealed class StyledPrints : IAsyncLifetime
{
    public static readonly string[] Fixtures = ["layout-a/clean", "layout-b/weighted-score", "layouts/two-assessors-fault"];

    /// <summary>Those of the generator's styles that change what stands around the tables; <c>a5</c> has no print by LibreOffice.</summary>
    public static readonly string[] Styles =
    [
        "dotted",
        "garuda",
        "norasi",
        "waree",
        "laksaman",
        "landscape",
        "wide",
        "a5",
        "small",
        "tight",
    ];

    private readonly Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);

    /// <param name="file">Relative to the fixtures: <c>layout-a/clean/report.norasi.pdf</c>.</param>
    public JsonObject Of(string file) =>
        answers.TryGetValue(file, out JsonObject? answer) ? answer : throw new KeyNotFoundException($"{file} was not printed.");

    public async Task InitializeAsync()
    {
        using TemporaryFolder folder = new();
        foreach (string name in Fixtures.SelectMany(f => new[] { f + "/report.docx", f + "/report.html" }))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
            File.Copy(Path.Combine(Repository.Fixtures, name), folder[name]);
        }

        await PrintedFixtures.PrintAsync(["styles", folder.Path, .. Styles]);
        foreach (string word in Directory.GetFiles(folder.Path, "*.docx", SearchOption.AllDirectories))
            File.Delete(word);
        (_, string output, string error) = await WarmReader.CheckAsync(folder.Path, "--format", "json");
        Assert.True(output.Length > 0, error);
        foreach (JsonNode? file in JsonNode.Parse(output)!["files"]!.AsArray())
            answers[Path.GetRelativePath(folder.Path, (string)file!["path"]!)] = file.AsObject();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
