using System.Diagnostics;
using System.Text.Json.Nodes;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>All fixtures, printed anew by LibreOffice and Chromium, and one <c>check</c> of all these prints.</summary>
public sealed class PrintedFixtures : IAsyncLifetime
{
    public static readonly string[] Groups = ["layout-a", "layout-b", "layouts", "near-miss", "no-report", "score-result", "word"];

    private readonly Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);

    /// <summary>What the printing said: of files that were not printed, or of a program that is missing.</summary>
    private string notPrinted = "";

    /// <param name="file">Relative to the fixtures: <c>layout-a/clean/report.lo.pdf</c>.</param>
    public JsonObject Of(string file) =>
        answers.TryGetValue(file, out JsonObject? answer)
            ? answer
            : throw new KeyNotFoundException($"{file} was not printed. {notPrinted}");

    public bool Has(string file) => answers.ContainsKey(file);

    public async Task InitializeAsync()
    {
        using TemporaryFolder folder = new();
        foreach (string group in Groups)
        {
            foreach (
                string source in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, group), "report.*", SearchOption.AllDirectories)
            )
            {
                if (Path.GetExtension(source) is not (".docx" or ".html"))
                    continue;
                string copy = folder[Path.GetRelativePath(Repository.Fixtures, source)];
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(source, copy);
            }
        }

        notPrinted = await PrintAsync(["pdf", folder.Path, .. Groups]);
        foreach (string word in Directory.GetFiles(folder.Path, "*.docx", SearchOption.AllDirectories))
            File.Delete(word);
        (_, string output, string error) = await WarmReader.CheckAsync(folder.Path, "--format", "json");
        Assert.True(output.Length > 0, error);
        foreach (JsonNode? file in JsonNode.Parse(output)!["files"]!.AsArray())
            answers[Path.GetRelativePath(folder.Path, (string)file!["path"]!)] = file.AsObject();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Returns what was said on the way: where a program is missing, every test fails and shows it.</summary>
    internal static async Task<string> PrintAsync(string[] command)
    {
        using Process print = Process.Start(
            new ProcessStartInfo("dotnet", [BuiltTree.Fixtures, .. command]) { RedirectStandardError = true }
        )!;
        string error = await print.StandardError.ReadToEndAsync();
        await print.WaitForExitAsync();
        return error;
    }
}
