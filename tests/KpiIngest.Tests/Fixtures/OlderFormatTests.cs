using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The same report as .docx and as .doc gives the same JSON, for every fixture of which LibreOffice keeps the content; what it
/// loses is listed here and, with its cause, in docs/word.md.</summary>
[Trait("Lane", "Whole")]
public sealed class OlderFormatTests(ConvertedFixtures answers) : IClassFixture<ConvertedFixtures>
{
    /// <summary>What LibreOffice does not carry over.</summary>
    private static readonly HashSet<string> Lost =
    [
        // Content controls are written into .doc with their text doubled or as form fields.
        "word/control-bound",
        "word/control-cells",
        "word/control-paragraphs",
        "word/control-placeholder",
        // Document variables of one name become one variable; deleted fields come to life.
        "word/field-simple",
        "word/revision-deleted-field",
        // A note mark of the author's own is written twice.
        "word/note-beside-figure",
        // Legal numbering shows Roman figures again.
        "word/numbers-legal",
        // Charts, diagrams, equations of MathType and embedded workbooks become pictures or nothing.
        "word/object-chart",
        "word/object-equation",
        "word/object-old-workbook",
        "word/object-workbook",
        // Packages that LibreOffice does not open.
        "word/package-absolute-targets",
        "word/package-backslashes",
        "word/package-no-content-type",
        "word/package-wrong-content-types",
        // The mark of a deleted row, and with it the row, is gone.
        "word/revision-row-deleted",
        // What is hidden in the web view alone is hidden.
        "word/text-web-hidden",
        // The box is drawn apart from its line; the symbol font of high characters is dropped.
        "word/tick-drawn-box",
        "word/tick-private-in-wingdings",
    ];

    public static TheoryData<string> Word =>
        new(
            Directory
                .EnumerateFiles(Repository.Fixtures, "report.docx", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Word))]
    public void A_fixture_saved_as_doc_gives_the_same_answer_or_is_listed(string file)
    {
        JsonObject expected = JsonNode
            .Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, Path.GetDirectoryName(file)!, "expected.json")))!
            .AsObject();
        expected["format"] = "docx";
        if (!Lost.Contains(Path.GetDirectoryName(file)!))
            AnswerComparison.AssertSame(expected, answers.Of(file));
        else if (answers.Find(file) is { } answer)
            Assert.ThrowsAny<Exception>(() => AnswerComparison.AssertSame(expected, answer));
    }

    [Fact]
    public void What_LibreOffice_loses_is_listed_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "word.md"));
        Assert.All(Lost, name => Assert.Contains(name["word/".Length..], page, StringComparison.Ordinal));
    }
}
