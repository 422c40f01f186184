using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every fixture, faulty and clean, printed anew by LibreOffice and by Chromium: the same answer as from Word, or listed with its
/// cause.</summary>
[Trait("Lane", "Whole")]
public sealed class PdfFixtureTests(PrintedFixtures answers) : IClassFixture<PrintedFixtures>
{
    public static TheoryData<string> LibreOffice => Of("report.lo.pdf");

    public static TheoryData<string> Chromium => Of("report.chromium.pdf");

    [Theory]
    [MemberData(nameof(LibreOffice))]
    public void A_print_by_LibreOffice_gives_what_the_Word_file_gives_or_is_listed(string file) => AssertAsWordOrListed(file);

    [Theory]
    [MemberData(nameof(Chromium))]
    public void A_print_by_Chromium_gives_what_the_Word_file_gives_or_is_listed(string file) => AssertAsWordOrListed(file);

    [Fact]
    public void What_LibreOffice_does_not_print_is_listed() =>
        Assert.All(PrintDifferences.NotPrinted, name => Assert.False(answers.Has($"word/{name}/report.lo.pdf"), name));

    [Fact]
    public void Prints_that_differ_are_listed_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pdf.md"));
        IEnumerable<string> listed = Files("report.lo.pdf")
            .Concat(Files("report.chromium.pdf"))
            .Where(f => PrintDifferences.Of(f) is not null)
            .Select(f => f.Split('/')[1]);
        Assert.All(listed.Concat(PrintDifferences.NotPrinted).Distinct(), name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    /// <summary>A version of a printing program that was not tried may print otherwise: then it is named before what differs.</summary>
    private void AssertAsWordOrListed(string file)
    {
        try
        {
            AssertOne(file);
        }
        catch (Exception e) when (PrintingProgram.Untried(file) is { } version)
        {
            throw new InvalidOperationException(
                $"{file} was printed by {version}, which was not tried before; if it prints otherwise, it belongs into PrintDifferences and docs/pdf.md. {e.Message}",
                e
            );
        }
    }

    /// <summary>A listed print that gives the same must leave the list; what it gives otherwise is what the list says, and never an error
    /// of arithmetic that is none on its page.</summary>
    private void AssertOne(string file)
    {
        if (PrintDifferences.Of(file) is not { } gives)
        {
            AssertAsWord(file, answers.Of(file));
            return;
        }

        (JsonObject expected, JsonObject found) = (Expected(file), answers.Of(file));
        Assert.ThrowsAny<Exception>(() => AssertAsWord(file, found));
        (IReadOnlyList<string> stated, IReadOnlyList<string> printed) = (AnswerFigures.Of(expected), AnswerFigures.Of(found));
        Assert.Equal(gives == Printed.OtherFigures, AnswerFigures.Beyond(printed, stated).Count > 0);
        if (gives == Printed.OtherFigures)
            return;
        Assert.Equal(gives == Printed.FewerFigures, AnswerFigures.Beyond(stated, printed).Count > 0);
        Assert.Empty(Errors(found).Except(Errors(expected)));
    }

    private static IEnumerable<string> Errors(JsonObject answer) =>
        answer["discrepancies"]!
            .AsArray()
            .Where(d => (string?)d!["severity"] == "error")
            .Select(d => $"{d!["code"]} {d["at"]?.ToJsonString()}");

    private static JsonObject Expected(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, Path.GetDirectoryName(file)!, "expected.json")))!.AsObject();

    internal static void AssertAsWord(string file, JsonObject answer) => PdfAnswer.AssertSame(Expected(file), answer);

    private static TheoryData<string> Of(string name) => new(Files(name));

    private static IEnumerable<string> Files(string name) =>
        PrintedFixtures
            .Groups.SelectMany(g => Directory.GetDirectories(Path.Combine(Repository.Fixtures, g)))
            .Select(f => Path.Combine(Path.GetRelativePath(Repository.Fixtures, f), name))
            .Where(f =>
                !(
                    f.EndsWith(".lo.pdf", StringComparison.Ordinal)
                    && PrintDifferences.NotPrinted.Contains(Path.GetFileName(Path.GetDirectoryName(f)!))
                )
            )
            .Order(StringComparer.Ordinal);
}
