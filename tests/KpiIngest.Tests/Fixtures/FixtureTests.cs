using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every fixture through <c>kpi-ingest check</c>, the whole way: all of the answer but its messages is what <c>expected.json</c>
/// says.</summary>
public sealed class FixtureTests(CheckedFixtures answers) : IClassFixture<CheckedFixtures>
{
    public static TheoryData<string> Word => Of("report.docx");

    public static TheoryData<string> LegacyWord => Of("report.doc");

    public static TheoryData<string> Pdf => Of("report.*.pdf");

    [Theory]
    [MemberData(nameof(Word))]
    public void A_Word_fixture_is_read_and_checked_exactly(string file) => AnswerComparison.AssertSame(Expected(file), answers.Of(file));

    [Theory]
    [MemberData(nameof(LegacyWord))]
    public void A_report_saved_as_doc_gives_the_same_but_for_its_format(string file)
    {
        JsonObject expected = Expected(file);
        expected["format"] = "doc";

        AnswerComparison.AssertSame(expected, answers.Of(file));
    }

    [Theory]
    [MemberData(nameof(Pdf))]
    public void A_print_kept_among_the_fixtures_gives_what_its_Word_file_gives(string file) =>
        PdfFixtureTests.AssertAsWord(file, answers.Of(file));

    [Fact]
    public void There_are_clean_faulty_and_near_miss_fixtures()
    {
        Assert.True(Word.Count >= 60);
        Assert.True(LegacyWord.Count >= 20);
        Assert.True(Directory.GetDirectories(Path.Combine(Repository.Fixtures, "near-miss")).Length >= 6);
    }

    private static JsonObject Expected(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, Path.GetDirectoryName(file)!, "expected.json")))!.AsObject();

    private static TheoryData<string> Of(string name) =>
        new(
            Directory
                .EnumerateFiles(Repository.Fixtures, name, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );
}
