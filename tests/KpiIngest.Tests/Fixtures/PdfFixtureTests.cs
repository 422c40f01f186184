using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every fixture, faulty and clean, printed anew by LibreOffice and by Chromium: the same answer as from Word.</summary>
public sealed class PdfFixtureTests(PrintedFixtures answers) : IClassFixture<PrintedFixtures>
{
    public static TheoryData<string> LibreOffice => Of("report.lo.pdf");

    public static TheoryData<string> Chromium => Of("report.chromium.pdf");

    [Theory]
    [MemberData(nameof(LibreOffice))]
    public void A_print_by_LibreOffice_gives_what_the_Word_file_gives(string file) => AssertAsWord(file, answers.Of(file));

    [Theory]
    [MemberData(nameof(Chromium))]
    public void A_print_by_Chromium_gives_what_the_Word_file_gives(string file) => AssertAsWord(file, answers.Of(file));

    internal static void AssertAsWord(string file, JsonObject answer) => PdfAnswer.AssertSame(
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, Path.GetDirectoryName(file)!, "expected.json")))!.AsObject(), answer);

    private static TheoryData<string> Of(string name) =>
        new(PrintedFixtures.Groups.SelectMany(g => Directory.GetDirectories(Path.Combine(Repository.Fixtures, g)))
            .Select(f => Path.Combine(Path.GetRelativePath(Repository.Fixtures, f), name)).Order(StringComparer.Ordinal));
}
