using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Html;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Commands;

/// <summary>The files of a fixture, by name within its folder.</summary>
public static class FixtureFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static IEnumerable<(string Name, byte[] Bytes)> Of(Fixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        return OfWord(fixture).Append(("report.html", HtmlWriter.Write(fixture.Blocks)));
    }

    /// <summary>The documents of a folder under their paths, and what they show together.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(FolderFixture folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (FolderDocument document in folder.Documents)
        {
            FolderDocument source = document.CopyOf is { } original ? folder.Documents.Single(d => d.Path == original) : document;
            yield return (document.Path, WordPackage.Write(source.Blocks, Seed(folder.Name + "/" + source.Path)));
        }

        yield return ("across.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(AcrossAnswers.Of(folder), Json) + "\n"));
    }

    /// <summary>The .docx and what is expected of it.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> OfWord(Fixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        yield return ("report.docx", Report(fixture));
        yield return ("expected.json", Expected(fixture));
    }

    /// <summary>The expected answer as JSON in UTF-8.</summary>
    public static byte[] Expected(Fixture fixture) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(AnswerOf.Fixture(fixture), Json) + "\n");

    /// <summary>The .docx.</summary>
    public static byte[] Report(Fixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        return WordPackage.Write(fixture.Blocks, Seed(fixture.Path), fixture.Rewrite);
    }

    /// <summary>The same for the same path on every machine.</summary>
    private static uint Seed(string path) => path.Aggregate(7u, (seed, c) => unchecked(seed * 31 + c));
}
