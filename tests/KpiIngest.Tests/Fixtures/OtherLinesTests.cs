using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The kept prints whose tables have horizontal rules alone, white lines on grey, or no line at all: the same answer as from
/// Word.</summary>
[Trait("Lane", "Whole")]
public sealed class OtherLinesTests
{
    public static TheoryData<string> Prints =>
        new(
            new[] { "report.rules.pdf", "report.shaded.pdf", "report.borderless.pdf" }
                .SelectMany(n => Directory.GetFiles(Repository.Fixtures, n, SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Prints))]
    public async Task A_print_with_other_lines_gives_what_the_Word_file_gives_and_says_how_certain_it_is(string file)
    {
        (_, string output, string error) = await WarmReader.CheckAsync(Path.Combine(Repository.Fixtures, file), "--format", "json");
        Assert.True(output.Length > 0, error);
        JsonObject answer = JsonNode.Parse(output)!["files"]![0]!.AsObject();
        string? certainty = file.EndsWith("shaded.pdf", StringComparison.Ordinal) ? null : "alignment";
        foreach (JsonNode? table in answer["reports"]!.AsArray().SelectMany(r => r!["scoringTables"]!.AsArray()))
        {
            Assert.Equal(certainty, (string?)table!["certainty"]);
            table.AsObject().Remove("certainty");
        }

        PdfFixtureTests.AssertAsWord(file, answer);
    }
}
