using System.Text.RegularExpressions;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Architecture;

public sealed partial class SourceTests
{
    [Theory]
    [InlineData("src/KpiIngest.Reports")]
    [InlineData("src/KpiIngest.Checking")]
    public void Scoring_knows_no_binary_fractions(string folder) => AssertNowhere(folder, BinaryFraction());

    [Fact]
    public void Nothing_compares_text_by_culture() => AssertNowhere("src", ByCulture());

    [Fact]
    public void Nothing_reads_the_clock_but_through_a_time_provider() => AssertNowhere("src", Clock());

    [Fact]
    public void The_build_refuses_comparisons_that_do_not_say_how()
    {
        string rules = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        foreach (string code in new[] { "CA1304", "CA1305", "CA1307", "CA1309", "CA1310", "CA1311" })
        {
            Assert.Contains($"dotnet_diagnostic.{code}.severity = error", rules, StringComparison.Ordinal);
        }
    }

    private static void AssertNowhere(string folder, Regex forbidden)
    {
        IEnumerable<string> found = Repository
            .Sources(folder)
            .SelectMany(file =>
                File.ReadLines(file)
                    .Select((line, index) => (File: Path.GetRelativePath(Repository.Root, file), Number: index + 1, Line: line))
            )
            .Where(l => forbidden.IsMatch(l.Line))
            .Select(l => $"{l.File}:{l.Number}: {l.Line.Trim()}");
        Assert.Equal([], found);
    }

    [GeneratedRegex(@"\b(double|float|Double)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BinaryFraction();

    [GeneratedRegex(
        @"StringComparison\.(CurrentCulture|InvariantCulture)|StringComparer\.(CurrentCulture|InvariantCulture)|CultureInfo\.Current|\.To(Lower|Upper)\(",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex ByCulture();

    [GeneratedRegex(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Clock();
}
